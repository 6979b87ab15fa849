import Markup
import Points
import Testing

@testable import Sharing

@Suite("The code of a signed summary")
struct SummaryCodeTests {
    private static let key = SigningKey()

    private func code(_ change: (inout SummaryClaim) throws -> Void = { _ in }) throws -> SummaryCode? {
        var claim = SummaryClaim(try Granted.disclosure())
        try change(&claim)
        return try SummaryCode(claim, key: Self.key)
    }

    @Test("It says what the disclosure says, in a list")
    func claim() throws {
        let disclosure = try Granted.disclosure([.base])
        let claim = SummaryClaim(disclosure)
        #expect(
            String(decoding: claim.json.canonicalBytes, as: UTF8.self)
                == """
                ["record-portal-claim/1","Juniper Workshop Ltd","2024-07-02","2024-09-30","2024-06","Z***",5,0,"0","0",\
                "shanghai","2023-01-01","\(Base64URL.text(disclosure.digest))"]
                """)
        #expect(SummaryClaim(claim.json) == claim)
    }

    @Test("Read again, as it stands and as a scanner or a mail breaks it")
    func roundTrip() throws {
        let code = try #require(try code())
        #expect(try SummaryCode(code.text) == code)
        let broken = code.text.enumerated().map { $0.offset % 40 == 39 ? "\($0.element)\n" : "\($0.element)" }.joined()
        #expect(
            try SummaryCode(" " + broken.replacing("RECORD-PORTAL-SHARE/1", with: "record-portal-share/1 ")) == code)
        let unknown = try #require(try self.code { $0.version = nil })
        #expect(try SummaryCode(unknown.text).claim.version == nil)
    }

    @Test("Changed anywhere it is not what was signed; of another form it is none")
    func changed() throws {
        let code = try #require(try code())
        #expect(code.text.hasPrefix("RECORD-PORTAL-SHARE/1 "))
        let text = Array(code.text.utf8)
        for index in stride(from: 22, to: text.count, by: 7) {
            var changed = text
            changed[index] = changed[index] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
            #expect(throws: SummaryCode.Fault.self) { try SummaryCode(String(decoding: changed, as: UTF8.self)) }
        }
        for text in ["", "RECORD-PORTAL/1 x", "RECORD-PORTAL-SHARE/1", "RECORD-PORTAL-SHARE/1 a.b"] {
            #expect(throws: SummaryCode.Fault.otherForm) { try SummaryCode(text) }
        }
        #expect(throws: SummaryCode.Fault.altered) { try SummaryCode("RECORD-PORTAL-SHARE/1 a.b.c") }
        #expect(SummaryCode.isMeant(by: "record-portal-share/1 a"))
        #expect(!SummaryCode.isMeant(by: Fixed.code))
    }

    @Test("The longest that is made has a symbol of version 22 with error correction Q, and a longer one is none")
    func longest() throws {
        var longest: SummaryCode?
        var name = ""
        while let code = try code({ $0.receiver = name }) {
            longest = code
            name += "公"
        }
        let code = try #require(longest)
        #expect((560...565).contains(code.text.utf8.count))
        #expect(name.count > 40)
        #expect(QRSymbol(code.text)?.size == 17 + 4 * 22)
    }
}
