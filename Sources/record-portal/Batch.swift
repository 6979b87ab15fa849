import Archives
import ArgumentParser
import Diagnostics
import Glibc
import Markup
import Notation
import Portal

/// `record-portal batch`: the portals of as many people as there are.
struct Batch: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "batch",
        abstract: "Make the portals of many people: from a folder of records, a table, or a record a line.",
        discussion: """
            OUT gets a folder for each kind of page, index.csv (id, points, counted months, status, digest) and \
            problems.jsonl. A record that is wrong stops none of the others; the exit code is 65 then.

            EXAMPLE
              record-portal batch records -o out
              record-portal batch everybody.csv --person 姓名 -o out --make portal,statement
              record-portal batch - -o - --archive zip < everybody.ndjson > out.zip
              record-portal batch records -o out --shard 3/16
            """)

    @Argument(
        help: ArgumentHelp(
            "A folder with a record, an export or a folder of exports for each person; a table; or records, one a line.",
            valueName: "in"))
    var input: String

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "The folder to fill; or an archive: a name that ends in .tar or .zip, or - for standard output.",
            valueName: "out"))
    var output: String

    @Option(
        help: ArgumentHelp(
            "What to make of each record: portal, statement, and brief, which is the portal without the guide.",
            valueName: "kinds"),
        transform: kinds)
    var make = [BatchOrder.Kind.portal]

    @Option(help: ArgumentHelp("The heading of the column of a table that says whose row it is.", valueName: "heading"))
    var person: String?

    @Option(
        help: ArgumentHelp(
            "A folder with what each person states beside a table: ID.yaml or ID.json.", valueName: "folder"))
    var stated: String?

    @OptionGroup var method: MethodOptions
    @OptionGroup var aim: TargetOptions
    @OptionGroup var source: SourceOptions
    @OptionGroup var language: LanguageOptions

    @Flag(help: "Go on with the batch that is in the folder: make only what is not made, or not of the same.")
    var resume = false

    @Option(
        help: ArgumentHelp("Only this part of the records: the third of sixteen is 3/16.", valueName: "k/n"),
        transform: { text in
            guard let shard = BatchShard(text) else {
                throw ValidationError("'\(text)' is no part; write the third of sixteen as 3/16.")
            }
            return shard
        })
    var shard: BatchShard?

    @Option(help: "How many work at once; otherwise one for each core.")
    var workers: Int?

    @Option(help: "The kind of archive on standard output.")
    var archive = ArchiveStream.Form.tar

    @Flag(help: "Replace what is there, even if this program did not make it.")
    var force = false

    @OptionGroup var report: ReportOptions

    func validate() throws {
        if let workers, !(1...1024).contains(workers) {
            throw ValidationError("'\(workers)' can't work at once; give a number from 1 to 1024.")
        }
        if resume, archiveForm != nil {
            throw ValidationError("An archive is written anew each time; leave --resume out.")
        }
    }

    /// Nil for a folder.
    private var archiveForm: ArchiveStream.Form? {
        if output == "-" { return archive }
        return ArchiveStream.Form.allCases.first { output.lowercased().hasSuffix(".\($0.rawValue)") }
    }

    private static func kinds(_ text: String) throws -> [BatchOrder.Kind] {
        let names = text.split(separator: ",").map(String.init)
        let kinds = names.compactMap(BatchOrder.Kind.init(rawValue:))
        guard kinds.count == names.count, !kinds.isEmpty, Set(kinds).count == kinds.count else {
            let all = BatchOrder.Kind.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("'\(text)' is nothing to make; write some of \(all) with commas between them.")
        }
        return kinds
    }

    private var order: BatchOrder {
        let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
        // One piece more than there are cores waits, so that nobody waits for it.
        let most = workers.map { min($0, cores) } ?? cores
        return BatchOrder(
            input: input, rules: method.rules, asOf: method.asOf, target: aim.target, language: language.language,
            content: source.content, templates: language.templates, layout: source.layout, person: person,
            stated: stated, kinds: make, shard: shard, workers: most == cores ? cores + 1 : most)
    }

    func run() throws {
        // Whoever reads the archive may end before it; that is told like a full disk.
        signal(SIGPIPE, SIG_IGN)
        try Outcome.of(report) { () throws(Failure) in
            let order = order
            var work = try BatchWork(order)
            if input != "-", !Folder.exists(input) {
                throw .noInput(
                    Diagnostic(.error, .noSuchInput, path: input, message: "there is no such file or folder"))
            }
            // What can't be read leaves no folder behind.
            let input = try BatchInput(order)
            let output = try self.output(of: order, &work)
            let (quiet, format) = (report.quiet, report.format)
            let made = work
            let result = awaited { () async -> Result<BatchCounts, Failure> in
                var run = BatchRun(input, into: output, quietly: quiet, as: format)
                do throws(Failure) { return .success(try await run.run(made)) } catch { return .failure(error) }
            }
            let counts = try result.get()
            try Terminal.print(report.quiet || self.output == "-" ? [] : text(of: counts))
            if counts.failed > 0 { throw .wrongInput([]) }
            return ([], [])
        }
    }

    private func output(of order: BatchOrder, _ work: inout BatchWork) throws(Failure) -> BatchOutput {
        guard let form = archiveForm else {
            if input != "-", Folder.isFolder(input) {
                try SiteFolder(path: output, mayReplaceAnything: false).check(apartFrom: [input])
            }
            let folder = try BatchFolder(output, shard: shard, goesOn: resume, mayReplaceAnything: force)
            work.parts = folder.parts
            if resume { work.before = BatchBefore(in: folder.path, lists: folder.lists) }
            return .folder(folder)
        }
        return .archive(try BatchArchive(form, to: output, mayReplaceAnything: force), shard: shard)
    }

    private func text(of counts: BatchCounts) -> [UInt8] {
        switch report.format {
        case .json:
            let object = JSON.object([
                .init("output", .text(output)), .init("made", .integer(counts.made)),
                .init("kept", .integer(counts.kept)), .init("failed", .integer(counts.failed)),
            ])
            return object.bytes(.compact) + [0x0A]
        case .text:
            let kept = counts.kept > 0 ? ", \(counts.kept) were there" : ""
            let failed = counts.failed > 0 ? ", \(counts.failed) failed" : ""
            return Array("\(output): \(counts.made) made\(kept)\(failed)\n".utf8)
        }
    }
}

extension ArchiveStream.Form: ExpressibleByArgument {}
