import Calendar
import Markup
import Points
import Records
import Testing

@Suite struct ExplanationJSONTests {
    @Test("A small record is explained in this document, byte for byte")
    func document() throws {
        var other = try Worker.paid("2026-08")
        other.payer = Worker.agency
        var late = try Worker.paid("2026-06")
        late.bookedMonth = try month("2026-07")
        let contributions = try [
            Worker.paid("2026-07"), late, other, Worker.paid("2026-03"), Worker.paid("2026-04"),
            Contribution(month: month("2026-02"), payer: nil),
        ]
        let book = try ShippedRules.contributionsOnly(points: 3, every: 3)
        let assessment = try book.assess(Worker.record(contributions), asOf: month("2026-10"))
        #expect(String(decoding: assessment.json().bytes(.indented), as: UTF8.self) == Self.expected)
    }

    @Test("A record without a month has an explanation with every key")
    func empty() throws {
        let assessment = try ShippedRules.contributionsOnly(points: 3, every: 12)
            .assess(Record(), asOf: month("2012-05"))
        #expect(
            String(decoding: assessment.json().bytes(.compact), as: UTF8.self)
                == #"{"rules":{"id":"shanghai","version":"2013-07-01"},"asOf":"2012-05","months":[],"#
                + #""countedMonths":0,"undeterminedMonths":0,"points":0,"pointsIfConfirmed":0,"milestones":[],"#
                + #""next":{"points":3,"month":"2013-05","monthsToGo":12},"#
                + #""indicators":[{"id":"employment-years","group":"basic","outcome":"not-met","points":0,"#
                + #""pointsIfConfirmed":0,"countedMonths":0,"citation":"#
                + #""Trial Measures for the Administration of Shanghai Residence Card Points, "#
                + #"basic indicators, years of work, 2013-07-01","confidence":"medium"}],"#
                + #""total":{"points":0,"least":0,"most":0,"vetoes":[],"undetermined":[],"settledBy":[]},"matters":[]}"#
        )
    }

    @Test("The keys stand in the order of the description")
    func keys() throws {
        let json = try ShippedRules.shanghai().assess(
            Worker.record(counted: 12, from: "2024-01"), asOf: month("2024-12")
        ).json()
        func keys(_ value: JSON?) -> [String] {
            guard case .object(let members)? = value else { return [] }
            return members.map(\.key)
        }
        func value(_ key: String) -> JSON? {
            guard case .object(let members) = json else { return nil }
            return members.first { $0.key == key }?.value
        }
        func first(_ key: String) -> JSON? {
            guard case .list(let values)? = value(key) else { return nil }
            return values.first
        }
        #expect(
            keys(json) == [
                "rules", "asOf", "months", "countedMonths", "undeterminedMonths", "points", "pointsIfConfirmed",
                "milestones", "next", "indicators", "total", "applyNow", "matters",
            ])
        #expect(keys(value("rules")) == ["id", "version"])
        #expect(keys(first("months")) == ["month", "status", "reasons"])
        #expect(keys(value("next")) == ["points", "month", "monthsToGo"])
        #expect(
            keys(first("indicators")) == [
                "id", "group", "outcome", "points", "pointsIfConfirmed", "countedMonths", "citation", "confidence",
            ])
        #expect(keys(first("milestones")) == ["month", "points"])
    }
}
