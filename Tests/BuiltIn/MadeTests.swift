import BuiltIn
import Diagnostics
import Guides
import Notation
import Points
import Portal
import Records
import Testing

@Suite("What the program carries that was worked out of its files")
struct MadeTests {
    static let books = BuiltIn.files(in: "Content/rules").map { "\($0.path)" }.filter { $0.hasSuffix(".yaml") }

    private static func source(_ file: BuiltIn.File) -> SourceFile {
        SourceFile(path: "\(file.path)", bytes: Array(file.bytes))
    }

    private static func read(_ path: String) throws -> RuleBook {
        let file = try #require(BuiltIn.file(at: path))
        let (book, problems) = RuleBookReader.read(source(file), examples: false)
        #expect(problems == [])
        return try #require(book)
    }

    @Test("Every rule book is the one that its file gives", arguments: books)
    func book(path: String) throws {
        let book = try Self.read(path)
        let made = try #require(BuiltIn.ruleBook(book.id))
        #expect(RuleBook(image: made.bytes) == book)
    }

    @Test("The versions are those of the rule books")
    func versions() throws {
        let lines = try Self.books.map { path in
            let book = try Self.read(path)
            return "\(book.id) \(try #require(book.instruments.last).from)\n"
        }
        let made = try #require(BuiltIn.versions)
        #expect(String(decoding: made.bytes, as: UTF8.self) == lines.joined())
    }

    @Test("There is none for another id or language")
    func others() {
        #expect(BuiltIn.ruleBook("nowhere")?.bytes.count == nil)
        #expect(BuiltIn.portal(rules: "shanghai", language: "eo")?.bytes.count == nil)
        #expect(BuiltIn.portal(rules: "nowhere", language: "en")?.bytes.count == nil)
    }

    @Test("A portal is the same bytes as one that is made of the files", arguments: books, ["en", "zh-Hans"])
    func portal(path: String, tag: String) throws {
        let (book, language) = (try Self.read(path), Language(tag))
        let sample = try #require(BuiltIn.file(at: "Content/sample/record.json"))
        let record = try #require(RecordReader.read(Self.source(sample)).0)
        let pages = BuiltIn.files(in: "Content").map { file in
            ContentFile(path: String("\(file.path)".dropFirst("Content/".count)), source: Self.source(file))
        }.filter { GuideReader.isWanted($0.path, in: language) }
        let guide = GuideReader.read(pages, in: language).0
        let templates = BuiltIn.files(in: "Templates").map { file in
            (String("\(file.path)".dropFirst("Templates/".count)), Self.source(file))
        }
        let theme = try #require(Theme.read(Dictionary(uniqueKeysWithValues: templates), in: language).0)
        let assessment = book.assess(record, asOf: try #require(record.asOf))
        let made = try #require(BuiltIn.portal(rules: book.id, language: tag))
        let portal = try #require(PersonPortal(image: made.bytes))
        let page = portal.page(of: record, assessment)
        #expect(page == PersonPortal(book: book, guide: guide, theme: theme).page(of: record, assessment))
        #expect(page.bytes.count > 150_000)
    }

    @Test("What ends too soon is none")
    func cutOff() throws {
        let book = try #require(BuiltIn.ruleBook("suzhou")).bytes
        for count in 0..<book.count {
            #expect(RuleBook(image: UnsafeBufferPointer(rebasing: book[..<count])) == nil)
        }
        let portal = try #require(BuiltIn.portal(rules: "suzhou", language: "en")).bytes
        for count in stride(from: 0, to: portal.count, by: 997) {
            #expect(PersonPortal(image: UnsafeBufferPointer(rebasing: portal[..<count])) == nil)
        }
    }
}
