/// Files that hold a table and are no text, by their first bytes: each with how to get at the table otherwise.
public enum Unreadable: Sendable, CaseIterable {
    case pdf, workbook, oldWorkbook

    public init?(_ bytes: [UInt8]) {
        guard let kind = Self.allCases.first(where: { bytes.starts(with: $0.signature) }) else { return nil }
        self = kind
    }

    private var signature: [UInt8] {
        switch self {
        case .pdf: Array("%PDF-".utf8)
        case .workbook: [0x50, 0x4B, 0x03, 0x04]
        case .oldWorkbook: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        }
    }

    /// One sentence without a full stop.
    public var message: String {
        switch self {
        case .pdf: "a PDF, which has no table to read, only where its letters lie"
        case .workbook: "a workbook or an archive, not a text"
        case .oldWorkbook: "a workbook in the old binary form, which is not read"
        }
    }

    public var help: String {
        switch self {
        case .pdf: "open it, select the table, copy it into a spreadsheet, and save that as CSV"
        case .workbook, .oldWorkbook: "open it, and save the sheet as CSV"
        }
    }
}
