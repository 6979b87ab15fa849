import Calendar
import Diagnostics
import Notation
import Records

/// A rule book from its YAML: the value, or nil when it has any error, and every problem found.
public enum RuleBookReader {
    public static func read(_ source: SourceFile) -> (RuleBook?, [Diagnostic]) {
        let (node, diagnostics) = YAMLParser.parse(source)
        var reading = Reading(source, in: .yaml, unknownKeys: .error, diagnostics: diagnostics)
        let book = node.flatMap { Self.book($0, &reading) }
        return (reading.diagnostics.hasErrors ? nil : book, reading.diagnostics)
    }

    private static func book(_ node: Node, _ reading: inout Reading) -> RuleBook? {
        let known = ["format", "id", "title", "instruments", "insurance", "tests", "absence", "employment-years"]
        guard let fields = reading.fields(node, known: known, of: "a rule book") else { return nil }
        checkFormat(reading.required("format", in: fields), &reading)
        let id = reading.text(reading.required("id", in: fields))
        let title = reading.wording(reading.required("title", in: fields))
        let instruments = self.instruments(reading.required("instruments", in: fields), &reading)
        let insurance: Contribution.Insurance? = reading.choice(reading.required("insurance", in: fields))
        var citations = CitationReader(
            instruments: instruments, isComplete: instruments.count == reading.elements(fields["instruments"]))
        let tests = reading.list(reading.required("tests", in: fields)).compactMap {
            test($0, &citations, &reading)
        }
        let absence = self.absence(reading.required("absence", in: fields), &citations, &reading)
        let years = employmentYears(reading.required("employment-years", in: fields), &citations, &reading)
        guard let id, let title, !instruments.isEmpty, let insurance, let absence, let years else { return nil }
        return RuleBook(
            id: id, title: title, instruments: instruments, insurance: insurance, tests: tests, absence: absence,
            employmentYears: years)
    }

    private static func checkFormat(_ node: Node?, _ reading: inout Reading) {
        guard let node, let format = reading.text(node), format != RuleBook.format else { return }
        reading.report(
            .format, at: node.place, "the format \"\(format)\" is not one that this program reads",
            help: "a rule book begins with format: \(RuleBook.format)")
    }

    private static func instruments(_ node: Node?, _ reading: inout Reading) -> [Instrument] {
        let nodes = reading.list(node)
        let instruments = nodes.compactMap { node -> Instrument? in
            let known = ["id", "title", "short", "from", "until", "confidence"]
            guard let fields = reading.fields(node, known: known, of: "an instrument") else { return nil }
            let id = reading.text(reading.required("id", in: fields))
            let title = reading.wording(reading.required("title", in: fields))
            let short = reading.wording(fields["short"]) ?? title
            let from = CitationReader.date(reading.required("from", in: fields), &reading)
            let until = CitationReader.date(fields["until"], &reading)
            let confidence: Confidence? = reading.choice(reading.required("confidence", in: fields))
            guard let id, let title, let short, let from, let confidence else { return nil }
            return Instrument(id: id, title: title, short: short, from: from, until: until, confidence: confidence)
        }
        if let node {
            if case .list = node.value, nodes.isEmpty {
                reading.report(.ruleBook, at: node.place, "a rule book has no instrument")
            }
            CitationReader.checkOrder(instruments.map(\.from), of: "instruments", at: node.place, &reading)
        }
        return instruments
    }

    private static func test(
        _ node: Node, _ citations: inout CitationReader, _ reading: inout Reading
    ) -> CountingTest? {
        let known = ["test", "accepts", "says", "dated", "exceptions"]
        guard let fields = reading.fields(node, known: known, of: "a test") else { return nil }
        let word: TestWord? = reading.choice(reading.required("test", in: fields))
        let says = reading.wording(reading.required("says", in: fields))
        let dated = citations.list(reading.required("dated", in: fields), known: [], &reading) { _, citation, _ in
            citation
        }
        let exceptions = reading.list(fields["exceptions"]).compactMap { exception($0, &citations, &reading) }
        let kind: CountingTest.Kind
        switch word {
        case .scheme:
            let accepted = reading.list(reading.required("accepts", in: fields)).compactMap {
                reading.choice($0, of: Contribution.Scheme.self)
            }
            kind = .scheme(accepts: accepted)
        case .transfer: kind = .transfer
        case .state: kind = .state
        case .backPayment: kind = .backPayment
        case .payer: kind = .payer
        case nil: return nil
        }
        if let accepts = fields["accepts"], word != .scheme {
            reading.report(.ruleBook, at: accepts.place, "only the scheme test has \"accepts\"")
        }
        if let node = fields["exceptions"], word != .backPayment {
            reading.report(.ruleBook, at: node.place, "only the back-payment test has \"exceptions\"")
        }
        guard let says, !dated.isEmpty else { return nil }
        return CountingTest(kind: kind, exceptions: exceptions, says: says, citations: dated)
    }

