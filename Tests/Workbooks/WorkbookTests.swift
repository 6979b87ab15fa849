import Diagnostics
import Notation
import Testing

@testable import Workbooks

/// Workbooks as programs write them, and as nobody should.
@Suite struct WorkbookTests {
    private func text(_ rows: String, strings: String = "", styles: String = "", properties: String = "") -> String? {
        let workbook = SmallWorkbook(
            sheets: [("明细", SmallWorkbook.sheet(rows))], sharedStrings: strings, styles: styles, properties: properties)
        let (sheets, problem) = WorkbookReader.read(workbook.source)
        #expect(problem == nil)
        return sheets.first.map { told($0.grid) }
    }

    @Test("Shared texts, texts in place, results of formulas and truth values are what they show")
    func texts() {
        let strings =
            "<si><t>年月</t></si><si><r><t>缴费</t></r><r><t xml:space=\"preserve\"> 基数</t></r><rPh><t>jiaofei</t></rPh></si>"
        let row = """
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>单位</t></is></c>\
            <c r="D1" t="str"><f>A1&amp;B1</f><v>a,b "c"</v></c><c r="E1" t="b"><v>1</v></c>\
            <c r="F1" t="b"><v>0</v></c></row>
            """
        #expect(text(row, strings: strings) == "1: 年月|缴费 基数|单位|a,b \"c\"|TRUE|FALSE")
    }

    @Test("A number is what was typed, not what binary made of it")
    func numbers() {
        let stored = ["202401", "402.88", "402.87999999999999", "5036.0000000000009", "1.0E-2", "11396"]
        let cells = stored.map { "<c><v>\($0)</v></c>" }.joined()
        #expect(text("<row>\(cells)</row>") == "1: 202401|402.88|402.88|5036|0.01|11396")
    }

