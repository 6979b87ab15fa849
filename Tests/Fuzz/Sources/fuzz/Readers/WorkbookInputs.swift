import Diagnostics
import Exports
import Notation
import Records
import Workbooks

/// Files that hold several tables.
enum WorkbookInputs {
    static func workbook(_ bytes: [UInt8]) {
        let source = SourceFile(path: "export.xlsx", bytes: bytes)
        _ = WorkbookReader.isWorkbook(source)
        check(WorkbookReader.read(source))
    }

    /// The parts of a workbook: its sheet, and behind a separator each the shared texts, the styles, the list of sheets
    /// and its relations; for what isn't there stand parts that name the sheet.
    static func sheet(_ bytes: [UInt8]) {
        let given = bytes.split(separator: 0x1C, maxSplits: 4, omittingEmptySubsequences: false).map(Array.init)
        func part(_ index: Int, else text: String) -> [UInt8] {
            index < given.count && !given[index].isEmpty ? given[index] : Array(text.utf8)
        }
        let archive = StoredArchive.of([
            ("xl/workbook.xml", part(3, else: "<w xmlns:r='r'><sheet name='Months' r:id='a'/></w>")),
            ("xl/_rels/workbook.xml.rels", part(4, else: "<r><Relationship Id='a' Target='sheet.xml'/></r>")),
            ("xl/sharedStrings.xml", part(1, else: "<sst><si><t>年月</t></si><si><t>养老</t></si></sst>")),
            ("xl/styles.xml", part(2, else: "<s><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></s>")),
            ("xl/sheet.xml", part(0, else: "")),
        ])
        check(WorkbookReader.read(SourceFile(path: "export.xlsx", bytes: archive)))
    }

    static func page(_ bytes: [UInt8]) { check(PageTables.read(SourceFile(path: "export.xls", bytes: bytes))) }

    static func spreadsheetXML(_ bytes: [UInt8]) {
        check(SpreadsheetXML.read(SourceFile(path: "export.xml", bytes: bytes)))
    }

    static func archive(_ bytes: [UInt8]) {
        let source = SourceFile(path: "exports.zip", bytes: bytes)
        let problem = ArchiveReader.read(source, where: { _ in true }) { _, part in
            switch part {
            case .file(let file):
                expect(file.path.hasPrefix("exports.zip/"), "a file in an archive says where it is")
                _ = FileKind(file.bytes)
            case .problem(let problem): Problems(text: nil).check([problem])
            }
        }
        Problems(text: nil).check(problem.map { [$0] } ?? [])
    }

    static func sheetStream(_ bytes: [UInt8]) {
        guard let read = SheetStream.sheets(of: bytes) else { return }
        check((read, nil))
        // A sheet without cells is never written. Separators within texts are blanks from now on.
        let sheets = read.filter { !$0.grid.isEmpty }
        let written = SheetStream.bytes(of: sheets)
        guard let again = SheetStream.sheets(of: written) else {
            return expect(false, "sheets that were written are read")
        }
        expect(SheetStream.bytes(of: again) == written, "sheets that were written stay as they are")
        expect(again.count == sheets.count, "sheets that were written are as many")
    }

    static func check(_ read: (sheets: [Sheet], problem: Diagnostic?)) {
        Problems(text: nil).check(read.problem.map { [$0] } ?? [])
        expect(read.problem == nil || read.sheets.isEmpty, "what is damaged gives nothing")
        for sheet in read.sheets {
            let path = sheet.name ?? "sheet"
            let export = Shipped.exportReader.read(
                sheet.grid, at: path, origin: Origin(file: "file", sheet: sheet.name, row: 1), title: sheet.title)
            Problems(text: nil).check(export.diagnostics)
            TableInputs.check(export)
        }
    }
}
