import Diagnostics
import Exports
import Notation
import Records
import Testing

/// Each layout with a table as its city writes it.
@Suite struct ShippedLayoutTests {
    static let tables: [(layout: String, text: String, rows: [String])] = [
        (
            "beijing",
            """
            缴费年月,缴费类型,缴费基数,单位缴费,个人缴费,缴费单位名称
            202401,正常缴费,6326.00,1012.16,506.08,示例科技有限公司
            202402,补缴,6326.00,1012.16,506.08,示例科技有限公司
            """,
            [
                "2 | 2024-01 | pension | 示例科技有限公司 | base 6326.00 | personal 506.08 | employer 1012.16",
                "3 | 2024-02 | pension | back-payment | 示例科技有限公司 | base 6326.00 | personal 506.08 | employer 1012.16",
            ]
        ),
        (
            "suzhou",
            """
            结算期,单位名称,应缴类型,缴费基数,月数,单位缴纳,个人缴纳,到账标记,到账日期
            202401,示例科技有限公司,正常结算,5000,1,800,400,已到账,2024-01-22
            202402,示例科技有限公司,补缴结算,5000,1,800,400,未到账,
            """,
            [
                "2 | 2024-01 | pension | 示例科技有限公司 | base 5000.00 | personal 400.00 | employer 800.00 | paid 2024-01-22",
                "3 | 2024-02 | pension | back-payment | owed | 示例科技有限公司 | base 5000.00 | personal 400.00 | employer 800.00",
            ]
        ),
        (
            "hangzhou",
            """
            年月,险种类型,缴费基数,个人缴,单位编号,单位名称,缴费类型
            2024-01,养老保险,4812,384.96,330100,示例科技有限公司,正常应缴
            2024-01,医疗,4812,96.24,330100,示例科技有限公司,异地转入
            """,
            [
                "2 | 2024-01 | pension | 示例科技有限公司 | base 4812.00 | personal 384.96",
                "3 | 2024-01 | medical | transfer | 示例科技有限公司 | base 4812.00 | personal 96.24",
            ]
        ),
        (
            "zhejiang",
            """
            缴费年月,缴费基数,个人缴费金额,公司名称,缴费类型,缴纳状态,险种类型
            202401,4812,384.96,示例科技有限公司,正常缴费,足额到账,企业养老
            202402,4812,384.96,示例科技有限公司,正常缴费,退费,企业养老
            """,
            [
                "2 | 2024-01 | pension | 示例科技有限公司 | base 4812.00 | personal 384.96",
                "3 | 2024-02 | pension | refunded | 示例科技有限公司 | base 4812.00 | personal 384.96",
            ]
        ),
        (
            "guangzhou",
            """
            开始缴费日期,终止缴费日期,累计月数,缴费基数,养老单位缴费,养老个人缴费,失业单位缴费,失业个人缴费,单位名称
            202401,202402,2,5284,739.76,422.72,16.90,0,示例科技有限公司
            """,
            [
                "2 | 2024-01 | pension | 示例科技有限公司 | base 5284.00 | personal 422.72 | employer 739.76",
                "2 | 2024-01 | unemployment | 示例科技有限公司 | base 5284.00 | employer 16.90",
                "2 | 2024-02 | pension | 示例科技有限公司 | base 5284.00 | personal 422.72 | employer 739.76",
                "2 | 2024-02 | unemployment | 示例科技有限公司 | base 5284.00 | employer 16.90",
            ]
        ),
        (
            "shenzhen",
            """
            参保类别,缴费单位,年月,缴费基数,个人交,单位交,缴费合计,划入个人账户,备注
            职工,示例科技有限公司,2024-01,3523,281.84,528.45,810.29,281.84,
            """,
            ["2 | 2024-01 | pension | 示例科技有限公司 | base 3523.00 | personal 281.84 | employer 528.45"]
        ),
        (
            "tianjin",
            """
            缴费公司,缴费年月,费款所属年月,缴费基数,单位划入统筹,单位划入个账,个人缴纳统筹,个人缴纳金额,缴费合计,划入个人账户
            示例科技有限公司,202403,202401,4400,704,0,0,352,1056,352
            """,
            ["2 | 2024-01 | pension | 示例科技有限公司 | base 4400.00 | personal 352.00 | employer 704.00 | booked 2024-03"]
        ),
        (
            "chongqing",
            """
            对应费款所属期,单位名称,参保地,参保基数,个人缴费金额(元),缴费标志,单位编号,个人编号,缴费类型,到账日期
            202401,示例科技有限公司,渝中区,4178,334.24,已实缴,1,2,正常应缴,20240115
            """,
            ["2 | 2024-01 | pension | 示例科技有限公司 | base 4178.00 | personal 334.24 | paid 2024-01-15"]
        ),
        (
            "chengdu",
            """
            缴费月份,单位名称,缴费基数,单位缴费金额,个人缴费金额,单位缴费比例,个人缴费比例,实收时间
            2024年1月,示例科技有限公司,4071,651.36,325.68,16%,8%,2024/1/12
            """,
            ["2 | 2024-01 | pension | 示例科技有限公司 | base 4071.00 | personal 325.68 | employer 651.36 | paid 2024-01-12"]
        ),
        (
            "henan",
            """
            年度,01,02,03,04,05,06,07,08,09,10,11,12,单位名称,月缴费基数
            2024,○,●,△,,,,,,,,,●,示例科技有限公司,3579
            """,
            [
                "2 | 2024-01 | pension | transfer | 示例科技有限公司 | base 3579.00",
                "2 | 2024-02 | pension | 示例科技有限公司 | base 3579.00",
                "2 | 2024-03 | pension | owed | 示例科技有限公司 | base 3579.00",
                "2 | 2024-12 | pension | 示例科技有限公司 | base 3579.00",
            ]
        ),
        (
            "national",
            """
            AAE002,AAE003,AAE140,AAE143,AAE180,AAB001,AAB004,AAE078,AAE079
            202403,202401,110,补缴,5036,1,示例科技有限公司,已到账,202403
            202401,202401,510,正常应缴,5036,1,示例科技有限公司,未到账,
            """,
            [
                "2 | 2024-01 | pension | back-payment | 示例科技有限公司 | base 5036.00 | booked 2024-03",
                "3 | 2024-01 | maternity | owed | 示例科技有限公司 | base 5036.00 | booked 2024-01",
            ]
        ),
        (
            "english",
            """
            Month,Employer name,Insurance,Type,Status,Base,Personal share,Employer share,Booked month,Paid on
            2024-01,Example Ltd,pension,back-payment,owed,5036,402.88,805.76,2024-02,2024-02-22
            """,
            [
                "2 | 2024-01 | pension | back-payment | owed | Example Ltd | base 5036.00 | personal 402.88 "
                    + "| employer 805.76 | booked 2024-02 | paid 2024-02-22"
            ]
        ),
        (
            "record",
            """
            month,insurance,scheme,kind,state,payer,payerCode,base,personal,employer,bookedMonth,paidOn,taxMatches
            2024-01,medical,flexible,transfer,pending,Example Ltd,X1,5036.00,1.00,2.00,2024-02,2024-02-22,false
            """,
            [
                "2 | 2024-01 | medical | flexible | transfer | pending | Example Ltd | X1 | base 5036.00 | personal 1.00 "
                    + "| employer 2.00 | booked 2024-02 | paid 2024-02-22 | tax false"
            ]
        ),
    ]

