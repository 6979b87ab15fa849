import Diagnostics
import Markup
import Testing

@testable import Records

@Suite("Where a contribution comes from")
struct OriginTests {
    static func json(_ origin: String) -> String {
        #"{"format":"personal-record/1","source":{},"person":{},"contracts":[],"contributions":[{"month":"2014-03","#
            + #""insurance":"pension","scheme":"employees","kind":"regular","state":"paid","origin":"# + origin + "}]}"
    }

    @Test(
        "It is read and written as it was given",
        arguments: [
            (#"{"file":"12333.csv","row":14}"#, Origin(file: "12333.csv", row: 14)),
            (#"{"file":"a.xlsx","sheet":"养老","row":1}"#, Origin(file: "a.xlsx", sheet: "养老", row: 1)),
        ])
    func roundTrip(written: String, origin: Origin) throws {
        let text = Self.json(written)
        let (record, problems) = RecordJSONTests.read(Array(text.utf8))
        let month = try Written.month("2014-03")
        #expect(problems == [])
        #expect(record == Record(contributions: [Contribution(month: month, origin: origin)]))
        #expect(record.map { String(decoding: $0.file(.compact), as: UTF8.self) } == text)
    }

    @Test("One that doesn't say file and row is told, and left out")
    func slips() throws {
        let marked = Marked(
            """
            {"format": "personal-record/1", "contributions": [
              {"month": "2014-03", "origin": ①②{"sheet": "1"}},
              {"month": "2014-04", "origin": {"file": "a", "row": ③0}},
              {"month": "2014-05", "origin": {"file": "a", "row": 1, ④"line": 2}}]}
            """)
        let months = try ["2014-03", "2014-04", "2014-05"].map { Contribution(month: try Written.month($0)) }
        var last = months[2]
        last.origin = Origin(file: "a", row: 1)
        try RecordProblemsTests.expect(
            marked,
            [
                .error(.missingKey, "an origin has no \"file\""),
                .error(.missingKey, "an origin has no \"row\""),
                .error(.wrongType, "\"0\" is not a whole number from 1 to 2147483647"),
                .warning(.unknownKey, "an origin has no key \"line\"", help: "the keys are file, sheet, row"),
            ], reads: Record(contributions: [months[0], months[1], last]))
    }
}
