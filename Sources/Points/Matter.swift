import Calendar
import Records

/// Something that keeps months from counting, over all the months that it concerns.
public struct Matter: Sendable, Equatable {
    public var status: MonthStatus
    /// Who paid, where that is the matter.
    public var payers: [String]
    /// Who the covering contracts name, where that is the matter.
    public var employers: [String]
    /// The months in their order.
    public var months: [YearMonth]
    /// The days on which they were paid, where that is the matter.
    public var paidOn: [CivilDate]

    /// The months as runs without a hole between them.
    public var runs: [ClosedRange<YearMonth>] {
        months.reduce(into: []) { runs, month in
            if let last = runs.last, last.upperBound.advanced(by: 1) == month {
                runs[runs.count - 1] = last.lowerBound...month
            } else {
                runs.append(month...month)
            }
        }
    }
}

extension Matter {
    /// The matters of the months: what concerns most months first, then what is oldest.
    static func grouped(_ months: [JudgedMonth]) -> [Matter] {
        var matters: [Matter] = []
        for month in months where month.status != .counted {
            let matter = Matter(month)
            let index = matters.firstIndex {
                $0.status == matter.status && $0.payers == matter.payers && $0.employers == matter.employers
            }
            if let index {
                matters[index].months.append(month.month)
                for day in matter.paidOn where !matters[index].paidOn.contains(day) {
                    matters[index].paidOn.append(day)
                }
            } else {
                matters.append(matter)
            }
        }
        return matters.sorted { a, b in
            a.months.count == b.months.count ? a.months[0] < b.months[0] : a.months.count > b.months.count
        }
    }

    private init(_ month: JudgedMonth) {
        status = month.status
        months = [month.month]
        let judgement = month.decisive
        switch month.status {
        case .payerDiffers, .undetermined:
            payers = judgement?.contribution.payer.map { [$0] } ?? []
            employers = judgement?.contracts.compactMap(\.employer) ?? []
            paidOn = []
        case .backPaid:
            payers = []
            employers = []
            paidOn = judgement?.contribution.paidOn.map { [$0] } ?? []
        case .counted, .owed, .refunded, .transferred, .otherScheme, .notPosted, .gap:
            payers = []
            employers = []
            paidOn = []
        }
    }
}
