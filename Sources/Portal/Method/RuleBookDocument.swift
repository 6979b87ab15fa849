import Calendar
import Notation
import Points
import Records

/// A rule book as a document to be read: every rule with its value, its dates and where it stands. Pages and the
/// terminal show the same one, and it is made from the values that are computed with.
struct RuleBookDocument {
    let title: String
    let id: String
    let notice: String?
    /// That no clause is quoted, where none is.
    let unquoted: String?
    /// Title and dates of each instrument.
    let instruments: [(title: String, when: String)]
    let parts: [Part]
    let series: [Series]

    /// Rules of one sort.
    struct Part {
        let title: String
        let items: [Item]
    }

    /// One rule.
    struct Item {
        /// The id of its place on a page.
        let id: String
        let title: String?
        let says: String?
        let versions: [Version]
    }

    /// A value, and the citations under which it held unchanged.
    struct Version {
        let values: [String]
        let citations: [Cited]
    }

    /// Where a version stands, and the clause where there is one to quote.
    struct Cited {
        let place: String
        let clause: String?
    }

    /// A yearly series.
    struct Series {
        let title: String
        let source: String
        let rows: [(when: String, value: String)]
    }
}

extension RuleBookDocument {
    init(_ book: RuleBook, words: Words) {
        let maker = DocumentMaker(book: book, words: words)
        title = book.title[words.language]
        id = book.id
        notice = book.notice?[words.language]
        unquoted = book.citations.contains { $0.clause != nil } ? nil : words[.rulesNoClause]
        instruments = book.instruments.map { instrument in
            (
                instrument.title[words.language] + words.shortConfidence(instrument.confidence),
                maker.dates(of: instrument)
            )
        }
        parts = maker.parts
        series = maker.series
    }
}

/// Puts a rule book into words.
private struct DocumentMaker {
    let book: RuleBook
    let words: Words

    private func text(_ wording: Wording) -> String { wording[words.language] }

    func dates(of instrument: Instrument) -> String {
        guard let until = instrument.until else { return words.since(instrument) }
        return words.text(.ruleFromUntil, ["from": words.date(instrument.from), "until": words.date(until)])
    }

    var parts: [RuleBookDocument.Part] {
        let indicators = Indicator.Group.allCases.map { group in
            RuleBookDocument.Part(
                title: words.group(group), items: book.indicators.filter { $0.group == group }.map(indicator))
        }
        return
            ([.init(title: words[.rulesTests], items: tests)] + indicators + [
                .init(
                    title: words[.rulesAlternatives],
                    items: book.alternatives.enumerated().map { alternative($1, number: $0 + 1) }),
                .init(title: words[.rulesPassMark], items: passMark),
                .init(title: words[.rulesApplyNow], items: applyNow),
            ]).filter { !$0.items.isEmpty }
    }

    /// Tests and their exceptions, then what is said of a month without a contribution.
    private var tests: [RuleBookDocument.Item] {
        let tests = book.tests.flatMap { test in
            [item(test.rule, says: text(test.says), citations: test.citations)]
                + test.exceptions.map { exception in
                    item(
                        exception.rule, says: words.text(.ruleException, ["text": text(exception.says)]),
                        citations: [exception.citation])
                }
        }
        return tests
            + [book.absence.notPosted, book.absence.gap].map { saying in
                item(
                    saying.rule, says: words.text(.ruleAbsence, ["text": text(saying.says)]),
                    citations: saying.citations)
            }
    }

    private func item(_ rule: RuleID, says: String, citations: [Citation]) -> RuleBookDocument.Item {
        .init(
            id: RulePlace.id(of: rule), title: nil, says: says,
            versions: [.init(values: [], citations: citations.map(cited))])
    }

    private func indicator(_ indicator: Indicator) -> RuleBookDocument.Item {
        .init(
            id: RulePlace.id(of: indicator.id, in: book.id), title: text(indicator.title),
            says: indicator.says.map(text),
            versions: versions(indicator.dated) { WorthText(words: words).lines($0) })
    }

