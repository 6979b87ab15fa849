import Records
import Testing

@testable import Points

@Suite struct FaultyCodeTests {
    private static func paid(by code: String?, row: Int? = nil) throws -> Contribution {
        Contribution(
            month: try month("2024-01"), payerCode: code,
            origin: row.map { Origin(file: "export.xlsx", sheet: "2024", row: $0) })
    }

    @Test("A code with a fault is told once, with its first place")
    func once() throws {
        let record = Record(
            contributions: [
                try Self.paid(by: nil), try Self.paid(by: "91350100M000100Y43", row: 1),
                try Self.paid(by: "91350100M000100Y44", row: 2), try Self.paid(by: "91350100m000100y44", row: 3),
                try Self.paid(by: "9135"),
            ])
        #expect(
            record.faultyCodes == [
                FaultyCode(
                    code: "91350100M000100Y44", fault: "has a wrong check character",
                    origin: Origin(file: "export.xlsx", sheet: "2024", row: 2)),
                FaultyCode(
                    code: "9135", fault: "is not 18 digits and capital letters (without I, O, S, V, Z)", origin: nil),
            ])
        #expect(
            record.faultyCodes.map(\.message) == [
                "the payer's credit code 91350100M000100Y44 has a wrong check character: export.xlsx, sheet 2024, row 2",
                "the payer's credit code 9135 is not 18 digits and capital letters (without I, O, S, V, Z)",
            ])
    }
}
