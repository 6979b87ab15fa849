import Diagnostics
import Testing

@testable import Workbooks

/// Workbooks in one XML file.
@Suite struct SpreadsheetXMLTests {
    private static let refused =
        "error unknown-input export.xls: the workbook can't be read: its XML is damaged, or larger than a sheet may be "
        + "(open it, and save the sheet as CSV)"

    private func workbook(_ sheets: (String, String)...) -> String {
        "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>"
            + "<Workbook xmlns=\"\(SpreadsheetXML.namespace)\" xmlns:ss=\"\(SpreadsheetXML.namespace)\">"
            + sheets.map { "<Worksheet ss:Name=\"\($0)\"><Table>\($1)</Table></Worksheet>" }.joined() + "</Workbook>"
    }

    private func told(_ text: String) -> [String] {
        let (sheets, problem) = SpreadsheetXML.read(SourceFile(path: "export.xls", text: text))
        return problem.map { ["\($0.severity) \($0.code.rawValue) \($0.path): \($0.message) (\($0.help ?? ""))"] }
            ?? sheets.map { "\($0.name ?? "-") \(WorkbooksTests.told($0.grid))" }
    }

    private func cell(_ text: String, _ attributes: String = "") -> String {
        "<Cell \(attributes)><Data ss:Type=\"String\">\(text)</Data></Cell>"
    }

    @Test("Cells and rows that are left out are said by the number of the next")
    func indices() {
        let rows =
            "<Row>\(cell("a"))\(cell("b", "ss:Index=\"4\""))\(cell("c"))</Row><Row ss:Index=\"5\">\(cell("d"))</Row><Row><Cell/>\(cell("e"))</Row>"
        #expect(told(workbook(("明细", rows))) == ["明细 1: a|||b|c\n5: d\n6: |e"])
    }

    @Test("Truth values are what a sheet shows of them")
    func truthValues() {
        let cells = ["1", "0", ""].map { "<Cell><Data ss:Type=\"Boolean\">\($0)</Data></Cell>" }.joined()
        #expect(told(workbook(("a", "<Row>\(cells)\(cell("1"))</Row>"))) == ["a 1: TRUE|FALSE||1"])
    }

    @Test("Merged cells stand for all that they reach over")
    func merged() {
        let rows =
            "<Row>\(cell("月", "ss:MergeDown=\"1\""))\(cell("养老", "ss:MergeAcross=\"1\""))\(cell("x"))</Row>"
            + "<Row>\(cell("单位", "ss:Index=\"2\""))\(cell("个人"))</Row>"
        #expect(told(workbook(("a", rows))) == ["a 1: 月|养老|养老|x\n2: 月|单位|个人"])
    }

    @Test("A merged cell at the end of a row moves none of the next")
    func mergedTitle() {
        let rows = "<Row>\(cell("明细", "ss:MergeAcross=\"2\""))</Row><Row>\(cell("a"))\(cell("b"))</Row>"
        #expect(told(workbook(("s", rows))) == ["s 1: 明细|明细|明细\n2: a|b"])
    }

    @Test("Several sheets in their order, without the empty ones; days without their midnight; marks within a text")
    func sheets() {
        let day = "<Row><Cell><Data ss:Type=\"DateTime\">2024-01-22T00:00:00.000</Data></Cell>"
        let marked =
            "<Cell><ss:Data ss:Type=\"String\" xmlns=\"http://www.w3.org/TR/REC-html40\"><B>a</B>b</ss:Data></Cell></Row>"
        #expect(
            told(workbook(("b", day + marked), ("leer", "<Row/>"), ("a", "<Row>\(cell("&lt;1&#x5E74;"))</Row>"))) == [
                "b 1: 2024-01-22|ab", "a 1: <1年",
            ])
    }

    @Test("What is noted beside a cell is no part of it")
    func comments() {
        let row =
            "<Row><Cell><Data ss:Type=\"String\">a</Data><Comment ss:Author=\"x\"><ss:Data>note</ss:Data></Comment></Cell>"
            + "<Cell><Comment><ss:Data>note</ss:Data></Comment></Cell>\(cell("b"))</Row>"
        #expect(told(workbook(("s", row))) == ["s 1: a||b"])
    }

    @Test("What goes backwards, is beyond a sheet, cut off or declares a document type is refused")
    func refusals() {
        let whole = workbook(("a", "<Row>\(cell("a"))</Row>"))
        #expect(told(whole) == ["a 1: a"])
        #expect(told(String(whole.dropLast(3))) == [Self.refused])
        #expect(told(String(whole.prefix(120))) == [Self.refused])
        #expect(told("") == [Self.refused])
        for rows in [
            "<Row ss:Index=\"0\">\(cell("a"))</Row>", "<Row ss:Index=\"1048577\">\(cell("a"))</Row>",
            "<Row>\(cell("a"))</Row><Row ss:Index=\"1\">\(cell("a"))</Row>",
            "<Row>\(cell("a", "ss:Index=\"0\""))</Row>",
            "<Row>\(cell("a", "ss:Index=\"1025\""))</Row>", "<Row>\(cell("a"))\(cell("a", "ss:Index=\"1\""))</Row>",
            "<Row>\(cell("a", "ss:MergeAcross=\"99999999\""))\(cell("b"))</Row>", cell("a"),
        ] {
            #expect(told(workbook(("a", rows))) == [Self.refused])
        }
        let bomb = "<!DOCTYPE a [<!ENTITY b \"bbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;\">]>"
        #expect(
            told(bomb + whole.replacing("<?xml version=\"1.0\"?>", with: "").replacing(">a<", with: ">&c;<")) == [
                Self.refused
            ])
    }

    @Test("Numbers that are none are as if they weren't there")
    func numbers() {
        let row =
            "<Row ss:Index=\"x\" ss:Height=\"9\">\(cell("a", "ss:Index=\"-1\" ss:MergeDown=\"99999999999999999999\""))</Row>"
        #expect(told(workbook(("s", row))) == ["s 1: a"])
        #expect(
            told(workbook(("s", "<Row>\(cell("a", "ss:MergeDown=\"99999999\""))</Row><Row>\(cell("b"))</Row>"))) == [
                "s 1: a\n2: b"
            ])
    }
}
