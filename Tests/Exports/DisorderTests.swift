import Diagnostics
import Exports
import Records
import Testing

/// What people and their programs do to a table, and what can't be read of it.
@Suite struct DisorderTests {
    private static let head = "结算期,单位名称,应缴类型,缴费基数,月数,单位缴纳,个人缴纳,到账标记,到账日期"
    private static let row = "202401,示例科技有限公司,正常结算,5000,1,800,400,已到账,2024-01-22"
    private static let read =
        "2024-01 | pension | 示例科技有限公司 | base 5000.00 | personal 400.00 | employer 800.00 | paid 2024-01-22"

    @Test("Titles above it, empty lines, sums below it and its head line again on each page are left aside")
    func around() throws {
        let text = """
            个人缴费明细
            ,,,,,,,,

            \(Self.head)
            \(Self.row)
            小计,,,,,800,400,,
            \(Self.head)
            ,,,,,,,,
            合计,,,5000,,800,400,,

            """
        let (rows, layout, diagnostics) = try Shipped.read(text)
        #expect(layout == "suzhou")
        #expect(rows.map(told) == ["5 | " + Self.read])
        #expect(diagnostics == [])
    }

    @Test("Semicolons, tabs, line ends of every kind and wide characters make no difference", arguments: [";", "\t"])
    func separators(separator: String) throws {
        let text = [Self.head, Self.row].map { $0.replacing(",", with: separator) }.joined(separator: "\r\n")
        #expect(try Shipped.read(text).rows.map(told) == ["2 | " + Self.read])
        let wide = Self.head.replacing("月数", with: "　月 数　") + "\r" + Self.row.replacing("202401", with: "２０２４０１")
        #expect(try Shipped.read(wide).rows.map(told) == ["2 | " + Self.read])
    }

    private func problems(_ row: String) throws -> [String] {
        try Shipped.read(Self.head + "\n" + row).diagnostics.map { diagnostic in
            "\(diagnostic.position.map { "\($0.line):\($0.column)" } ?? "-") \(diagnostic.message)"
        }
    }

