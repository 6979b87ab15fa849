import Diagnostics
import Exports
import Notation
import Records
import Testing

/// Rows that are no month's, columns that stand twice, and more than a table may have.
@Suite struct AsideTests {
    private static let head = "结算期,单位名称,应缴类型,缴费基数,月数,单位缴纳,个人缴纳"
    private static let row = "202401,示例科技有限公司,正常结算,5000,1,800,400"

    @Test("Notes and footnotes are left aside, and the first of them is told, with how many there are")
    func notes() throws {
        let notes = "\n注：本表仅供参考\n202402,示例科技有限公司,正常结算,5000,1,800,400\n,,打印人：窗口,\n* see overleaf\n"
        let (rows, _, diagnostics) = try Shipped.read(Self.head + "\n" + Self.row + notes)
        #expect(rows.map { "\($0.month)" } == ["2024-01", "2024-02"])
        #expect(
            diagnostics == [
                Diagnostic(
                    .warning, .row, path: "export.csv", position: Position(line: 3, column: 1),
                    message: "a row that is no month's is left aside: \"注：本表仅供参考\", and 2 more like it",
                    excerpt: "注：本表仅供参考")
            ])
    }

    @Test("A row with one number in it is no note: it says too little, and that is told")
    func number() throws {
        let (rows, _, diagnostics) = try Shipped.read(Self.head + "\n" + Self.row + "\n,,,5000,,,\n")
        #expect(rows.count == 1)
        #expect(diagnostics.map(\.message) == ["the row doesn't say of which month it is"])
        #expect(diagnostics.map(\.severity) == [.error])
    }

    @Test("Two columns under one heading say one thing, or the row contradicts itself")
    func twice() throws {
        func read(_ second: String) throws -> ([String], [Diagnostic]) {
            let (rows, _, diagnostics) = try Shipped.read(Self.head + ",缴费基数\n" + Self.row + "," + second + "\n")
            return (rows.map(told), diagnostics)
        }
        let expected = "2 | 2024-01 | pension | 示例科技有限公司 | base 5000.00 | personal 400.00 | employer 800.00"
        for second in ["5000", ""] {
            let (rows, diagnostics) = try read(second)
            #expect(rows == [expected])
            #expect(diagnostics == [])
        }
        #expect(
            try read("6000").1 == [
                Diagnostic(
                    .error, .row, path: "export.csv", position: Position(line: 2, column: 37),
                    message: "\"6000\" contradicts \"5000\", under the same heading",
                    help: "take out one of the two columns",
                    excerpt: Self.row + ",6000")
            ])
    }

    @Test("A row of more cells than any export has ends the reading, in the head or below it")
    func wide() throws {
        let wide = Self.row + String(repeating: ",", count: Grid.mostColumns - 6)
        let expected = ["3:1 a row of more than 1024 cells"]
        func problems(_ text: String) throws -> [String] {
            try Shipped.read(text).diagnostics.map {
                "\($0.position.map { "\($0.line):\($0.column)" } ?? "-") \($0.message)"
            }
        }
        #expect(try problems(Self.head + "\n" + Self.row + "\n" + wide + "\n" + Self.row) == expected)
        #expect(try problems("a\nb\n" + wide + "\n") == expected)
        #expect(try problems(Self.head + "\n" + String(wide.dropLast())) == [])
    }

    @Test("The rest of a file behind a quote that nobody closed is no row, and no message is as long")
    func long() throws {
        func problems(_ text: String) throws -> [String] {
            try Shipped.read(Self.head + "\n" + text).diagnostics.map(\.message)
        }
        let rest = String(repeating: "x\n", count: 131_073)
        #expect(
            try problems("\"" + rest) == [
                "the quoted cell that begins here is not closed", "a row of more than 262144 bytes",
            ])
        let start = String(repeating: "长", count: 80)
        #expect(try problems(Self.row.replacing("5000", with: start)) == ["\"\(start)\" is not an amount in yuan"])
        #expect(
            try problems(Self.row.replacing("5000", with: start + "长")) == ["\"\(start)…\" is not an amount in yuan"])
        #expect(try problems(start + "长") == ["a row that is no month's is left aside: \"\(start)…\""])
        #expect(
            try problems(Self.row.replacing("正常结算", with: start + "长")) == [
                "\"\(start)…\" is no word that is known here"
            ])
    }

    @Test("More employers than anybody has end the reading")
    func employers() throws {
        let rows = String(repeating: "202401-202402,示例科技有限公司\n", count: 2001)
        let export = try Shipped.export("缴费时间,缴费单位\n" + rows)
        #expect(export.diagnostics.map(\.message) == ["more than 2000 employers in one record"])
        #expect(export.diagnostics.map(\.position) == [Position(line: 2002, column: 1)])
    }

    @Test("Rows for which nothing was paid are no months, and are told; what was taken back is refunded")
    func unpaid() throws {
        let text = """
            缴费年月,缴费类型,缴费基数,单位缴费,个人缴费,缴费单位名称
            202401,正常缴费,5000,800,400,示例科技有限公司
            202401,正常缴费,-5000,-800,-400,示例科技有限公司
            202402,正常缴费,0,0,0.00,示例科技有限公司
            202403
            202404,正常缴费,—,/,-,示例科技有限公司
            """
        let (rows, _, diagnostics) = try Shipped.read(text)
        #expect(
            rows.map(told) == [
                "2 | 2024-01 | pension | 示例科技有限公司 | base 5000.00 | personal 400.00 | employer 800.00",
                "3 | 2024-01 | pension | refunded | 示例科技有限公司 | base -5000.00 | personal -400.00 | employer -800.00",
                "6 | 2024-04 | pension | 示例科技有限公司",
            ])
        #expect(
            diagnostics.map(\.message) == [
                "a row without an amount is left aside, as nothing was paid: \"202402\", and 1 more like it"
            ])
    }

    @Test("A sum may have more than its word", arguments: ["2023年小计", "本页合计：", "总计（元）", "合 计:"])
    func sums(sum: String) throws {
        let head = "缴费年月,缴费类型,缴费基数,单位缴费,个人缴费,缴费单位名称\n"
        let row = "202401,正常缴费,5000,800,400,示例科技有限公司\n"
        let (rows, _, diagnostics) = try Shipped.read(head + row + "\(sum),,5000,800,400,\n")
        #expect(rows.count == 1)
        #expect(diagnostics == [])
    }
}
