import Calendar
import Diagnostics
import Testing

@testable import Records

@Suite("A record as a table")
struct RecordTableTests {
    static let all =
        "month, insurance, scheme, kind, state, payer, payerCode, base, personal, employer, bookedMonth, paidOn, taxMatches"

    static func expect(
        _ text: String, as notation: RecordReader.Notation = .csv, _ problems: [Problem] = [],
        reads contributions: [Contribution]?
    ) throws {
        let marked = Marked(text)
        let (record, diagnostics) = RecordReader.read(marked.source(path: "r.csv"), as: notation)
        #expect(record == contributions.map { Record(contributions: $0) })
        #expect(try diagnostics == marked.diagnostics(problems, path: "r.csv"))
    }

    @Test("Every column is read, from CSV and from TSV")
    func everyColumn() throws {
        let contributions = try Sample.record().contributions
        try Self.expect(Sample.csv, reads: contributions)
        let head = Self.all.split(separator: ", ").joined(separator: "\t")
        let rows =
            "2014-03\tmedical\tflexible\tback-payment\trefunded\t\"Example \"\"Ltd\"\"\"\t91110000101623741K\t"
            + "5036.00\t402.9\t-1007.2\t2014-05\t2014-05-25\ttrue\n2014-04\t\t\t\t\t\t\t\t\t\t\t\tfalse\n"
        try Self.expect(head + "\n" + rows, as: .tsv, reads: contributions)
    }

    @Test("Columns stand in any order, in any case, with spaces, and most may be absent")
    func columnOrder() throws {
        let march = Contribution(month: try Written.month("2014-03"), payer: "张", base: Money(fen: 10))
        try Self.expect("payer,month,base\n张,2014-03,0.1\n", reads: [march])
        try Self.expect(" Base , MONTH,pay er\r\n0.1,2014-03,张\r\n", reads: [march])
        try Self.expect("BASE,month,PAYER,\n0.1, 2014-03,张,\n", reads: [march])
        try Self.expect("month\n2014-03", reads: [Contribution(month: try Written.month("2014-03"))])
    }

    @Test("An empty cell and a row that ends early say the same as an absent key")
    func emptyCells() throws {
        let march = Contribution(month: try Written.month("2014-03"))
        try Self.expect(
            "month,payer,base,taxMatches\n2014-03,,\"\",\n2014-03\n2014-03,\n\n,,,\n", reads: [march, march, march])
    }

    @Test("A head line alone is a record without contributions")
    func headOnly() throws {
        try Self.expect("month,base\n", reads: [])
    }

    @Test("A file without any row is empty", arguments: ["①", "①\n\r\n", "\u{FEFF}①", "①,,\n"])
    func empty(text: String) throws {
        try Self.expect(text, [.error(.columns, "the file is empty")], reads: nil)
    }

    @Test("A head line without a month is no head line")
    func noMonth() throws {
        try Self.expect(
            "①base,payer\n5036,x\n",
            [
                .error(
                    .columns, "the head line has no column \"month\"",
                    help: "the first line names the columns: \(Self.all)")
            ],
            reads: nil)
    }

    @Test("A column that nobody reads is a warning, with the column that was probably meant")
    func unknownColumn() throws {
        try Self.expect(
            "month,①bsae,②xyz,③\" 备注 \",base\n2014-03,1,2,3,4\n",
            [
                .warning(.columns, "a contribution has no column \"bsae\"", help: "did you mean \"base\"?"),
                .warning(.columns, "a contribution has no column \"xyz\"", help: "the columns are \(Self.all)"),
                .warning(.columns, "a contribution has no column \" 备注 \"", help: "the columns are \(Self.all)"),
            ], reads: [Contribution(month: try Written.month("2014-03"), base: Money(fen: 400))])
    }

    @Test("A column that stands twice is an error, and the first is read")
    func duplicateColumn() throws {
        try Self.expect(
            "month,base,①Base,②month\n2014-03,1,2,2014-04\n",
            [
                .error(.columns, "the column \"base\" stands here again"),
                .error(.columns, "the column \"month\" stands here again"),
            ], reads: [Contribution(month: try Written.month("2014-03"), base: Money(fen: 100))])
    }

