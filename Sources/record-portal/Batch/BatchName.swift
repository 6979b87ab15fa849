/// The name of a record's files.
enum BatchName {
    /// Bytes of a name, which with its end fits into every file system's 255.
    static let most = 200

    /// What is wrong with an id; nil where files may be called by it.
    static func fault(in id: String) -> String? {
        if id.isEmpty { return "it is empty" }
        if id.utf8.count > most { return "it has more than \(most) bytes" }
        if id.hasPrefix(".") { return "it begins with a dot" }
        if id.utf8.contains(UInt8(ascii: "/")) { return "it has a slash in it" }
        if id.unicodeScalars.contains(where: { isUnfit($0) }) { return "it has a character in it that can't be seen" }
        return nil
    }

    private static func isUnfit(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber, .connectorPunctuation,
            .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
            .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol, .spaceSeparator:
            false
        @unknown default: true
        }
    }
}
