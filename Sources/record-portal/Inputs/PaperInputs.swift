import Diagnostics
import Guides
import Points
import Portal
import Records
import Sharing

/// A paper that is ready to be filled: its form, its looks, and the guide in its languages.
struct PaperInputs: Sendable {
    let paper: PaperTheme.Paper
    let form: PaperForm
    let guides: [Guide]
    let theme: PaperTheme

    /// The code that the paper carries; nil for a checklist.
    func code(of record: Record, _ assessment: Assessment) -> String? {
        switch paper {
        case .statement: StatementClaim(assessment, of: record).code
        case .checklist: nil
        }
    }

    func page(of record: Record, _ assessment: Assessment) -> OutputFile {
        switch paper {
        case .statement:
            PersonStatement.render(
                record: record, assessment: assessment, form: form, guides: guides, theme: theme)
        case .checklist:
            PersonChecklist.render(
                record: record, assessment: assessment, form: form, guides: guides, theme: theme)
        }
    }
}

extension Inputs {
    mutating func paper(
        _ paper: PaperTheme.Paper, _ form: PaperForm, content: String?, templates: String?
    ) throws(Failure) -> PaperInputs? {
        let files = try themeFiles(speaking: form.languages, templates: templates)
        let (theme, problems) = PaperTheme.read(files, of: paper, in: form.languages)
        diagnostics += problems
        var guides: [Guide] = []
        for language in form.languages { guides.append(try guide(in: language, content: content)) }
        guard let theme else { return nil }
        return PaperInputs(paper: paper, form: form, guides: guides, theme: theme)
    }
}
