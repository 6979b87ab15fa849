import Diagnostics
import Exports
import Notation
import Records
import SmallGrid
import Testing

/// What the head of a table, and what stands above it, say of the insurance that its amounts belong to.
@Suite struct HeadTests {
    private static let two = [
        "2 | 2024-01 | pension | 示例科技有限公司 | base 5000.00 | personal 400.00 | employer 800.00",
        "2 | 2024-01 | medical | 示例科技有限公司 | base 5000.00 | personal 100.00 | employer 450.00",
    ]

    /// The same rows, one line further down.
    private static func below(_ rows: [String]) -> [String] { rows.map { "3" + $0.dropFirst() } }

    @Test("In a head of two rows the upper one says whose the amounts are; beside it cells are empty")
    func groups() throws {
        let (rows, layout, diagnostics) = try Shipped.read(
            """
            缴费年月,缴费类型,缴费基数,养老保险,,医疗保险,,缴费单位名称
            ,,,单位缴费,个人缴费,单位缴费,个人缴费,
            202401,正常缴费,5000,800,400,450,100,示例科技有限公司
            """)
        #expect(layout == "beijing")
        #expect(rows.map(told) == Self.below(Self.two))
        #expect(diagnostics == [])
    }

    @Test("Both rows together may be a layout's heading")
    func together() throws {
        let (rows, layout, diagnostics) = try Shipped.read(
            """
            开始缴费日期,终止缴费日期,缴费基数,养老,,医疗,,单位名称
            ,,,单位缴费,个人缴费,单位缴费,个人缴费,
            202401,202401,5000,800,400,450,100,示例科技有限公司
            """)
        #expect(layout == "guangzhou")
        #expect(rows.map(told) == Self.below(Self.two))
        #expect(diagnostics.map(\.severity) == [.warning])
    }

