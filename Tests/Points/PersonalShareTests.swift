import Calendar
import Points
import Records
import Testing

/// What part of the base a person pays, by the shipped rule books.
@Suite struct PersonalShareTests {
    /// `pension 8 from 2006-01 (high)`.
    private static func told(_ book: RuleBook) -> [String] {
        book.personalShares.flatMap { share in
            share.percent.entries.map { entry in
                let percent = entry.value.map { "\($0)" } ?? "unknown"
                return "\(share.insurance.rawValue) \(percent) from \(entry.from) (\(entry.confidence.rawValue))"
            }
        }
    }

    @Test("Eight hundredths for the pension everywhere since 2006", arguments: RuleBooks.ids)
    func shipped(id: String) throws {
        let shanghai = ["medical 2 from 2017-01 (medium)", "unemployment 0.5 from 2017-01 (medium)"]
        #expect(
            Self.told(try RuleBooks.named(id)) == ["pension 8 from 2006-01 (high)"] + (id == "shanghai" ? shanghai : [])
        )
    }

    private static func unfitting(_ contributions: Contribution...) throws -> [String] {
        try ShippedRules.shanghai().unfittingShares(in: Record(contributions: contributions)).map(\.message)
    }

    private static func paid(
        _ text: String, _ insurance: Contribution.Insurance = .pension, base: String?, personal: String?
    ) throws -> Contribution {
        var contribution = Contribution(month: try month(text), insurance: insurance)
        contribution.base = try base.map { try #require(Money($0)) }
        contribution.personal = try personal.map { try #require(Money($0)) }
        return contribution
    }

    @Test(
        "Shanghai's amounts, cut to the fen and then raised to ten of them, are those of their base",
        arguments: [
            ("9764.40", "781.20", "195.30", "48.90"), ("36549.00", "2924.00", "731.00", "182.80"),
            ("7310.00", "584.80", "146.20", "36.60"),
        ])
    func shanghai(base: String, pension: String, medical: String, unemployment: String) throws {
        #expect(
            try Self.unfitting(
                Self.paid("2023-09", base: base, personal: pension),
                Self.paid("2023-09", .medical, base: base, personal: medical),
                Self.paid("2023-09", .unemployment, base: base, personal: unemployment)) == [])
    }

    @Test("Ten fen more or less may be rounding, eleven are not; where a share has parts of a fen they count")
    func rounding() throws {
        func messages(_ base: String, _ personal: String, _ insurance: Contribution.Insurance = .pension) throws
            -> [String]
        { try Self.unfitting(Self.paid("2024-01", insurance, base: base, personal: personal)) }
        #expect(try messages("10000.00", "800.10") == [])
        #expect(try messages("10000.00", "799.90") == [])
        #expect(
            try messages("10000.00", "800.11") == [
                "the person's share 800.11 of 2024-01 (pension) is not 8 % of the base 10000.00 (800.00)"
            ])
        #expect(
            try messages("10000.00", "799.89") == [
                "the person's share 799.89 of 2024-01 (pension) is not 8 % of the base 10000.00 (800.00)"
            ])
        // The half of a hundredth of 9764.40 is 48.822.
        #expect(try messages("9764.40", "48.92", .unemployment) == [])
        #expect(
            try messages("9764.40", "48.72", .unemployment) == [
                "the person's share 48.72 of 2024-01 (unemployment) is not 0.5 % of the base 9764.40 (48.822)"
            ])
    }

    @Test("Before its first month a share is not known, and nothing is said")
    func firstMonth() throws {
        #expect(try Self.unfitting(Self.paid("2005-12", base: "1000.00", personal: "10.00")) == [])
        #expect(
            try Self.unfitting(Self.paid("2006-01", base: "1000.00", personal: "10.00")) == [
                "the person's share 10.00 of 2006-01 (pension) is not 8 % of the base 1000.00 (80.00)"
            ])
        #expect(try Self.unfitting(Self.paid("2016-12", .medical, base: "1000.00", personal: "1.00")) == [])
        #expect(try Self.unfitting(Self.paid("2017-01", .medical, base: "1000.00", personal: "1.00")).count == 1)
        #expect(try Self.unfitting(Self.paid("2017-01", .injury, base: "1000.00", personal: "1.00")) == [])
    }

    @Test("Only what an employee paid is held against it, regular or later, and only where both amounts are known")
    func which() throws {
        var contribution = try Self.paid("2024-01", base: "10000.00", personal: "1.00")
        contribution.kind = .backPayment
        #expect(try Self.unfitting(contribution).count == 1)
        contribution.kind = .transfer
        #expect(try Self.unfitting(contribution) == [])
        contribution.kind = .regular
        for scheme in [Contribution.Scheme.flexible, .resident] {
            contribution.scheme = scheme
            #expect(try Self.unfitting(contribution) == [])
        }
        contribution.scheme = .employees
        for state in [Contribution.State.owed, .pending, .refunded] {
            contribution.state = state
            #expect(try Self.unfitting(contribution) == [])
        }
        for (base, personal) in [(nil, "1.00"), ("10000.00", nil), ("0", "1.00"), ("10000.00", "0")] {
            #expect(try Self.unfitting(Self.paid("2024-01", base: base, personal: personal)) == [])
        }
    }

    @Test("The same amount on the same base is told once for its months, with the place of the first")
    func runs() throws {
        var contributions = try (1...6).map { number in
            var paid = try Self.paid("2024-0\(number)", base: "5036.00", personal: number == 4 ? "301.00" : "300.00")
            paid.origin = Origin(file: "export.csv", row: 10 + number)
            return paid
        }
        contributions.append(try Self.paid("2024-07", base: "5036.00", personal: "301.00"))
        let book = try ShippedRules.shanghai()
        let expected = [
            "the person's share 300.00 of 2024-01 to 2024-03 (pension) is not 8 % of the base 5036.00 (402.88): "
                + "from export.csv, row 11 on",
            "the person's share 301.00 of 2024-04 (pension) is not 8 % of the base 5036.00 (402.88): export.csv, row 14",
            "the person's share 300.00 of 2024-05 to 2024-06 (pension) is not 8 % of the base 5036.00 (402.88): "
                + "from export.csv, row 15 on",
            "the person's share 301.00 of 2024-07 (pension) is not 8 % of the base 5036.00 (402.88)",
        ]
        #expect(book.unfittingShares(in: Record(contributions: contributions)).map(\.message) == expected)
        #expect(book.unfittingShares(in: Record(contributions: contributions.reversed())).map(\.message) == expected)
    }

    @Test("The largest amounts are multiplied exactly")
    func largest() throws {
        #expect(
            try Self.unfitting(Self.paid("2024-01", base: "9999999999.99", personal: "800000000.11")) == [
                "the person's share 800000000.11 of 2024-01 (pension) is not 8 % of the base 9999999999.99 "
                    + "(799999999.9992)"
            ])
    }
}
