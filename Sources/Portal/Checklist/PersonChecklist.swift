import Guides
import Points
import Records
import Sharing

/// The sheet to take along to the counter.
public enum PersonChecklist {
    /// The page as bytes; the same inputs give the same bytes.
    ///
    /// - Parameters:
    ///   - record: the one that was assessed.
    ///   - form: its months mean nothing here.
    ///   - guides: the guide in each language of the form.
    ///   - theme: of the checklist, in the languages of the form.
    public static func render(
        record: Record, assessment: Assessment, form: PaperForm, guides: [Guide], theme: PaperTheme
    ) -> OutputFile {
        theme.file(
            model(record: record, assessment: assessment, form: form, guides: guides, theme: theme), of: record,
            form: form)
    }

    static func model(
        record: Record, assessment: Assessment, form: PaperForm, guides: [Guide], theme: PaperTheme
    ) -> ChecklistPage {
        let words = theme.words
        let claim = StatementClaim(assessment, of: record)
        let bases = assessment.basesOutOfBounds(in: record)
        let isElsewhere = guides.contains { !words.own.notices(of: GuideTopics($0), beside: assessment).isEmpty }
        return ChecklistPage(
            frame: PaperFrame(
                claim, of: record, title: .checklistTitle, foot: .checklistFoot, form: form, theme: theme),
            form: form,
            notices: words.texts { $0.notices(of: assessment) } + (isElsewhere ? [words[.guideElsewhere]] : []),
            isEmpty: assessment.months.isEmpty,
            matters: assessment.matters.map {
                ChecklistMatter($0, of: assessment, record, guides: guides, words: words)
            },
            bases: words.lines { BoundsText(words: $0).lines(bases) },
            official: guides.officialCheck(words))
    }
}
