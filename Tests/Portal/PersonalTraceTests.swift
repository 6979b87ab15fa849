import Testing

@testable import Portal

/// What looks like a person's own. The number is the standard's own example.
@Suite("Traces of persons")
struct PersonalTraceTests {
    private static let number = "11010519491231002X"

    private func first(_ text: String) -> (trace: PersonalTrace, offset: Int)? {
        PersonalTrace.first(in: Array(text.utf8))
    }

    @Test(
        "A citizen number is found in every form that people write",
        arguments: [
            number, "11010519491231002x", "110105 19491231 002X", "110105 1949 12 31 002X", "110105-19491231-002X",
            "110105.1949.12.31.002X", "110105/1949/12/31/002X", "110105_19491231_002X", "110105 - 19491231 - 002X",
            "110105\u{A0}19491231\u{A0}002X", "110105\u{3000}19491231\u{3000}002X",
            "110105\u{2013}19491231\u{2013}002X",
            "110105\u{2011}19491231\u{B7}002X", "110105\u{AD}19491231\u{200B}002X",
            "110105\u{2212}19491231\u{FEFF}002X",
            "110105\n19491231\n002X", "110105\r\n19491231\r\n002X", "110105\t19491231 002X", "110105  19491231  002X",
            "１１０１０５１９４９１２３１００２Ｘ", "１１０１０５１９４９１２３１００２ｘ", "110105１９４９１２３１002X", "１１０１０５　１９４９１２３１　００２Ｘ",
            "110105－19491231－002X", "110105．19491231／002X", "11010519491231002 X", "11010519491231 002X",
            "110105194912 31002X", "1101 0519 4912 3100 2X", "110-105-194-912-310-02X", "110105 194912 31002X",
            "1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 X",
        ])
    func forms(number: String) throws {
        let found = try #require(first(number), "\(number)")
        #expect(found.trace == .citizenNumber)
        #expect(found.offset == 0)
        for text in [
            "ID: \(number).", "号\(number)号", "\(number)5", "a1 \(number)", "2024-01 \(number)", "2024-05-06 \(number)",
        ] {
            #expect(first(text)?.trace == .citizenNumber, "\(text)")
        }
        #expect(first("号: \(number)")?.offset == 5)
    }

    @Test(
        "What is no number is none",
        arguments: [
            "110105194912310021", "11010519491231002", "11010519491331002X", "11010519490230002X", "99010519491231002X",
            "2024-01 2024-02 2024-03 2024-04", "2024-01-01, 2024-02-01 and 2024-03-01", "2011 2012 2013 2014 2015 2016",
            "2014-01-01 2015-01-01 2016-01-01 2017-01-01 2018-01-01", "021-12333, 021-12345, 021-23111111",
            "110105a19491231002X", "1101051,9491231,002X", "110105       19491231002X", "11,010,519,491,231,002X",
            String(repeating: "1", count: 400), String(repeating: "1234567890", count: 50),
            "310000 310000 310000 310000",
            "0x1101051949", "X", "", "1", "\u{E3}\u{80}",
            "&#49;10105",
        ])
    func noNumber(text: String) {
        #expect(first(text) == nil)
        #expect(PersonalTrace.first(inPage: Array(text.utf8)) == nil)
    }

    @Test("Each wrong last character is no number, alone and in a long run of digits")
    func checkCharacter() {
        for last in "0123456789" {
            #expect(first("11010519491231002\(last)") == nil)
        }
        #expect(
            first(String(repeating: "0", count: 100) + Self.number + String(repeating: "0", count: 100))?.offset == 100)
    }

    @Test(
        "A record is known by its marks, as it is and as text of a page",
        arguments: [
            ("{\"format\":\"personal-record/1\"}", 11), ("{ \"idNumber\": \"1\" }", 3),
            ("{&quot;format&quot;:&quot;personal-record/1", 26),
            ("&quot;idNumber&quot;: 1", 6), ("a\nformat: personal-record/1", 10),
        ])
    func marks(text: String, offset: Int) throws {
        let found = try #require(first(text))
        #expect(found.trace == .record)
        #expect(found.offset == offset)
        #expect(PersonalTrace.first(inPage: Array("<p>\(text)</p>".utf8)) == .record)
    }

    @Test(
        "Who speaks about records has none",
        arguments: [
            "the idNumber of a record", "idNumber", "“idNumber”", "format: rule-book/1",
        ])
    func noMarks(text: String) {
        #expect(first(text) == nil)
    }

    @Test("The first of both is told, with its place")
    func both() {
        #expect(first("\(Self.number) \"idNumber\": 1")?.trace == .citizenNumber)
        let record = first("\"idNumber\": \(Self.number)")
        #expect(record?.trace == .record)
        #expect(record?.offset == 1)
        #expect(PersonalTrace.citizenNumber.description == "what looks like a citizen number")
        #expect(PersonalTrace.record.description == "what looks like a personal record")
    }

    @Test(
        "On a page a number is found that tags split, and within markup",
        arguments: [
            "<p>110105<b>19491231</b>002X</p>", "<i>1</i>10105194912310<u>0</u>2X",
            "<td>110105</td>\n<td>19491231</td>\n<td>002X</td>",
            "<a href=\"tel:11010519491231002X\">call</a>", "<p data-x='110105 19491231 002X'>",
            "<!-- 11010519491231002X -->",
            "<script type=\"application/ld+json\">\"11010519491231002X\"</script>", "11010519491231002X",
        ])
    func split(page: String) {
        #expect(PersonalTrace.first(inPage: Array(page.utf8)) == .citizenNumber)
    }

    @Test("The places of a search index are numbers, and its texts are read")
    func searchIndex() {
        let places = "\"places\":[110105,19491231,[1,1,0,1,0,5,1,9,4,9,1,2,3,1,0,0,2]]});"
        let index = { (text: String) in "recordPortalSearch({\"pages\":[[\"a.html\",\"\(text)\"]],\(places)" }
        #expect(PersonalTrace.first(inPage: Array(index("110105,19491231,002").utf8)) == nil)
        #expect(PersonalTrace.first(inPage: Array("110105,19491231,002X \(places)".utf8)) == .citizenNumber)
        #expect(PersonalTrace.first(inPage: Array(index("110105 19491231 002X").utf8)) == .citizenNumber)
        #expect(PersonalTrace.first(inPage: Array("\"places\":[110105,19491231,002X]".utf8)) == nil)
    }

    @Test("Bytes that end in the middle of a character, and that are none, are read to their end")
    func brokenBytes() {
        for bytes: [UInt8] in [
            [0xE3], [0xE3, 0x80], [0xEF, 0xBC], [0xC2], [0xFF, 0xC2], [0x31, 0xEF], [0x31, 0xE2, 0x80],
        ] {
            #expect(PersonalTrace.first(in: bytes) == nil)
            #expect(
                PersonalTrace.first(in: bytes + Array("no: 11010519491231002X".utf8))?.trace == .citizenNumber,
                "\(bytes)")
        }
    }
}