    /// The words for the kinds of test; `CountingTest.Kind` has them with their parameters.
    private enum TestWord: String, CaseIterable {
        case scheme, transfer, state
        case backPayment = "back-payment"
        case payer
    }

    private static func exception(
        _ node: Node, _ citations: inout CitationReader, _ reading: inout Reading
    ) -> TestException? {
        let known = ["id", "months", "paidBy", "says", "citation"]
        guard let fields = reading.fields(node, known: known, of: "an exception") else { return nil }
        let id = reading.text(reading.required("id", in: fields))
        let months = self.months(reading.required("months", in: fields), &reading)
        let paidBy = CitationReader.date(reading.required("paidBy", in: fields), &reading)
        let says = reading.wording(reading.required("says", in: fields))
        let citation = citations.one(reading.required("citation", in: fields), &reading)
        guard let id, let months, let paidBy, let says, let citation else { return nil }
        return TestException(id: id, months: months, paidBy: paidBy, says: says, citation: citation)
    }

    private static func months(_ node: Node?, _ reading: inout Reading) -> ClosedRange<YearMonth>? {
        guard let node, let fields = reading.fields(node, known: ["first", "last"], of: "a range of months")
        else { return nil }
        let ends = ["first", "last"].compactMap { key in
            reading.value(
                reading.required(key, in: fields), code: .month, is: "a month", help: "write a month as YYYY-MM",
                parse: YearMonth.init(_:))
        }
        guard ends.count == 2 else { return nil }
        guard ends[0] <= ends[1] else {
            reading.report(.ruleBook, at: node.place, "the range ends before it begins")
            return nil
        }
        return ends[0]...ends[1]
    }

    private static func absence(
        _ node: Node?, _ citations: inout CitationReader, _ reading: inout Reading
    ) -> AbsenceRule? {
        guard let node,
            let fields = reading.fields(node, known: ["latestMonths", "not-posted", "gap"], of: "absence")
        else { return nil }
        let latest = reading.integer(reading.required("latestMonths", in: fields), in: 0...24)
        let notPosted = saying(reading.required("not-posted", in: fields), &citations, &reading)
        let gap = saying(reading.required("gap", in: fields), &citations, &reading)
        guard let latest, let notPosted, let gap else { return nil }
        return AbsenceRule(latestMonths: latest, notPosted: notPosted, gap: gap)
    }

    private static func saying(
        _ node: Node?, _ citations: inout CitationReader, _ reading: inout Reading
    ) -> AbsenceRule.Saying? {
        guard let node, let fields = reading.fields(node, known: ["says", "citation"], of: "a rule") else { return nil }
        let says = reading.wording(reading.required("says", in: fields))
        let citation = citations.one(reading.required("citation", in: fields), &reading)
        guard let says, let citation else { return nil }
        return .init(says: says, citation: citation)
    }

    private static func employmentYears(
        _ node: Node?, _ citations: inout CitationReader, _ reading: inout Reading
    ) -> EmploymentYearsRule? {
        guard let node,
            let fields = reading.fields(node, known: ["title", "says", "dated"], of: "employment-years")
        else { return nil }
        let title = reading.wording(reading.required("title", in: fields))
        let says = reading.wording(reading.required("says", in: fields))
        let dated = citations.list(reading.required("dated", in: fields), known: ["points", "months"], &reading) {
            fields, citation, reading -> Dated<EmploymentYearsRule.Rate>? in
            let points = reading.integer(reading.required("points", in: fields), in: 1...1000)
            let months = reading.integer(reading.required("months", in: fields), in: 1...1200)
            guard let points, let months else { return nil }
            return Dated(value: .init(points: points, months: months), citation: citation)
        }
        guard let title, let says, !dated.isEmpty else { return nil }
        return EmploymentYearsRule(title: title, says: says, dated: dated)
    }
}
