import Calendar
import Diagnostics
import Markup
import SeededRandom
import Testing

@testable import Records

@Suite("A record as JSON")
struct RecordJSONTests {
    static func read(_ bytes: [UInt8]) -> (Record?, [Diagnostic]) {
        RecordReader.read(SourceFile(path: "record.json", bytes: bytes))
    }

    @Test("Every key of the format is read")
    func everyKey() throws {
        let (record, diagnostics) = Self.read(Array(Sample.json.utf8))
        #expect(try record == Sample.record())
        #expect(diagnostics == [])
    }

    @Test("Every key of the format is written, what isn't known is left out")
    func written() throws {
        #expect(try String(decoding: Sample.record().file(.indented), as: UTF8.self) == Sample.json)
    }

    @Test("A record of nothing is read and written")
    func empty() {
        let text =
            "{\"format\":\"personal-record/1\",\"source\":{},\"person\":{},\"contracts\":[],\"contributions\":[]}"
        #expect(String(decoding: Record().file(.compact), as: UTF8.self) == text)
        let (record, diagnostics) = Self.read(Array(text.utf8))
        #expect(record == Record())
        #expect(diagnostics == [])
    }

    @Test("Only the format and a contribution's month are required, the rest has defaults")
    func defaults() throws {
        let (bare, bareProblems) = Self.read(Array(#"{"format": "personal-record/1"}"#.utf8))
        #expect(bare == Record())
        #expect(bareProblems == [])
        let text = #"{"format": "personal-record/1", "contributions": [{"month": "2014-03"}]}"#
        let (record, diagnostics) = Self.read(Array(text.utf8))
        let expected = Contribution(
            month: try Written.month("2014-03"), insurance: .pension, scheme: .employees, kind: .regular, state: .paid,
            payer: nil, payerCode: nil, base: nil, personal: nil, employer: nil, bookedMonth: nil, paidOn: nil,
            taxMatches: nil)
        #expect(record == Record(contributions: [expected]))
        #expect(diagnostics == [])
    }

    @Test("Null says the same as an absent key, for every key")
    func nulls() throws {
        let text = """
            {"format": "personal-record/1", "source": {"name": null, "exportedOn": null}, "evidence": null,
             "person": {"name": null, "idNumber": null, "bornOn": null, "permit": null},
             "contracts": [{"employer": null, "creditCode": null, "from": "2014-03-01", "to": null}],
             "contributions": [{"month": "2014-03", "insurance": null, "scheme": null, "kind": null, "state": null,
               "payer": null, "payerCode": null, "base": null, "personal": null, "employer": null, "bookedMonth": null,
               "paidOn": null, "taxMatches": null}]}
            """
        let (record, diagnostics) = Self.read(Array(text.utf8))
        let expected = Record(
            contracts: [.init(from: try Written.date("2014-03-01"))],
            contributions: [Contribution(month: try Written.month("2014-03"))])
        #expect(record == expected)
        #expect(diagnostics == [])
        let all =
            #"{"format": "personal-record/1", "source": null, "person": null, "contracts": null, "contributions": null}"#
        #expect(Self.read(Array(all.utf8)).0 == Record())
        #expect(Self.read(Array(all.utf8)).1 == [])
    }

    @Test("Evidence may stand there without any key")
    func evidence() {
        let (record, diagnostics) = Self.read(Array(#"{"format": "personal-record/1", "evidence": {}}"#.utf8))
        #expect(record == Record())
        #expect(diagnostics == [])
    }

    static let vocabulary: [(key: String, word: String, expected: Contribution)] = {
        guard let month = YearMonth(year: 2014, month: 3) else { return [] }
        return [
            ("insurance", "pension", .init(month: month, insurance: .pension)),
            ("insurance", "medical", .init(month: month, insurance: .medical)),
            ("insurance", "unemployment", .init(month: month, insurance: .unemployment)),
            ("insurance", "injury", .init(month: month, insurance: .injury)),
            ("insurance", "maternity", .init(month: month, insurance: .maternity)),
            ("scheme", "employees", .init(month: month, scheme: .employees)),
            ("scheme", "flexible", .init(month: month, scheme: .flexible)),
            ("scheme", "resident", .init(month: month, scheme: .resident)),
            ("kind", "regular", .init(month: month, kind: .regular)),
            ("kind", "back-payment", .init(month: month, kind: .backPayment)),
            ("kind", "transfer", .init(month: month, kind: .transfer)),
            ("state", "paid", .init(month: month, state: .paid)), ("state", "owed", .init(month: month, state: .owed)),
            ("state", "refunded", .init(month: month, state: .refunded)),
            ("state", "pending", .init(month: month, state: .pending)),
        ]
    }()

    @Test("Every word of the format is its meaning", arguments: vocabulary)
    func words(key: String, word: String, expected: Contribution) {
        let text =
            "{\"format\": \"personal-record/1\", \"contributions\": [{\"month\": \"2014-03\", \"\(key)\": \"\(word)\"}]}"
        let (record, diagnostics) = Self.read(Array(text.utf8))
        #expect(record?.contributions == [expected])
        #expect(diagnostics == [])
    }

    @Test(
        "Money is a text or a number, and a number is read by its digits",
        arguments: [
            ("\"5036.00\"", 503_600), ("5036.00", 503_600), ("5036", 503_600), ("\"5036\"", 503_600), ("0.1", 10),
            ("0.29", 29),
            ("-402.9", -40_290), ("\"-402.90\"", -40_290), ("0", 0), ("-0.0", 0), ("9999999999.99", 999_999_999_999),
        ])
    func money(written: String, fen: Int) {
        for key in ["base", "personal", "employer"] {
            let text =
                "{\"format\": \"personal-record/1\", \"contributions\": [{\"month\": \"2014-03\", \"\(key)\": \(written)}]}"
            let (record, diagnostics) = Self.read(Array(text.utf8))
            let read = record?.contributions.first
            #expect([read?.base, read?.personal, read?.employer].compactMap { $0 } == [Money(fen: fen)])
            #expect(diagnostics == [])
        }
    }

    @Test("Any record is read back as it was written, in both layouts", arguments: UInt64(1)...40)
    func random(seed: UInt64) {
        let pieces = [
            "a", "\"", "\\", "\n", "\r\n", "\t", "\u{0}", "张", "\u{301}", "\u{200D}", "\u{2028}", "</script>",
            "\u{202E}", "🀄", "'", ",", "=", " ",
            "\u{FEFF}", "\u{10FFFF}",
        ]
        var maker = RecordMaker(random: SplitMix64(seed: seed), pieces: pieces)
        let record = maker.record()
        let bytes = record.file(.indented)
        let (read, diagnostics) = Self.read(bytes)
        #expect(read == record)
        // Equal texts may differ in bytes; these don't.
        #expect(read?.file(.indented) == bytes)
        #expect(!diagnostics.hasErrors)
        #expect(Self.read(record.file(.compact)).0 == record)
    }
}
