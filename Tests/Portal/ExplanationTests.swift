import Calendar
import Notation
import Points
import Records
import Testing

@testable import Portal

@Suite("The explanation on the terminal")
struct ExplanationTests {
    @Test("A small record, whole, with nothing that could move a cursor")
    func whole() throws {
        let contributions = [
            Contribution(month: try month("2024-01"), payer: "Example Ltd."),
            Contribution(month: try month("2024-02"), payer: "Other\u{1B}[2J Ltd."),
        ]
        let assessment = try Shipped.contributionRules()
            .assess(try record(contributions), asOf: try month("2024-03"))
        let words = try Shipped.theme().words
        #expect(
            ExplanationText(words: words).text(assessment) == """
                Shanghai residence-permit points, as of 31 March 2024

                0 points from 1 month counted; next 3 points in January 2025
                3 points for every 12 months counted: Measures for the Administration of Shanghai Residence Card Points (2023), \
                Art. 6, years of work, in force from 1 January 2023

                Not counted, or not yet
                  1 month payer differs: Feb 2024
                    Counted, that would bring no points yet: 10 months more would be needed.
                  1 month not posted yet: Mar 2024
                    Counted, that would bring no points yet: 10 months more would be needed.

                All indicators
                  Years of work with employees' insurance: not met — 1 month counted
                    Measures for the Administration of Shanghai Residence Card Points (2023), Art. 6, years of work, \
                in force from 1 January 2023

                All indicators: 0 points

                Months
                  2024-01  counted
                  2024-02  payer differs      The payer must be the employer that the contract of the month names. \
                [shanghai/tests/payer]
                  2024-03  not posted yet     Nothing is on record for this month yet; the latest months are often posted \
                late. [shanghai/absence/not-posted]

                """)
    }
}