    @Test("A row with more cells than the head line is reported at the first with text")
    func longRow() throws {
        let march = Contribution(month: try Written.month("2014-03"), base: Money(fen: 500))
        try Self.expect(
            "month,base\n2014-03,5,①036\n2014-03,5,,,\n2014-03,5,,②x,y\n",
            [
                .error(
                    .row, "more cells than the head line's 2",
                    help: "put a cell that contains a comma into double quotes"),
                .error(
                    .row, "more cells than the head line's 2",
                    help: "put a cell that contains a comma into double quotes"),
            ], reads: [march, march, march])
    }

    @Test("Every bad cell is reported at its place, and the other rows are read")
    func badCells() throws {
        let text = """
            month,insurance,base,paidOn,taxMatches,payerCode
            ①2014-13,②pensions,④"5,036.00",⑤2014-04-31,⑥yes,③x
            2014-03,medical,0.1,2014-03-25,true,91350100M000100Y43
            ⑦,pension,,,,
            2014-04,,,,⑧TRU,
            """
        let code = "the credit code is not 18 digits and capital letters (without I, O, S, V, Z)"
        let insurances = "\"pensions\" is not one of pension, medical, unemployment, injury, maternity"
        // A row's problems come in the order of the record's keys, not of its cells.
        try Self.expect(
            text,
            [
                .error(.month, "\"2014-13\" is not a month", help: RecordProblemsTests.monthHelp),
                .error(.choice, insurances, help: "did you mean \"pension\"?"),
                .warning(.creditCode, code, help: RecordProblemsTests.contractHelp),
                .error(.money, "\"5,036.00\" is not an amount in yuan", help: RecordProblemsTests.moneyHelp),
                .error(.date, "\"2014-04-31\" is not a date", help: RecordProblemsTests.dateHelp),
                .error(.wrongType, "expected true or false, found text"), .error(.missingKey, "a row has no \"month\""),
                .error(.wrongType, "expected true or false, found text"),
            ],
            reads: [
                Contribution(
                    month: try Written.month("2014-03"), insurance: .medical, payerCode: "91350100M000100Y43",
                    base: Money(fen: 10), paidOn: try Written.date("2014-03-25"), taxMatches: true),
                Contribution(month: try Written.month("2014-04")),
            ])
    }

    @Test("What is wrong with the table as CSV is reported before what is wrong with its cells")
    func syntaxFirst() throws {
        let march = Contribution(month: try Written.month("2014-03"), payer: "a")
        try Self.expect(
            "month,payer,base\n2014-03,\"a\"①b,③x\n2014-03,②\"a",
            [
                .error(.csvSyntax, "text behind the end of a quoted cell"),
                .error(.csvSyntax, "the quoted cell that begins here is not closed"),
                .error(.money, "\"x\" is not an amount in yuan", help: RecordProblemsTests.moneyHelp),
            ], reads: [march, march])
    }

    @Test("A table in GBK is read, and bytes of no encoding are its one problem")
    func encoding() throws {
        let named = Array("month,payer\n2014-03,".utf8) + [0xC4, 0xEA]
        let read = RecordReader.read(SourceFile(path: "r.csv", bytes: named), as: .csv)
        #expect(read.0?.contributions == [Contribution(month: try Written.month("2014-03"), payer: "年")])
        #expect(read.1 == [])
        let (record, diagnostics) = RecordReader.read(
            SourceFile(path: "r.csv", bytes: Array("month\n".utf8) + [0xC4]), as: .csv)
        #expect(record == nil)
        #expect(
            diagnostics == [
                Diagnostic(
                    .error, .encoding, path: "r.csv", position: Position(line: 2, column: 1),
                    message: "byte 7 is neither UTF-8 nor GB18030", help: "save the table again as CSV in UTF-8")
            ])
    }
}
