import Calendar
import Guides
import Notation
import Points
import Records
import Sharing

/// The printed statement of a person's record.
public enum PersonStatement {
    /// The page as bytes; the same inputs give the same bytes.
    ///
    /// - Parameters:
    ///   - record: the one that was assessed.
    ///   - guides: the guide in each language of the form.
    ///   - theme: of the statement, in the languages of the form.
    public static func render(
        record: Record, assessment: Assessment, form: PaperForm, guides: [Guide], theme: PaperTheme
    ) -> OutputFile {
        theme.file(
            model(record: record, assessment: assessment, form: form, guides: guides, theme: theme), of: record,
            form: form)
    }

    static func model(
        record: Record, assessment: Assessment, form: PaperForm, guides: [Guide], theme: PaperTheme
    ) -> StatementPage {
        let words = theme.words
        let claim = StatementClaim(assessment, of: record)
        let years = assessment.accumulation
        return StatementPage(
            frame: PaperFrame(
                claim, of: record, title: .statementTitle, foot: .statementFoot, form: form, theme: theme),
            form: form,
            method: words.text { words in
                words.text(
                    .statementMethod,
                    [
                        "book": assessment.rules.title[words.language],
                        "instrument": assessment.instrument.title[words.language],
                    ])
            },
            number: AnswerModel.number(years, words.own),
            isRange: years.pointsIfConfirmed > years.points,
            answer: words.answer(
                years.points, ifConfirmed: years.pointsIfConfirmed, counted: years.countedMonths,
                open: years.undeterminedMonths, asOf: assessment.asOf),
            notices: words.texts { $0.notices(of: assessment) },
            facts: StatementFact.facts(assessment, words: words),
            timeline: StatementTimeline(assessment, words: words),
            ledger: StatementLedger(assessment, form.months, words: words),
            matters: assessment.matters.map { StatementMatter($0, of: assessment, record, form: form, words: words) },
            sums: StatementSums(assessment.sums(of: record), words: words),
            tests: assessment.testsAndExceptions.map { PaperClause($0, words: words) },
            rates: rates(of: assessment, words),
            best: assessment.months.contains { $0.judgements.count > 1 } ? words[.statementSeveral] : nil,
            hasMonths: !assessment.months.isEmpty,
            law: StatementArticle.articles(in: guides, words: words),
            official: guides.officialCheck(words),
            code: StatementCodeModel(claim, words: words))
    }

    /// What counted months are worth, and where that stands.
    private static func rates(of assessment: Assessment, _ words: PageWords) -> PageText {
        let entry = assessment.accumulation.entry
        return words.text { words in
            let rates = WorthText(words: words).lines(.accumulation(entry.value))
            return words.text(
                .statementRates,
                [
                    "rates": words.clauses(rates),
                    "citation": words.citation(entry.citation),
                ])
        }
    }
}
