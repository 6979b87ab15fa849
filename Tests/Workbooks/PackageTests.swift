import Diagnostics
import Notation
import Testing

@testable import Workbooks

/// Where the parts of a workbook lie, whichever program put them there.
@Suite struct PackageTests {
    @Test("A target is looked for from its part's folder, or from the package's root")
    func resolve() {
        let place = PartPlace("xl/book/workbook.xml")
        #expect(place.folder == "xl/book/")
        #expect(place.path == "xl/book/workbook.xml")
        #expect(place.relations == "xl/book/_rels/workbook.xml.rels")
        for (target, path) in [
            ("sheet1.xml", "xl/book/sheet1.xml"), ("worksheets/sheet1.xml", "xl/book/worksheets/sheet1.xml"),
            ("../sheet1.xml", "xl/sheet1.xml"), ("./a/../b.xml", "xl/book/b.xml"), ("/xl/a.xml", "xl/a.xml"),
            ("../../../../a.xml", "a.xml"), ("/../a.xml", "a.xml"), ("", "xl/book"), ("a//b.xml", "xl/book/a/b.xml"),
        ] {
            #expect(place.resolve(target) == path)
        }
        let root = PartPlace("workbook.xml")
        #expect([root.folder, root.relations, root.resolve("a.xml")] == ["", "_rels/workbook.xml.rels", "a.xml"])
    }

    @Test("Relations by their ids, and by the ends of their types")
    func relations() {
        let xml = """
            <p:Relationships xmlns:p="http://schemas.openxmlformats.org/package/2006/relationships">
            <p:Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/styles" Target="../s.xml"/>
            <p:Relationship Id="b" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="/w.xml"/>
            <p:Relationship Id="b" Type="/styles" Target="second.xml"/>
            <p:Relationship Id="c"/>
            <p:Relationship Target="d"/>
            </p:Relationships>
            """
        let relations = Relations(Array(xml.utf8), at: PartPlace("xl/workbook.xml"))
        #expect(relations["a"] == "s.xml")
        #expect(relations["b"] == "w.xml")
        #expect(relations["c"] == nil)
        #expect(relations.first(ofType: "/styles") == "s.xml")
        #expect(relations.first(ofType: "/sharedStrings") == nil)
        #expect(relations.type("b").hasSuffix("/worksheet"))
        #expect(relations.type("z") == "")
        #expect(Relations(Array("no XML".utf8), at: PartPlace("a")).first(ofType: "") == nil)
    }

    private static let sheet =
        "<x:worksheet xmlns:x=\"m\"><x:sheetData><x:row><x:c t=\"s\"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>"

    private func sheets(_ parts: [(String, String)]) -> [String]? {
        let source = SourceFile(path: "a.xlsx", bytes: SmallWorkbook.archive(parts.map { ($0.0, Array($0.1.utf8)) }))
        let (sheets, problem) = WorkbookReader.read(source)
        return problem == nil ? sheets.map { "\($0.name ?? "-") \(told($0.grid))" } : nil
    }

    @Test("A strict workbook in a folder of its own, with prefixes and absolute targets")
    func strict() {
        let types = "http://purl.oclc.org/ooxml/officeDocument/relationships"
        let workbook = """
            <x:workbook xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:rel="\(types)"><x:sheets>\
            <x:sheet name="一" sheetId="1" rel:id="k1"/></x:sheets></x:workbook>
            """
        let relations = """
            <Relationships><Relationship Id="k1" Type="\(types)/worksheet" Target="/data/s.xml"/>\
            <Relationship Id="k2" Type="\(types)/sharedStrings" Target="../texts.xml"/></Relationships>
            """
        #expect(
            sheets([
                (
                    "_rels/.rels",
                    "<Relationships><Relationship Id=\"r\" Type=\"\(types)/officeDocument\" Target=\"book/main.xml\"/></Relationships>"
                ),
                ("book/main.xml", workbook), ("book/_rels/main.xml.rels", relations), ("data/s.xml", Self.sheet),
                ("texts.xml", "<x:sst xmlns:x=\"m\"><x:si><x:t>a</x:t></x:si></x:sst>"),
            ]) == ["一 1: a"])
    }

    @Test("A sheet that is a chart is left out; one that isn't in the package makes it damaged")
    func chart() {
        let parts = [
            (
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><sheets><sheet name=\"图\" r:id=\"c\"/><sheet name=\"表\" r:id=\"s\"/></sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"c\" Type=\"x/chartsheet\" Target=\"c.xml\"/><Relationship Id=\"s\" Type=\"x/worksheet\" Target=\"s.xml\"/></Relationships>"
            ), ("xl/c.xml", "<chartsheet/>"), ("xl/sharedStrings.xml", "<sst><si><t>a</t></si></sst>"),
            ("xl/s.xml", Self.sheet),
        ]
        #expect(sheets(parts) == ["表 1: a"])
        #expect(sheets(parts.filter { $0.0 != "xl/c.xml" }) == ["表 1: a"])
        #expect(sheets(parts.filter { $0.0 != "xl/s.xml" }) == nil)
        #expect(sheets(parts.filter { $0.0 != "xl/_rels/workbook.xml.rels" }) == nil)
    }

    @Test("Merged cells are blocks by the names of their corners")
    func blocks() {
        let block = CellBlock("B2:AA10")
        #expect(block?.rows == 2...10)
        #expect(block?.columns == 2...27)
        #expect(CellBlock("A1:A1")?.rows == 1...1)
        #expect(CellBlock("A1048576:XFD1048576")?.columns == 1...16_384)
        for name in [
            "", "A1", "A1:", "A1:B", "B1:A1", "A2:A1", "A0:A1", "A1:XFE1", "A1:A1048577", "1:2", "A1:B2:C3", "a1:b2",
        ] {
            #expect(CellBlock(name) == nil)
        }
        let rows =
            "<row r=\"1\"><c r=\"A1\"><v>7</v></c><c r=\"C1\"><v>8</v></c></row><row r=\"2\"><c r=\"C2\"><v>9</v></c></row>"
        let merges = "<mergeCells><mergeCell ref=\"A1:B2\"/><mergeCell ref=\"Z:Z\"/><mergeCell/></mergeCells>"
        let xml = SmallWorkbook.sheet(rows).replacing("</sheetData>", with: "</sheetData>" + merges)
        let workbook = SmallWorkbook(sheets: [("a", xml)])
        #expect(WorkbookReader.read(workbook.source).sheets.map { told($0.grid) } == ["1: 7|7|8\n2: 7|7|9"])
    }

    @Test("Shared texts: runs together, pronunciations left out, empty ones kept; none of what is cut off")
    func sharedStrings() {
        let xml = """
            <sst><si><t>a</t></si><si/><si><t/></si><si><r><t>b </t></r><r><t xml:space="preserve"> c</t></r></si>\
            <si><t>d</t><rPh sb="0"><t>e</t></rPh><phoneticPr/></si><si><t><![CDATA[<f>]]>&amp;&#x5E74;</t></si></sst>
            """
        #expect(SharedStrings.read(Array(xml.utf8)) == ["a", "", "", "b  c", "d", "<f>&年"])
        #expect(SharedStrings.read(Array(xml.utf8.dropLast(6))) == nil)
        #expect(SharedStrings.read(Array("<sst/>".utf8)) == [])
        #expect(SharedStrings.read([]) == nil)
        #expect(SharedStrings.read(Array("<!DOCTYPE a [<!ENTITY b \"c\">]><sst><si><t>&b;</t></si></sst>".utf8)) == nil)
    }
}
