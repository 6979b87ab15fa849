import ArgumentParser
import Diagnostics
import Portal

/// `record-portal init`: what the binary carries, written out to be changed.
struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract:
            "Write the built-in Content and Templates out, to be changed, and a portal.yaml and person.yaml to be filled in.",
        discussion: """
            Content has the guide, the statutes, the rule books and the layouts of exports, Templates the pages, the \
            styles and the words. portal.yaml has every setting of a site of the guide, person.yaml every key of what a \
            person states beside exports, all of it commented out. Templates/README.md lists every template with the \
            values it gets.

            EXAMPLE
              record-portal init mine
              record-portal guide --settings mine/portal.yaml -o site
              record-portal build record.json --content mine/Content
            """)

    @Argument(help: "The folder to write to; it is made if it isn't there.")
    var folder: String

    @Flag(help: "Replace the files that are there, portal.yaml and person.yaml too.")
    var force = false

    @OptionGroup var report: ReportOptions

    /// Where the files that are to be filled in stand in Content; they are written beside it. What is stated of a person
    /// is for its owner's eyes.
    private static let own = [
        (path: "sample/person.yaml", name: "person.yaml", isPrivate: true),
        (path: "sample/portal.yaml", name: SiteInputs.settingsName, isPrivate: false),
    ]

    func run() throws {
        try Outcome.of(report) { () throws(Failure) in
            let place = OutputFolder(path: folder, mayReplaceFiles: force)
            let builtIn = Folder.builtIn("Content")
            let own = Self.own.compactMap { file in
                builtIn[file.path].map {
                    OutputFolder.File(path: file.name, bytes: $0.bytes, isPrivate: file.isPrivate)
                }
            }
            let content = Self.files(
                builtIn.filter { path, _ in !Self.own.contains { $0.path == path } }, in: "Content")
            let templates =
                Self.files(Folder.builtIn("Templates"), in: "Templates")
                + [.init(path: "Templates/README.md", bytes: Array(TemplateReference.markdown.utf8))]
            try place.write(content + templates + own)
            let told = """
                \(place.path)/Content: \(content.count) files
                \(place.path)/Templates: \(templates.count) files
                \(place.path)/person.yaml
                \(place.path)/portal.yaml

                """
            return ([], report.quiet ? [] : Array(told.utf8))
        }
    }

    private static func files(_ files: [String: SourceFile], in folder: String) -> [OutputFolder.File] {
        files.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            .map { .init(path: "\(folder)/\($0.key)", bytes: $0.value.bytes) }
    }
}
