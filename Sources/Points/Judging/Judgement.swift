import Calendar
import Notation
import Records

/// One contribution, tested: its status, and every step that led there.
public struct Judgement: Sendable, Equatable {
    public var contribution: Contribution
    public var status: MonthStatus
    /// The tests in their order up to the one that decided.
    public var steps: [Step]
    /// The contracts that cover the month, when the payer was compared with them.
    public var contracts: [Record.Contract]

    /// A rule and what came of it.
    public struct Step: Sendable, Equatable {
        public var rule: RuleID
        public var outcome: Outcome
    }

    /// What came of a test.
    public enum Outcome: Sendable, Equatable {
        case passed
        /// Not passed, but an exception holds.
        case excepted
        case failed
        /// The record doesn't say enough.
        case unknown
    }
}

/// What tests make of a contribution, which mostly is what they made of the one before.
struct Verdict {
    let status: MonthStatus
    let steps: [Judgement.Step]
    let contracts: [Record.Contract]
}

extension Judgement {
    init(_ contribution: Contribution, _ verdict: Verdict) {
        self.init(
            contribution: contribution, status: verdict.status, steps: verdict.steps, contracts: verdict.contracts)
    }
}

extension RuleBook {
    /// Tests a contribution; the first failed test names its status.
    func judge(_ contribution: Contribution, under contracts: inout Contracts) -> Verdict {
        var status = MonthStatus.counted
        var steps: [Judgement.Step] = []
        for test in tests {
            let (result, rule, outcome) = result(of: test, for: contribution, under: &contracts)
            steps.append(Judgement.Step(rule: rule, outcome: outcome))
            if result == .undetermined {
                status = .undetermined
            } else if result != .counted {
                status = result
                break
            }
        }
        return Verdict(status: status, steps: steps, contracts: contracts.covering(contribution.month))
    }

    /// Whether a contribution passes each of the tests, whichever else there are; nil where that can't be known.
    func passes(
        _ contribution: Contribution, _ tests: [CountingTest], under contracts: inout Contracts
    ) -> Bool? {
        var isKnown = true
        for test in tests {
            switch result(of: test, for: contribution, under: &contracts).2 {
            case .passed, .excepted: continue
            case .failed: return false
            case .unknown: isKnown = false
            }
        }
        return isKnown ? true : nil
    }

    /// What one test makes of a contribution: `.counted` where it is passed.
    private func result(
        of test: CountingTest, for contribution: Contribution, under contracts: inout Contracts
    ) -> (MonthStatus, RuleID, Judgement.Outcome) {
        let rule = test.rule
        let failure: MonthStatus?
        switch test.kind {
        case .scheme(let accepted):
            failure = accepted.contains(contribution.scheme) ? nil : .otherScheme
        case .transfer:
            failure =
                switch contribution.kind {
                case .transfer: .transferred
                case .regular, .backPayment: nil
                }
        case .state:
            failure =
                switch contribution.state {
                case .paid: nil
                case .owed, .pending: .owed
                case .refunded: .refunded
                }
        case .backPayment:
            failure = contribution.wasMadeUpAfterwards ? .backPaid : nil
            if failure != nil, let exception = test.exceptions.first(where: { $0.holds(for: contribution) }) {
                return (.counted, exception.rule, .excepted)
            }
        case .payer:
            switch contracts.match(contribution) {
            case .matches: failure = nil
            case .differs: failure = .payerDiffers
            case .unknown: return (.undetermined, rule, .unknown)
            }
        }
        guard let failure else { return (.counted, rule, .passed) }
        return (failure, rule, .failed)
    }
}

extension [Contribution] {
    /// Whether each test sees the same in one as in another, of which the contracts were asked for last; of what was made
    /// up afterwards the days and months matter too, and it is tested by itself.
    ///
    /// Field by field where they stand: taken out, each would be copied whole.
    func isTested(_ place: Int, like other: Int, under contracts: Contracts) -> Bool {
        self[place].scheme == self[other].scheme && self[place].kind == self[other].kind
            && self[place].state == self[other].state && !wasMadeUpAfterwards(place) && !wasMadeUpAfterwards(other)
            && self[place].payer.isSpelled(as: self[other].payer)
            && self[place].payerCode.isSpelled(as: self[other].payerCode) && contracts.isCovered(self[place].month)
    }

    private func wasMadeUpAfterwards(_ place: Int) -> Bool {
        Contribution.wasMadeUpAfterwards(self[place].kind, booked: self[place].bookedMonth, for: self[place].month)
    }
}

extension Contribution {
    /// Paid for a month after that month's own booking: by its kind, or because it was booked in a later month.
    var wasMadeUpAfterwards: Bool { Self.wasMadeUpAfterwards(kind, booked: bookedMonth, for: month) }

    fileprivate static func wasMadeUpAfterwards(_ kind: Kind, booked: YearMonth?, for month: YearMonth) -> Bool {
        switch kind {
        case .backPayment: true
        case .regular, .transfer: booked.map { $0 > month } ?? false
        }
    }
}
