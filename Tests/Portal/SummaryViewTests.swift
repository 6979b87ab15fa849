import Calendar
import Notation
import Points
import Records
import Sharing
import Testing

@testable import Portal

@Suite("What a receiver reads")
struct SummaryViewTests {
    private func particulars(_ view: SummaryView) -> [String] {
        view.particulars.map { "\($0.term.said): \($0.value)" }
    }

    @Test("Without a grant: for whom, what for, the covered name, until when, the counts")
    func usual() throws {
        let view = try Shipped.view(try Shipped.disclosure())
        #expect(
            particulars(view) == [
                "For: Lujia Software Ltd.", "Purpose: confirm contributions", "Name: Z***", "As of: October 2026",
                "Issued: 2 November 2026", "To be relied on until: 31 January 2027",
            ])
        #expect(view.number == "33")
        #expect(view.answer.said == "33 points from 141 months counted, as of October 2026")
        #expect(
            view.monthsLead.said
                == "Months covered: Dec 2022 – May 2023. The counted months above are those of the whole record."
        )
        #expect(view.legend.map { "\($0.look) \($0.sign) \($0.meaning.said)" } == ["c · counted"])
        #expect(view.contributions == nil)
        #expect(view.milestones.isEmpty && view.evidence.isEmpty && view.code == nil)
        #expect(view.official.map(\.said).last == "Check with 12333 or at the counter before you rely on it.")
    }

    @Test("In two languages side by side, with numbers in common")
    func two() throws {
        let view = try Shipped.view(try Shipped.disclosure([.name, .number]), in: Shipped.both)
        #expect(
            particulars(view).prefix(5) == [
                "For / 提供给: Lujia Software Ltd.", "Purpose / 用途: confirm contributions", "Name / 姓名: Zhang San",
                "ID number ends in / 身份号码后四位: 0012", "As of / 截至: 2026-10",
            ])
        #expect(
            view.answer.said == "33 points from 141 months counted, as of 2026-10 / 截至2026-10，计入141个月，积33分")
    }

    @Test("Single contributions have the columns that were granted, and only the receiver's have shares")
    func contributions() throws {
        func rows(_ grants: Set<Grant>) throws -> (SummaryContributions, [String]) {
            let view = try Shipped.view(try Shipped.disclosure(grants, window: ("2023-03", "2023-05")))
            let model = try #require(view.contributions)
            return (
                model,
                model.rows.map {
                    [$0.month, $0.isOwn ? "own" : "", $0.payer.said, $0.base, $0.personal, $0.employer]
                        .joined(separator: "|")
                }
            )
        }
        let (all, everything) = try rows([.employerMonths, .payer, .base])
        #expect(
            everything == [
                "Mar 2023|own|Lujia Software Ltd.|10\u{202F}338.00|827.10|1\u{202F}654.08",
                "Apr 2023|own|Lujia Software Ltd.|10\u{202F}338.00|827.10|1\u{202F}654.08",
                "May 2023||Minhang Instruments|10\u{202F}338.00||",
            ])
        #expect([all.hasPayer, all.hasBase, all.hasShares] == [true, true, true])
        let (own, shares) = try rows([.employerMonths])
        #expect(shares == ["Mar 2023|own|||827.10|1\u{202F}654.08", "Apr 2023|own|||827.10|1\u{202F}654.08"])
        #expect([own.hasPayer, own.hasBase, own.hasShares] == [false, false, true])
        let (bases, lines) = try rows([.base])
        #expect(lines.first == "Mar 2023|||10\u{202F}338.00||")
        #expect([bases.hasPayer, bases.hasBase, bases.hasShares] == [false, true, false])
    }

    @Test("Whoever paid for themselves is said to have, in each language")
    func ownPayer() throws {
        var record = try Shipped.sample()
        for index in record.contributions.indices { record.contributions[index].payer = record.person.name }
        let view = try Shipped.view(
            try Shipped.disclosure([.payer], of: record, window: ("2023-03", "2023-03")), in: Shipped.both)
        #expect(view.contributions?.rows.map(\.payer.said) == ["paid by the person / 个人自行缴纳"])
    }

    @Test("A range of points is a range")
    func range() throws {
        var record = try Shipped.sample()
        record.contracts = []
        let view = try Shipped.view(try Shipped.disclosure(of: record))
        #expect(view.isRange)
        #expect(view.number == "0–36")
        #expect(view.answer.said.hasPrefix("0–36 points: 0 months counted and 14"))
    }

    @Test("Evidence, a line each, in both languages")
    func evidence() throws {
        var record = try Shipped.sample()
        var evidence = Evidence()
        evidence.education = .bachelor
        evidence.skill = .seniorTitle
        evidence.commendation = .second
        evidence.statements = [.urgentMajor: true, .seriousCrime: false]
        evidence.spouse = .init(localHousehold: true, marriedOn: .init("2011-11-12"))
        evidence.work[.publicService] = [.init(from: try #require(.init("2015-01-01")), to: .init("2016-02-03"))]
        evidence.work[.lingang] = [.init(from: try #require(.init("2020-01-01")))]
        evidence.work[.remoteArea] = []
        evidence.investment = .init(averageTax: Money(fen: 123_456_700), averageLocalEmployees: 12)
        evidence.deductions = [.init(kind: .falseMaterials, on: try #require(.init("2020-02-02")))]
        record.evidence = evidence
        let view = try Shipped.view(try Shipped.disclosure([.evidence], of: record))
        #expect(
            view.evidence.map { "\($0.term.said): \($0.value)" } == [
                "Education: bachelor's graduation and degree", "Skill or title: senior title",
                "Commendation: second rank", "Major that is urgently needed: yes", "Serious crime: no",
                "Spouse with local household registration: yes", "Married on: 12 November 2011",
                "Public service: 2015-01-01 – 2016-02-03", "Work in a remote area: none",
                "Work in Lingang: 2020-01-01 – …",
                "Tax paid by their own business, per year: ¥1\u{202F}234\u{202F}567.00",
                "Local employees of their own business: 12",
                "Deductions: false materials 2 February 2020",
            ])
        let chinese = try Shipped.view(try Shipped.disclosure([.evidence], of: record), in: [.chinese])
        #expect(chinese.evidence.last?.value == "提供虚假材料 2020年2月2日")
    }

    @Test("The milestones of the whole record")
    func milestones() throws {
        let view = try Shipped.view(try Shipped.disclosure([.milestones]))
        #expect(view.milestones.count == 11)
        #expect(view.milestones.first.map { "\($0.month): \($0.points.said)" } == "February 2015: 3 points")
    }
}
