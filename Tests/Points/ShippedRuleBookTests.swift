import Calendar
import Diagnostics
import Notation
import Points
import Records
import Testing

@Suite struct ShippedRuleBookTests {
    @Test("The shipped rule book reads without any diagnostic")
    func reads() throws {
        let (book, diagnostics) = RuleBookReader.read(try RuleBooks.source("shanghai"))
        #expect(diagnostics == [])
        #expect(book != nil)
    }

    @Test("It says what the description says: the tests and their order, the exception, the latest months, the rate")
    func contents() throws {
        let book = try ShippedRules.shanghai()
        #expect(book.id == "shanghai")
        #expect(book.insurance == .pension)
        #expect(
            book.tests.map(\.kind) == [
                .scheme(accepts: [.employees]), .transfer, .state, .backPayment, .payer,
            ])
        #expect(book.tests.map(\.exceptions.count) == [0, 0, 0, 1, 0])
        #expect(
            book.tests[3].exceptions.map {
                "\($0.id): \($0.months.lowerBound) to \($0.months.upperBound), \($0.paidBy)"
            }
                == ["epidemic-2022: 2022-03 to 2022-10, 2022-12-31"])
        #expect(book.absence.latestMonths == 2)
        #expect(
            book.indicators.filter { $0.kind == .accumulation }.flatMap { $0.dated.map { told($0.value) } }
                == Array(repeating: "3 per 12", count: 4))
    }

    @Test("Its instruments are those of the domain, each until the day before the next")
    func instruments() throws {
        #expect(
            try ShippedRules.shanghai().instruments.map { instrument in
                "\(instrument.id): \(instrument.from) to \(instrument.until.map { "\($0)" } ?? "?"), "
                    + instrument.confidence.rawValue
            } == [
                "trial-2013: 2013-07-01 to 2016-06-30, medium", "measures-2016: 2016-07-01 to 2017-12-31, medium",
                "measures-2018: 2018-01-01 to 2022-12-31, high", "measures-2023: 2023-01-01 to 2027-12-31, medium",
            ])
    }

    @Test(
        "Of a city whose rules were found without a day, the day is reckoned with and not shown",
        arguments: RuleBooks.ids.filter { $0 != "shanghai" })
    func standIn(id: String) throws {
        let book = try RuleBooks.named(id)
        #expect(
            book.instruments.map { "\($0.id): \($0.from), \($0.isFirstDayKnown), \($0.confidence.rawValue)" } == [
                "points: 2018-01-01, false, low"
            ])
        let texts = book.tests.flatMap { $0.citations.map { $0.text(in: .english) } }
        #expect(texts.filter { $0.contains("2018") } == [])
    }

    @Test("The exception of the epidemic is cited from its first month on")
    func exception() throws {
        let citations = try ShippedRules.shanghai().tests.flatMap { $0.exceptions.map(\.citation) }
        #expect(citations.map { "\($0.instrument.id) \($0.from)" } == ["measures-2018 2022-03-01"])
    }

    @Test("Every sentence is there in both languages", arguments: RuleBooks.ids, [Language.english, .chinese])
    func bothLanguages(id: String, language: Language) throws {
        let book = try RuleBooks.named(id)
        var wordings = [book.title, book.absence.gap.says, book.absence.notPosted.says]
        wordings += (book.absence.gap.citations + book.absence.notPosted.citations).map(\.article)
        wordings += book.instruments.map(\.title) + book.tests.map(\.says)
        wordings += book.tests.flatMap { $0.citations.map(\.article) }
        wordings += book.tests.flatMap { $0.exceptions.flatMap { [$0.says, $0.citation.article] } }
        wordings += book.indicators.flatMap {
            [$0.title, $0.says].compactMap { $0 } + $0.dated.map(\.citation.article)
        }
        let missing = wordings.filter { wording in !wording.texts.contains { $0.language == language } }
        #expect(missing == [])
    }

    @Test(
        "What an indicator says has no numbers: they are said by its values, which are computed with",
        arguments: RuleBooks.ids)
    func noNumbers(id: String) throws {
        let book = try RuleBooks.named(id)
        let texts = (book.indicators.compactMap(\.says) + book.alternatives.map(\.says)).flatMap {
            $0.texts.map(\.text)
        }
        #expect(texts.filter { $0.utf8.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } } == [])
    }

    @Test("With its examples or without, it is the same book", arguments: RuleBooks.ids)
    func withoutExamples(id: String) throws {
        var whole = try RuleBooks.named(id)
        #expect(whole.examples.count >= 8)
        whole.examples = []
        let isSame = RuleBookReader.read(try RuleBooks.source(id), examples: false).0 == whole
        #expect(isSame)
    }

    @Test(
        "What only looks like the examples, or like their end, is no reason to read another book",
        arguments: [
            "notice: { en: \"see\n  examples: below\" }", "examples:\n  - *nothing", "notice: { en: \"x\u{2028}y\" }",
            "examples: # none \u{85}notice: { en: x }",
        ])
    func cut(more: String) {
        let source = SourceFile(
            path: "rules/small.yaml", text: SmallBook.text(accrual: "points: 1, months: 1", more: more))
        let (whole, cut) = (RuleBookReader.read(source), RuleBookReader.read(source, examples: false))
        #expect(cut.0?.notice == whole.0?.notice)
        if !more.contains("nothing") { #expect(cut.1 == whole.1) }
    }
}
