import Calendar
import Markup
import Notation
import Points
import Records
import Testing

@testable import Portal

@Suite("The ledger and the months")
struct LedgerTests {
    private func assessment() throws -> Assessment {
        let contributions = [
            Contribution(month: try month("2014-11"), payer: "Example Ltd."),
            Contribution(
                month: try month("2014-12"), payer: "A<b> Ltd.", base: Money(fen: 503_600),
                bookedMonth: try month("2014-12"), paidOn: CivilDate("2014-12-20")),
            Contribution(month: try month("2015-01")),
        ]
        return try Shipped.rules().assess(try record(contributions), asOf: try month("2015-04"))
    }

    @Test("Years stand newest first, with their sums")
    func years() throws {
        let years = LedgerYear.years(of: try assessment())
        #expect(years.map(\.year) == [2015, 2014])
        #expect(years.map(\.counted) == [0, 1])
        #expect(years.map(\.sum) == [1, 1])
        #expect(years.map(\.points) == [0, 0])
    }

    @Test("A row has its year, a cell a month that says its status, and its sums")
    func row() throws {
        let words = try Shipped.theme().words
        let table = LedgerTable(assessment: try assessment(), words: words, phrases: MonthPhrases(words)).html()
            .description
        let rows = table.split(separator: "\n")
        let empty = String(repeating: "<td></td>", count: 10)
        #expect(
            String(rows[2])
                == "<tr><th scope=\"row\"><a href=\"#y-2014\">2014</a></th>" + empty
                + "<td class=\"c\"><a href=\"#m-2014-11\"><span class=\"v\">counted</span></a></td>"
                + "<td class=\"x\"><a href=\"#m-2014-12\"><span class=\"v\">payer differs</span>"
                + "<i aria-hidden=\"true\">P</i></a></td>"
                + "<td class=\"n\">1</td><td class=\"n\">1</td><td class=\"n\">0</td></tr>")
    }

    @Test("A month says who paid, on what base, when, and why it does not count")
    func details() throws {
        let words = try Shipped.theme().words
        let details = MonthDetails(assessment: try assessment(), words: words, phrases: MonthPhrases(words))
        let html = details.html().description
        let items = html.split(separator: "\n").filter { $0.hasPrefix("<li") }.map(String.init)
        #expect(
            items[5]
                == "<li id=\"m-2014-12\" class=\"x\"><b>December 2014</b> <i>payer differs</i> "
                + "<p class=\"f\">Paid by <bdi>A&lt;b&gt; Ltd.</bdi> · base ¥5\u{202F}036.00 · "
                + "paid on 20 December 2014</p><p class=\"y\">The payer must be the employer that the contract of the "
                + "month names. (the contract names <bdi>Example Ltd.</bdi>) "
                + "<a href=\"#rule-shanghai-tests-payer\">The rule</a></p></li>")
    }

    @Test("The signs that are explained are those that occur")
    func legend() throws {
        let words = try Shipped.theme().words
        let legend = LegendModel.models(of: try assessment(), words: words)
        #expect(
            legend.map(\.meaning) == [
                "counted", "to be confirmed", "payer differs", "not posted yet", "nothing on record",
            ])
        #expect(legend.map(\.sign) == ["", "?", "P", "…", "–"])
        let key = KeyModel.models(of: try assessment(), words: words)
        #expect(key.map(\.look) == ["c", "u", "x", "w", "m"])
    }
}
