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
        let assessment = try Shipped.assessment(of: try Shipped.sample(), asOf: "2026-11")
        let guide = Shipped.guide(language)
        let matters = assessment.matters.map { MatterModel($0, of: assessment, guide: guide, words: words) }
        let english = [
            "Another company paid | 5 mo | Jan–May 2021 | Paid by Puxi HR Services · the contract names Lujia Software Ltd. | Measures 2023, Art. 6, years of work",
            "The month was paid late | 3 mo | Feb–Apr 2016 | Paid on 11 June 2016 | Measures 2023, Art. 6, years of work",
            "Nothing is on record for the month | 2 mo | Jul–Aug 2018 | - | Measures 2023, Art. 6, years of work",
            "The month is not posted yet | 2 mo | Oct–Nov 2026 | - | Measures 2023, Art. 6, years of work; the wait is this "
                + "rule book's own measure (sources are weak or contradict each other; check before you rely on it)",
        ]
        let chinese = [
            "缴费单位不一致 | 5个月 | 2021年1月至5月 | 缴费单位：Puxi HR Services · 劳动合同上的单位：Lujia Software Ltd. | 《积分管理办法》（2023年）第六条·工作年限",
            "这个月是补缴的 | 3个月 | 2016年2月至4月 | 2016年6月11日缴纳 | 《积分管理办法》（2023年）第六条·工作年限",
            "这个月没有记录 | 2个月 | 2018年7月至8月 | - | 《积分管理办法》（2023年）第六条·工作年限",
            "这个月尚未到账 | 2个月 | 2026年10月至11月 | - | 《积分管理办法》（2023年）第六条·工作年限（等待期为本规则自定）"
                + "（来源薄弱或互有出入，使用前请核实）",
        ]
        #expect(
            matters.map { "\($0.title) | \($0.count) | \($0.months) | \($0.detail ?? "-") | \($0.citation)" }
                == (language == .english ? english : chinese))
        #expect(
            matters.map(\.page?.id) == ["payer-differs", "back-paid", "gap", "not-posted"].map { "put-right-\($0)" })
    }
}