    @Test("A date is a date where its format shows one, from 1900 and from 1904")
    func dates() {
        let styles = """
            <numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/>\
            <numFmt numFmtId="165" formatCode="[Red]0.00&quot;day&quot;"/></numFmts>\
            <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
            <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="57"/></cellXfs>
            """
        let row =
            "<row>" + (0...4).map { "<c s=\"\($0)\"><v>45323</v></c>" }.joined()
            + "<c s=\"1\"><v>45323.75</v></c></row>"
        #expect(text(row, styles: styles) == "1: 45323|2024-02-01|2024-02-01|45323|2024-02-01|2024-02-01")
        #expect(
            text("<row><c s=\"1\"><v>43861</v></c></row>", styles: styles, properties: "<workbookPr date1904=\"1\"/>")
                == "1: 2024-02-01")
        #expect(
            text(
                "<row>"
                    + ["2024-02-01", "2024-02-01T08:30:00Z", "x"].map { "<c t=\"d\"><v>\($0)</v></c>" }.joined()
                    + "</row>")
                == "1: 2024-02-01|2024-02-01|x")
    }

    @Test("Rows and columns keep their numbers, whatever is left out between them")
    func places() {
        let rows =
            "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"D2\"><v>2</v></c></row><row r=\"5\"><c r=\"A5\" t=\"str\"><v>a\nb</v></c></row>"
        #expect(text(rows) == "2: |1||2\n5: a b")
    }

    @Test("Sheets stand in the workbook's order, each under its name; empty ones are left out")
    func sheets() {
        let one = SmallWorkbook.sheet("<row><c><v>1</v></c></row>")
        let workbook = SmallWorkbook(sheets: [("b", one), ("leer", SmallWorkbook.sheet("")), ("a", one)])
        #expect(
            WorkbookReader.read(workbook.source).sheets.map(\.name) == ["b", "a"])
    }

    private static let refused =
        "the workbook can't be read: it is no .xlsx, it is damaged, or it is larger than 128 MiB a sheet"

    @Test("What is no workbook, or a damaged one, is told")
    func damaged() throws {
        let whole = SmallWorkbook(sheets: [("a", SmallWorkbook.sheet("<row><c><v>1</v></c></row>"))]).source.bytes
        for bytes in [
            [], Array("PK".utf8), Array(whole.dropLast(30)), Array(whole.prefix(200)),
            SmallWorkbook.archive([("a", [1])]),
        ] {
            #expect(WorkbookReader.read(SourceFile(path: "export.xlsx", bytes: bytes)).problem?.message == Self.refused)
        }
        // A byte of the sheet is another one: its checksum says so.
        var flipped = whole
        let index = try #require(whole.indices.first { whole[$0...].starts(with: Array("<v>1".utf8)) })
        flipped[index + 3] = UInt8(ascii: "7")
        #expect(WorkbookReader.read(SourceFile(path: "export.xlsx", bytes: flipped)).problem?.message == Self.refused)
    }

    @Test(
        "Rows and cells that go backwards, or beyond what a sheet can have, are refused",
        arguments: [
            "<row r=\"2\"/><row r=\"2\"/>", "<row r=\"1048577\"/>", "<row><c r=\"B1\"/><c r=\"A1\"/></row>",
            "<row><c r=\"XFE1\"/></row>", "<row><c r=\"AMK1\"><v>1</v></c></row>",
        ])
    func backwards(rows: String) {
        let workbook = SmallWorkbook(sheets: [("a", SmallWorkbook.sheet(rows))])
        #expect(WorkbookReader.read(workbook.source).problem?.message == Self.refused)
    }

    @Test(
        "XML that is not whole, and a shared text that there isn't, are no shorter sheet",
        arguments: [
            "<row><c><v>1</v></c></row><row>", "<row><c t=\"str\"><v>a&nbsp;b</v></c></row>", "<row></c></row>",
            "<row><c t=\"s\"><v>5</v></c></row>",
        ])
    func cutOff(rows: String) {
        let workbook = SmallWorkbook(sheets: [("a", SmallWorkbook.sheet(rows))], sharedStrings: "<si><t>x</t></si>")
        #expect(WorkbookReader.read(workbook.source).problem?.message == Self.refused)
        let cut = SmallWorkbook(
            sheets: [("a", SmallWorkbook.sheet("<row><c t=\"s\"><v>0</v></c></row>"))], sharedStrings: "<si><t>x</t>")
        #expect(WorkbookReader.read(cut.source).problem?.message == Self.refused)
    }

    @Test("A combining mark stays with what is before it, and pronunciations are left out in place too")
    func marks() {
        let row =
            "<row><c t=\"str\"><v>E,\u{301}7</v></c><c t=\"str\"><v>E&quot;\u{301}</v></c>"
            + "<c t=\"inlineStr\"><is><t>EE</t><rPh><t>ee</t></rPh></is></c></row>"
        let expected = "1: E,\u{301}7|E\"\u{301}|EE"
        #expect(text(row) == expected)
    }

    @Test("A document type ends the reading, so that no entity can grow")
    func bomb() {
        let xml = """
            <!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>\
            <worksheet><sheetData><row><c t="str"><v>&c;</v></c></row></sheetData></worksheet>
            """
        #expect(WorkbookReader.read(SmallWorkbook(sheets: [("a", xml)]).source).sheets.isEmpty)
    }

    @Test("Nothing in its first thousand bytes, changed, makes it trap")
    func everyByte() {
        let whole = SmallWorkbook(
            sheets: [("a", SmallWorkbook.sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>"))],
            sharedStrings: "<si><t>x</t></si>"
        ).source.bytes
        for index in whole.indices.prefix(1000) {
            var changed = whole
            changed[index] ^= 0x15
            _ = WorkbookReader.read(SourceFile(path: "export.xlsx", bytes: changed))
        }
    }

    @Test("A column by its letters")
    func column() {
        #expect(
            ["A1", "Z9", "AA1", "XFD1", "XFE1", "1", ""].map(SheetReader.column) == [1, 26, 27, 16_384, nil, nil, nil])
    }

    @Test("A long text that was merged over many cells stands once", .timeLimit(.minutes(5)))
    func longMerged() {
        let long = String(repeating: "a", count: 1 << 17)
        let cells = "<row><c t=\"str\"><v>\(long)</v></c></row><row><c><v>1</v></c></row>"
        let workbook = SmallWorkbook(sheets: [("a", "<s>\(cells)<mergeCell ref=\"A1:ALJ1\"/></s>")])
        let (sheets, problem) = WorkbookReader.read(workbook.source)
        #expect(problem == nil)
        #expect(sheets.first.map { told($0.grid) } == "1: \(long)\n2: 1")
        let page = "<table><tr><td colspan=1000>\(long)<tr><td>1</table>"
        #expect(
            PageTables.read(SourceFile(path: "a.html", text: page)).sheets.first.map { told($0.grid) }
                == "1: \(long)\n2: 1")
    }

    @Test("A page with more rows than a sheet can have is refused, whatever stands in the row that is too many")
    func tooManyRows() {
        let rows = String(repeating: "<tr>", count: Grid.mostRows + 1)
        let page = "<table>\(rows)<td rowspan=2>a<td colspan=2>b<td>c"
        let (sheets, problem) = PageTables.read(SourceFile(path: "a.html", text: page))
        #expect(sheets.isEmpty && problem != nil)
    }
}
