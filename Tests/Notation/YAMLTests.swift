import Diagnostics
import Testing

@testable import Notation

@Suite("YAML")
struct YAMLTests {
    static func parse(_ text: String) -> (Node?, [Diagnostic]) {
        YAMLParser.parse(SourceFile(path: "rules.yaml", text: text))
    }

    static func at(_ line: Int, _ column: Int) -> Place { .position(Position(line: line, column: column)) }

    @Test("Every value and key has the line and column at which it begins")
    func places() {
        let (node, diagnostics) = Self.parse("# rules\n姓: 张\nlist:\n  - a: 1\n    b: \"x\"\n  - [~, true]\n")
        let first = Node(
            .map([
                .init(key: "a", keyPlace: Self.at(4, 5), node: Node(.text("1"), at: Self.at(4, 8))),
                .init(key: "b", keyPlace: Self.at(5, 5), node: Node(.text("x"), at: Self.at(5, 8))),
            ]), at: Self.at(4, 5))
        let second = Node(
            .list([Node(.null, at: Self.at(6, 6)), Node(.bool(true), at: Self.at(6, 9))]), at: Self.at(6, 5))
        let expected = Node(
            .map([
                .init(key: "姓", keyPlace: Self.at(2, 1), node: Node(.text("张"), at: Self.at(2, 4))),
                .init(key: "list", keyPlace: Self.at(3, 1), node: Node(.list([first, second]), at: Self.at(4, 3))),
            ]), at: Self.at(2, 1))
        #expect(node == expected)
        #expect(diagnostics == [])
    }

    @Test("A part of a file has the lines of the file")
    func partOfAFile() {
        let source = SourceFile(path: "page.md", text: "---\ntitle: a\nlinks: [b]\n---\n# a\n")
        let (node, diagnostics) = YAMLParser.parse("title: a\nlinks: [b]\n", in: source, firstLine: 2)
        let expected = Node(
            .map([
                .init(key: "title", keyPlace: Self.at(2, 1), node: Node(.text("a"), at: Self.at(2, 8))),
                .init(
                    key: "links", keyPlace: Self.at(3, 1),
                    node: Node(.list([Node(.text("b"), at: Self.at(3, 9))]), at: Self.at(3, 8))),
            ]), at: Self.at(2, 1))
        #expect(node == expected)
        #expect(diagnostics == [])
    }

    @Test("A problem in a part of a file has the line of the file, and shows it")
    func problemInAPart() {
        let text = "---\ntitle: a: b\n---\n"
        let (node, diagnostics) = YAMLParser.parse(
            "title: a: b\n", in: SourceFile(path: "page.md", text: text), firstLine: 2)
        #expect(node == nil)
        let problem = Problem(2, 9, "mapping values are not allowed in this context", .yamlSyntax)
        #expect(diagnostics == [problem.diagnostic(in: text, path: "page.md")])
    }

    @Test(
        "Plain null, true and false are values, quoted ones are text, and every other scalar is text",
        arguments: [
            ("null", "null"), ("~", "null"), ("", "null"), ("\"null\"", "\"null\""), ("'null'", "\"null\""),
            ("\"~\"", "\"~\""),
            ("\"\"", "\"\""), ("''", "\"\""), ("true", "true"), ("false", "false"), ("\"true\"", "\"true\""),
            ("'false'", "\"false\""),
            ("yes", "\"yes\""), ("no", "\"no\""), ("True", "\"True\""), ("NULL", "\"NULL\""), ("1", "\"1\""),
            ("5036.00", "\"5036.00\""),
            ("1e3", "\"1e3\""), ("0x10", "\"0x10\""), ("2014-03-01", "\"2014-03-01\""), ("-", "[null]"),
            ("|\n  null", "\"null\""),
            (">\n  a\n  b\n", "\"a b\\n\""), ("|\n  a\n  b\n", "\"a\\nb\\n\""), ("|-\n  a\n", "\"a\""),
            ("a # b", "\"a\""), ("a#b", "\"a#b\""),
            ("\"\\u5f20\\n\"", "\"张\\n\""), ("'it''s'", "\"it\\'s\""), ("[]", "[]"), ("{}", "{}"), ("[a, ]", "[\"a\"]"),
        ])
    func scalars(written: String, spelled: String) {
        let (node, diagnostics) = Self.parse("k:\n  \(written)")
        #expect(node?.spelled == "{\"k\": \(spelled)}")
        #expect(diagnostics == [])
    }