    @Test("Each is recognised by its headings, and read", arguments: tables.map(\.layout))
    func table(id: String) throws {
        let table = try #require(Self.tables.first { $0.layout == id })
        let (rows, layout, diagnostics) = try Shipped.read(table.text)
        #expect(layout == id)
        #expect(rows.map(told) == table.rows)
        #expect(diagnostics.filter { $0.severity == .error } == [])
    }

    @Test("Whatever the order of its columns", arguments: tables.map(\.layout))
    func reversed(id: String) throws {
        let table = try #require(Self.tables.first { $0.layout == id })
        let lines = table.text.split(separator: "\n").map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).reversed().joined(separator: ",")
        }
        #expect(try Shipped.read(lines.joined(separator: "\n")).rows.map(told) == table.rows)
    }

    @Test("Shanghai's table has amounts of three insurances, and doesn't say how a month was paid")
    func shanghai() throws {
        let (rows, layout, diagnostics) = try Shipped.read(
            """
            年月,缴费基数,养保个人缴费额,医保个人缴费额,失保个人缴费额
            202401,9764.4,781.2,195.3,48.9
            202402,9764.4,781.2,0,
            """)
        #expect(layout == "shanghai")
        #expect(
            rows.map(told) == [
                "2 | 2024-01 | pension | base 9764.40 | personal 781.20",
                "2 | 2024-01 | medical | base 9764.40 | personal 195.30",
                "2 | 2024-01 | unemployment | base 9764.40 | personal 48.90",
                "3 | 2024-02 | pension | base 9764.40 | personal 781.20",
            ])
        #expect(
            diagnostics.map(\.message) == [
                "the table doesn't say how a month was paid, so each is taken as paid in its time"
            ])
        #expect(diagnostics.map(\.severity) == [.warning])
    }

    @Test("Shanghai's employers stand in a table of their own, and are joined by month where there is one only")
    func employers() throws {
        let export = try Shipped.export(
            """
            年月,缴费基数,养保个人缴费额
            202401,9764.4,781.2
            202402,9764.4,781.2
            202403,9764.4,781.2
            202404,9764.4,781.2

            缴费时间,缴费单位
            202401-202402,示例科技有限公司
            202402-202403,另一家公司
            """)
        #expect(export.tables.map(\.head.layout) == ["shanghai", "shanghai-employers"])
        #expect(
            export.tables[1].employers.map { "\($0.months.lowerBound) \($0.months.upperBound) \($0.name)" } == [
                "2024-01 2024-02 示例科技有限公司", "2024-02 2024-03 另一家公司",
            ])
        #expect(export.tables.merged.contributions.map(\.payer) == ["示例科技有限公司", nil, "另一家公司", nil])
    }

    @Test("Every shipped layout has a table here", arguments: Shipped.ids)
    func all(id: String) throws {
        #expect(try Shipped.layout(id).id == id)
        #expect(id.hasPrefix("shanghai") || Self.tables.contains { $0.layout == id })
        #expect(try Shipped.layout(id).title.texts.map(\.language) == [.english, .chinese])
    }
}
