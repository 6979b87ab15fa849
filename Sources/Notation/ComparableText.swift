extension String {
    /// A name, a heading or a word as it is compared: in compatibility form (NFKC, UAX #15), so that full-width letters
    /// and digits are their plain ones, without white space, in lower case.
    public var comparableForm: String {
        // Most cells of a wide row.
        if utf8.isEmpty { return "" }
        var scalars = String.UnicodeScalarView()
        for scalar in compatibilityForm.unicodeScalars where !scalar.isWhiteSpace { scalars.append(scalar) }
        return String(scalars).lowercased()
    }
}

extension Unicode.Scalar {
    /// White_Space of the Unicode Character Database; for the ASCII ones without looking there.
    fileprivate var isWhiteSpace: Bool {
        isASCII ? self == " " || (0x09...0x0D).contains(value) : properties.isWhitespace
    }
}
