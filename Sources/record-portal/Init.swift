import ArgumentParser
import Diagnostics

/// `record-portal init`: what the binary carries, written out to be changed.
struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Write the built-in Content and Templates out, to be changed, and a person.yaml to be filled in.",
        discussion: """
            Content has the guide, the statutes, the rule books and the layouts of exports, Templates the pages, the \
            styles and the words. person.yaml has every key of what a person states beside exports, commented out.

            EXAMPLE
              record-portal init mine
              record-portal build record.json --content mine/Content
            """)

    @Argument(help: "The folder to write to; it is made if it isn't there.")
    var folder: String

    @Flag(help: "Replace the files that are there, person.yaml too.")
    var force = false

    @OptionGroup var report: ReportOptions

    /// Where the file of a person stands in Content; it is written beside Content, where it is filled in.
    private static let person = "sample/person.yaml"

    func run() throws {
        try Outcome.of(report) { () throws(Failure) in
            let place = OutputFolder(path: folder, mayReplaceFiles: force)
            let person = Folder.builtIn("Content") { $0 == Self.person }[Self.person]
            let content = Self.files(Folder.builtIn("Content") { $0 != Self.person }, in: "Content")
            let templates = Self.files(Folder.builtIn("Templates"), in: "Templates")
            try place.write(
                content + templates
                    + (person.map { [.init(path: "person.yaml", bytes: $0.bytes, isPrivate: true)] } ?? []))
            let told = """
                \(place.path)/Content: \(content.count) files
                \(place.path)/Templates: \(templates.count) files
                \(place.path)/person.yaml

                """
            return ([], report.quiet ? [] : Array(told.utf8))
        }
    }

    private static func files(_ files: [String: SourceFile], in folder: String) -> [OutputFolder.File] {
        files.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            .map { .init(path: "\(folder)/\($0.key)", bytes: $0.value.bytes) }
    }
}
