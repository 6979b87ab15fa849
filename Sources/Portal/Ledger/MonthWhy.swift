import Markup
import Notation
import Points
import Records

/// Why a month counts or doesn't, in words. What was said last is kept: it is the same for months on end.
struct MonthWhy {
    private let assessment: Assessment
    private let words: Words
    private let phrases: MonthPhrases
    private var latest: Said?

    /// What is said under a rule.
    private struct Said {
        var rule: RuleID
        /// The covering contracts, where their employers bear on it.
        var contracts: [Record.Contract]?
        /// Nil where the rule is not the book's.
        var html: HTML?
    }

    init(_ assessment: Assessment, words: Words, phrases: MonthPhrases) {
        self.assessment = assessment
        self.words = words
        self.phrases = phrases
    }

    mutating func write(_ month: JudgedMonth, to html: inout HTML) {
        html.append(month.decisiveRule.flatMap { said(under: $0, of: month) } ?? phrases.passes)
    }

    private mutating func said(under rule: RuleID, of month: JudgedMonth) -> HTML? {
        let contracts: [Record.Contract]? =
            switch month.status {
            case .payerDiffers, .undetermined: month.judgements.isEmpty ? [] : month.judgements[0].contracts
            case .counted, .backPaid, .owed, .refunded, .transferred, .otherScheme, .notPosted, .gap: nil
            }
        if latest?.rule == rule, latest?.contracts == .some(contracts) { return latest?.html }
        let html = assessment.saying(of: rule).map { self.html(of: $0, contracts?.compactMap(\.employer)) }
        latest = Said(rule: rule, contracts: contracts, html: html)
        return html
    }

    private func html(of saying: RuleSaying, _ employers: [String]?) -> HTML {
        var html = HTML(text: saying.says[words.language])
        if let employers { phrases.contracts(employers.isEmpty ? nil : words.list(employers), to: &html) }
        html.raw(" <a href=\"#")
        html.text(RulePlace.id(of: saying.rule))
        html.raw("\">")
        html.text(words[.toTheRule])
        html.raw("</a>")
        return html
    }
}
