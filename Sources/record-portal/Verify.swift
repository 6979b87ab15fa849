import ArgumentParser
import Calendar
import Diagnostics
import Markup
import Notation
import Points
import Portal
import Records
import Sharing

/// `record-portal verify`: whether a shared file is what was signed, and by whom; whether a statement, as a file or by the
/// code on its paper, agrees with a record.
struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Say whether a summary is what was signed, and by whom; or whether a statement and a record agree.",
        discussion: """
            Ends with 0 for a yes and with 1 for a no. A summary that is intact and signed with a key that nobody named is \
            no "no": compare its fingerprint, or name the key with --key.

            EXAMPLE
              record-portal verify summary.html --key me.public.json
              record-portal verify --code "RECORD-PORTAL-SHARE/1 …"
              record-portal verify --page -o verify.html
              record-portal verify statement.html --record record.json
            """)

    @Argument(help: "The summary or statement, as the .html or .pdf that was made.")
    var file: String?

    @Option(help: "The text of the code on the paper, instead of a file.")
    var code: String?

    @Option(help: "The record with which a statement is compared: what the other verbs take.")
    var record: String?

    @OptionGroup var summary: SummaryCheckOptions
    @OptionGroup var source: SourceOptions
    @OptionGroup var language: LanguageOptions
    @OptionGroup var report: ReportOptions

    func validate() throws {
        let given = [file != nil, code != nil, summary.page].count { $0 }
        guard given == 1 else {
            throw ValidationError("Give a file, the text of a code with --code, or --page, one of them.")
        }
        if summary.page { try [Language].validate(list: language.lang) }
        guard summary.page || (summary.output == nil && !summary.force) else {
            throw ValidationError("-o and --force say where the page goes; give --page.")
        }
    }

    func run() throws {
        var isYes = true
        try Outcome.of(report) { () throws(Failure) in
            if summary.page { return try writePage() }
            let given = try file.map { path throws(Failure) in
                if let record { try InputPath.checkOnce(path, and: record) }
                return try InputFile.read(path, mostBytes: GivenStatement.mostBytes)
            }
            let shared = given.flatMap { GivenSummary($0) } ?? code.flatMap { GivenSummary(code: $0) }
            let verification = if let shared { try check(shared) } else { try compare(given) }
            isYes = verification.isYes
            if report.quiet, isYes { return (verification.diagnostics, []) }
            switch report.format {
            case .json: return (verification.diagnostics, verification.json.bytes(.indented))
            case .text: return (verification.diagnostics, Array(verification.text.utf8))
            }
        }
        if !isYes { throw ExitCode(1) }
    }

    /// What came of it, in both forms in which it is told.
    private struct Verification {
        let isYes: Bool
        let json: JSON
        let text: String
        let diagnostics: [Diagnostic]
    }

    /// A summary by itself.
    private func check(_ given: GivenSummary) throws(Failure) -> Verification {
        if record != nil {
            throw .usage(
                Diagnostic(
                    .error, .disclosure, path: "--record", message: "a summary is checked by itself",
                    help: "leave --record out"))
        }
        var inputs = Inputs()
        let theme = try inputs.theme(in: language.language, templates: language.templates)
        try inputs.stopAtErrors()
        guard let theme, let today = summary.on ?? Clock.today else { throw .wrongInput(inputs.diagnostics) }
        let check = try given.check(on: today, known: try summary.known(), passphrase: summary.passphrase(for:))
        return Verification(
            isYes: check.verdict.isYes, json: check.json, text: SummaryCheckText(words: theme.words).text(check),
            diagnostics: inputs.diagnostics)
    }

    /// A statement with a record.
    private func compare(_ page: SourceFile?) throws(Failure) -> Verification {
        guard let record else {
            throw .usage(
                Diagnostic(
                    .error, .statementCode, path: page?.path ?? "--code",
                    message: "it is no summary; a statement is compared with a record",
                    help: "name the record with --record"))
        }
        var inputs = Inputs()
        let statement = inputs.statement(page, code: code)
        let book = try statement.flatMap { statement throws(Failure) in
            try inputs.ruleBook(of: statement, content: source.content)
        }
        try inputs.stopAtErrors()
        let read = try inputs.record(at: record, content: source.content, layout: source.layout)
        let theme = try inputs.theme(in: language.language, templates: language.templates)
        try inputs.stopAtErrors()
        guard let statement, let read, let book, let theme else { throw .wrongInput(inputs.diagnostics) }
        let assessment = book.assess(read, asOf: statement.claim.asOf)
        let check = StatementCheck(statement.claim, against: assessment, of: read)
        var compared = StatementCheck.Page.notCompared
        if let page = statement.page, check.differences.isEmpty {
            compared = try inputs.compare(
                page, with: read, assessment, content: source.content, templates: language.templates)
        }
        return Verification(
            isYes: check.agrees(compared), json: check.json(compared),
            text: StatementCheckText(words: theme.words).text(check, compared, name: read.person.name),
            diagnostics: inputs.diagnostics)
    }

    /// The page that checks summaries, with the keys that were named.
    private func writePage() throws(Failure) -> (diagnostics: [Diagnostic], output: [UInt8]) {
        let place = OutputPath(path: summary.output ?? "verify.html", mayReplaceAnything: summary.force)
        try place.check(notOver: [])
        let keys = try summary.named()
        var inputs = Inputs()
        let theme = try inputs.sharedTheme(
            .verify, in: [Language](list: language.lang), templates: language.templates
        )
        try inputs.stopAtErrors()
        guard let theme else { throw .wrongInput(inputs.diagnostics) }
        try place.write(SharedPages.verify(keys: keys, theme: theme))
        return (inputs.diagnostics, report.quiet ? [] : Array("\(place.path)\n".utf8))
    }
}
