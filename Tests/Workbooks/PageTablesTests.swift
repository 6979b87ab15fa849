import Diagnostics
import Notation
import Testing

@testable import Workbooks

/// Tables of pages, as sites save them and as nobody should.
@Suite struct PageTablesTests {
    private func tables(_ page: String) -> [String] { tables(Array(page.utf8)) }

    private func tables(_ page: [UInt8]) -> [String] {
        let (sheets, problem) = PageTables.read(SourceFile(path: "export.xls", bytes: page))
        return problem.map { ["\($0.severity) \($0.code.rawValue) \($0.path): \($0.message) (\($0.help ?? ""))"] }
            ?? sheets.map { told($0.grid) }
    }

    private static let refused = [
        "error unknown-input export.xls: the page can't be read: a table of it is larger than a sheet may be "
            + "(open it in a spreadsheet, and save it as CSV)"
    ]

    @Test("Cells are what a page shows of them")
    func texts() {
        #expect(
            tables(
                "<html><body><table><tr><th> 年\n月 </th><th>缴费<br>基数</th></tr><tr><td>2024&#45;01</td>"
                    + "<td>&yen;5,036&nbsp;<b>元</b></td><td></td><td>a &lt;b&gt; &amp; c</td></tr></table>")
                == ["1: 年 月|缴费 基数\n2: 2024-01|¥5,036 元||a <b> & c"])
    }

    @Test("Cells over several columns and rows stand for all of them")
    func spans() {
        #expect(
            tables(
                """
                <table><tr><td rowspan=2>月</td><td colspan=2>养老</td><td rowspan="2">单位</td></tr>
                <tr><td>单位缴</td><td>个人缴</td></tr><tr><td>1</td><td>2</td><td>3</td><td>4</td></tr></table>
                """) == ["1: 月|养老|养老|单位\n2: 月|单位缴|个人缴|单位\n3: 1|2|3|4"])
        #expect(
            tables(
                "<table><tr><td colspan=0>a</td><td colspan=-2>b</td><td colspan=x rowspan=99999999999999999999>c</td></tr></table>"
            )
                == ["1: a|b|c"])
    }

    @Test("Spans as long as nobody has them end where a sheet ends")
    func longSpans() {
        #expect(
            tables(
                "<table><tr><td>a</td><td colspan=100000>b</td></tr><tr><td rowspan=9999999>c</td><td>d</td></tr><tr><td>e</td></tr></table>"
            )
                == ["1: a" + String(repeating: "|b", count: 1023) + "\n2: c|d\n3: |e"])
    }

    @Test("A table within a table is one of its own, and comes first")
    func nested() {
        #expect(
            tables(
                "<table><tr><td>a</td><td>b<table><tr><td>c</td></tr></table>d</td></tr><tr><td>e</td></tr></table>"
                    + "<table><tr><td>f</td></tr></table><table></table>") == ["1: c", "1: a|bd\n2: e", "1: f"])
    }

    @Test("What nobody sees is no text")
    func hidden() {
        #expect(
            tables(
                "<style>td { x: 1 }</style><table><tr><td>a<script>if (1 < 2) { x('<td>') }</script></td>"
                    + "<td><!-- b --><style>y</style>c</td></tr></table>") == ["1: a|c"])
    }

    @Test("Tags that nobody closed, or opened")
    func unclosed() {
        #expect(tables("<table><tr><td>a<td>b<tr><td>c") == ["1: a|b\n2: c"])
        #expect(tables("<table><td>a</td></table></td></table></tr><td>b") == ["1: a"])
        #expect(tables("<table><tr><td>a</td></tr></table><p>b") == ["1: a"])
        #expect(tables("no table, and <b>bold") == [])
        #expect(tables("") == [])
    }

    @Test("A page is what its bytes are, whatever it says of them")
    func encodings() {
        let head = Array("<html><meta charset=utf-8><table><tr><td>".utf8)
        let end = Array("</td></tr></table></html>".utf8)
        // 年月 in GBK.
        #expect(tables(head + [0xC4, 0xEA, 0xD4, 0xC2] + end) == ["1: 年月"])
        let page =
            "<meta http-equiv=Content-Type content=\"text/html; charset=gb2312\"><table><tr><td>年月</td></tr></table>"
        #expect(tables(page) == ["1: 年月"])
        #expect(tables("\u{FEFF}" + page) == ["1: 年月"])
        #expect(tables([0xFF, 0xFE] + page.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) == ["1: 年月"])
        #expect(
            tables(Array("<table>".utf8) + [0xC4, 0xEA, 0xD4, 0xC2, 0xFF]) == [
                "error encoding export.xls: byte 12 is neither UTF-8 nor GB18030 (save the table again as CSV in UTF-8)"
            ])
    }

    @Test("What stands above a table is its title")
    func titles() {
        let page = """
            <html><head><title>明细</title></head><body><h2>医疗保险</h2><table><caption>2024</caption><tr><td>a</td></tr></table>
            <p>失业保险</p><table><tr><td>b</td></tr></table></body></html>
            """
        let sheets = PageTables.read(SourceFile(path: "a.html", text: page)).sheets
        #expect(sheets.map { $0.title.filter { !$0.isWhitespace } } == ["明细医疗保险2024", "失业保险"])
        #expect(sheets.map(\.name) == [nil, nil])
    }

    @Test("A caption is its own table's title, whatever nests and whoever closes it")
    func captions() {
        func titles(_ page: String) -> [String] {
            PageTables.read(SourceFile(path: "a.html", text: page)).sheets
                .map { $0.title.filter { !$0.isWhitespace } }
        }
        #expect(
            titles(
                "<table><caption>医疗</caption><tr><td>a<table><caption>失业<tr><td>b</table></td></tr></table>"
                    + "<table><tr><td>c</td></tr></table>") == ["失业", "医疗", ""])
        #expect(titles("<caption>医疗</caption><table><tr><td>a</table>") == ["医疗"])
        #expect(titles("<table><tr><td>a</td></tr><caption>医疗</table><table><tr><td>b</table>") == ["医疗", ""])
    }

    @Test("Of a long text above a table, its end is the title, and blanks count for nothing")
    func longTitles() {
        let menu = String(repeating: "菜单", count: 5000)
        let blanks = String(repeating: "<p>\n          </p>", count: 500)
        let page = "<p>\(menu)</p><h2>医疗保险</h2>\(blanks)<table><tr><td>a</td></tr></table>"
        let titles = PageTables.read(SourceFile(path: "a.html", text: page)).sheets.map(\.title)
        #expect(titles.count == 1)
        #expect(titles.allSatisfy { $0.utf8.count <= 400 && !$0.contains("\u{FFFD}") })
        #expect(titles.allSatisfy { $0.filter { !$0.isWhitespace }.hasSuffix("医疗保险") })
    }

    @Test("Whatever nests ten thousand deep", arguments: ["div", "table", "table><tr><td", "b"])
    func deep(tag: String) {
        let page = String(repeating: "<\(tag)>", count: 10_000) + "<table><tr><td>a</td></tr></table>"
        let found = tables(page)
        #expect(found.count == 1)
        #expect(found.allSatisfy { $0.hasSuffix(": a") })
    }

    @Test("Whatever nests a million deep, too, and soon")
    func deepest() {
        #expect(tables(String(repeating: "<div>", count: 1_000_000) + "<table><tr><td>a</td></tr></table>") == ["1: a"])
    }

    @Test("More cells in a row, more rows and more text than a sheet has are refused, wherever they stand")
    func tooMuch() {
        let row = "<tr>" + String(repeating: "<td>1</td>", count: 1025) + "</tr>"
        #expect(tables("<table>" + row + "</table>") == Self.refused)
        #expect(tables("<table>" + row + "<tr><td>1</td></tr></table>") == Self.refused)
        #expect(tables("<table>" + row + "</table><table><tr><td>1</td></tr></table>") == Self.refused)
        #expect(tables("<table>" + row.replacing("</td>", with: "") + "<tr><td>1</table>") == Self.refused)
    }

    @Test("A cell that reaches down from beyond the last row that a sheet has is refused, not trapped at")
    func beyondTheLastRow() {
        let rows = String(repeating: "<tr>", count: Grid.mostRows + 1)
        #expect(tables("<table>" + rows + "<td rowspan=2>a</td></tr></table>") == Self.refused)
    }

    @Test("Nothing in a page, changed or cut off, makes it trap")
    func everyByte() {
        let page = Array(
            "<table><tr><td rowspan=2 colspan='3'>a&amp;b</td><th>年</th></tr><tr><td>c</table><!-- d -->".utf8)
        for index in page.indices {
            var changed = page
            changed[index] ^= 0x11
            _ = tables(changed)
            _ = tables(Array(page[..<index]))
        }
    }
}