    @Test("The same from cells that were merged in a sheet, across and down")
    func merged() throws {
        var grid = Grid(rows: [
            ["缴费年月", "缴费类型", "缴费基数", "养老保险", "", "医疗保险", "", "缴费单位名称"],
            ["", "", "", "单位缴费", "个人缴费", "单位缴费", "个人缴费"],
            ["202401", "正常缴费", "5000", "800", "400", "450", "100", "示例科技有限公司"],
        ])
        for column in [1, 2, 3, 8] { grid.merge(rows: 1...2, columns: column...column) }
        grid.merge(rows: 1...1, columns: 4...5)
        grid.merge(rows: 1...1, columns: 6...7)
        let export = try Shipped.reader().read(
            grid, at: "a.xlsx, sheet 1", origin: Origin(file: "a.xlsx", sheet: "1", row: 1))
        #expect(export.tables.flatMap(\.contributions).map(told) == Self.below(Self.two))
        #expect(export.diagnostics == [])
        #expect(
            export.tables.flatMap(\.contributions).map(\.origin) == [
                Origin(file: "a.xlsx", sheet: "1", row: 3), Origin(file: "a.xlsx", sheet: "1", row: 3),
            ])
    }

    @Test("An insurance in brackets behind a heading is the amount's")
    func brackets() throws {
        let (rows, _, _) = try Shipped.read(
            """
            缴费年月,缴费类型,缴费基数,单位缴费（养老保险）,个人缴费（养老保险）,单位缴费（医疗）,个人缴费（医疗）,缴费单位名称
            202401,正常缴费,5000,800,400,450,100,示例科技有限公司
            """)
        #expect(rows.map(told) == Self.two)
    }

    private static let table = """
        缴费年月,缴费类型,缴费基数,单位缴费,个人缴费,缴费单位名称
        202401,正常缴费,5000,25,25,示例科技有限公司
        """

    private func insurances(_ text: String) throws -> [Contribution.Insurance] {
        let (rows, layout, diagnostics) = try Shipped.read(text)
        #expect(layout == "beijing")
        #expect(diagnostics == [])
        return rows.map(\.insurance)
    }

    @Test("A title above the table names its insurance; two that it names leave it the layout's own")
    func title() throws {
        #expect(try insurances("失业保险个人缴费明细\n" + Self.table) == [.unemployment])
        #expect(try insurances("个人缴费明细,,,\n险种：,职工 基本医疗保险\n\n" + Self.table) == [.medical])
        #expect(try insurances("养老、失业保险个人缴费明细\n" + Self.table) == [.pension])
        #expect(try insurances("编号310\n" + Self.table) == [.pension])
    }

    @Test("A row that names an insurance is a heading over the rows below it, until the next")
    func within() throws {
        let row = "\n202402,正常缴费,5000,25,25,示例科技有限公司"
        #expect(
            try insurances(Self.table + "\n失业保险,,,,," + row + "\n,,工伤保险" + row + row) == [
                .pension, .unemployment, .injury, .injury,
            ])
    }

    @Test("A sheet's name names the insurance of its rows, if nothing above them does")
    func sheet() throws {
        func read(_ above: String, title: String) throws -> [Contribution.Insurance] {
            let lines = (above + Self.table).split(separator: "\n")
            let grid = Grid(rows: lines.map { $0.split(separator: ",").map(String.init) })
            let export = try Shipped.reader().read(grid, at: "a", origin: Origin(file: "a", row: 1), title: title)
            #expect(export.diagnostics == [])
            return export.tables.flatMap(\.contributions).map(\.insurance)
        }
        #expect(try read("", title: "生育") == [.maternity])
        #expect(try read("", title: "养老与医疗") == [.pension])
        #expect(try read("失业保险\n", title: "生育") == [.unemployment])
    }

    @Test("Where a column says the insurance, no heading changes it")
    func column() throws {
        let (rows, layout, diagnostics) = try Shipped.read(
            """
            失业保险
            年月,险种类型,缴费基数,个人缴,单位名称,缴费类型
            2024-01,养老保险,4812,384.96,示例科技有限公司,正常应缴
            医疗保险
            2024-01,工伤,4812,0,示例科技有限公司,正常应缴
            """)
        #expect(layout == "hangzhou")
        #expect(rows.map(\.insurance) == [.pension, .injury])
        #expect(diagnostics.map(\.message) == ["a row that is no month's is left aside: \"医疗保险\""])
        let titled = "险种：,基本医疗保险\n年月,险种类型,缴费基数,个人缴,单位名称,缴费类型\n2024-01,养老保险,1,1,示例,补缴\n"
        #expect(try Shipped.read(titled).rows.map(\.insurance) == [.pension])
    }

    @Test("A heading within a table is over the rows below it; a sentence that names an insurance is none")
    func sentence() throws {
        let row = "202401,正常缴费,5000,800,400,示例科技有限公司"
        let text = """
            缴费年月,缴费类型,缴费基数,单位缴费,个人缴费,缴费单位名称
            \(row)
            医疗保险（2024年）
            \(row)
            注：失业保险缴费比例自2024年起另行规定
            \(row)
            """
        let (rows, _, diagnostics) = try Shipped.read(text)
        #expect(rows.map(\.insurance) == [.pension, .medical, .medical])
        #expect(diagnostics.map(\.message) == ["a row that is no month's is left aside: \"注：失业保险缴费比例自2024年起另行规定\""])
    }

    @Test("A title over a table without amounts is its insurance all the same")
    func zero() throws {
        let text = "失业保险\n缴费年月,缴费类型,缴费基数,单位缴费,个人缴费,缴费单位名称\n202401,补缴,5000,0,,示例科技有限公司\n"
        let (rows, _, diagnostics) = try Shipped.read(text)
        #expect(
            rows.map(told) == ["3 | 2024-01 | unemployment | back-payment | 示例科技有限公司 | base 5000.00 | employer 0.00"])
        #expect(diagnostics == [])
    }

    @Test("A head is looked for in the first ten rows, and not below them")
    func far() throws {
        let title = String(repeating: "说明\n", count: 9)
        #expect(try insurances(title + Self.table) == [.pension])
        let (rows, layout, diagnostics) = try Shipped.read("说明\n" + title + Self.table)
        #expect(rows == [])
        #expect(layout == nil)
        #expect(diagnostics.map(\.message) == ["no layout has these headings: 说明"])
    }
}
