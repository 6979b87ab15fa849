import Calendar
import Guides
import Notation
import Points
import Records
import Testing

@testable import Portal

@Suite("What to put right")
struct MatterTests {
    @Test("The sample person's matters, in both languages", arguments: [Language.english, .chinese])
    func sample(language: Language) throws {
        let words = try Shipped.theme(language).words
        let record = try Shipped.sample()
        let assessment = try Shipped.assessment(of: record, asOf: "2026-11")
        let guide = Shipped.guide(language)
        let matters = assessment.matters.map {
            MatterModel($0, of: assessment, record, topics: GuideTopics(guide), isGuideHere: true, words: words)
        }
        let english = [
            "Another company paid | 5 mo | Jan–May 2021 | Paid by Puxi HR Services | contract with Lujia Software Ltd. | Measures 2023, Art. 6, years of work",
            "The month was paid late | 3 mo | Feb–Apr 2016 | Paid by Hongqiao Freight Co., made up afterwards, booked in Jun 2016, paid on 11 June 2016 "
                + "| contract with Hongqiao Freight Co. | Measures 2023, Art. 6, years of work",
            "Nothing is on record for the month | 2 mo | Jul–Aug 2018 | nothing on record | none of the contracts entered covers these months; if you were not employed then, nothing was owed | Measures 2023, Art. 6, years of work",
            "The month is not posted yet | 2 mo | Oct–Nov 2026 | nothing on record | contract with Minhang Instruments | Measures 2023, Art. 6, years of work; the wait is this "
                + "rule book's own measure (sources are weak or contradict each other; check before you rely on it)",
        ]
        let chinese = [
            "缴费单位不一致 | 5个月 | 2021年1月至5月 | 缴费单位：Puxi HR Services | 与Lujia Software Ltd.签的合同 | 《积分管理办法》（2023年）第六条·工作年限",
            "这个月是补缴的 | 3个月 | 2016年2月至4月 | 缴费单位：Hongqiao Freight Co.、补缴、费款所属期2016年6月、2016年6月11日缴纳 "
                + "| 与Hongqiao Freight Co.签的合同 | 《积分管理办法》（2023年）第六条·工作年限",
            "这个月没有记录 | 2个月 | 2018年7月至8月 | 无记录 | 填写的合同都不包括这几个月；如果当时没有工作，就没有应缴的费用 | 《积分管理办法》（2023年）第六条·工作年限",
            "这个月尚未到账 | 2个月 | 2026年10月至11月 | 无记录 | 与Minhang Instruments签的合同 | 《积分管理办法》（2023年）第六条·工作年限（等待期为本规则自定）"
                + "（来源薄弱或互有出入，使用前请核实）",
        ]
        #expect(
            matters.map { matter in
                "\(matter.title) | \(matter.count) | \(matter.months) | \(matter.record.joined(separator: "; ")) | "
                    + "\(matter.contract.joined(separator: "; ")) | \(matter.citation)"
            } == (language == .english ? english : chinese))
        #expect(
            matters.map(\.page?.id) == ["payer-differs", "back-paid", "gap", "not-posted"].map { "put-right-\($0)" })
    }
}
