import Calendar
import Notation
import Records

/// Whether a text gives a person away: some firms are called by their owners, some people pay for themselves, and some
/// write more into a purpose than it needs.
extension Record.Person {
    /// Whether a text has the person's name in it, whatever its width, case, spacing and punctuation.
    public func isNamed(in text: String) -> Bool {
        guard let name = name?.lettersAndDigits, !name.isEmpty else { return false }
        return text.lettersAndDigits.utf8.contains(name.utf8)
    }

    /// The same of the citizen number and of the permit's.
    public func isNumbered(in text: String) -> Bool {
        let text = text.lettersAndDigits
        // What is shorter is no number that anybody could be known by.
        return [idNumber, permit?.number].compactMap { $0?.lettersAndDigits }
            .contains { $0.utf8.count >= 8 && text.utf8.contains($0.utf8) }
    }

    /// Whether a text has the person's day of birth in it: year, month and day in a row, however they are set apart.
    public func isDated(in text: String) -> Bool {
        guard let born = birthDate else { return false }
        let numbers = text.comparableForm.split { !$0.isASCII || !$0.isNumber }
        if numbers.contains(where: { $0.contains("\(born)".filter { $0 != "-" }) }) { return true }
        let parts = numbers.map { Int($0) }
        return parts.indices.dropLast(2).contains { Array(parts[$0..<$0 + 3]) == [born.year, born.month, born.day] }
    }
}

extension String {
    /// Composed, so that what says the same is the same bytes: a letter with its mark is another than without.
    fileprivate var lettersAndDigits: String {
        String(String.UnicodeScalarView(comparableForm.unicodeScalars.filter(\.isLetterOrDigit))).compatibilityForm
    }
}

extension Unicode.Scalar {
    /// A letter, a mark that belongs to one, or a number (general categories L, M and N), and one that is seen: a
    /// variation selector is a mark, and says nothing.
    fileprivate var isLetterOrDigit: Bool {
        if properties.isDefaultIgnorableCodePoint { return false }
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
            return true
        default: return false
        }
    }
}
