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
        // What no other encoding can be: most records are seen so.
        if let first = Self.firstSign(of: head), Self.opensJSON(first), !head.contains(0) {
            self = .record
            return
        }
        guard let text = Self.plain(head) else {
            self = .other
            return
        }
        self = Self.text(text)
    }

    /// The beginning of a text, in which a question mark stands for whatever isn't ASCII; nil where it is no text.
    private static func plain(_ head: [UInt8]) -> [UInt8]? {
        let pairs = stride(from: 1, to: head.count, by: 2)
        let units: [UInt16]
        switch TextEncoding.recognised(in: head.count % 2 == 0 ? head : head.dropLast()) {
        case .utf16LittleEndian: units = pairs.map { UInt16(head[$0]) << 8 | UInt16(head[$0 - 1]) }
        case .utf16BigEndian: units = pairs.map { UInt16(head[$0 - 1]) << 8 | UInt16(head[$0]) }
        case .utf8, .gb18030:
            if head.contains(0) { return nil }
            return head.dropFirst(head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0).map {
                $0 < 0x80 ? $0 : UInt8(ascii: "?")
            }
        }
        return units.drop { $0 == 0xFEFF }.map { $0 < 0x80 ? UInt8($0) : UInt8(ascii: "?") }
    }

    private static let signatures: [([UInt8], FileKind)] = [
        (Array("%PDF-".utf8), .pdf), ([0x50, 0x4B, 0x03, 0x04], .archive), ([0x50, 0x4B, 0x05, 0x06], .archive),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .oldWorkbook),
    ]

    private static func firstSign(of head: [UInt8]) -> UInt8? {
        head.first { $0 != 0x20 && !(0x09...0x0D).contains($0) }
    }

    private static func opensJSON(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") }

    private static func text(_ head: [UInt8]) -> FileKind {
        switch firstSign(of: head) {
        case let first? where opensJSON(first): return .record
        case UInt8(ascii: "<"):
            let head = String(decoding: head, as: UTF8.self).lowercased()
            if head.contains("urn:schemas-microsoft-com:office:spreadsheet") { return .spreadsheetXML }
            return ["<html", "<!doctype html", "<table", "<head", "<body", "<meta"].contains(where: head.contains)
                ? .page : .text
        default: return .text
        }
    }
}
