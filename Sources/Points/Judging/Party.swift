import Notation
import Records

/// Who pays or employs, in comparable form.
public struct Party: Sendable, Equatable {
    public var name: String?
    public var code: String?

    public init(name: String?, code: String?) {
        self.name = name?.comparableForm.nonEmpty
        self.code = code.map(CreditCode.canonical)?.nonEmpty
    }

    /// Both credit codes known: they decide. Otherwise the names decide.
    public func match(_ other: Party) -> PayerMatch {
        if let code, let other = other.code { return code == other ? .matches : .differs }
        guard let name, let other = other.name else { return .unknown }
        // Equal as Swift sees it, composed or not: what stood between a letter and its mark is gone from the form.
        return name == other ? .matches : .differs
    }
}

extension String {
    /// Nil where nothing is left to compare.
    fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