    private func alternative(_ alternative: Alternative, number: Int) -> RuleBookDocument.Item {
        .init(
            id: RulePlace.id(of: "alternatives-\(number)", in: book.id), title: nil, says: text(alternative.says),
            versions: [.init(values: [], citations: alternative.citations.map(cited))])
    }

    private var passMark: [RuleBookDocument.Item] {
        guard !book.passMark.isEmpty else { return [] }
        return [
            .init(
                id: RulePlace.id(of: "pass-mark", in: book.id), title: nil, says: nil,
                versions: versions(book.passMark) { [words.points($0)] })
        ]
    }

    private var applyNow: [RuleBookDocument.Item] {
        guard !book.applyNow.isEmpty else { return [] }
        return [
            .init(
                id: RulePlace.id(of: "apply-now", in: book.id), title: nil, says: nil,
                versions: versions(book.applyNow) { [WorthText(words: words).applyNow($0)] })
        ]
    }

    private func cited(_ citation: Citation) -> RuleBookDocument.Cited {
        .init(place: words.datedCitation(citation), clause: citation.clause.map(text))
    }

    /// The versions of a value; those that left it as it was share it.
    private func versions<Value: Equatable>(
        _ dated: [Dated<Value>], _ lines: (Value) -> [String]
    ) -> [RuleBookDocument.Version] {
        var versions: [(value: Value, citations: [RuleBookDocument.Cited])] = []
        for entry in dated {
            let citation = cited(entry.citation)
            if versions.last?.value == entry.value {
                versions[versions.count - 1].citations.append(citation)
            } else {
                versions.append((entry.value, [citation]))
            }
        }
        return versions.map { .init(values: lines($0.value), citations: $0.citations) }
    }

    var series: [RuleBookDocument.Series] {
        let yearly = [
            book.reference.map { series($0) { words.money($0) } },
            book.bounds.map {
                series($0) { bounds in
                    words.text(
                        .ruleBounds,
                        ["floor": words.money(bounds.floor), "cap": words.money(bounds.cap)])
                }
            },
        ]
        return yearly.compactMap { $0 }
            + book.personalShares.map { share in
                series(share.percent) { words.text(.rulePercent, ["n": words.number($0)]) }
            }
    }

    private func series<Value>(
        _ series: YearlySeries<Value>, _ text: (Value) -> String
    ) -> RuleBookDocument.Series {
        let ends = series.entries.dropFirst().map { Optional($0.from.advanced(by: -1)) } + [nil]
        return .init(
            title: self.text(series.title), source: self.text(series.source),
            rows: zip(series.entries, ends).map { entry, end in
                let when =
                    end.map { words.months(entry.from...$0) }
                    ?? words.text(.ruleFrom, ["date": words.shortMonth(entry.from)])
                guard let value = entry.value else { return (when, words[.ruleUnknown]) }
                return (when, text(value) + words.shortConfidence(entry.confidence))
            })
    }
}

extension Words {
    /// Since when an instrument is in force.
    func since(_ instrument: Instrument) -> String {
        instrument.isFirstDayKnown
            ? text(.ruleFrom, ["date": date(instrument.from)]) : self[.ruleFromUnknown]
    }

    func group(_ group: Indicator.Group) -> String {
        switch group {
        case .basic: self[.groupBasic]
        case .bonus: self[.groupBonus]
        case .deduction: self[.groupDeduction]
        case .veto: self[.groupVeto]
        }
    }
}

/// The ids of rules on a page.
enum RulePlace {
    static func id(of rule: RuleID) -> String {
        let slash = UInt8(ascii: "/")
        let bytes = rule.description.utf8.map { $0 == slash ? UInt8(ascii: "-") : $0 }
        return "rule-" + String(decoding: bytes, as: UTF8.self)
    }

    /// - Parameters:
    ///   - name: an indicator's id, or what else the book has one of.
    ///   - book: the book's id.
    static func id(of name: String, in book: String) -> String { "rule-\(book)-\(name)" }
}
