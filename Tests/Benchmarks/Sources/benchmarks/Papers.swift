import Diagnostics
import Glibc
import Guides
import Notation
import Points
import Portal
import Records

/// The papers beside the portal of the same record.
enum PaperBenchmarks {
    static func run(_ binary: String) {
        inProcess()
        processes(binary)
    }

    private static func inProcess() {
        print("\nIn-process, papers beside the portal, ms\n")
        row(["years", "portal", "statement", "for two desks", "checklist", "statement, of the portal's time"])
        row(["---", "---:", "---:", "---:", "---:", "---:"])
        let content = Benchmarks.builtIn("Content")
        let files = content.map { ContentFile(path: $0.path, source: $0.source) }
        let templates = Dictionary(
            uniqueKeysWithValues: Benchmarks.builtIn("Templates").map { ($0.path, $0.source) })
        let both: [Language] = [.english, .chinese]
        guard let rules = content.first(where: { $0.path == "rules/shanghai.yaml" })?.source,
            let book = RuleBookReader.read(rules).0, let theme = Theme.read(templates, in: .english).0,
            let one = PaperTheme.read(templates, of: .statement, in: [.english]).0,
            let two = PaperTheme.read(templates, of: .statement, in: both).0,
            let list = PaperTheme.read(templates, of: .checklist, in: [.english]).0
        else { exit(65) }
        let guides = both.map { GuideReader.read(files, in: $0).0 }
        for years in Benchmarks.years {
            let source = SourceFile(path: "record.json", bytes: SyntheticRecord.file(years: years))
            guard let record = RecordReader.read(source).0, let asOf = record.asOf else { exit(65) }
            let assessment = book.assess(record, asOf: asOf)
            let form = PaperForm(languages: [.english])
            let whole = PersonPortal(book: book, guide: guides[0], theme: theme)
            let portal = medianMilliseconds(runs: 31) {
                _ = whole.page(of: record, assessment)
            }
            let statement = medianMilliseconds(runs: 31) {
                _ = PersonStatement.render(
                    record: record, assessment: assessment, form: form, guides: guides, theme: one)
            }
            let forTwo = medianMilliseconds(runs: 31) {
                _ = PersonStatement.render(
                    record: record, assessment: assessment, form: PaperForm(languages: both), guides: guides,
                    theme: two)
            }
            let checklist = medianMilliseconds(runs: 31) {
                _ = PersonChecklist.render(
                    record: record, assessment: assessment, form: form, guides: guides, theme: list)
            }
            row(["\(years)"] + [portal, statement, forTwo, checklist, statement / portal].map(decimals))
        }
    }

    private static func processes(_ binary: String) {
        print("\nA whole process: a statement of 12 years\n")
        row(["what", "ms", "to `build`"])
        row(["---", "---:", "---:"])
        let input = Benchmarks.scratch("paper.json", SyntheticRecord.file(years: 12))
        let page = Benchmarks.scratch("paper.html", [])
        let pdf = Benchmarks.scratch("paper.pdf", [])
        unlink(page)
        unlink(pdf)
        defer { for path in [input, page, pdf] { unlink(path) } }
        let build = process([binary, "build", input, "-o", page, "--quiet"], runs: 21).milliseconds
        let html = process([binary, "statement", input, "-o", page, "--quiet"], runs: 21).milliseconds
        let printed = process([binary, "statement", input, "-o", pdf, "--quiet"], runs: 5).milliseconds
        for (what, time) in [("`build`", build), ("`statement -o x.html`", html), ("`statement -o x.pdf`", printed)] {
            row([what, decimals(time), decimals(time / build)])
        }
    }
}
