import Diagnostics
import Testing

@testable import Workbooks

/// Archives of exports, as people and their systems pack them.
@Suite struct ArchiveReaderTests {
    /// Each part that is handed over in a line: its name, its path and its text, or what is wrong with it.
    private func told(
        _ bytes: [UInt8], where isWanted: (String) -> Bool = { _ in true }
    ) -> (parts: [String], problem: Diagnostic?) {
        var parts: [String] = []
        let problem = ArchiveReader.read(SourceFile(path: "a/all.zip", bytes: bytes), where: isWanted) { name, part in
            switch part {
            case .file(let file):
                parts.append("\(name) | \(file.path) | \(String(decoding: file.bytes, as: UTF8.self))")
            case .problem(let problem):
                parts.append(
                    "\(name) | \(problem.severity) \(problem.code.rawValue) \(problem.path) | \(problem.message) | "
                        + (problem.help ?? ""))
            }
        }
        return (parts, problem)
    }

    private static func files(_ files: [(String, String)]) -> [UInt8] {
        SmallWorkbook.archive(files.map { ($0.0, Array($0.1.utf8)) })
    }

    private static let locked =
        "it can't be unpacked: it is damaged, has a password, or the archive has more than 256 MiB | unpack it, and give the "
        + "files in it"

    @Test("Its files come in the order of their names, those that are wanted")
    func order() {
        let archive = Self.files([("b.csv", "1"), ("A/c.csv", "2"), ("a.txt", "3"), ("a.csv", "4")])
        let (parts, problem) = told(archive) { $0.hasSuffix(".csv") }
        #expect(
            parts == [
                "A/c.csv | a/all.zip/A/c.csv | 2", "a.csv | a/all.zip/a.csv | 4", "b.csv | a/all.zip/b.csv | 1",
            ])
        #expect(problem == nil)
    }

    @Test("Folders, hidden files and what systems put beside a person's files are no files")
    func aside() {
        let names = [
            "a/", "a/b.csv", ".hidden.csv", "a/.b.csv", "__MACOSX/a/._b.csv", "__MACOSX/x.csv", ".git/x.csv",
            "c__MACOSX.csv",
            "a.b/c.csv",
        ]
        var asked: [String] = []
        let (parts, _) = told(Self.files(names.map { ($0, "") })) { name in
            asked.append(name)
            return true
        }
        #expect(
            parts == [
                "a.b/c.csv | a/all.zip/a.b/c.csv | ", "a/b.csv | a/all.zip/a/b.csv | ",
                "c__MACOSX.csv | a/all.zip/c__MACOSX.csv | ",
            ])
        #expect(asked.sorted() == ["a.b/c.csv", "a/b.csv", "c__MACOSX.csv"])
    }

    @Test("A name is read whether it was packed in UTF-8 or in GBK")
    func names() {
        let gbk: [UInt8] = [0xC3, 0xF7, 0xCF, 0xB8] + Array(".csv".utf8)
        #expect(told(SmallWorkbook.archive([(gbk, [0x31])], flags: 0)).parts == ["明细.csv | a/all.zip/明细.csv | 1"])
        let utf8 = Array("明细.csv".utf8)
        #expect(told(SmallWorkbook.archive([(utf8, [0x31])], flags: 0)).parts == ["明细.csv | a/all.zip/明细.csv | 1"])
        #expect(told(SmallWorkbook.archive([(utf8, [0x31])], flags: 0x0800)).parts == ["明细.csv | a/all.zip/明细.csv | 1"])
    }

    @Test("A part with a password, or a damaged one, is told, and the others are read")
    func damaged() throws {
        let archive = SmallWorkbook.archive([(Array("a.csv".utf8), Array("month".utf8))], flags: 1)
        #expect(told(archive).parts == ["a.csv | error unknown-input a/all.zip/a.csv | " + Self.locked])
        var flipped = Self.files([("a.csv", "month"), ("b.csv", "payer")])
        let index = try #require(flipped.indices.first { flipped[$0...].starts(with: Array("month".utf8)) })
        flipped[index] ^= 1
        #expect(
            told(flipped).parts == [
                "a.csv | error unknown-input a/all.zip/a.csv | " + Self.locked, "b.csv | a/all.zip/b.csv | payer",
            ])
    }

    @Test("What is no archive, or is cut off, is told")
    func noArchive() {
        let whole = Self.files([("a.csv", "month")])
        let problem = Diagnostic(
            .error, .unknownInput, path: "a/all.zip", message: "the archive can't be read: it is damaged, or no ZIP",
            help: "unpack it, and give the files in it")
        for bytes in [
            Array("PK".utf8), Array("month\n2024-01\n".utf8), Array(whole.dropLast(30)), Array(whole.prefix(40)),
        ] {
            let (parts, found) = told(bytes)
            #expect(parts == [])
            #expect(found == problem)
        }
    }

    @Test("An archive without a file gives none")
    func empty() {
        let (parts, problem) = told(SmallWorkbook.archive([(name: String, bytes: [UInt8])]()))
        #expect(parts == [])
        #expect(problem == nil)
    }

    @Test("A thousand files are looked at, and not one more")
    func many() {
        func archive(_ count: Int) -> [UInt8] { Self.files((0..<count).map { ("\($0).csv", "") }) }
        #expect(told(archive(1000)).parts.count == 1000)
        let (parts, problem) = told(archive(1001))
        #expect(parts == [])
        #expect(problem?.message == "more than 1000 files in it")
    }

    @Test("Nothing in it, changed, makes it trap")
    func everyByte() {
        let whole = Self.files([("a.csv", "month"), ("b/c.csv", "payer")])
        for index in whole.indices {
            var changed = whole
            changed[index] ^= 0x15
            _ = told(changed)
            _ = told(Array(whole[..<index]))
        }
    }
}
