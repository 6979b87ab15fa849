import ArgumentParser
import BuiltIn

/// The command: it reads arguments and joins the rooms, nothing else.
@main
struct RecordPortal: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record-portal",
        abstract: "How many residence-permit points a social-insurance record earns, why, and when the next ones come.",
        discussion: """
            Reads your exported record and makes pages that need only a browser. Nothing leaves your machine.

            EXIT CODES
              0   done
              1   verify: no
              64  the command was not understood
              65  the input is wrong; what and where is on standard error, nothing was written
              66  there is no such input
              69  a program that is needed is missing
              70  a fault of the program; nothing was written
              73  the output can't be written
            """,
        version: version,
        subcommands: verbs)

    private static let version = "record-portal 0.1.0"

    private static let verbs: [any ParsableCommand.Type] = [
        Import.self, Build.self, Statement.self, Share.self, Batch.self, Verify.self, Keys.self, Log.self, Explain.self,
        Diff.self, Check.self, Rules.self, PublishGuide.self, PreviewSite.self, Init.self, ReadOldWorkbook.self,
    ]

    /// A verb reads its own arguments, and `build` its plainest ones without the parser, which takes less time; whatever
    /// it doesn't understand the whole command tells.
    static func main() {
        let arguments = CommandLine.arguments.dropFirst()
        if Array(arguments) == ["--version"] { return tellVersions() }
        if arguments.first == Build.configuration.commandName, let order = PortalOrder(plain: arguments.dropFirst()) {
            do { return try order.run() } catch { exit(withError: error) }
        }
        guard let verb = arguments.first.flatMap({ name in verbs.first { $0.configuration.commandName == name } }),
            var command = try? verb.parse(Array(arguments.dropFirst()))
        else { return main(nil) }
        do { try command.run() } catch { exit(withError: error) }
    }

    /// The program's version, and behind it those of the rule books that it carries.
    private static func tellVersions() {
        let books = BuiltIn.versions.map { Array($0.bytes) } ?? []
        do throws(Failure) {
            try Terminal.print(Array("\(version)\n".utf8) + books)
        } catch {
            exit(withError: error.code)
        }
    }
}
