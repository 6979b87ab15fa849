import Calendar
import Notation
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
    /// What putting it right would bring; nil where it can't be put right.
    public var putRight: PutRight?

    /// The months as runs without a hole between them.
    public var runs: MonthRuns { months.runs }
}

extension Matter {
    /// The matters of the months: what concerns most months first, then what is oldest.
    static func grouped(_ months: [JudgedMonth]) -> [Matter] {
        var matters: [Matter] = []
        /// A month and its matter, which mostly is the next one's too.
        var latest: (month: Int, matter: Int)?
        for place in months.indices where months[place].status != .counted {
            if let known = latest, months.saysTheSame(place, as: known.month) {
                matters[known.matter].months.append(months[place].month)
                latest = (place, known.matter)
                continue
            }
            let matter = Matter(months[place])
            if let index = matters.firstIndex(where: { $0.isTheSame(as: matter) }) {
                matters[index].add(matter)
                latest = (place, index)
            } else {
                latest = (place, matters.count)
                matters.append(matter)
            }
        }
        return matters.sorted { a, b in
            a.months.count == b.months.count ? a.months[0] < b.months[0] : a.months.count > b.months.count
        }
    }

    /// A wrong payer is a matter by itself, to be taken up with that payer; everything else is one matter a status.
    private func isTheSame(as other: Matter) -> Bool {
        guard status == other.status else { return false }
        return status != .payerDiffers || (payers == other.payers && employers == other.employers)
    }

    private mutating func add(_ other: Matter) {
        months += other.months
        payers += other.payers.filter { !payers.contains($0) }
        employers += other.employers.filter { !employers.contains($0) }
        paidOn += other.paidOn.filter { !paidOn.contains($0) }
    }

    private init(_ month: JudgedMonth) {
        status = month.status
        months = [month.month]
        payers = []
        employers = []
        paidOn = []
        let judgement = month.decisive
        switch month.status {
        case .payerDiffers, .undetermined:
            payers = judgement?.contribution.payer.map { [$0] } ?? []
            for employer in judgement?.contracts.compactMap(\.employer) ?? [] where !employers.contains(employer) {
                employers.append(employer)
            }
        case .backPaid: paidOn = judgement?.contribution.paidOn.map { [$0] } ?? []
        case .counted, .owed, .refunded, .transferred, .otherScheme, .notPosted, .gap: break
        }
    }
}

extension [JudgedMonth] {
    /// Whether all that a matter holds of one month is what it holds of another.
    fileprivate func saysTheSame(_ place: Int, as other: Int) -> Bool {
        guard self[place].status == self[other].status else { return false }
        switch self[place].status {
        case .payerDiffers, .undetermined:
            let (own, others) = (self[place].judgements, self[other].judgements)
            guard !own.isEmpty, !others.isEmpty else { return own.isEmpty == others.isEmpty }
            return own[0].contribution.payer.isSpelled(as: others[0].contribution.payer)
                && own[0].contracts == others[0].contracts
        // Each may have a day of its own.
        case .backPaid: return false
        case .counted, .owed, .refunded, .transferred, .otherScheme, .notPosted, .gap: return true
        }
    }
}
