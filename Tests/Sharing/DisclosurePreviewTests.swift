import Markup
import Points
import Records
import Testing

@testable import Sharing

@Suite("What is kept back, before anything is made")
struct DisclosurePreviewTests {
    private func preview(_ grants: Set<Grant>, of record: Record) throws -> DisclosurePreview {
        DisclosurePreview(
            try Granted.disclosure(grants, of: record), of: record,
            try Judged.rules().assess(record, asOf: try month("2024-06")), grants: grants)
    }

    @Test("What may be granted, with how much of it there is, and what never is")
    func kept() throws {
        let record = try Judged.record { record in
            record.contributions.append(Contribution(month: try month("2024-04"), insurance: .medical))
            record.evidence.skill = .level1
            record.person.permit = .init(number: "1")
        }
        #expect(
            try preview([], of: record).withheld == [
                .grantable(.name, 1), .grantable(.number, 1), .grantable(.employerMonths, 2), .grantable(.payer, 3),
                .grantable(.base, 3), .grantable(.evidence, 1), .months(3), .otherInsurances(1), .contracts(1),
                .creditCodes(1), .paymentDays(6), .birthDate, .permit, .sourceName, .places,
            ])
        #expect(
            try preview(Set(Grant.allCases), of: record).withheld == [
                .months(3), .otherInsurances(1), .contracts(1), .creditCodes(1), .paymentDays(6), .birthDate, .permit,
                .sourceName, .places,
            ])
    }

    @Test("A record that has nothing else keeps nothing back")
    func nothing() throws {
        let record = Record(contributions: [Contribution(month: try month("2024-03"))])
        let withheld = try preview([], of: record).withheld
        #expect(withheld == [.months(1)])
        let json = DisclosurePreview(
            try Granted.disclosure(of: record), of: record,
            try Judged.rules().assess(record, asOf: try month("2024-06")), grants: []
        ).json
        guard case .object(let members) = json else { return }
        #expect(
            members[1].value
                == .list([
                    .object([
                        .init("what", .text("months-outside")), .init("count", .integer(1)),
                        .init("mayBeGranted", .bool(false)),
                    ])
                ]))
    }
}
