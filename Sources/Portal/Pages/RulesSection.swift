import Notation
import Points

/// The rule book on a page: what is shown is what is computed.
struct RulesSection: PageModel {
    let title: String
    let unquoted: String?
    let instruments: [RuleDateModel]
    let parts: [RulePartModel]
    let series: [RuleSeriesModel]

    static let fields: [ModelField<RulesSection>] = [
        .text("bookTitle") { $0.title },
        .text("unquoted", ifAny: { $0.unquoted }),
        .list("instruments") { $0.instruments },
        .list("parts") { $0.parts },
        .list("series") { $0.series },
    ]

    init(_ book: RuleBook, words: Words) {
        let document = RuleBookDocument(book, words: words)
        title = document.title
        unquoted = document.unquoted
        instruments = document.instruments.map { RuleDateModel(when: $0.when, value: $0.title) }
        parts = document.parts.enumerated().map { RulePartModel($1, number: $0) }
        series = document.series.enumerated().map { number, series in
            RuleSeriesModel(
                number: number, title: series.title, source: series.source,
                rows: series.rows.map { RuleDateModel(when: $0.when, value: $0.value) })
        }
    }
}

/// Something and when it held.
struct RuleDateModel: PageModel {
    let when: String
    let value: String

    static let fields: [ModelField<RuleDateModel>] = [
        .text("when") { $0.when },
        .text("value") { $0.value },
    ]
}

/// Rules of one sort.
struct RulePartModel: PageModel {
    let title: String
    /// From 0; the tests of months come first and stand open, the rest is folded up.
    let number: Int
    let rules: [RuleModel]

    static let fields: [ModelField<RulePartModel>] = [
        .text("partTitle") { $0.title },
        .text("partID") { "rules-\($0.number)" },
        .flag("isOpen") { $0.number == 0 },
        .list("rules") { $0.rules },
    ]

    init(_ part: RuleBookDocument.Part, number: Int) {
        title = part.title
        self.number = number
        rules = part.items.map(RuleModel.init)
    }
}

/// One rule with its versions.
struct RuleModel: PageModel {
    let item: RuleBookDocument.Item

    static let fields: [ModelField<RuleModel>] = [
        .text("ruleID") { $0.item.id },
        .text("ruleTitle", ifAny: { $0.item.title }),
        .text("says", ifAny: { $0.item.says }),
        .list("versions") { $0.item.versions.map(RuleVersionModel.init) },
    ]

    init(_ item: RuleBookDocument.Item) { self.item = item }
}

/// A value and the citations under which it held.
struct RuleVersionModel: PageModel {
    let version: RuleBookDocument.Version

    static let fields: [ModelField<RuleVersionModel>] = [
        .texts("values") { $0.version.values },
        .list("citations") { $0.version.citations.map(CitedModel.init) },
    ]

    init(_ version: RuleBookDocument.Version) { self.version = version }
}

/// Where a version stands, and what stands there.
struct CitedModel: PageModel {
    let cited: RuleBookDocument.Cited

    static let fields: [ModelField<CitedModel>] = [
        .text("place") { $0.cited.place },
        .text("clause", ifAny: { $0.cited.clause }),
    ]

    init(_ cited: RuleBookDocument.Cited) { self.cited = cited }
}

/// A yearly series.
struct RuleSeriesModel: PageModel {
    let number: Int
    let title: String
    let source: String
    let rows: [RuleDateModel]

    static let fields: [ModelField<RuleSeriesModel>] = [
        .text("seriesID") { "rules-series-\($0.number)" },
        .text("seriesTitle") { $0.title },
        .text("seriesSource") { $0.source },
        .list("rows") { $0.rows },
    ]
}
