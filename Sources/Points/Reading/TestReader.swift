import Calendar
import Diagnostics
import Notation
import Records

/// The tests that a month must pass, their exceptions, and what is said of a month without a contribution.
struct TestReader {
    /// The rule book's id.
    let book: String

    func tests(_ node: Node?, _ citations: CitationReader, _ reading: inout Reading) -> [CountingTest] {
        let nodes = reading.list(node)
        let tests = nodes.compactMap { node in
            test(node, citations, &reading).map { (test: $0, place: node.place) }
        }
        reading.once(tests.map { ($0.test.word.rawValue, $0.place) }) { "the test \"\($0)\" is made twice" }
        return tests.map(\.test)
    }

    private func test(
        _ node: Node, _ citations: CitationReader, _ reading: inout Reading
    ) -> CountingTest? {
        let known = ["test", "accepts", "says", "dated", "exceptions"]
        guard let fields = reading.fields(node, known: known, of: "a test") else { return nil }
        let word: CountingTest.Word? = reading.choice(reading.required("test", in: fields))
        let says = reading.wording(reading.required("says", in: fields))
        let dated = citations.places(reading.required("dated", in: fields), &reading)
        let exceptions = self.exceptions(fields["exceptions"], citations, &reading)
        guard let word else { return nil }
        let kind: CountingTest.Kind
        switch word {
        case .scheme:
            let nodes = reading.filledList(reading.required("accepts", in: fields), of: "scheme that passes")
            var places: [(key: String, place: Place)] = []
            let accepted = nodes.compactMap { node -> Contribution.Scheme? in
                let scheme: Contribution.Scheme? = reading.choice(node)
                if let scheme { places.append((scheme.rawValue, node.place)) }
                return scheme
            }
            reading.once(places) { "\($0) is accepted twice" }
            kind = .scheme(accepts: accepted)
        case .transfer: kind = .transfer
        case .state: kind = .state
        case .backPayment: kind = .backPayment
        case .payer: kind = .payer
        }
        if let accepts = fields["accepts"], word != .scheme {
            reading.report(.ruleBook, at: accepts.place, "only the scheme test has \"accepts\"")
        }
        if let node = fields["exceptions"], word != .backPayment {
            reading.report(.ruleBook, at: node.place, "only the back-payment test has \"exceptions\"")
        }
        guard let says, !dated.isEmpty else { return nil }
        return CountingTest(
            kind: kind, rule: RuleID(book, "tests", word.rawValue), exceptions: exceptions, says: says,
            citations: dated)
    }

    private func exceptions(
        _ node: Node?, _ citations: CitationReader, _ reading: inout Reading
    ) -> [TestException] {
        let read = reading.list(node).compactMap { node in
            exception(node, citations, &reading).map { (exception: $0, place: node.place) }
        }
        reading.once(read.map { ($0.exception.id, $0.place) }) { "two exceptions are called \"\($0)\"" }
        return read.map(\.exception)
    }

    private func exception(
        _ node: Node, _ citations: CitationReader, _ reading: inout Reading
    ) -> TestException? {
        let known = ["id", "months", "paidBy", "says", "citation"]
        guard let fields = reading.fields(node, known: known, of: "an exception") else { return nil }
        let id = reading.id(reading.required("id", in: fields))
        let months = reading.months(reading.required("months", in: fields))
        let paidBy = CitationReader.date(reading.required("paidBy", in: fields), &reading)
        let says = reading.wording(reading.required("says", in: fields))
        let citation = citations.one(reading.required("citation", in: fields), &reading)
        guard let id, let months, let paidBy, let says, let citation else { return nil }
        return TestException(
            id: id, rule: RuleID(book, "exceptions", id), months: months, paidBy: paidBy, says: says,
            citation: citation)
    }

    func absence(
        _ node: Node?, _ citations: CitationReader, _ reading: inout Reading
    ) -> AbsenceRule? {
        guard let node,
            let fields = reading.fields(node, known: ["latestMonths", "not-posted", "gap"], of: "absence")
        else { return nil }
        let latest = reading.integer(reading.required("latestMonths", in: fields), in: 0...24)
        let notPosted = saying("not-posted", in: fields, citations, &reading)
        let gap = saying("gap", in: fields, citations, &reading)
        guard let latest, let notPosted, let gap else { return nil }
        return AbsenceRule(latestMonths: latest, notPosted: notPosted, gap: gap)
    }

    private func saying(
        _ key: String, in fields: Fields, _ citations: CitationReader, _ reading: inout Reading
    ) -> AbsenceRule.Saying? {
        guard let node = reading.required(key, in: fields),
            let fields = reading.fields(node, known: ["says", "dated"], of: "a rule")
        else { return nil }
        let says = reading.wording(reading.required("says", in: fields))
        let dated = citations.places(reading.required("dated", in: fields), &reading)
        guard let says, !dated.isEmpty else { return nil }
        return .init(rule: RuleID(book, "absence", key), says: says, citations: dated)
    }
}

extension Reading {
    /// Months from one to another, both included.
    mutating func months(_ node: Node?) -> ClosedRange<YearMonth>? {
        guard let node, let fields = fields(node, known: ["first", "last"], of: "a range of months")
        else { return nil }
        let ends = ["first", "last"].compactMap { key in month(required(key, in: fields)) }
        guard ends.count == 2 else { return nil }
        guard ends[0] <= ends[1] else {
            report(.ruleBook, at: node.place, "the range ends before it begins")
            return nil
        }
        return ends[0]...ends[1]
    }

    mutating func month(_ node: Node?) -> YearMonth? {
        value(node, code: .month, is: "a month", help: "write a month as YYYY-MM", parse: YearMonth.init(_:))
    }
}
