import Diagnostics
import SeededRandom
import Testing

@testable import Notation

@Suite("CSV")
struct CSVTests {
    /// A cell as a row has it.
    struct Cell: Equatable {
        var text: String
        var isQuoted: Bool
        var place: Place
    }

    static func parse(_ text: String, separator: Unicode.Scalar = ",") -> ([[Cell]], [Diagnostic]) {
        parse(SourceFile(path: "r.csv", text: text), separator: separator)
    }

    static func parse(_ source: SourceFile, separator: Unicode.Scalar = ",") -> ([[Cell]], [Diagnostic]) {
        var rows = CSVRows(source, separator: separator)
        var row = TableRow()
        var all: [[Cell]] = []
        while rows.next(&row) {
            all.append(
                row.cells.indices.map {
                    Cell(text: row.text($0), isQuoted: row.cells[$0].isQuoted, place: row.place($0))
                })
        }
        return (all, rows.diagnostics)
    }

    static func expectRows(_ text: String, _ rows: [[String]], separator: Unicode.Scalar = ",") {
        let (read, diagnostics) = parse(text, separator: separator)
        #expect(read.map { $0.map { Array($0.text.utf8) } } == rows.map { $0.map { Array($0.utf8) } })
        #expect(diagnostics == [])
    }

    @Test(
        "Rows end with LF, CRLF or a lone CR, the last also with nothing",
        arguments: [
            ("", []), ("a", [["a"]]), ("a,b\nc,d", [["a", "b"], ["c", "d"]]),
            ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
            ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]), ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
            ("a\r\nb\nc\rd", [["a"], ["b"], ["c"], ["d"]]), ("a\n\rb", [["a"], ["b"]]),
            ("a\u{2028}b\u{B}c\u{85}", [["a\u{2028}b\u{B}c\u{85}"]]), ("a\r\u{301}b", [["a"], ["\u{301}b"]]),
        ])
    func rowEnds(text: String, rows: [[String]]) {
        Self.expectRows(text, rows)
    }

    @Test(
        "Cells are the text between the separators, white space and empty ones included",
        arguments: [
            (",", []), ("a,", [["a", ""]]), (",a", [["", "a"]]), (",,a,,\nb", [["", "", "a", "", ""], ["b"]]),
            (" a , b ", [[" a ", " b "]]),
            ("张三,5036.00", [["张三", "5036.00"]]), ("a;b\tc", [["a;b\tc"]]), ("a，b", [["a，b"]]),
            ("'a,b'", [["'a", "b'"]]),
            ("a,\u{301}b", [["a", "\u{301}b"]]), ("a\u{0}b", [["a\u{0}b"]]), (" ", [[" "]]),
        ])
    func cells(text: String, rows: [[String]]) {
        Self.expectRows(text, rows)
    }

    @Test(
        "A quoted cell may hold separators, line ends and doubled quotes (RFC 4180)",
        arguments: [
            ("\"a\"", [["a"]]), ("\"a,b\",c", [["a,b", "c"]]), ("\"a\nb\"\nc", [["a\nb"], ["c"]]),
            ("\"a\r\nb\",c\r\n", [["a\r\nb", "c"]]),
            ("\"a\rb\"", [["a\rb"]]), ("\"a\"\"b\"", [["a\"b"]]), ("\"\"\"\"", [["\""]]),
            ("\"\"\"a\"\"\"", [["\"a\""]]), ("\"\",a", [["", "a"]]),
            ("a,\"\"", [["a", ""]]), ("\" a \"", [[" a "]]), ("\"\"\"\",\"\"\"\"\"\"", [["\"", "\"\""]]),
            ("\"a\"\"\u{301}\"", [["a\"\u{301}"]]),
            ("\"\u{301}\"", [["\u{301}"]]), ("\"张,三\"", [["张,三"]]), ("\"a\"\r\"b\"", [["a"], ["b"]]),
        ])
    func quoted(text: String, rows: [[String]]) {
        Self.expectRows(text, rows)
    }

    @Test(
        "A row without any text is blank and left out",
        arguments: [
            ("\n\n\n", []), ("\r\n\r\n", []), ("a\n\n\nb\n", [["a"], ["b"]]), (",,\n,\na,b", [["a", "b"]]),
            ("\"\",\"\"\na", [["a"]]),
            ("\"\"", []), ("\n a", [[" a"]]),
        ])
    func blankRows(text: String, rows: [[String]]) {
        Self.expectRows(text, rows)
    }

    @Test("A byte order mark is not part of the first cell")
    func byteOrderMark() {
        Self.expectRows("\u{FEFF}a,b", [["a", "b"]])
        Self.expectRows("\u{FEFF}\"a,b\"", [["a,b"]])
        Self.expectRows("\u{FEFF}", [])
        Self.expectRows("a,\u{FEFF}b", [["a", "\u{FEFF}b"]])
    }

    @Test("With tabs between them cells may hold commas")
    func tabs() {
        Self.expectRows("a,b\tc\n\"d\te\"\tf", [["a,b", "c"], ["d\te", "f"]], separator: "\t")
        Self.expectRows("a;b\n", [["a", "b"]], separator: ";")
    }

    @Test("Every cell has the offset at which it begins, its quote included")
    func places() {
        let (rows, diagnostics) = Self.parse("\u{FEFF}姓,\"b\"\r\n\r\n\"\n\",,\"d\n\"")
        #expect(
            rows == [
                [
                    .init(text: "姓", isQuoted: false, place: .offset(3)),
                    .init(text: "b", isQuoted: true, place: .offset(7)),
                ],
                [
                    .init(text: "\n", isQuoted: true, place: .offset(14)),
                    .init(text: "", isQuoted: false, place: .offset(18)),
                    .init(text: "d\n", isQuoted: true, place: .offset(19)),
                ],
            ])
        #expect(diagnostics == [])
    }

    @Test(
        "What is not CSV is reported at its place, and the rest is read",
        arguments: [
            (
                "a\"b,c\nd", [["a\"b", "c"], ["d"]],
                [Problem(1, 1, "a quote inside a cell that is not quoted", .csvSyntax)]
            ),
            ("a, \"b\"\n", [["a", " \"b\""]], [Problem(1, 3, "a quote inside a cell that is not quoted", .csvSyntax)]),
            ("张,三\"", [["张", "三\""]], [Problem(1, 3, "a quote inside a cell that is not quoted", .csvSyntax)]),
            ("\"a\"b,c\nd", [["a", "c"], ["d"]], [Problem(1, 4, "text behind the end of a quoted cell", .csvSyntax)]),
            ("a,\"b\" ,c", [["a", "b", "c"]], [Problem(1, 6, "text behind the end of a quoted cell", .csvSyntax)]),
            ("\"a\"\u{301},c", [["a", "c"]], [Problem(1, 4, "text behind the end of a quoted cell", .csvSyntax)]),
            ("a\n\"b", [["a"], ["b"]], [Problem(2, 1, "the quoted cell that begins here is not closed", .csvSyntax)]),
            (
                "a,\"b\nc,d\n", [["a", "b\nc,d\n"]],
                [Problem(1, 3, "the quoted cell that begins here is not closed", .csvSyntax)]
            ),
            ("\"a\"\"", [["a\""]], [Problem(1, 1, "the quoted cell that begins here is not closed", .csvSyntax)]),
            ("\"", [], [Problem(1, 1, "the quoted cell that begins here is not closed", .csvSyntax)]),
            (
                "a\"b,\"c\"d\r\ne,\"f",
                [["a\"b", "c"], ["e", "f"]],
                [
                    Problem(1, 1, "a quote inside a cell that is not quoted", .csvSyntax),
                    Problem(1, 8, "text behind the end of a quoted cell", .csvSyntax),
                    Problem(2, 3, "the quoted cell that begins here is not closed", .csvSyntax),
                ]
            ),
        ])
    func problems(text: String, rows: [[String]], problems: [Problem]) {
        let (read, diagnostics) = Self.parse(text)
        #expect(read.map { $0.map(\.text) } == rows)
        #expect(diagnostics == problems.map { $0.diagnostic(in: text, path: "r.csv") })
    }

    @Test("Any rows, quoted and joined, are read as they were")
    func random() {
        var random = SplitMix64(seed: 4180)
        let pieces = ["a", "\"", ",", "\n", "\r", "\r\n", "张", "\u{301}", " ", "\u{200D}", "1"]
        for _ in 0..<300 {
            let rows = (0..<Int.random(in: 1...4, using: &random)).map { _ in
                // The row's first cell has text, so that the row is not blank.
                (0..<Int.random(in: 1...4, using: &random)).map { column in
                    (column == 0 ? "x" : "")
                        + (0..<Int.random(in: 0...6, using: &random)).compactMap { _ in
                            pieces.randomElement(using: &random)
                        }.joined()
                }
            }
            let text = rows.map { $0.map(Self.quote).joined(separator: ",") }.joined(separator: "\r\n")
            Self.expectRows(text, rows)
        }
    }

    static func quote(_ cell: String) -> String {
        var quoted: [Unicode.Scalar] = ["\""]
        for scalar in cell.unicodeScalars { quoted += scalar == "\"" ? ["\"", "\""] : [scalar] }
        return String(String.UnicodeScalarView(quoted + ["\""]))
    }

    @Test(
        "The separator is what stands most often in the first line that has one, outside of quotes",
        arguments: [
            ("a,b;c,d", ","), ("a;b;c,d", ";"), ("a\tb", "\t"), ("title\n\na;b\n1,2,3", ";"), ("\"a;b;c\",d", ","),
            ("\"a\nb;;;\",c", ","), ("", ","), ("\u{FEFF}a;b", ";"), ("a;b,c", ","),
        ] as [(String, Unicode.Scalar)])
    func separator(text: String, separator: Unicode.Scalar) {
        #expect(CSVSeparator.of(SourceFile(path: "r.csv", text: text)) == separator)
    }
}
