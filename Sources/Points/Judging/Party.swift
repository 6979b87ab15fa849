import Foundation
import Records

/// Who pays or employs, in comparable form.
struct Party {
    var name: String?
    var code: String?

    init(name: String?, code: String?) {
        self.name = name.flatMap(comparableName)
        self.code = code.flatMap(comparableCode)
    }

    /// Both credit codes known: they decide. Otherwise the names decide.
    func match(_ other: Party) -> PayerMatch {
        if let code, let other = other.code { return code == other ? .matches : .differs }
        guard let name, let other = other.name else { return .unknown }
        // Equal as Swift sees it, composed or not: the system's NFKC leaves some kana apart from their marks.
        return name == other ? .matches : .differs
    }
}

private func comparableCode(_ code: String) -> String? {
    let canonical = CreditCode.canonical(code)
    return canonical.isEmpty ? nil : canonical
}

private func isWhitespace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
}

/// NFKC (UAX #15), without white space, in lower case; nil when nothing is left.
private func comparableName(_ name: String) -> String? {
    let isASCII = name.utf8.allSatisfy { $0 < 0x80 }
    let compatible = isASCII ? name : name.precomposedStringWithCompatibilityMapping
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: compatible.unicodeScalars.lazy.filter { !isWhitespace($0) })
    let folded = String(scalars).lowercased()
    return folded.isEmpty ? nil : folded
}
