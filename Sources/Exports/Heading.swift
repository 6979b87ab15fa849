import Notation
import Records

/// A column's head as it is compared: what stands over the column, what stands over that in a head of two rows, and what
/// was in brackets behind it.
struct Heading: Equatable {
    /// In comparable form, without the brackets.
    var name: String
    /// The head over several columns of which this is one; nil in a head of one row.
    var group: String?
    /// What stood in brackets at its end: a unit, a code, an insurance.
    var bracket: String?

    init(_ text: String, under group: String? = nil) {
        let text = text.comparableForm
        name = text
        self.group = group.map(\.comparableForm)
        guard text.hasSuffix(")"), let open = text.lastIndex(of: "("), open != text.startIndex else { return }
        let inside = String(text[text.index(after: open)...].dropLast())
        // An amount in another unit than yuan is another amount.
        guard !inside.contains(where: Self.otherUnits.contains) else { return }
        name = String(text[..<open])
        bracket = inside
    }

    private static let otherUnits: Set<Character> = ["万", "千", "百", "角", "分", "%", "‰"]

    /// Whether it is one of a layout's headings, by itself or together with what stands over it.
    func isOne(of names: Set<String>) -> Bool {
        names.contains(name) || group.map { names.contains($0 + name) } ?? false
    }
}

extension Vocabulary {
    /// The insurance that a heading or a title names; nil where it names none, or several.
    func insurance(namedIn text: String) -> Contribution.Insurance? {
        let text = text.comparableForm
        let named = Set(insurances.filter { $0.key.count > 1 && !$0.key.isNumber && text.contains($0.key) }.values)
        return named.count == 1 ? named.first : nil
    }
}

extension String {
    /// A code, which may be part of any longer number.
    fileprivate var isNumber: Bool { utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }
}
