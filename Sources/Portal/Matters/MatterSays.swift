import Calendar
import Notation
import Points
import Records

/// What record and contract say of a matter's months, in words: where all months say the same once, else with the
/// months that each line is about.
struct MatterSays {
    let record: [String]
    let contract: [String]
    /// The same in few words: of many texts each once and without its months.
    let recordInShort: [String]
    /// Nothing is on record, and contracts were entered of which none covers any of the months: the person may not have
    /// been employed then.
    let isBetweenContracts: Bool

    /// Lines that a page has room for.
    private static let mostLines = 8
    private static let mostRuns = 6
    private static let mostInShort = 3

    /// - Parameter source: the record that was assessed.
    init(_ matter: Matter, of assessment: Assessment, _ source: Record, words: Words) {
        let first = assessment.months.first?.month
        let judged = assessment.months
        // What is odd, once for all months in a row of which it is.
        var odd: [OddOnRecord?] = []
        let numbers = matter.months.map { month in
            var fact: OddOnRecord?
            if let place = first?.months(to: month), !judged[place].judgements.isEmpty {
                fact = OddOnRecord(judged[place].judgements[0].contribution, as: matter.status)
            }
            if odd.isEmpty || odd[odd.count - 1] != fact { odd.append(fact) }
            return odd.count - 1
        }
        let onRecord = Self.groups(matter.months) {
            numbers[$0] == numbers[$1]
        } say: {
            words.says(odd[numbers[$0]])
        }
        record = Self.lines(onRecord, words)
        recordInShort =
            onRecord.count <= Self.mostInShort
            ? record : Self.texts(onRecord.map(\.text), most: Self.mostInShort, words)
        let covering = Self.employers(under: source.contracts, matter.months)
        isBetweenContracts = matter.status == .gap && covering.allSatisfy(\.isEmpty) && !source.contracts.isEmpty
        let uncovered = words[isBetweenContracts ? .checklistBetween : .checklistNoContract]
        let inContracts = Self.groups(matter.months) {
            covering[$0] == covering[$1]
        } say: { month in
            let employers = covering[month]
            return employers.isEmpty ? uncovered : words.text(.checklistCovers, ["value": words.list(employers)])
        }
        contract = Self.lines(inContracts, words)
    }

    /// The employers of each of the months.
    private static func employers(under contracts: [Record.Contract], _ months: [YearMonth]) -> [[String]] {
        var latest: (month: YearMonth, employers: [String])?
        return months.map { month in
            // The contracts are the same for years.
            if let latest, contracts.allSatisfy({ $0.covers(month) == $0.covers(latest.month) }) {
                return latest.employers
            }
            var employers: [String] = []
            for contract in contracts where contract.covers(month) {
                guard let name = contract.employer ?? contract.creditCode, !employers.contains(name) else { continue }
                employers.append(name)
            }
            latest = (month, employers)
            return employers
        }
    }

    private struct Group {
        let text: String
        var months: [YearMonth]
    }

    /// The months by what is said of them, in the order in which it is said first.
    ///
    /// - Parameters:
    ///   - isSame: whether the same is to be said of two months, by their numbers among them; mostly it is of one and the next.
    ///   - say: what is to be said of a month.
    private static func groups(
        _ months: [YearMonth], isSame: (Int, Int) -> Bool, say: (Int) -> String
    ) -> [Group] {
        var groups: [Group] = []
        var texts = KeyPlaces<String>()
        var latest = 0
        for (index, month) in months.enumerated() {
            if index > 0, isSame(index - 1, index) {
                groups[latest].months.append(month)
                continue
            }
            let text = say(index)
            latest = texts.last(of: text, among: groups.count) { groups[$0].text } ?? groups.count
            if latest < groups.count {
                groups[latest].months.append(month)
            } else {
                groups.append(Group(text: text, months: [month]))
            }
        }
        return groups
    }

    private static func lines(_ groups: [Group], _ words: Words) -> [String] {
        if groups.count == 1 { return [groups[0].text] }
        let lines = groups.map { group in
            words.labelled(words.list(group.months.runs.map { words.months($0) }, most: mostRuns), group.text)
        }
        return texts(lines, most: mostLines, words)
    }

    /// As many as there is room for; the last one says how many are left.
    private static func texts(_ texts: [String], most: Int, _ words: Words) -> [String] {
        guard texts.count > most else { return texts }
        let last = words.text(.andMore, ["list": texts[most - 1], "n": words.number(texts.count - most)])
        return texts.prefix(most - 1) + [last]
    }
}

/// What a contribution says that bears on a month's status: who paid, and what is odd about it.
private struct OddOnRecord: Equatable {
    let payer: String?
    private(set) var kind: Contribution.Kind?
    private(set) var bookedMonth: YearMonth?
    private(set) var paidOn: CivilDate?
    private(set) var state: Contribution.State?
    private(set) var scheme: Contribution.Scheme?

    init(_ contribution: Contribution, as status: MonthStatus) {
        payer = contribution.payer.flatMap { $0.isEmpty ? nil : $0 } ?? contribution.payerCode
        switch status {
        case .counted, .undetermined, .payerDiffers, .notPosted, .gap: break
        case .backPaid:
            if contribution.kind == .backPayment { kind = contribution.kind }
            bookedMonth = contribution.bookedElsewhere
            paidOn = contribution.paidOn
        case .owed, .refunded: state = contribution.state
        case .transferred: kind = contribution.kind
        case .otherScheme: scheme = contribution.scheme
        }
    }
}

extension Words {
    /// Nil where nothing is on record.
    fileprivate func says(_ odd: OddOnRecord?) -> String {
        guard let odd else { return self[.statusGap] }
        var says = [odd.payer.map { text(.monthPaidBy, ["value": $0]) } ?? self[.payerUnknown]]
        if let kind = odd.kind { says.append(self.kind(kind)) }
        if let booked = odd.bookedMonth { says.append(text(.monthBooked, ["value": shortMonth(booked)])) }
        if let day = odd.paidOn { says.append(text(.monthPaidOn, ["value": date(day)])) }
        if let state = odd.state { says.append(self.state(state)) }
        if let scheme = odd.scheme { says.append(self.scheme(scheme)) }
        return list(says)
    }
}
