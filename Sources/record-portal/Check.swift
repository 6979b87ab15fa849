import ArgumentParser
import Diagnostics
import Guides
import Points
import Records

/// `record-portal check`: everything that is wrong with records and with Content, and nothing written.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Read records, rule books and Content, report every problem, write nothing.",
        discussion: """
            A folder with `rules`, `statutes` or a language's pages in it is read as Content: its rule books are checked,
            their examples run, its pages and statutes read, and what is worth knowing of them told: pages that no list has,
            translations that are missing or older than their original, headings that leave out a level, files that nothing
            uses. A folder with such a Content in it is checked with its portal.yaml and person.yaml. Any other folder is read
            for records.

            EXAMPLE
              record-portal check record.json
              record-portal check Content
              record-portal check Content --external links.txt
            """)

    @Argument(help: "Records, rule books (.yaml), a person.yaml, folders of these, or a folder like Content.")
    var inputs: [String]

    @Option(help: "The rule book whose floor, cap and shares the amounts of records are held against.")
    var rules = "shanghai"

    @Option(help: "A folder to take that rule book and the layouts of exports from instead of the built-in ones.")
    var content: String?

    @Option(help: "The layout of exports, where their headings don't decide it.")
    var layout: String?

    @Option(
        help: ArgumentHelp(
            "List the addresses outside that pages of Content link to, - for standard output. Nothing fetches them.",
            valueName: "file"))
    var external: String?

    @Flag(help: "Replace the list's file even if this program did not make it.")
    var force = false

    @OptionGroup var report: ReportOptions

    func run() throws {
        try Outcome.of(report) { () throws(Failure) in
            var measure = Inputs()
            let book = try measure.ruleBook(rules, content: content)
            var checking = Checking(
                book: book, content: content, layout: layout, diagnostics: measure.diagnostics)
            for input in inputs { checking.check(input) }
            try checking.stopAtErrors()
            var output = report.quiet || report.format == .json ? "" : checking.summary
            if let external {
                let text = checking.external.map(\.text).joined()
                if external == "-" {
                    output += text
                } else {
                    try ListFile(path: external, mayReplaceAnything: force, heading: ExternalLinks.heading).write(text)
                }
            }
            return (checking.diagnostics, Array(output.utf8))
        }
    }
}
