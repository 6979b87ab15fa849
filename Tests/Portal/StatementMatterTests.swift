import Notation
import Points
import Testing

@testable import Portal

@Suite("What does not count, on a statement")
struct StatementMatterTests {
    private func told(in languages: [Language]) throws -> [String] {
        let (record, assessment) = (try EachStatus.record(), try EachStatus.assessment())
        let words = try Shipped.words(in: languages)
        return assessment.matters.map { matter in
            let model = StatementMatter(
                matter, of: assessment, record, form: PaperForm(languages: languages), words: words)
            return [
                "\(model.look) \(model.sign ?? "") \(model.months) \(model.count)", model.record.said,
                model.status.said,
                model.why?.says.said ?? "", model.why?.place.said ?? "",
            ].joined(separator: " | ")
        }
    }

    @Test("Each status in English")
    func english() throws {
        let (paid, place) = ("Paid by Juniper Workshop Ltd", "Measures 2018, Art. 6, years of work")
        #expect(
            try told(in: [.english]) == [
                "u ? Dec 2021 1 | \(paid) | to be confirmed: | "
                    + "it counts if the payer is the employer that the contract names; that can't be compared yet. | \(place)",
                "x P Feb 2022 1 | Paid by Heron Payroll Agency | payer differs: | "
                    + "The payer must be the employer that the contract of the month names. | \(place)",
                "x L Apr 2022 1 | \(paid), booked in Jan 2023, paid on 5 January 2023 | paid late: | "
                    + "Contributions made up afterwards do not count. | \(place)",
                "x O May 2022 1 | \(paid), on its way | owed: | A month counts once it is paid and stays paid. | "
                    + "\(place) (weak sources)",
                "x R Jun 2022 1 | \(paid), given back | refunded: | A month counts once it is paid and stays paid. | "
                    + "\(place) (weak sources)",
                "x T Jul 2022 1 | \(paid), brought along | transferred in: | Months brought along from another place "
                    + "were not paid in this city, and do not count; that is how it is read here. | \(place) (weak sources)",
                "x S Aug 2022 1 | \(paid), flexible employment | other scheme: | Only months in the employees' scheme "
                    + "count, not flexible employment and not the residents' scheme. | "
                    + "Measures 2018, Art. 2 and Art. 6, years of work (one decent source)",
                "m – Sep 2022 1 | nothing on record | nothing on record: | Nothing is on record for this month. Gaps are "
                    + "allowed; the month just does not count. | \(place)",
                "w … Nov 2022 1 | nothing on record | not posted yet: | Nothing is on record for this month yet; the "
                    + "latest months are often posted late. | \(place); the wait is this rule book's own measure "
                    + "(weak sources)",
            ])
    }

    @Test("Each status in Chinese")
    func chinese() throws {
        let (paid, place) = ("缴费单位：Juniper Workshop Ltd", "《积分管理办法》（2018年）第六条·工作年限")
        #expect(
            try told(in: [.chinese]) == [
                "u ? 2021年12月 1 | \(paid) | 待确认： | 缴费单位与劳动合同上的单位一致就计入，目前还无法比对。 | \(place)",
                "x 异 2022年2月 1 | 缴费单位：Heron Payroll Agency | 缴费单位不一致： | 缴费单位须与当月劳动合同的用人单位一致。 | \(place)",
                "x 补 2022年4月 1 | \(paid)、费款所属期2023年1月、2023年1月5日缴纳 | 补缴： | 补缴的月份不计入。 | \(place)",
                "x 欠 2022年5月 1 | \(paid)、在途 | 欠缴： | 实际缴纳到账且未退回的月份才计入。 | \(place)（来源薄弱）",
                "x 退 2022年6月 1 | \(paid)、已退费 | 已退费： | 实际缴纳到账且未退回的月份才计入。 | \(place)（来源薄弱）",
                "x 转 2022年7月 1 | \(paid)、转入 | 转入： | 从外地转入的月份不是在本市缴纳的，这里不计入。 | \(place)（来源薄弱）",
                "x 他 2022年8月 1 | \(paid)、灵活就业 | 非职工社保： | 只有以职工身份参保的月份才计入，灵活就业和城乡居民参保不计入。"
                    + " | 《积分管理办法》（2018年）第二条、第六条·工作年限（来源有限）",
                "m – 2022年9月 1 | 无记录 | 无记录： | 本月没有缴费记录。允许中断，只是本月不计入。 | \(place)",
                "w … 2022年11月 1 | 无记录 | 尚未到账： | 本月暂无记录；最近月份的缴费往往稍后到账。"
                    + " | \(place)（等待期为本规则自定）（来源薄弱）",
            ])
    }

    @Test("In two languages the months stand once, the texts side by side")
    func both() throws {
        #expect(
            try told(in: Shipped.both)[2]
                == "x L 2022-04 1 | Paid by Juniper Workshop Ltd, booked in Jan 2023, paid on 5 January 2023 / "
                + "缴费单位：Juniper Workshop Ltd、费款所属期2023年1月、2023年1月5日缴纳 | paid late: / 补缴： | "
                + "Contributions made up afterwards do not count. / 补缴的月份不计入。 | "
                + "Measures 2018, Art. 6, years of work / 《积分管理办法》（2018年）第六条·工作年限")
    }
}
