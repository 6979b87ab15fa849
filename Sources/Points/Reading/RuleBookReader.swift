import Calendar
import Diagnostics
import Notation
import Records

/// A rule book from its YAML: the value, or nil when it has any error, and every problem found.
public enum RuleBookReader {
    static let keys = [
        "format", "id", "title", "notice", "instruments", "insurance", "tests", "absence", "indicators", "alternatives",
        "pass-mark", "points-reference", "contribution-bounds", "personal-shares", "apply-now", "examples",
    ]

    /// - Parameter examples: whether the book's examples are read too. Whoever only judges a record doesn't need them,
    ///   and they can be most of a book.
    public static func read(_ source: SourceFile, examples: Bool = true) -> (RuleBook?, [Diagnostic]) {
        let (node, diagnostics) = examples ? YAMLParser.parse(source) : parseWithoutExamples(source)
        var reading = Reading(source, in: .yaml, unknownKeys: .error, diagnostics: diagnostics)
        let book = node.flatMap { Self.book($0, &reading) }
        return (reading.diagnostics.hasErrors ? nil : book, reading.diagnostics)
    }

    /// The book without its examples. Where they can't be cut off, it is read whole: the same book either way.
    private static func parseWithoutExamples(_ source: SourceFile) -> (Node?, [Diagnostic]) {
        if source.image != nil { return YAMLParser.parse(source, without: "examples") }
        if source.firstInvalidByte == nil, let text = withoutExamples(source) {
            let (node, diagnostics) = YAMLParser.parse(text, in: source, firstLine: 1)
            if !diagnostics.hasErrors { return (node, diagnostics) }
        }
        return YAMLParser.parse(source)
    }

    /// The text up to its `examples`, where they are the last key of the book; nil where it can't be told.
    private static func withoutExamples(_ source: SourceFile) -> String? {
        let text = source.bytes[source.start...]
        guard !text.withUnsafeBufferPointer(hasOtherBreaks) else { return nil }
        let key = Array("\nexamples:".utf8)
        var index = text.startIndex
        while let line = text[index...].firstIndex(of: UInt8(ascii: "\n")) {
            if text[line...].starts(with: key), isLastKey(text[(line + key.count)...]) {
                return String(decoding: text[...line], as: UTF8.self)
            }
            index = line + 1
        }
        return nil
    }

    /// NEL, and the line and paragraph separators, end a line of YAML 1.1 too.
    private static func hasOtherBreaks(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        text.indices.dropLast(2).contains { index in
            switch text[index] {
            case 0xC2: text[index + 1] == 0x85
            case 0xE2: text[index + 1] == 0x80 && (text[index + 2] == 0xA8 || text[index + 2] == 0xA9)
            default: false
            }
        }
    }

    /// Whether every line after the first is part of the key's value: indented, an element, empty or a comment.
    private static func isLastKey(_ rest: ArraySlice<UInt8>) -> Bool {
        rest.split(separator: UInt8(ascii: "\n")).dropFirst().allSatisfy { line in
            line.first.map { " #-\r".utf8.contains($0) } ?? true
        }
    }

    private static func book(_ node: Node, _ reading: inout Reading) -> RuleBook? {
        guard let fields = reading.fields(node, known: keys, of: "a rule book") else { return nil }
        reading.format(reading.required("format", in: fields), is: RuleBook.format, of: "a rule book")
        let id = reading.id(reading.required("id", in: fields))
        checkName(id, at: fields["id"], &reading)
        let title = reading.wording(reading.required("title", in: fields))
        let notice = reading.wording(fields["notice"])
        let instruments = InstrumentReader.instruments(reading.required("instruments", in: fields), &reading)
        let insurance: Contribution.Insurance? = reading.choice(reading.required("insurance", in: fields))
        let citations = CitationReader(
            instruments: instruments, isComplete: instruments.count == reading.elements(fields["instruments"]))
        let tests = TestReader(book: id ?? "").tests(reading.required("tests", in: fields), citations, &reading)
        let absence = TestReader(book: id ?? "")
            .absence(reading.required("absence", in: fields), citations, &reading)
        let indicatorReader = IndicatorReader(
            citations: citations, insurance: insurance, hasReference: fields["points-reference"] != nil)
        let indicators = indicatorReader.indicators(reading.required("indicators", in: fields), &reading)
        let known = reading.names(in: fields["indicators"], under: "id")
        let alternatives = reading.list(fields["alternatives"]).compactMap {
            alternative($0, among: known, citations, &reading)
        }
        Self.checkAlternatives(alternatives, fields["alternatives"], &reading)
        let passMark = Self.passMark(fields["pass-mark"], citations, &reading)
        let reference = SeriesReader.reference(fields["points-reference"], &reading)
        let bounds = SeriesReader.bounds(fields["contribution-bounds"], &reading)
        let personalShares = SeriesReader.shares(fields["personal-shares"], &reading)
        let words = reading.names(in: fields["tests"], under: "test")
        let areWords = words?.allSatisfy { CountingTest.Word(rawValue: $0) != nil } ?? false
        let applyNow = Self.applyNow(
            fields["apply-now"], tests: tests, among: areWords ? words : nil, citations, &reading)
        let examples = ExampleReader(indicators: known).examples(fields["examples"], &reading)
        guard let id, let title, !instruments.isEmpty, let insurance, let absence, !indicators.isEmpty else {
            return nil
        }
        return RuleBook(
            id: id, title: title, notice: notice, instruments: instruments, insurance: insurance, tests: tests,
            absence: absence, indicators: indicators, alternatives: alternatives, passMark: passMark,
            reference: reference, bounds: bounds, personalShares: personalShares, applyNow: applyNow,
            examples: examples)
    }

