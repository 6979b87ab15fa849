import Calendar
import Diagnostics
import Notation
import Testing

@testable import Records

@Suite("Contributions that are read without a tree")
struct PlainContributionTests {
    static func source(_ contributions: String) -> SourceFile {
        SourceFile(
            path: "r.json",
            text: #"{"format":"personal-record/1","contributions":"# + contributions + #","person":{"name":"张三"}}"#)
    }

    /// The contributions as they are read plainly; nil where they must be read as a tree.
    static func plain(_ source: SourceFile) -> [Contribution]? {
        JSONParser.parse(source, plainListUnder: "contributions").1.flatMap { Contribution.all(in: $0) }
    }

    static func expectTheSameAsTree(_ source: SourceFile) {
        let (record, problems) = RecordReader.read(source)
        let (other, otherProblems) = RecordReader.readAsTree(source)
        #expect(record == other)
        #expect(problems == otherProblems)
    }

    static let everything = """
        [ { "month" : "2014-03", "insurance": "medical", "scheme": "flexible", "kind": "back-payment", "state": "owed",
            "payer": "示例公司 😀", "payerCode": "91350100M000100Y43", "base": "5036.00", "personal": 402.9,
            "employer": "-1007.20", "bookedMonth": "2014-05", "paidOn": "2014-05-20", "taxMatches": true,
            "origin": { "file": "a.xlsx", "sheet": "养老", "row": 12 } },
          {"month":"2014-04","taxMatches":false,"origin":{"file":"a.csv","row":2147483647}}\t,\r\n{"month":"2014-05"}]
        """

    @Test("All that a contribution may say is read, by its values and by its words")
    func everythingIsRead() throws {
        let source = Self.source(Self.everything)
        let months = try ["2014-03", "2014-04", "2014-05"].map(Written.month)
        let first = Contribution(
            month: months[0], insurance: .medical, scheme: .flexible, kind: .backPayment, state: .owed,
            payer: "示例公司 😀", payerCode: "91350100M000100Y43", base: Money(fen: 503_600),
            personal: Money(fen: 40_290), employer: Money(fen: -100_720), bookedMonth: months[2],
            paidOn: CivilDate("2014-05-20"), taxMatches: true, origin: Origin(file: "a.xlsx", sheet: "养老", row: 12))
        let second = Contribution(
            month: months[1], taxMatches: false, origin: Origin(file: "a.csv", row: 2_147_483_647))
        #expect(Self.plain(source) == [first, second, Contribution(month: months[2])])
        Self.expectTheSameAsTree(source)
    }

    @Test(
        "What is absent, null, escaped or a number is read as it always is",
        arguments: [
            "[]", "[ ]", #"[{"month":"2014-03"}]"#,
            #"[{"month":"2014-03","payer":null,"base":null,"origin":null}]"#,
            #"[{"month":"2014-03","payer":"\u4e0a\u6d77 \ud83d\ude00 \"A\\B\" \/\n"}]"#,
            #"[{"month":"2014-03","payer":""},{"month":"2014-03","payer":""}]"#,
            #"[{"month":"2014-03","base":0,"personal":-0.5,"employer":5036}]"#,
            #"[{"month":"2014-03","origin":{"file":"a","sheet":null,"row":1}}]"#,
            #"[{"month":"2014-03","origin":{"file":"\u0061","sheet":"\u0062","row":1}}]"#,
            #"[{"payer":"A","month":"2014-03"}]"#, #"[{"month":"2014-03","base":"1","payer":"A"}]"#,
            #"[{"origin":{"row":1,"file":"a"},"taxMatches":true,"base":"1","month":"2014-03"}]"#,
            #"[{"month":"2014-03","origin":{"sheet":"b","row":1,"file":"a"}},{"month":"2014-03"}]"#,
            "[{\"month\":\"2014-03\",\"payer\":\"\u{7F}\u{2028}\"}]",
        ])
    func plainly(contributions: String) {
        let source = Self.source(contributions)
        #expect(Self.plain(source) != nil)
        Self.expectTheSameAsTree(source)
    }

    @Test("The same name written otherwise stays as it was written")
    func composed() throws {
        let names = ["Caf\u{E9} Ltd. of Synthetia", "Cafe\u{301} Ltd. of Synthetia"]
        let text = names.map { #"{"month":"2014-03","payer":"\#($0)"}"# }.joined(separator: ",")
        let read = try #require(Self.plain(Self.source("[\(text)]")))
        #expect(read.map { Array(($0.payer ?? "").utf8) } == names.map { Array($0.utf8) })
    }

    @Test(
        "Whatever needs a word, or is written in another way, is read as a tree",
        arguments: [
            // No list of objects.
            "null", "{}", #""x""#, "[1]", "[[]]", #"[{"month":"2014-03"},null]"#, #"[{"month":"2014-03"} "x"]"#,
            // Slips of the notation.
            #"[{"month":"2014-03"},]"#, #"[{"month":"2014-03",}]"#, #"[{"month":"2014-03"}{"month":"2014-04"}]"#,
            #"[{"month":"2014-03","base":01}]"#, #"[{"month":"2014-03","base":1.}]"#,
            #"[{"month":"2014-03","base":-}]"#,
            #"[{"month":"2014-03","payer":"\x"}]"#, #"[{"month":"2014-03","payer":"\ud83d"}]"#,
            "[{\"month\":\"2014-03\",\"payer\":\"a\tb\"}]", "[{\"month\":\"2014-03\",\"payer\":\"a\nb\"}]",
            #"[{"month":"2014-03","payer":"a"#, #"[{"month":"2014-03","payer":"\"#, "[", "[{", #"[{"month""#,
            #"[{"month":"2014-03","taxMatches":tru}]"#, #"[{"month" "2014-03"}]"#,
            // Keys that are none, or stand twice.
            "[{}]", #"[{"payer":"A"}]"#, #"[{"month":"2014-03","Payer":"A"}]"#,
            #"[{"month":"2014-03","month":"2014-04"}]"#, #"[{"month":"2014-03","payer":null,"payer":"A"}]"#,
            #"[{"month":"2014-03","origin":null,"origin":null}]"#,
            #"[{"month":"2014-03","origin":{"file":"a","x":1}}]"#,
            #"[{"mo\u006eth":"2014-03"}]"#,
            #"[{"month":"2014-03","origin":{"file":"a","sheet":"b","row":1,"line":2}}]"#,
            #"[{"month":"2014-03","origin":{"file":"a","file":"b","row":1}}]"#,
            // Values that can't be read, or not without a warning.
            #"[{"month":null}]"#, #"[{"month":201403}]"#, #"[{"month":"2014-00"}]"#, #"[{"month":"2014-3"}]"#,
            #"[{"month":"2014-03","insurance":"medicine"}]"#, #"[{"month":"2014-03","scheme":1}]"#,
            #"[{"month":"2014-03","kind":true}]"#, #"[{"month":"2014-03","state":"unpaid"}]"#,
            #"[{"month":"2014-03","payer":1}]"#, #"[{"month":"2014-03","payer":{"name":"A"}}]"#,
            #"[{"month":"2014-03","payer":{"name":{"a":1}}}]"#, #"[{"month":"2014-03","payer":[]}]"#,
            #"[{"month":"2014-03","payerCode":"91350100M000100Y44"}]"#, #"[{"month":"2014-03","payerCode":1}]"#,
            #"[{"month":"2014-03","base":"5,036.00"}]"#, #"[{"month":"2014-03","base":1e3}]"#,
            #"[{"month":"2014-03","personal":true}]"#, #"[{"month":"2014-03","employer":"1.005"}]"#,
            #"[{"month":"2014-03","bookedMonth":"201403"}]"#, #"[{"month":"2014-03","paidOn":"2014-02-30"}]"#,
            #"[{"month":"2014-03","taxMatches":"true"}]"#, #"[{"month":"2014-03","origin":"a"}]"#,
            #"[{"month":"2014-03","origin":{}}]"#, #"[{"month":"2014-03","origin":{"file":"a"}}]"#,
            #"[{"month":"2014-03","origin":{"file":"a","row":0}}]"#,
            #"[{"month":"2014-03","origin":{"file":"a","row":"1"}}]"#,
            #"[{"month":"2014-03","origin":{"file":"a","row":1.0}}]"#,
            #"[{"month":"2014-03","origin":{"file":"a","row":2147483648}}]"#,
            #"[{"month":"2014-03","origin":{"file":"a","row":9999999999999999999}}]"#,
            #"[{"month":"2014-03","origin":{"file":1,"row":1}}]"#,
            #"[{"month":"2014-03","origin":{"file":"a","sheet":1,"row":1}}]"#,
        ])
    func asTree(contributions: String) {
        let source = Self.source(contributions)
        #expect(Self.plain(source) == nil)
        Self.expectTheSameAsTree(source)
    }

    @Test(
        "The first list of its key counts, and none that stands deeper",
        arguments: [
            #"{"contributions":[{"month":"2014-03"}],"contributions":[{"month":"2014-04"}]}"#,
            #"{"contributions":[null],"contributions":[{"month":"2014-04"}]}"#,
            #"{"person":{"contributions":[{"month":"2014-03"}]},"contributions":[{"month":"2014-04"}]}"#,
            #"[{"contributions":[{"month":"2014-03"}]}]"#,
            #"{"contributions":[{"month":"2014-03"}]"#, #"{"contributions":[{"month":"2014-03"}]} x"#,
            "\u{FEFF}" + #"{"contributions":[{"month":"2014-03"}]}"#,
            // Slips in a list behind which nothing can be read.
            #"{"contributions":[{"month":"2014-03","payer":"\x"}]"#,
            #"{"contributions":[{"month":"2014-03","month":"2014-04"}] x"#,
            "{\"contributions\":[{\"month\":\"2014-03\",\"payer\":\"a\\\nb\"}] x",
            #"{"contributions":[{"month":"2014-03"}],"person":{"name":1}}"#,
            #"{"contributions":[{"month":"2014-03"}],"person":{"name":"\x"}}"#,
        ])
    func places(text: String) {
        Self.expectTheSameAsTree(SourceFile(path: "r.json", text: text))
    }

    @Test("An object of very many members is read as a tree")
    func manyMembers() {
        let members = (0..<40).map { #""k\#($0)":0"# }.joined(separator: ",")
        let source = Self.source("[{\(members)}]")
        #expect(JSONParser.parse(source, plainListUnder: "contributions").1 == nil)
        Self.expectTheSameAsTree(source)
    }
}
