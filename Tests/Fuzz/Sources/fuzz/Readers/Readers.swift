/// Every reader, by the name of its folder of seeds.
enum Readers {
    static let all: [(name: String, read: @Sendable ([UInt8]) -> Void)] = [
        ("record", RecordInputs.record), ("person-json", RecordInputs.personJSON),
        ("person-yaml", RecordInputs.personYAML), ("portal", RecordInputs.portal),
        ("export", TableInputs.export), ("file-kind", TableInputs.fileKind), ("layout", TableInputs.layout),
        ("vocabulary", TableInputs.vocabulary),
        ("workbook", WorkbookInputs.workbook), ("sheet", WorkbookInputs.sheet), ("page", WorkbookInputs.page),
        ("spreadsheet-xml", WorkbookInputs.spreadsheetXML), ("archive", WorkbookInputs.archive),
        ("sheet-stream", WorkbookInputs.sheetStream),
        ("rule-book", RuleBookInputs.ruleBook),
        ("guide-page", GuideInputs.page), ("statute", GuideInputs.statute), ("markdown", GuideInputs.markdown),
        ("glossary", GuideInputs.glossary), ("site-settings", SiteInputs.settings), ("picture", SiteInputs.picture),
        ("template", ThemeInputs.template), ("words", ThemeInputs.words),
        ("statement-code", StatementInputs.code), ("shared-file", SharedInputs.file),
    ]

    /// No run of all readers has it: see there.
    static let aside: [(name: String, read: @Sendable ([UInt8]) -> Void)] = [
        ("old-workbook", OldWorkbookInputs.oldWorkbook)
    ]
}
