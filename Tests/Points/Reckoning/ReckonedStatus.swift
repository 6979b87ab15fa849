import Calendar
import Records

extension Reckoning {
    static func status(
        of month: Month, _ pension: [Contribution], _ contracts: [Record.Contract], last: Month, now: Month,
        _ who: Identities
    ) -> String {
        var found: [String] = []
        for contribution in pension where Month(contribution.month) == month {
            found.append(status(of: contribution, contracts, who))
        }
        for status in bestFirst where found.contains(status) { return status }
        let isOneOfTheTwoLatest = month == now || month == now.previous
        return last.isBefore(month) && isOneOfTheTwoLatest ? "not-posted" : "gap"
    }

    /// "Scheme, transfer, state, back-payment, payer": the first failed test names the status.
    static func status(of contribution: Contribution, _ contracts: [Record.Contract], _ who: Identities) -> String {
        if contribution.scheme != .employees { return "other-scheme" }
        if contribution.kind == .transfer { return "transferred" }
        if contribution.state == .owed || contribution.state == .pending { return "owed" }
        if contribution.state == .refunded { return "refunded" }
        if isBackPaid(contribution) { return "back-paid" }
        var someoneMatches = false
        var someoneIsUnknown = false
        var someoneCovers = false
        for contract in contracts where runs(contract, in: Month(contribution.month)) {
            someoneCovers = true
            switch who.isPayer(of: contribution, theEmployerOf: contract) {
            case true: someoneMatches = true
            case false: break
            case nil: someoneIsUnknown = true
            }
        }
        if someoneMatches { return "counted" }
        if !someoneCovers || someoneIsUnknown { return "undetermined" }
        return "payer-differs"
    }

    private static func isBackPaid(_ contribution: Contribution) -> Bool {
        let month = Month(contribution.month)
        var isLate = contribution.kind == .backPayment
        if let booked = contribution.bookedMonth, month.isBefore(Month(booked)) { isLate = true }
        let epidemic = [
            "2022-03", "2022-04", "2022-05", "2022-06", "2022-07", "2022-08", "2022-09", "2022-10",
        ]
        if epidemic.contains(month.text), let paidOn = contribution.paidOn, number(of: paidOn) <= 20_221_231 {
            isLate = false
        }
        return isLate
    }

    /// "A contract covers a month when it runs on any day of it": every day is looked at.
    private static func runs(_ contract: Record.Contract, in month: Month) -> Bool {
        guard let from = contract.from else { return false }
        for day in 1...31 {
            guard let today = CivilDate(year: month.year, month: month.month, day: day) else { continue }
            let hasBegun = number(of: from) <= number(of: today)
            let hasEnded = contract.to.map { number(of: $0) < number(of: today) } ?? false
            if hasBegun && !hasEnded { return true }
        }
        return false
    }

    private static func number(of day: CivilDate) -> Int { day.year * 10_000 + day.month * 100 + day.day }
}

/// Who is meant by which name and which credit code.
struct Identities {
    var names: [String: Int]
    var codes: [String: Int]

    /// "Both credit codes known: they decide. Otherwise the names decide; with neither comparable" nil.
    func isPayer(of contribution: Contribution, theEmployerOf contract: Record.Contract) -> Bool? {
        let payerCode = known(contribution.payerCode, codes)
        let employerCode = known(contract.creditCode, codes)
        if payerCode != 0 && employerCode != 0 { return payerCode == employerCode }
        let payer = known(contribution.payer, names)
        let employer = known(contract.employer, names)
        if payer != 0 && employer != 0 { return payer == employer }
        return nil
    }

    private func known(_ text: String?, _ identities: [String: Int]) -> Int {
        text.map { identities[$0] ?? 0 } ?? 0
    }
}

/// A month by its year and number, with nothing but the one before and the one after.
struct Month: Equatable {
    var year: Int
    var month: Int

    init(_ month: YearMonth) {
        year = month.year
        self.month = month.month
    }

    private init(year: Int, month: Int) {
        self.year = year
        self.month = month
    }

    var next: Month { month == 12 ? Month(year: year + 1, month: 1) : Month(year: year, month: month + 1) }
    var previous: Month { month == 1 ? Month(year: year - 1, month: 12) : Month(year: year, month: month - 1) }

    func isBefore(_ other: Month) -> Bool {
        year == other.year ? month < other.month : year < other.year
    }

    var text: String { "\(year)-\(month < 10 ? "0" : "")\(month)" }
}
