import BuiltIn
import Calendar
import Diagnostics
import Exports
import Glibc
import Guides
import Points
import Portal
import Records

/// What readers need beside their input, as it is shipped, read once.
enum Shipped {
    private static func files(_ folder: String) -> [String: SourceFile] {
        var files: [String: SourceFile] = [:]
        for file in BuiltIn.files(in: folder) {
            let path = "\(file.path)"
            let name = String(path.dropFirst(folder.count + 1))
            files[name] = SourceFile(path: path, bytes: Array(file.bytes), image: file.image)
        }
        return files
    }

    static let templates = files("Templates")

    static let layouts = files("Content").sorted { $0.key < $1.key }
        .filter { $0.key.hasPrefix("layouts/") && $0.key != "layouts/words.yaml" }
        .compactMap { LayoutReader.read($0.value).0 }

    static let exportReader = ExportReader(layouts: layouts, vocabulary: vocabulary)

    static let vocabulary: Vocabulary = whole(
        files("Content")["layouts/words.yaml"].flatMap { VocabularyReader.read($0).0 })

    static let ruleBook: RuleBook = whole(
        files("Content")["rules/shanghai.yaml"].flatMap { RuleBookReader.read($0, examples: false).0 })

    static let theme: Theme = whole(Theme.read(templates, in: .english).0)

    static let statementTheme: PaperTheme = whole(PaperTheme.read(templates, of: .statement, in: [.english]).0)

    static let checklistTheme: PaperTheme = whole(PaperTheme.read(templates, of: .checklist, in: [.english]).0)

    static let record: Record = whole(files("Content")["sample/record.json"].flatMap { RecordReader.read($0).0 })

    static let assessment = ruleBook.assess(record, asOf: whole(record.asOf))

    static let noGuide = GuideReader.read([], in: .english).0

    static let portal = PersonPortal(book: ruleBook, guide: noGuide, theme: theme)

    private static func whole<Value>(_ value: Value?) -> Value {
        guard let value else {
            tell("what is shipped can't be read")
            exit(65)
        }
        return value
    }
}
