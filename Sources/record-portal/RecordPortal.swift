import ArgumentParser

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
        version: "record-portal 0.1.0",
        subcommands: [
            Import.self, Build.self, Statement.self, Share.self, Batch.self, Verify.self, Keys.self, Log.self,
            Explain.self,
            Diff.self, Check.self, Rules.self, PublishGuide.self, PreviewSite.self,
            Init.self, ReadOldWorkbook.self,
        ])
}