    @Test("What a cell doesn't have is told at its place")
    func cells() throws {
        #expect(try problems(Self.row.replacing("202401", with: "2024-13")) == ["2:1 \"2024-13\" is not a month"])
        #expect(
            try problems(Self.row.replacing("202401,", with: ",")) == ["2:1 the row doesn't say of which month it is"])
        #expect(
            try problems(Self.row.replacing("正常结算", with: "正常结祘")) == ["2:17 \"正常结祘\" is no word that is known here"])
        #expect(try problems(Self.row.replacing("5000", with: "five")) == ["2:22 \"five\" is not an amount in yuan"])
        #expect(try problems(Self.row.replacing("2024-01-22", with: "22.1.")) == ["2:41 \"22.1.\" is not a date"])
        #expect(
            try problems(Self.row.replacing(",1,", with: ",3,")) == [
                "2:27 the row stands for 3 months, and doesn't say which"
            ])
    }

    @Test("All that is wrong with a row is told at once")
    func row() throws {
        let row = Self.row.replacing("202401", with: "2024-13").replacing("5000", with: "five")
        #expect(try problems(row) == ["2:1 \"2024-13\" is not a month", "2:23 \"five\" is not an amount in yuan"])
    }

    @Test("A row longer than its head line is told, and none is read shifted")
    func longRow() throws {
        #expect(try problems(Self.row + ",x") == ["2:52 more cells than the head line's 9"])
    }

    @Test("A normal state takes no kind back; two states that differ are told")
    func status() throws {
        let head = "缴费年月,缴费基数,个人缴费金额,公司名称,缴费类型,缴纳状态,险种类型"
        let rows = try Shipped.read(head + "\n2024-01,5000,400,E,补缴,正常,养老\n").rows
        #expect(rows.map(\.kind) == [.backPayment])
        let told = try Shipped.read(head + "\n2024-01,5000,400,E,未缴,已缴,养老\n").diagnostics
        #expect(told.map(\.message) == ["\"已缴\" contradicts what the row says before it"])
    }

    @Test("An employer may be called by a word for a sum, and a sum may have its word for a month")
    func sums() throws {
        let rows = [Self.row.replacing("示例科技有限公司", with: "累计"), Self.row.replacing("202401", with: "合 计")]
        #expect(try Shipped.read(([Self.head] + rows).joined(separator: "\n")).rows.map(\.payer) == ["累计"])
    }

    @Test("A range of centuries is no row of anybody's")
    func centuries() throws {
        let text = """
            开始缴费日期,终止缴费日期,缴费基数,养老单位缴费,养老个人缴费,单位名称
            1800-01,2199-12,5284,739.76,422.72,示例科技有限公司
            """
        let told = try Shipped.read(text).diagnostics.filter { $0.severity == .error }
        #expect(told.map(\.message) == ["the row stands for 4800 months, more than a life has"])
    }

    @Test("A row that ends before it begins is told")
    func reversedRange() throws {
        let text = """
            开始缴费日期,终止缴费日期,缴费基数,养老单位缴费,养老个人缴费,单位名称
            202402,202401,5284,739.76,422.72,示例科技有限公司
            """
        let (rows, _, diagnostics) = try Shipped.read(text)
        #expect(rows == [])
        #expect(
            diagnostics.filter { $0.severity == .error }.map(\.message) == [
                "the row ends in 2024-01, before it begins in 2024-02"
            ])
    }

    @Test("Columns that no layout knows are read over, and told once")
    func unread() throws {
        let text = "序号," + Self.head + ",备注\n1," + Self.row + ",x\n"
        let (rows, layout, diagnostics) = try Shipped.read(text)
        #expect(layout == "suzhou")
        #expect(rows.map(told) == ["2 | " + Self.read])
        #expect(diagnostics.map(\.message) == ["nothing is read of \"序号\", \"备注\""])
        #expect(diagnostics.map(\.severity) == [.warning])
    }

    @Test("Where no layout fits, the headings are shown, and the nearest layout with what it misses")
    func noLayout() throws {
        let (rows, layout, diagnostics) = try Shipped.read("结算期,单位名称,应缴类型,缴费基数,单位缴纳\n202401,X,正常结算,1,1\n")
        #expect(rows == [])
        #expect(layout == nil)
        #expect(
            diagnostics == [
                Diagnostic(
                    .error, .columns, path: "export.csv", position: Position(line: 1, column: 1),
                    message: "no layout has these headings: 结算期, 单位名称, 应缴类型, 缴费基数, 单位缴纳",
                    help: "the nearest is suzhou, which also has 月数, 个人缴纳", excerpt: "结算期,单位名称,应缴类型,缴费基数,单位缴纳")
            ])
        #expect(try Shipped.read("").diagnostics.map(\.message) == ["the file is empty"])
    }

    @Test("Where two fit, somebody has to decide, and can")
    func several() throws {
        let one = try Shipped.layout("hangzhou")
        var other = one
        other.id = "elsewhere"
        let reader = ExportReader(layouts: [one, other], vocabulary: Vocabulary())
        let source = SourceFile(path: "export.csv", text: "年月,险种类型,缴费基数,个人缴,单位名称,缴费类型\n")
        let export = reader.read(source)
        #expect(export.tables == [])
        #expect(
            export.diagnostics.map(\.message) == [
                "several layouts fit the headings 年月, 险种类型, 缴费基数, 个人缴, 单位名称, 缴费类型: hangzhou, elsewhere"
            ])
        #expect(reader.read(source, by: "elsewhere").tables.map(\.head.layout) == ["elsewhere"])
    }

    @Test(
        "A file is what its first bytes are, whatever its name says",
        arguments: [
            (Array("%PDF-1.7".utf8), FileKind.pdf), ([0x50, 0x4B, 0x03, 0x04, 0x14], .archive),
            ([0x50, 0x4B, 0x05, 0x06], .archive), ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .oldWorkbook),
            (Array("年月,基数".utf8), .text), ([], .text), ([0xC4, 0xEA, 0xD4, 0xC2], .text),
            (Array("\u{FEFF} {\"format\":".utf8), .record), (Array("[1]".utf8), .record),
            (Array("\r\n<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\">".utf8), .page),
            (Array("<TABLE border=1>".utf8), .page), (Array("<年月>,".utf8), .text),
            (
                Array("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">".utf8),
                .spreadsheetXML
            ),
            ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D], .other),
            ([0xFF, 0xFE, 0x7B, 0x00], .record), ([0xFF, 0xFE, 0x3C, 0, 0x68, 0, 0x74, 0, 0x6D, 0, 0x6C, 0], .page),
            ([0x61, 0, 0x2C, 0, 0x31, 0, 0x0A, 0], .text),
            // 对, whose bytes in UTF-16 have a bracket among them, and brackets behind a title.
            ([0xFF, 0xFE, 0xF9, 0x5B, 0x2C, 0x00], .text), ([0xFE, 0xFF, 0x5B, 0xF9, 0x00, 0x2C], .text),
            (Array("明细[2024]\n".utf8), .text), (Array("\u{FEFF}明细{}\n".utf8), .text), ([0x81, 0x5B, 0x2C], .text),
            ([0xFE, 0xFF, 0x00, 0x20, 0x00, 0x7B], .record), ([0x7B, 0, 0x22, 0], .record),
        ])
    func kind(bytes: [UInt8], kind: FileKind) {
        #expect(FileKind(bytes) == kind)
    }

    @Test("A text with a slip is told at it, and nothing is read")
    func slip() throws {
        // A cut 月 in a text that is UTF-8 otherwise.
        let bytes = Array("年月,缴费基数\n2024-01,5".utf8) + [0xE6, 0x9C]
        let export = try Shipped.reader().read(SourceFile(path: "r.csv", bytes: bytes))
        #expect(export.tables == [])
        #expect(
            export.diagnostics == [
                Diagnostic(
                    .error, .encoding, path: "r.csv", position: Position(line: 2, column: 10),
                    message: "the file is not UTF-8 from this byte on", help: "save it again as UTF-8")
            ])
    }
}
