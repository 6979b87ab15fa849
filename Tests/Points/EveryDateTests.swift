import Calendar
import Testing

@testable import Points

/// On every day from the first instrument on, every rule is applied in one version, and it is the one that the
/// instruments' days, written here once more, call for.
@Suite struct EveryDateTests {
    /// The first days of Shanghai's instruments as the domain has them.
    private static let shanghai = [
        ("2013-07-01", "trial-2013"), ("2016-07-01", "measures-2016"), ("2018-01-01", "measures-2018"),
        ("2023-01-01", "measures-2023"),
    ]

    private static func instrument(of book: String, on day: CivilDate) -> String? {
        book == "shanghai" ? shanghai.last { $0.0 <= "\(day)" }?.1 : "points"
    }

    /// What each rule of the book cites on a day, asked as a judgement asks.
    private static func cited(by book: RuleBook, on day: CivilDate) -> [(rule: String, instrument: String?)] {
        let always =
            book.tests.map { ("\($0.rule)", $0.citations) }
            + [book.absence.gap, book.absence.notPosted].map { ("\($0.rule)", $0.citations) }
            + book.alternatives.map { ($0.indicators.joined(separator: " or "), $0.citations) }
        return always.map { ($0, $1.inForce(on: day).instrument.id) }
            + book.indicators.map { ($0.id, $0.dated.inForce(on: day)?.citation.instrument.id) }
            + (book.passMark.isEmpty ? [] : [("pass-mark", book.passMark.inForce(on: day)?.citation.instrument.id)])
            + (book.applyNow.isEmpty ? [] : [("apply-now", book.applyNow.inForce(on: day)?.citation.instrument.id)])
    }

    /// What came with a later instrument than the first, and when.
    private static let later = ["entrepreneur": "2016-07-01", "innovation-intermediary": "2016-07-01"]

    @Test("No day has two versions of a rule, or none", arguments: RuleBooks.ids)
    func oneVersion(id: String) throws {
        let book = try RuleBooks.named(id)
        var now = try day(id == "shanghai" ? "2013-07-01" : "2018-01-01")
        let end = try day("2030-12-31")
        while now <= end {
            let expected = Self.instrument(of: id, on: now)
            let applied = book.instrument(on: now).id
            let wrong = Self.cited(by: book, on: now).filter { rule, cited in
                let isThere = Self.later[rule].map { $0 <= "\(now)" } ?? true
                return cited != (isThere ? expected : nil)
            }
            guard applied == expected, wrong.isEmpty else {
                Issue.record("on \(now) \(applied) is applied, and \(wrong) are cited")
                return
            }
            now = now.next
        }
    }
}
