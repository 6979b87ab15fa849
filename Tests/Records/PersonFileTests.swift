import Diagnostics
import Records
import Testing

/// What a person states beside the exports.
@Suite struct PersonFileTests {
    private static func read(_ text: String, as name: String = "person.yaml") -> (Record?, [Diagnostic]) {
        RecordReader.readPerson(SourceFile(path: name, text: text))
    }

    @Test(
        "A file without a word that isn't a comment states nothing",
        arguments: [
            "", "\n", "# person:\n#   name: 张三\n", "\u{FEFF}# nothing\r\n", "---\n", "---\n# nothing\n...\n", "null\n",
        ])
    func nothing(text: String) {
        let (record, diagnostics) = Self.read(text)
        #expect(record == Record())
        #expect(diagnostics == [])
    }

    @Test(
        "What stands between comments is stated, after every break that YAML knows", arguments: ["\n", "\r", "\u{85}"])
    func something(lineBreak: String) {
        let (record, diagnostics) = Self.read("# before\(lineBreak)person: { name: Juniper }\(lineBreak)# after")
        #expect(record?.person.name == "Juniper")
        #expect(diagnostics == [])
    }

    @Test("JSON says its nothing with brackets, and a list is no person")
    func notAnObject() {
        #expect(Self.read("", as: "person.json").0 == nil)
        #expect(Self.read("null", as: "person.json").1.map(\.code) == [.wrongType])
        #expect(Self.read("{}", as: "person.json").0 == Record())
        #expect(Self.read("- person\n").1.map(\.code) == [.wrongType])
    }

    @Test("What is not UTF-8 is told of a comment too")
    func encoding() {
        let source = SourceFile(path: "person.yaml", bytes: Array("# ".utf8) + [0xFF])
        #expect(RecordReader.readPerson(source).1.map(\.code) == [.encoding])
    }
}
