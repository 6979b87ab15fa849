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
    /// The insurance that a heading or a title names: nothing but a word for it, and words that stand beside such a word.
    /// Nil where it names none, or several, or says anything else: a company may have an insurance's word in its name.
    func insurance(namedIn text: String) -> Contribution.Insurance? {
        var rest = text.comparableForm
        var named: Set<Contribution.Insurance> = []
        for (word, insurance) in insuranceWords where rest.contains(word) {
            named.insert(insurance)
            rest = rest.replacing(word, with: "|")
        }
        guard named.count == 1, rest.utf8.count <= Self.longestTitle else { return nil }
        for word in besides { rest = rest.replacing(word, with: "|") }
        let left = rest.split { !$0.isLetter }
        // The city whose table it is may stand before everything else.
        let isCity = left.count == 1 && rest.hasPrefix(left[0]) && ["市", "省", "区", "县"].contains(left[0].suffix(1))
        return left.isEmpty || (isCity && left[0].count <= 8) ? named.first : nil
    }

    private static let longestTitle = 200
}
