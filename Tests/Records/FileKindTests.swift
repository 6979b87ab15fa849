import Testing

@testable import Records

@Suite("What a file is read as")
struct FileKindTests {
    @Test(
        "By the end of its name, in any case",
        arguments: [
            ("record.json", .json), ("record.JSON", .json), ("a/b.c/record.csv", .csv), ("record.tsv", .tsv),
            ("Record.Tsv", .tsv),
            ("./record.2014.json", .json), ("张三.csv", .csv), ("record.csv.json", .json), ("/r.json", .json),
        ] as [(String, RecordReader.Notation)])
    func byPath(path: String, notation: RecordReader.Notation) {
        #expect(RecordReader.notation(ofPath: path) == notation)
    }

    @Test(
        "A name that ends otherwise says nothing",
        arguments: [
            "", "/", "record", "record.txt", "record.xlsx", "record.json.gz", "record.json~", "record.jsonl",
            "folder.json/record", "record.",
            "recordjson", "record.json ", "record.csv/x",
        ])
    func otherPaths(path: String) {
        #expect(RecordReader.notation(ofPath: path) == nil)
    }

    @Test("A name without a dot has no end", arguments: ["json", "csv", "tsv", "folder/csv", "folder.x/json"])
    func withoutADot(path: String) {
        #expect(RecordReader.notation(ofPath: path) == nil)
    }

    @Test(
        "By its first character on standard input",
        arguments: [
            ("{", .json), ("[", .json), ("{}", .json), (" \r\n\t{\"a\":1}", .json), ("\u{FEFF}{", .json),
            ("\u{FEFF}\n [", .json), ("", .csv),
            ("month\n", .csv), ("\u{FEFF}month", .csv), ("\"month\"", .csv), ("张", .csv), ("a{", .csv), ("\n\n", .csv),
            ("1", .csv),
        ] as [(String, RecordReader.Notation)])
    func byBytes(text: String, notation: RecordReader.Notation) {
        #expect(RecordReader.notation(ofBytes: Array(text.utf8)) == notation)
    }
}
