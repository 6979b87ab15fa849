import Markup
import Notation
import Records

extension RuleBook {
    /// The rule book for programs that list or cite it: every rule with its dates and citations, texts in a language.
    public func json(in language: Language) -> JSON {
        .object(known: [
            ("id", .text(id)), ("title", .text(title[language])),
            ("instruments", .list(instruments.map { $0.json(in: language) })),
            ("insurance", .text(insurance.rawValue)),
            (
                "tests",
                .list(
                    tests.map { test in
                        .object([
                            .init("id", .text("\(test.rule)")), .init("says", .text(test.says[language])),
                            .init("dated", .list(test.citations.map { $0.json(in: language) })),
                        ])
                    })
            ),
            (
                "indicators",
                .list(
                    indicators.map { indicator in
                        .object([
                            .init("id", .text(indicator.id)), .init("group", .text(indicator.group.rawValue)),
                            .init("kind", .text(indicator.kind.rawValue)),
                            .init("title", .text(indicator.title[language])),
                            .init("dated", .list(indicator.dated.map { $0.citation.json(in: language) })),
                        ])
                    })
            ),
            ("passMark", passMark.last.map { .points($0.value) }),
        ])
    }
}

extension Instrument {
    fileprivate func json(in language: Language) -> JSON {
        .object(known: [
            ("id", .text(id)), ("title", .text(title[language])), ("from", .text("\(from)")),
            ("until", until.map { .text("\($0)") }), ("confidence", .text(confidence.rawValue)),
        ])
    }
}

extension Citation {
    fileprivate func json(in language: Language) -> JSON {
        .object(known: [
            ("from", .text("\(from)")), ("instrument", .text(instrument.id)), ("article", .text(article[language])),
            ("confidence", .text(confidence.rawValue)), ("clause", clause.map { .text($0[language]) }),
            ("statute", statute.map { .text($0) }),
        ])
    }
}
