import Foundation

extension String {
    /// A heading or a word as it is compared: in compatibility form (NFKC, UAX #15), so that full-width letters and
    /// digits are their plain ones, without white space, in lower case.
    var comparable: String {
        let isPlain = utf8.allSatisfy { $0 < 0x80 }
        let compatible = isPlain ? self : precomposedStringWithCompatibilityMapping
        return String(compatible.unicodeScalars.filter { !$0.properties.isWhitespace }.map(Character.init)).lowercased()
    }

    /// A heading without a unit in brackets at its end: `个人缴费金额(元)`.
    var comparableHeading: String {
        let text = comparable
        guard text.hasSuffix(")"), let open = text.lastIndex(of: "("), open != text.startIndex else { return text }
        return String(text[..<open])
    }
}