    @Test("A scalar tagged as text is text, whatever it spells", arguments: ["null", "true", "false", "~"])
    func tagged(word: String) {
        #expect(Self.parse("k: !!str \(word)").0?.spelled == "{\"k\": \"\(word)\"}")
    }

    @Test("A line separator within a text doesn't end the file's line")
    func lineSeparators() {
        let text = "---\na: \"x\u{2028}y\"\nb: [1, \"\u{85}\", 2]\r\nc: 3\n---\n"
        let (node, diagnostics) = YAMLParser.parse(
            "a: \"x\u{2028}y\"\nb: [1, \"\u{85}\", 2]\r\nc: 3\n", in: SourceFile(path: "page.md", text: text),
            firstLine: 2)
        let list = Node(
            .list([
                Node(.text("1"), at: Self.at(3, 5)), Node(.text(" "), at: Self.at(3, 8)),
                Node(.text("2"), at: Self.at(3, 13)),
            ]), at: Self.at(3, 4))
        let expected = Node(
            .map([
                .init(key: "a", keyPlace: Self.at(2, 1), node: Node(.text("x\u{2028}y"), at: Self.at(2, 4))),
                .init(key: "b", keyPlace: Self.at(3, 1), node: list),
                .init(key: "c", keyPlace: Self.at(4, 1), node: Node(.text("3"), at: Self.at(4, 4))),
            ]), at: Self.at(2, 1))
        #expect(node == expected)
        #expect(diagnostics == [])
    }

    @Test("LF, CRLF and a byte order mark are read alike")
    func lineEnds() {
        let expected = Self.parse("a:\n  - 1\n  - b: 2\n").0
        #expect(expected?.spelled == #"{"a": ["1", {"b": "2"}]}"#)
        #expect(Self.parse("a:\r\n  - 1\r\n  - b: 2\r\n").0 == expected)
        #expect(Self.parse("a:\r  - 1\r  - b: 2\r").0 == expected)
        #expect(Self.parse("\u{FEFF}a:\n  - 1\n  - b: 2\n").0 == expected)
    }

    @Test("An alias is what its anchor names, at the anchor's place")
    func aliases() {
        let (node, diagnostics) = Self.parse("a: &x [1]\nb: *x\n")
        let list = Node(.list([Node(.text("1"), at: Self.at(1, 8))]), at: Self.at(1, 4))
        let expected = Node(
            .map([
                .init(key: "a", keyPlace: Self.at(1, 1), node: list),
                .init(key: "b", keyPlace: Self.at(2, 1), node: list),
            ]), at: Self.at(1, 1))
        #expect(node == expected)
        #expect(diagnostics == [])
    }

    @Test("Nine lines that stand for a billion values are refused")
    func aliasBomb() {
        var text = "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
        for (name, before) in zip("bcdefghi", "abcdefgh") {
            text += "\(name): &\(name) [" + Array(repeating: "*\(before)", count: 10).joined(separator: ", ") + "]\n"
        }
        let (node, diagnostics) = Self.parse(text)
        #expect(node == nil)
        let problem = Problem(1, 1, "more than 200000 values", .yamlSyntax)
        #expect(diagnostics == [problem.diagnostic(in: text, path: "rules.yaml")])
    }

    @Test("As many values as are allowed are read, and not one more")
    func mostValues() {
        // The list itself is one of the values.
        let most = "[" + String(repeating: "x,", count: YAMLParser.mostValues - 1) + "]"
        let (node, diagnostics) = Self.parse(most)
        #expect(node != nil)
        #expect(diagnostics == [])
        let tooMany = "[x," + most.dropFirst()
        #expect(Self.parse(tooMany).0 == nil)
        #expect(Self.parse(tooMany).1.map(\.message) == ["more than 200000 values"])
    }
}
