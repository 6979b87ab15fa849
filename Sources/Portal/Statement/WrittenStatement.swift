import Sharing

/// A statement as it was written, read back: for its code, and for how it was asked for.
///
/// Both stand where no text of a record can: in attributes of the page, whose quotes are escaped in every text, and in a
/// comment before the last lines of a PDF.
public struct WrittenStatement: Sendable, Equatable {
    /// Whether it was printed: then its words can't be compared with anything.
    public let isPrinted: Bool
    /// The texts that stand where a code does, each once; of several only two.
    public let codes: [String]
    /// Nil where the page doesn't say, or nothing that the program says.
    public let form: PaperForm?

    public init(_ bytes: [UInt8]) {
        let onPage = Self.values(of: "data-code", in: bytes)
        // What a browser shows as a page is one, whatever else it looks like: a PDF's own text is packed.
        isPrinted = onPage.isEmpty && PrintedPDF.isWhole(bytes)
        if isPrinted {
            codes = PrintedPDF.note(of: bytes).map { [$0] } ?? []
            form = nil
        } else {
            codes = onPage
            let forms = Self.values(of: "data-form", in: bytes)
            form = forms.count == 1 ? PaperForm(forms[0]) : nil
        }
    }

    /// Bytes that a value may have.
    private static let mostBytes = 1024

    private static func values(of attribute: String, in bytes: [UInt8]) -> [String] {
        let mark = Array(" \(attribute)=\"".utf8)
        var values: [String] = []
        var rest = bytes[...]
        while values.count < 2, let found = rest.firstRange(of: mark) {
            let value = rest[found.upperBound...].prefix(mostBytes).prefix { $0 != UInt8(ascii: "\"") && $0 > 0x1F }
            let text = String(decoding: value, as: UTF8.self)
            if !values.contains(text) { values.append(text) }
            rest = rest[value.endIndex...]
        }
        return values
    }
}
