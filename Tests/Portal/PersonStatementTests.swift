import Calendar
import Guides
import Notation
import Points
import Records
import Testing

@testable import Portal

@Suite("The printed statement")
struct PersonStatementTests {
    private func facts(_ page: StatementPage) -> [String] {
        page.facts.map { "\($0.term.said) | \($0.value.said) | \($0.note.said)" }
    }

    @Test("The facts of a record with months to be confirmed, in two languages")
    func facts() throws {
        let page = try Shipped.statement(
            of: EachStatus.record(), EachStatus.assessment(), as: PaperForm(languages: Shipped.both))
        #expect(
            facts(page) == [
                "Counted so far / 已计入 | 3 months / 3个月 | of 12 months since December 2021 / 自2021年12月起共12个月",
                "Next 3 points / 下一个3分 | July 2023 / 2023年7月 | "
                    + "9 months to go, each paid on time / 每月按时缴费的话，还差9个月",
                "To be confirmed / 待确认 | 1 month / 1个月 | "
                    + "who paid can't be compared with a contract yet / 尚不能核对缴费单位与劳动合同",
                "Not counted / 不计入 | 7 months / 7个月 | 2 may be put right, see the checklist / 其中2个月可以纠正，见待办清单",
            ])
        #expect(page.answer.said == "0 points from 3 months counted, as of 2022-11 / 截至2022-11，计入3个月，积0分")
    }

    @Test("Months to be confirmed that would bring points make the answer a range")
    func range() throws {
        let paid = try (1...12).map { number in
            Contribution(month: try month("2023-" + (number < 10 ? "0\(number)" : "\(number)")), payer: "Example Ltd.")
        }
        let record = Record(contributions: paid)
        let page = try Shipped.statement(
            of: record, Shipped.assessment(of: record, asOf: "2023-12"), as: PaperForm(languages: Shipped.both))
        #expect(page.isRange)
        #expect(page.number == "0–3")
        #expect(
            page.answer.said == "0–3 points: 0 months counted and 12 months to be confirmed, as of 2023-12 / "
                + "截至2023-12，计入0个月，待确认12个月，积0–3分")
        #expect(
            facts(page).dropFirst(2).first == "To be confirmed / 待确认 | 12 months / 12个月 | "
                + "worth up to 3 points, once the payer is compared with your contract / 与劳动合同核对后，最多可再得3分")
    }

    @Test("The sample person's, in English")
    func sample() throws {
        let record = try Shipped.sample()
        let page = try Shipped.statement(of: record, Shipped.assessment(of: record, asOf: "2026-11"))
        let book = "Measures for the Administration of Shanghai Residence Card Points (2023)"
        #expect(page.method.said == "Shanghai residence-permit points · \(book)")
        #expect(page.number == "33")
        #expect(!page.isRange)
        #expect(page.answer.said == "33 points from 141 months counted, as of November 2026")
        #expect(page.notices.map(\.said) == [])
        #expect(
            page.rates.said
                == "3 points for every 12 months counted: \(book), Art. 6, years of work, in force from 1 January 2023."
        )
        #expect(page.form.text == "en A4 all")
        #expect(
            page.frame.particulars.last?.value
                == page.code.text.split(separator: " ").dropFirst().first.map(String.init))
        #expect(
            page.timeline?.key.map { "\($0.look) \($0.sign)\($0.meaning.said)" } == [
                "c counted", "x on record, not counted", "w not posted yet", "m nothing on record",
            ])
        #expect(
            page.tests.map { "\($0.says.said) | \($0.place.said)" } == [
                "Only months in the employees' scheme count, not flexible employment and not the residents' scheme. | "
                    + "Measures 2023, Art. 2 and Art. 6, years of work (one decent source)",
                "Months brought along from another place were not paid in this city, and do not count; that is how it "
                    + "is read here. | Measures 2023, Art. 6, years of work (weak sources)",
                "A month counts once it is paid and stays paid. | Measures 2023, Art. 6, years of work (weak sources)",
                "Contributions made up afterwards do not count. | Measures 2023, Art. 6, years of work",
                "The payer must be the employer that the contract of the month names. | "
                    + "Measures 2023, Art. 6, years of work",
            ])
    }

    @Test("An exception by which a month counts stands after its test, and what becomes of several contributions")
    func exception() throws {
        let page = try Shipped.statement(of: EachStatus.record(), EachStatus.assessment())
        #expect(
            page.tests.map { "\($0.says.said) | \($0.place.said)" }.dropFirst(3).prefix(2) == [
                "Contributions made up afterwards do not count. | Measures 2018, Art. 6, years of work",
                "Months from March to October 2022 that were made up by the end of 2022 count as paid in time. | "
                    + "Measures 2018, outside the Measures, the epidemic arrangement of 2022 (one decent source)",
            ])
        #expect(page.tests.count == 6)
        #expect(
            page.best?.said
                == "Of several contributions of one month the best one decides, and the month counts once.")
        let plain = try Shipped.statement(
            of: Shipped.sample(), Shipped.assessment(of: Shipped.sample(), asOf: "2026-11"))
        #expect(plain.best.map(\.said) == nil)
    }

    @Test("Without a table of months no sign stands in the list, and every stretch does", arguments: [true, false])
    func withoutTable(hasTable: Bool) throws {
        let paid = try (0..<30).map { number in
            Contribution(
                month: try month("2020-01").advanced(by: 2 * number), kind: .backPayment, payer: "Example Ltd.")
        }
        let record = try record(paid)
        let form = PaperForm(languages: [.english], months: hasTable ? .all : .year)
        let page = try Shipped.statement(of: record, Shipped.assessment(of: record, asOf: "2024-11"), as: form)
        let late = try #require(page.matters.first { $0.look == "x" })
        #expect(late.sign == (hasTable ? "L" : nil))
        #expect(late.months.hasPrefix("Jan 2020, Mar 2020"))
        #expect(late.months.hasSuffix(hasTable ? "Nov 2021 and 18 more" : "Sep 2024, Nov 2024"))
    }

    @Test("An empty record's has no picture, no months, no matters and no sums, and says why")
    func empty() throws {
        let assessment = try Shipped.assessment(of: Record(), asOf: "2024-06")
        let page = try Shipped.statement(of: Record(), assessment)
        #expect(page.timeline.map { _ in "timeline" } == nil)
        #expect(page.ledger.map { _ in "ledger" } == nil)
        #expect(page.sums.map { _ in "sums" } == nil)
        #expect(page.matters.map(\.months) == [])
        #expect(page.answer.said == "0 points from 0 months counted, as of June 2024")
        #expect(
            page.notices.map(\.said) == [
                "This record has no pension contribution up to this month, so there is nothing to count yet."
            ])
        #expect(
            facts(page) == [
                "Counted so far | 0 months | no contribution on record",
                "Next 3 points | June 2025 | 12 months to go, each paid on time",
            ])
        #expect(page.tests.count == 5)
    }

    @Test("How to have it checked is what the guide says, and without one the words' own line")
    func official() throws {
        let words = try Shipped.words(in: [.english])
        let own = "Check with 12333 or at the counter before you rely on it."
        #expect(
            [Shipped.guide()].officialCheck(words).map(\.said) == [
                "Ask for the result in writing: a service window gives it free of charge. Whoever disputes an entry may "
                    + "ask in writing for it to be checked and corrected.",
                "The social insurance counter of your district; 12333 by telephone.", own,
            ])
        #expect([].officialCheck(words).map(\.said) == [own])
        #expect([Shipped.guide(.chinese)].officialCheck(words).map(\.said) == [own])
    }
}
