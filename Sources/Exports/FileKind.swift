import Notation

/// What a file is by its first bytes, whatever its name says: sites call a page `.xls`, and people rename things.
public enum FileKind: Sendable, Equatable {
    /// `personal-record/1`.
    case record
    /// Cells with separators between them.
    case text
    /// A ZIP archive: a workbook, or several exports.
    case archive
    /// A workbook in the old binary form.
    case oldWorkbook
    /// A workbook in one XML file.
    case spreadsheetXML
    /// HTML.
    case page
    case pdf
    /// Anything else, a picture for example.
    case other

    /// Bytes in which a file shows what it is.
    private static let sample = 4096

    public init(_ bytes: [UInt8]) {
        let head = Array(bytes.prefix(Self.sample))
        if let (_, kind) = Self.signatures.first(where: { head.starts(with: $0.0) }) {
            self = kind
            return
        }
        let isWide: Bool
        switch TextEncoding.recognised(in: head.count % 2 == 0 ? head : head.dropLast()) {
        case .utf16LittleEndian, .utf16BigEndian: isWide = true
        case .utf8, .gb18030: isWide = false
        }
        guard isWide || !head.contains(0) else {
            self = .other
            return
        }
        // Of a wide text every second byte is enough to see what it is.
        let plain = head.filter { $0 != 0 && $0 < 0x80 }
        self = Self.text(String(decoding: plain, as: UTF8.self).lowercased())
    }

    private static let signatures: [([UInt8], FileKind)] = [
        (Array("%PDF-".utf8), .pdf), ([0x50, 0x4B, 0x03, 0x04], .archive), ([0x50, 0x4B, 0x05, 0x06], .archive),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .oldWorkbook),
    ]

    private static func text(_ head: String) -> FileKind {
        let first = head.first { !$0.isWhitespace }
        switch first {
        case "{", "[": return .record
        case "<":
            if head.contains("urn:schemas-microsoft-com:office:spreadsheet") { return .spreadsheetXML }
            return ["<html", "<!doctype html", "<table", "<head", "<body", "<meta"].contains(where: head.contains)
                ? .page : .text
        default: return .text
        }
    }
}
