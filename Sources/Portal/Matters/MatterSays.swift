import Calendar
import Points
import Records

/// What record and contract say of a matter's months, in words: where all months say the same once, else with the
/// months that each line is about.
struct MatterSays {
    let record: [String]
    let contract: [String]

    /// Lines that a page has room for.
    private static let mostLines = 8
    private static let mostRuns = 6

    /// - Parameter source: the record that was assessed.
    init(_ matter: Matter, of assessment: Assessment, _ source: Record, words: Words) {
        let first = assessment.months.first?.month
        record = Self.lines(matter.months, words) { month in
            let judged = first.map { assessment.months[$0.months(to: month)] }
            return words.says(judged?.decisive?.contribution, as: matter.status)
        }
        let covering = Self.employers(under: source.contracts, matter.months)
        contract = Self.lines(matter.months, words) { month in
            let employers = covering[month] ?? []
            return employers.isEmpty
                ? words[.checklistNoContract] : words.text(.checklistCovers, ["value": words.list(employers)])
        }
    }

    private static func employers(
        under contracts: [Record.Contract], _ months: [YearMonth]
    ) -> [YearMonth: [String]] {
        months.reduce(into: [:]) { employers, month in
            for contract in contracts where contract.covers(month) {
                guard let name = contract.employer ?? contract.creditCode else { continue }
                if employers[month]?.contains(name) != true { employers[month, default: []].append(name) }
            }
        }
    }

    private static func lines(_ months: [YearMonth], _ words: Words, say: (YearMonth) -> String) -> [String] {
        var groups: [(text: String, months: [YearMonth])] = []
        var index: [String: Int] = [:]
        for month in months {
            let text = say(month)
            if let known = index[text] {
                groups[known].months.append(month)
            } else {
                index[text] = groups.count
                groups.append((text, [month]))
            }
        }
        if groups.count == 1 { return [groups[0].text] }
        let lines = groups.prefix(mostLines).map { text, months in
            words.labelled(words.list(months.runs.map { words.months($0) }, most: mostRuns), text)
        }
        let left = groups.count - lines.count
        guard left > 0, let last = lines.last else { return lines }
        return lines.dropLast() + [words.text(.andMore, ["list": last, "n": words.number(left)])]
    }
}

extension Words {
    /// What a contribution says that bears on a status: who paid, and what is odd about it.
    fileprivate func says(_ contribution: Contribution?, as status: MonthStatus) -> String {
        guard let contribution else { return self[.statusGap] }
        var says = [contribution.payer.map { text(.monthPaidBy, ["value": $0]) } ?? self[.payerUnknown]]
        switch status {
        case .counted, .undetermined, .payerDiffers, .notPosted, .gap: break
        case .backPaid:
            if contribution.kind == .backPayment { says.append(value(of: .kind, in: contribution)) }
            if let booked = contribution.bookedMonth, booked != contribution.month {
                says.append(text(.monthBooked, ["value": shortMonth(booked)]))
            }
            if let day = contribution.paidOn { says.append(text(.monthPaidOn, ["value": date(day)])) }
        case .owed, .refunded: says.append(value(of: .state, in: contribution))
        case .transferred: says.append(value(of: .kind, in: contribution))
        case .otherScheme: says.append(value(of: .scheme, in: contribution))
        }
        return list(says)
    }
}
