import Calendar
import Guides
import Notation
import Points
import Records
import Testing

@testable import Portal

@Suite("The sheet to take along")
struct ChecklistTests {
    private func sample(in languages: [Language]) throws -> ChecklistPage {
        let record = try Shipped.sample()
        return try Shipped.checklist(of: record, Shipped.assessment(of: record, asOf: "2026-11"), in: languages)
    }

    private func told(_ matter: ChecklistMatter) -> [String] {
        [
            "\(matter.look) \(matter.sign)", matter.title.said, matter.months, matter.count.said,
        ] + matter.record.map(\.said) + matter.contract.map(\.said)
            + [matter.clause?.says.said ?? "", matter.clause?.place.said ?? ""]
            + matter.bring.map(\.said) + [matter.ask?.said ?? "", matter.say?.said ?? ""]
    }

    private static let (says, place) = (
        "The payer must be the employer that the contract of the month names.", "Measures 2023, Art. 6, years of work"
    )
    private static let bring =
        "en: your ID card | the contract that covers the month | the record with the payer of each month "
        + "| the months on a list"
    private static let ask =
        "First your employer's HR desk, then the social insurance counter of your district or 12333."
    private static let say =
        "My contract names one company, and my record names another payer for these months. Please check who paid, and "
        + "tell me whether the record is right."

    @Test("The sample person's first matter, in English")
    func english() throws {
        let page = try sample(in: [.english])
        #expect(
            told(try #require(page.matters.first)) == [
                "x P", "Another company paid", "Jan–May 2021", "5 months", "en: Paid by Puxi HR Services",
                "en: contract with Lujia Software Ltd.", Self.says, Self.place, Self.bring, Self.ask, Self.say,
            ])
        #expect(
            page.matters.map(\.title.said) == [
                "Another company paid", "The month was paid late", "Nothing is on record for the month",
                "The month is not posted yet",
            ])
    }

    @Test("The same in two languages")
    func both() throws {
        let page = try sample(in: Shipped.both)
        #expect(
            told(try #require(page.matters.first)) == [
                "x P", "Another company paid / 缴费单位不一致", "2021-01 – 2021-05", "5 months / 5个月",
                "en: Paid by Puxi HR Services", "zh-Hans: 缴费单位：Puxi HR Services",
                "en: contract with Lujia Software Ltd.", "zh-Hans: 与Lujia Software Ltd.签的合同",
                "\(Self.says) / 缴费单位须与当月劳动合同的用人单位一致。",
                "\(Self.place) / 《积分管理办法》（2023年）第六条·工作年限", Self.bring,
                "zh-Hans: 身份证 | 当时的劳动合同 | 列明每月缴费单位的记录 | 相关月份的清单",
                "\(Self.ask) / 先问本单位人事，再问所在区的社保窗口或者12333。",
                "\(Self.say) / 我的劳动合同是和一家单位签的，这几个月的缴费单位却是另一家。请帮我核对是谁缴的，记录是否有误。",
            ])
    }

    @Test("It goes by the number of the statement")
    func number() throws {
        let record = try Shipped.sample()
        let assessment = try Shipped.assessment(of: record, asOf: "2026-11")
        let statement = try Shipped.statement(of: record, assessment)
        let page = try sample(in: [.english])
        let number = try #require(statement.frame.particulars.last?.value)
        #expect(page.frame.particulars.map(\.value) == statement.frame.particulars.map(\.value))
        #expect(page.frame.title == "Checklist of statement \(number), as of November 2026")
    }

    @Test("Without a guide a matter goes by its status, and has nobody to ask")
    func noGuide() throws {
        let record = try Shipped.sample()
        let page = PersonChecklist.model(
            record: record, assessment: try Shipped.assessment(of: record, asOf: "2026-11"),
            form: PaperForm(languages: [.english]), guides: [],
            theme: try Shipped.paperTheme(.checklist, in: [.english]))
        #expect(
            told(try #require(page.matters.first)) == [
                "x P", "payer differs", "Jan–May 2021", "5 months", "en: Paid by Puxi HR Services",
                "en: contract with Lujia Software Ltd.", Self.says, Self.place, "", "",
            ])
        #expect(page.official.map(\.said) == ["Check with 12333 or at the counter before you rely on it."])
    }

    @Test("A record without matters has a page that says so")
    func none() throws {
        let record = try record([Contribution(month: try month("2024-06"), payer: "Example Ltd.")])
        let assessment = try Shipped.assessment(of: record, asOf: "2024-06")
        let page = try Shipped.checklist(of: record, assessment, in: Shipped.both)
        #expect(page.matters.map(\.months) == [])
        #expect(page.bases.map(\.said) == [])
        #expect(page.notices.map(\.said) == [])
        let file = try Shipped.paperTheme(.checklist, in: Shipped.both).template.render(page)
        let lines = String(decoding: file, as: UTF8.self).split(separator: "\n").map(String.init)
        #expect(
            lines.contains(
                "<p class=\"t\"><span lang=\"en\">Nothing. Every month on record counts.</span>"
                    + "<span lang=\"zh-Hans\">没有。有记录的月份全部计入。</span></p>"))
        #expect(!lines.contains("<ol class=\"todo\">"))
    }

    @Test("A base after as-of is left aside")
    func laterBase() throws {
        var (paid, later) = (
            Contribution(month: try month("2024-06"), payer: "Example Ltd."),
            Contribution(month: try month("2024-07"), payer: "Example Ltd.")
        )
        (paid.base, later.base) = (Money(fen: 1_000_000), Money(fen: 100))
        let record = try record([paid, later])
        func lines(_ asOf: String) throws -> [String] {
            try Shipped.checklist(of: record, Shipped.assessment(of: record, asOf: asOf)).bases.map(\.said)
        }
        #expect(try lines("2024-06") == [])
        #expect(
            try lines("2024-07") == ["en: Jul 2024, pension: the base of ¥1.00 is below the floor of ¥7\u{202F}384.00."]
        )
    }

    @Test("A guide written for another city is told, and bases outside their bounds are listed")
    func elsewhere() throws {
        var paid = Contribution(month: try month("2024-06"), payer: "Example Ltd.")
        paid.base = Money(fen: 100)
        let record = try record([paid])
        let page = try Shipped.checklist(
            of: record, Shipped.rules("hangzhou").assess(record, asOf: month("2024-06")))
        #expect(
            page.notices.map(\.said) == [
                "Only points from contributions are here. Neither the document nor the day from which it holds was "
                    + "found.",
                "The guide, the questions and what to say were written for another city. Ask 12333 of yours.",
            ])
        let shanghai = try Shipped.checklist(of: record, Shipped.assessment(of: record, asOf: "2024-06"))
        #expect(
            shanghai.bases.map(\.said) == [
                "en: Jun 2024, pension: the base of ¥1.00 is below the floor of ¥7\u{202F}310.00."
            ])
    }
}
