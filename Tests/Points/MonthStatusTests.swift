import Calendar
import Points
import Records
import Testing

/// One contribution of every status.
enum OneOfEach {
    static let month = "2024-05"

    static func contribution(_ status: MonthStatus) throws -> Contribution? {
        var contribution = try Worker.paid(month)
        switch status {
        case .counted: break
        case .undetermined: contribution.payer = nil
        case .payerDiffers: contribution.payer = Worker.agency
        case .backPaid: contribution.kind = .backPayment
        case .owed: contribution.state = .owed
        case .refunded: contribution.state = .refunded
        case .transferred: contribution.kind = .transfer
        case .otherScheme: contribution.scheme = .flexible
        case .notPosted, .gap: return nil
        }
        return contribution
    }

    /// The statuses that a contribution can give, the best first, as the description lists them.
    static let onRecord: [MonthStatus] = [
        .counted, .undetermined, .payerDiffers, .backPaid, .owed, .refunded, .transferred, .otherScheme,
    ]
}

@Suite struct MonthStatusTests {
    private func assess(_ contributions: [Contribution]) throws -> Assessment {
        try ShippedRules.shanghai().assess(Worker.record(contributions), asOf: month(OneOfEach.month))
    }

    @Test("The words for the statuses are those of the description")
    func words() {
        #expect(
            MonthStatus.allCases.map(\.rawValue) == [
                "counted", "undetermined", "payer-differs", "back-paid", "owed", "refunded", "transferred",
                "other-scheme", "not-posted", "gap",
            ])
        #expect(MonthStatus.allCases.filter(\.isOnRecord) == OneOfEach.onRecord)
    }

    @Test("A month with one contribution has that contribution's status", arguments: OneOfEach.onRecord)
    func alone(status: MonthStatus) throws {
        let contribution = try #require(try OneOfEach.contribution(status))
        let assessment = try assess([contribution])
        #expect(assessment.statuses == [status])
        #expect(assessment.months[0].judgements.map(\.contribution) == [contribution])
        #expect(assessment.accumulation.countedMonths == (status == .counted ? 1 : 0))
        #expect(assessment.accumulation.undeterminedMonths == (status == .undetermined ? 1 : 0))
        #expect(
            MonthStatus.allCases.map { assessment.months(with: $0) }
                == MonthStatus.allCases.map { $0 == status ? 1 : 0 })
    }

    @Test(
        "A month with two contributions takes the better one's status, and counts once", arguments: OneOfEach.onRecord)
    func pairs(one: MonthStatus) throws {
        for other in OneOfEach.onRecord {
            let first = try #require(try OneOfEach.contribution(one))
            let second = try #require(try OneOfEach.contribution(other))
            let best = try #require(OneOfEach.onRecord.first { $0 == one || $0 == other })
            let assessment = try assess([first, second])
            #expect(assessment.statuses == [best], "\(one) and \(other)")
            #expect(assessment.months[0].judgements.map(\.status) == [one, other].sorted())
            #expect(assessment.accumulation.countedMonths == (best == .counted ? 1 : 0))
            #expect(assessment.accumulation.undeterminedMonths == (best == .undetermined ? 1 : 0))
        }
    }

    @Test("A contribution that fails several tests is named for the first of them")
    func firstFailedTestNamesTheStatus() throws {
        var contribution = try Worker.paid(OneOfEach.month)
        contribution.payer = Worker.agency
        contribution.bookedMonth = try month("2024-06")
        #expect(try assess([contribution]).statuses == [.backPaid])
        contribution.state = .refunded
        #expect(try assess([contribution]).statuses == [.refunded])
        contribution.kind = .transfer
        #expect(try assess([contribution]).statuses == [.transferred])
        contribution.scheme = .resident
        #expect(try assess([contribution]).statuses == [.otherScheme])
    }

    @Test("A contribution that is owed and made up afterwards is owed: the state is tested first")
    func owedBeforeBackPaid() throws {
        var contribution = try Worker.paid(OneOfEach.month)
        contribution.state = .owed
        contribution.kind = .backPayment
        #expect(try assess([contribution]).statuses == [.owed])
    }

    @Test("A pending contribution is owed, and a flexible worker's is of another scheme like a resident's")
    func otherWords() throws {
        var pending = try Worker.paid(OneOfEach.month)
        pending.state = .pending
        #expect(try assess([pending]).statuses == [.owed])
        for scheme in [Contribution.Scheme.flexible, .resident] {
            var other = try Worker.paid(OneOfEach.month)
            other.scheme = scheme
            #expect(try assess([other]).statuses == [.otherScheme])
        }
    }

    @Test("A contribution that was booked in a later month is back-paid; in its own or an earlier one it is not")
    func bookedMonth() throws {
        let expected: [(String, MonthStatus)] = [
            ("2024-04", .counted), ("2024-05", .counted), ("2024-06", .backPaid), ("2025-05", .backPaid),
        ]
        for (booked, status) in expected {
            var contribution = try Worker.paid(OneOfEach.month)
            contribution.bookedMonth = try month(booked)
            #expect(try assess([contribution]).statuses == [status], "booked in \(booked)")
        }
    }

    @Test("Only the pension is judged", arguments: Contribution.Insurance.allCases)
    func insurances(insurance: Contribution.Insurance) throws {
        var contribution = try Worker.paid(OneOfEach.month)
        contribution.insurance = insurance
        let assessment = try assess([contribution])
        #expect(assessment.statuses == (insurance == .pension ? [.counted] : []))
        #expect(assessment.accumulation.countedMonths == (insurance == .pension ? 1 : 0))
    }

    @Test("A month of another insurance neither begins the record nor fills a hole in it")
    func otherInsuranceIsNotOnRecord() throws {
        var medical = try months(4, from: "2024-01").map { Worker.paid($0) }
        for index in medical.indices { medical[index].insurance = .medical }
        let contributions = try medical + [Worker.paid("2024-02"), Worker.paid("2024-04")]
        let assessment = try ShippedRules.shanghai().assess(Worker.record(contributions), asOf: month("2024-04"))
        #expect(assessment.story == ["2024-02 counted", "2024-03 gap", "2024-04 counted"])
    }
}
