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
        let page = model(record: record, assessment: assessment, form: form, guides: guides, theme: theme)
        return OutputFile(bytes: theme.template.render(page))
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
            answer: words.text { own in
                own.text(
                    .statementAnswer,
                    [
                        "points": own.text(.countOfPoints, ["n": AnswerModel.number(years, own)]),
                        "months": own.count(.countOfMonths, years.countedMonths),
                        "date": words.date(assessment.asOf.lastDay),
                    ])
            },
            notices: words.own.notices(of: assessment).indices.map { index in
                words.text { $0.notices(of: assessment)[index] }
            },
            facts: StatementFact.facts(assessment, words: words),
            timeline: StatementTimeline(assessment, words: words),
            ledger: StatementLedger(assessment, form.months, words: words),
            matters: assessment.matters.map { StatementMatter($0, of: assessment, record, words: words) },
            sums: StatementSums(assessment.sums(of: record), words: words),
            tests: assessment.rules.tests.compactMap { assessment.saying(of: $0.rule) }
                .map { StatementClause($0, words: words) },
            rates: rates(of: assessment, words),
            law: StatementArticle.articles(in: guides, words: words),
            official: official(guides, words),
            code: StatementCodeModel(claim, words: words))
    }

    /// What counted months are worth, and where that stands.
    private static func rates(of assessment: Assessment, _ words: PageWords) -> [PageText] {
        let entry = assessment.accumulation.entry
        let lines = words.languages.map { WorthText(words: $0).lines(.accumulation(entry.value)) }
        return lines[0].indices.map { index in
            PageText(
                zip(words.languages, lines).map { words, lines in
                    let isLast = index == lines.count - 1
                    let line = lines[index]
                    return (words.language, isLast ? words.labelled(line, words.citation(entry.citation)) : line)
                })
        }
    }

    /// What the guide says about having a record checked officially.
    static func official(_ guides: [Guide], _ words: PageWords) -> [PageText] {
        let pages = words.languages.map { words in
            guides.first { $0.language == words.language }?.page(about: "official-check")?.front
        }
        let parts = [\FrontMatter.summary, \.ask].map { part in
            PageText(zip(words.languages, pages).map { ($0.language, $1?[keyPath: part] ?? "") })
        }
        return parts.filter { !$0.isEmpty } + [words.text { $0[key: "foot-check"] }]
    }
}