    /// A book is asked for by its id, and found by the name of its file.
    private static func checkName(_ id: String?, at node: Node?, _ reading: inout Reading) {
        guard let id, let node, let file = reading.source.path.split(separator: "/").last, file != "\(id).yaml"
        else { return }
        reading.report(
            .ruleBook, at: node.place, "the rule book \"\(id)\" stands in a file called \(file)",
            help: "the file of a rule book is called after its id: \(id).yaml")
    }

    private static func alternative(
        _ node: Node, among known: [String]?, _ citations: CitationReader, _ reading: inout Reading
    ) -> Alternative? {
        guard let fields = reading.fields(node, known: ["of", "says", "dated"], of: "an alternative")
        else { return nil }
        let of = reading.required("of", in: fields)
        var places: [(key: String, place: Place)] = []
        let ids = reading.list(of).compactMap { node in
            let id = reading.name(node, among: known, of: "the rule book has no indicator")
            if let id { places.append((id, node.place)) }
            return id
        }
        reading.once(places) { "\($0) is an alternative to itself" }
        if let of, case .list(let nodes) = of.value, nodes.count < 2 {
            reading.report(.ruleBook, at: of.place, "an alternative is between two indicators or more")
        }
        let says = reading.wording(reading.required("says", in: fields))
        let dated = citations.places(reading.required("dated", in: fields), &reading)
        guard let says, !dated.isEmpty else { return nil }
        return Alternative(indicators: ids, says: says, citations: dated)
    }

    /// An indicator has one place among the alternatives: of two nobody could say which one counts.
    private static func checkAlternatives(_ alternatives: [Alternative], _ node: Node?, _ reading: inout Reading) {
        let places = zip(alternatives, reading.list(node)).flatMap { alternative, node in
            Set(alternative.indicators).sorted().map { (key: $0, place: node.place) }
        }
        guard alternatives.count == reading.elements(node) else { return }
        reading.once(places) { "\($0) stands in two alternatives" }
    }

    private static func passMark(
        _ node: Node?, _ citations: CitationReader, _ reading: inout Reading
    ) -> [Dated<Fraction>] {
        guard let node, let fields = reading.fields(node, known: ["unit", "dated"], of: "a pass mark")
        else { return [] }
        reading.unit(.points, in: fields)
        return citations.dated(reading.required("dated", in: fields), known: ["points"], &reading) { fields, reading in
            reading.points(reading.required("points", in: fields))
        }
    }

    private static func applyNow(
        _ node: Node?, tests: [CountingTest], among words: [String]?, _ citations: CitationReader,
        _ reading: inout Reading
    ) -> [Dated<ApplyNowRule>] {
        guard let node, let fields = reading.fields(node, known: ["unit", "tests", "dated"], of: "apply-now")
        else { return [] }
        reading.unit(.months, in: fields)
        let rules = reading.list(reading.required("tests", in: fields)).compactMap { node -> RuleID? in
            guard let word = reading.name(node, among: words, of: "the rule book has no test") else { return nil }
            return tests.first { $0.word.rawValue == word }?.rule
        }
        return citations.dated(reading.required("dated", in: fields), known: ["months", "of"], &reading) {
            fields, reading in
            let months = reading.integer(reading.required("months", in: fields), in: 0...1200)
            let of = reading.integer(reading.required("of", in: fields), in: 1...1200)
            guard let months, let of else { return nil }
            if months > of {
                reading.report(
                    .ruleBook, at: fields.place, "\(months) months of \(of) can never be reached")
            }
            return ApplyNowRule(months: months, of: of, tests: rules)
        }
    }
}
