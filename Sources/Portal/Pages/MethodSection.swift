import Notation
import Points

/// How a month is judged and what it is worth, from the rule book itself, so that what is shown is what is computed.
struct MethodSection: PageModel {
    let instrument: String
    let rules: [MethodRuleModel]

    static let fields: [ModelField<MethodSection>] = [
        .text("instrument") { $0.instrument },
        .list("rules") { $0.rules },
    ]

    /// The id of a rule on the page.
    static func id(of rule: RuleID) -> String {
        "rule-" + rule.description.split(separator: "/").joined(separator: "-")
    }

    init(_ assessment: Assessment, words: Words) {
        let years = assessment.employmentYears
        let book = assessment.rules
        instrument = words.text(
            .inForceFrom, ["date": words.date(assessment.instrument.from)])
        let worth = MethodRuleModel(
            id: "rule-\(book.id)-\(EmploymentYearsRule.id)", says: book.employmentYears.says[words.language],
            citation: words.citation(years.rate.citation))
        rules =
            [worth]
            + book.ruleIDs.compactMap { rule in
                assessment.saying(of: rule).map {
                    MethodRuleModel(
                        id: Self.id(of: rule), says: $0.says[words.language], citation: words.citation($0.citation))
                }
            }
    }
}

/// A rule in words, and where it stands.
struct MethodRuleModel: PageModel {
    let id: String
    let says: String
    let citation: String

    static let fields: [ModelField<MethodRuleModel>] = [
        .text("id") { $0.id },
        .text("says") { $0.says },
        .text("citation") { $0.citation },
    ]
}
