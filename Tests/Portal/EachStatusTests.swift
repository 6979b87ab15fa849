import Markup
import Notation
import Points
import Testing

@testable import Portal

@Suite("A month of each status, whole")
struct EachStatusTests {
    @Test("The record has each status")
    func statuses() throws {
        #expect(
            try EachStatus.assessment().months.map { "\($0.month) \($0.status.rawValue)" } == [
                "2021-12 undetermined", "2022-01 counted", "2022-02 payer-differs", "2022-03 counted",
                "2022-04 back-paid", "2022-05 owed", "2022-06 refunded", "2022-07 transferred",
                "2022-08 other-scheme", "2022-09 gap", "2022-10 counted", "2022-11 not-posted",
            ])
    }

    private func items(_ language: Language) throws -> [String] {
        let words = try Shipped.theme(language).words
        return MonthDetails(assessment: try EachStatus.assessment(), words: words, phrases: MonthPhrases(words)).html()
            .description
            .split(separator: "\n").filter { $0.hasPrefix("<li") }.map(String.init)
    }

    /// `Paid by …`, as it stands in English.
    private static let paid = "<p class=\"f\">Paid by <bdi>Juniper Workshop Ltd</bdi>"

    private static func item(
        _ month: String, _ look: String, _ name: String, _ status: String, _ facts: String, _ why: String,
        rule: String? = nil
    ) -> String {
        let link = rule.map { " <a href=\"#rule-shanghai-\($0)\">The rule</a>" } ?? ""
        return "<li id=\"m-\(month)\" class=\"\(look)\"><b>\(name)</b> <i>\(status)</i> \(facts)"
            + "<p class=\"y\">\(why)\(link)</p></li>"
    }

    @Test("In English")
    func english() throws {
        let paid = Self.paid
        #expect(
            try items(.english) == [
                Self.item(
                    "2022-01", "c", "January 2022", "counted", paid + "</p>", "Passes every test."),
                Self.item(
                    "2022-02", "x", "February 2022", "payer differs",
                    "<p class=\"f\">Paid by <bdi>Heron Payroll Agency</bdi></p>",
                    "The payer must be the employer that the contract of the month names. "
                        + "(the contract names <bdi>Juniper Workshop Ltd</bdi>)", rule: "tests-payer"),
                Self.item(
                    "2022-03", "c", "March 2022", "counted", paid + " · paid on 31 December 2022</p>",
                    "Months from March to October 2022 that were made up by the end of 2022 count as paid in time.",
                    rule: "exceptions-epidemic-2022"),
                Self.item(
                    "2022-04", "x", "April 2022", "paid late",
                    paid + " · booked in Jan 2023 · paid on 5 January 2023</p>",
                    "Contributions made up afterwards do not count.", rule: "tests-back-payment"),
                Self.item(
                    "2022-05", "x", "May 2022", "owed", paid + "</p>", "A month counts once it is paid and stays paid.",
                    rule: "tests-state"),
                Self.item(
                    "2022-06", "x", "June 2022", "refunded", paid + "</p>",
                    "A month counts once it is paid and stays paid.", rule: "tests-state"),
                Self.item(
                    "2022-07", "x", "July 2022", "transferred in", paid + "</p>",
                    "Months brought along from another place were not paid in this city, and do not count; that is how it is read here.",
                    rule: "tests-transfer"),
                Self.item(
                    "2022-08", "x", "August 2022", "other scheme", paid + "</p>",
                    "Only months in the employees&#39; scheme count, not flexible employment and not the residents&#39; "
                        + "scheme.", rule: "tests-scheme"),
                Self.item(
                    "2022-09", "m", "September 2022", "nothing on record", "",
                    "Nothing is on record for this month. Gaps are allowed; the month just does not count.",
                    rule: "absence-gap"),
                Self.item(
                    "2022-10", "c", "October 2022", "counted",
                    "<p class=\"f\">2 contributions; the best one decides, and the month counts once.</p>"
                        + "<p class=\"f\">counted: Paid by <bdi>Juniper Workshop Ltd</bdi></p>"
                        + "<p class=\"f\">owed: Paid by <bdi>Juniper Workshop Ltd</bdi></p>",
                    "Passes every test."),
                Self.item(
                    "2022-11", "w", "November 2022", "not posted yet", "",
                    "Nothing is on record for this month yet; the latest months are often posted late.",
                    rule: "absence-not-posted"),
                Self.item(
                    "2021-12", "u", "December 2021", "to be confirmed", paid + "</p>",
                    "The payer must be the employer that the contract of the month names. "
                        + "(no contract entered for it)", rule: "tests-payer"),
            ])
    }

    @Test("In Chinese: those with most to say")
    func chinese() throws {
        let items = try items(.chinese)
        #expect(
            items[1] == "<li id=\"m-2022-02\" class=\"x\"><b>2022年2月</b> <i>缴费单位不一致</i> "
                + "<p class=\"f\">缴费单位：<bdi>Heron Payroll Agency</bdi></p>"
                + "<p class=\"y\">缴费单位须与当月劳动合同的用人单位一致。（劳动合同上的单位：<bdi>Juniper Workshop Ltd</bdi>）"
                + " <a href=\"#rule-shanghai-tests-payer\">规则</a></p></li>")
        #expect(
            items[3] == "<li id=\"m-2022-04\" class=\"x\"><b>2022年4月</b> <i>补缴</i> "
                + "<p class=\"f\">缴费单位：<bdi>Juniper Workshop Ltd</bdi> · 费款所属期2023年1月 · 2023年1月5日缴纳</p>"
                + "<p class=\"y\">补缴的月份不计入。 <a href=\"#rule-shanghai-tests-back-payment\">规则</a></p></li>")
    }

    @Test("The ledger has a cell for each, with its status in words and by its sign")
    func ledger() throws {
        let words = try Shipped.theme().words
        let table = LedgerTable(
            assessment: try EachStatus.assessment(), words: words, phrases: MonthPhrases(words)
        ).html()
            .description
        func cell(_ number: String, _ look: String, _ status: String, _ sign: String?) -> String {
            let shown = sign.map { "<i aria-hidden=\"true\">\($0)</i>" } ?? ""
            return
                "<td class=\"\(look)\"><a href=\"#m-2022-\(number)\"><span class=\"v\">\(status)</span>\(shown)</a></td>"
        }
        let cells = [
            cell("01", "c", "counted", nil), cell("02", "x", "payer differs", "P"), cell("03", "c", "counted", nil),
            cell("04", "x", "paid late", "L"), cell("05", "x", "owed", "O"), cell("06", "x", "refunded", "R"),
            cell("07", "x", "transferred in", "T"), cell("08", "x", "other scheme", "S"),
            cell("09", "m", "nothing on record", "–"), cell("10", "c", "counted", nil),
            cell("11", "w", "not posted yet", "…"), "<td></td>",
        ]
        #expect(
            table.split(separator: "\n").dropFirst().first.map(String.init)
                == "<tr><th scope=\"row\"><a href=\"#y-2022\">2022</a></th>" + cells.joined()
                + "<td class=\"n\">3</td><td class=\"n\">3</td><td class=\"n\">0</td></tr>")
    }

    @Test("The legend and the key name each, in their order")
    func legend() throws {
        let assessment = try EachStatus.assessment()
        let words = try Shipped.theme(.chinese).words
        #expect(
            LegendModel.models(of: assessment, words: words).map { "\($0.look) \($0.sign) \($0.meaning)" } == [
                "c  计入", "u ? 待确认", "x 异 缴费单位不一致", "x 补 补缴", "x 欠 欠缴", "x 退 已退费", "x 转 转入",
                "x 他 非职工社保", "w … 尚未到账", "m – 无记录",
            ])
        #expect(
            KeyModel.models(of: assessment, words: words).map { "\($0.look) \($0.meaning)" } == [
                "c 计入", "u 待确认", "x 有记录但不计入", "w 尚未到账", "m 无记录",
            ])
    }

    @Test("On the terminal, in Chinese, whole")
    func explanation() throws {
        let words = try Shipped.theme(.chinese).words
        let text = ExplanationText(words: words)
            .text(try EachStatus.assessment(under: Shipped.contributionRules()))
        #expect(
            text == """
                上海市居住证积分，截至2022年11月30日

                0分，计入3个月；下一次3分在2023年7月
                每计入满12个月，积3分：上海市居住证积分管理办法（2018年），第六条·工作年限，2018年1月1日起施行
                1个月待确认：尚不能核对缴费单位与劳动合同

                不计入或尚未计入
                  1个月待确认：2021年12月
                    若能计入，暂不加分，届时还差8个月。
                  1个月缴费单位不一致：2022年2月
                    若能计入，暂不加分，届时还差8个月。
                  1个月补缴：2022年4月
                  1个月欠缴：2022年5月
                    若能计入，暂不加分，届时还差8个月。
                  1个月已退费：2022年6月
                  1个月转入：2022年7月
                  1个月非职工社保：2022年8月
                  1个月无记录：2022年9月
                  1个月尚未到账：2022年11月
                    若能计入，暂不加分，届时还差8个月。

                各项指标
                  在本市工作并缴纳职工社会保险的年限：未满足，计入3个月
                    上海市居住证积分管理办法（2018年），第六条·工作年限，2018年1月1日起施行

                全部指标：0分

                逐月
                  2021-12  待确认          缴费单位须与当月劳动合同的用人单位一致。 [shanghai/tests/payer]
                  2022-01  计入
                  2022-02  缴费单位不一致  缴费单位须与当月劳动合同的用人单位一致。 [shanghai/tests/payer]
                  2022-03  计入            2022年3月至10月的费用，在2022年底前补缴的，视为按时缴纳。 [shanghai/exceptions/epidemic-2022]
                  2022-04  补缴            补缴的月份不计入。 [shanghai/tests/back-payment]
                  2022-05  欠缴            实际缴纳到账且未退回的月份才计入。 [shanghai/tests/state]
                  2022-06  已退费          实际缴纳到账且未退回的月份才计入。 [shanghai/tests/state]
                  2022-07  转入            从外地转入的月份不是在本市缴纳的，这里不计入。 [shanghai/tests/transfer]
                  2022-08  非职工社保      只有以职工身份参保的月份才计入，灵活就业和城乡居民参保不计入。 [shanghai/tests/scheme]
                  2022-09  无记录          本月没有缴费记录。允许中断，只是本月不计入。 [shanghai/absence/gap]
                  2022-10  计入
                  2022-11  尚未到账        本月暂无记录；最近月份的缴费往往稍后到账。 [shanghai/absence/not-posted]

                """)
    }
}
