import Diagnostics
import Exports
import Records
import Testing

/// Tables whose rows are years, with a sign for each month.
@Suite struct YearsTests {
    private static let head = "年度,01,02,03,04,05,06,07,08,09,10,11,12,单位名称,月缴费基数"

    @Test("Each sign is what the legend says; nothing stands for a month that isn't on record")
    func signs() throws {
        let (rows, layout, diagnostics) = try Shipped.read(
            """
            河南省社会保险个人缴费记录
            \(Self.head)
            2022,●,△,○,,,,,,,,,●,示例科技有限公司,"3,197"
            2023年,,,,,,,,,,,,,另一家公司,
            2024年度, ● ,,,,,,,,,,,,另一家公司,3579
            """)
        #expect(layout == "henan")
        #expect(
            rows.map(told) == [
                "3 | 2022-01 | pension | 示例科技有限公司 | base 3197.00",
                "3 | 2022-02 | pension | owed | 示例科技有限公司 | base 3197.00",
                "3 | 2022-03 | pension | transfer | 示例科技有限公司 | base 3197.00",
                "3 | 2022-12 | pension | 示例科技有限公司 | base 3197.00",
                "5 | 2024-01 | pension | 另一家公司 | base 3579.00",
            ])
        #expect(diagnostics == [])
    }

    @Test("Months may be called otherwise, and columns that may be absent are")
    func headings() throws {
        let (rows, layout, diagnostics) = try Shipped.read(
            "缴费年度,1月,二月,3,04月,5月,6月,7月,8月,9月,10月,十一月,12\n2024,●,,,△,,,,,,,●,\n")
        #expect(layout == "henan")
        #expect(
            rows.map(told) == ["2 | 2024-01 | pension", "2 | 2024-04 | pension | owed", "2 | 2024-11 | pension"])
        #expect(diagnostics == [])
    }

    @Test("A legend below, and the head again on the next page, are no years")
    func around() throws {
        let (rows, _, diagnostics) = try Shipped.read(
            "\(Self.head)\n2023,●,,,,,,,,,,,,,\n\(Self.head)\n2024,●,,,,,,,,,,,,,\n说明：●已缴 △欠缴 ○转入\n合计,2\n")
        #expect(rows.map(told) == ["2 | 2023-01 | pension", "4 | 2024-01 | pension"])
        #expect(
            diagnostics == [
                Diagnostic(
                    .warning, .row, path: "export.csv", position: Position(line: 5, column: 1),
                    message: "a row that is no month's is left aside: \"说明：●已缴 △欠缴 ○转入\"",
                    excerpt: "说明：●已缴 △欠缴 ○转入")
            ])
    }

    private func problems(_ row: String) throws -> [String] {
        let (rows, _, diagnostics) = try Shipped.read(Self.head + "\n" + row)
        #expect(diagnostics.hasErrors)
        return rows.map(told)
            + diagnostics.map {
                "\($0.position.map { "\($0.line):\($0.column)" } ?? "-") \($0.message) [\($0.code.rawValue)]"
            }
    }

    @Test("A sign that isn't in the legend, and a year that is none, are told at their places")
    func wrong() throws {
        #expect(
            try problems("2024,●,×,,,,,,,,,,,,") == [
                "2 | 2024-01 | pension", "2 | 2024-02 | pension", "2:8 \"×\" is no word that is known here [choice]",
            ])
        #expect(try problems("20x4,●,,,,,,,,,,,,,") == ["2:1 \"20x4\" is not a year [month]"])
        #expect(try problems("1799,●,,,,,,,,,,,,,") == ["2:1 \"1799\" is not a year [month]"])
        #expect(try problems(",●,,,,,,,,,,,,示例,") == ["2:1 the row doesn't say of which month it is [row]"])
    }
}
