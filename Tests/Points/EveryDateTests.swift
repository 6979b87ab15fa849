import Calendar
import Points
import Testing

/// On every day from the first instrument on, of every rule exactly one version applies, and it cites an instrument
/// that is applied on that day.
@Suite struct EveryDateTests {
    /// The versions of one rule, as their days and what they cite.
    private struct Versions {
        var name: String
        var citations: [Citation]
        /// Whether it begins with the book's first instrument; the others come in later.
        var isFromTheFirst: Bool
    }

    private static func versions(of book: RuleBook) -> [Versions] {
        let first = book.instruments[0].from
        func versions(_ name: String, _ citations: [Citation]) -> Versions {
            Versions(name: name, citations: citations, isFromTheFirst: citations.first?.from == first)
        }
        return book.indicators.map { versions($0.id, $0.dated.map(\.citation)) }
            + book.tests.map { versions("\($0.rule)", $0.citations) }
            + [
                versions("pass-mark", book.passMark.map(\.citation)),
                versions("apply-now", book.applyNow.map(\.citation)),
            ].filter { !$0.citations.isEmpty }
    }

    @Test("No day has two versions of a rule, or none", arguments: RuleBooks.ids)
    func oneVersion(id: String) throws {
        let book = try RuleBooks.named(id)
        let all = Self.versions(of: book)
        // Later than the first instrument are only what came with a later one, and what was added to it.
        let late = all.filter { !$0.isFromTheFirst }.map(\.name)
        #expect(late == (id == "shanghai" ? ["entrepreneur", "innovation-intermediary"] : []))
        var now = book.instruments[0].from
        let end = try day("2030-12-31")
        while now <= end {
            let instruments = book.instruments.indices.filter { index in
                let next = book.instruments.indices.contains(index + 1) ? book.instruments[index + 1].from : nil
                return book.instruments[index].from <= now && (next.map { now < $0 } ?? true)
            }
            #expect(instruments.count == 1, "\(now)")
            for rule in all where rule.citations[0].from <= now {
                let applied = rule.citations.indices.filter { index in
                    let next = rule.citations.indices.contains(index + 1) ? rule.citations[index + 1].from : nil
                    return rule.citations[index].from <= now && (next.map { now < $0 } ?? true)
                }
                guard applied.count == 1 else {
                    Issue.record("\(rule.name) has \(applied.count) versions on \(now)")
                    return
                }
                let cited = rule.citations[applied[0]].instrument.id
                guard cited == book.instruments[instruments[0]].id else {
                    Issue.record("\(rule.name) cites \(cited) on \(now)")
                    return
                }
            }
            now = now.next
        }
    }

    @Test("Shanghai's days begin with 1 July 2013")
    func begins() throws {
        #expect(try RuleBooks.named("shanghai").instruments[0].from == day("2013-07-01"))
    }
}
