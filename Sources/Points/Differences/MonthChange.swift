import Calendar
import Records

/// What became otherwise in one month of one insurance.
public struct MonthChange: Sendable, Equatable {
    public var month: YearMonth
    public var insurance: Contribution.Insurance
    public var kind: Kind
    /// The month's status then and now; nil where it was not judged, because nothing was on record by then or the
    /// insurance doesn't count.
    public var before: MonthStatus?
    public var after: MonthStatus?

    public enum Kind: Sendable, Equatable {
        case appeared(Contribution)
        case disappeared(Contribution)
        case changed(from: Contribution, to: Contribution)
        /// The record says the same, and the month has another status: a contract was stated, or it is later now.
        case judgedOtherwise
    }

    init(_ place: InsuredMonth, _ kind: Kind, before: MonthStatus?, after: MonthStatus?) {
        month = place.month
        insurance = place.insurance
        self.kind = kind
        self.before = before
        self.after = after
    }
}

extension MonthChange.Kind {
    /// What became of a month's contributions: those that are the same in both are left aside, of the others those of one
    /// payer are one payment, and what is left over is paired as it stands.
    static func kinds(from old: [Contribution], to new: [Contribution]) -> [MonthChange.Kind] {
        var (old, new) = (old.without(new), new.without(old))
        var kinds: [MonthChange.Kind] = []
        if old.count <= mostCompared, new.count <= mostCompared {
            old.removeAll { contribution in
                let payer = Party(name: contribution.payer, code: contribution.payerCode)
                let same = new.removeFirst { payer.match(Party(name: $0.payer, code: $0.payerCode)) == .matches }
                if let same { kinds.append(.changed(from: contribution, to: same)) }
                return same != nil
            }
        }
        let pairs = min(old.count, new.count)
        kinds += zip(old, new).map { .changed(from: $0, to: $1) }
        return kinds + old.dropFirst(pairs).map { .disappeared($0) } + new.dropFirst(pairs).map { .appeared($0) }
    }

    /// Contributions of one month whose payers are compared: nobody has as many.
    private static var mostCompared: Int { 64 }
}

extension MonthChange {
    /// What it says of its month: changes that are alike in it may be told in one line.
    fileprivate struct Saying: Hashable {
        var insurance: Contribution.Insurance
        var before: MonthStatus?
        var after: MonthStatus?
        var kind: String
        /// The payer, or each field that is otherwise now with both its texts.
        var texts: [String?]
    }

    fileprivate var saying: Saying {
        let (kind, texts): (String, [String?]) =
            switch self.kind {
            case .appeared(let contribution): ("appeared", [contribution.payer])
            case .disappeared(let contribution): ("disappeared", [contribution.payer])
            case .changed(let from, let to):
                (
                    "changed",
                    from.fields(otherwiseIn: to).flatMap { [$0.rawValue, from.text(of: $0), to.text(of: $0)] }
                )
            case .judgedOtherwise: ("judgedOtherwise", [])
            }
        return Saying(insurance: insurance, before: before, after: after, kind: kind, texts: texts)
    }
}

extension Difference {
    /// The changes with those of months one after another that are alike as one: both ends included, the first of them.
    public var runs: [(months: ClosedRange<YearMonth>, change: MonthChange)] {
        var runs: [(months: ClosedRange<YearMonth>, change: MonthChange)] = []
        // The runs that ended in each month, by what they say.
        var ending: [YearMonth: [MonthChange.Saying: [Int]]] = [:]
        for change in changes {
            let saying = change.saying
            let last = ending[change.month.advanced(by: -1)]?[saying]?.popLast()
            if let last {
                runs[last].months = runs[last].months.lowerBound...change.month
            } else {
                runs.append((change.month...change.month, change))
            }
            ending[change.month, default: [:]][saying, default: []].append(last ?? runs.count - 1)
        }
        return runs
    }
}

extension [Contribution] {
    /// Those of which the other has no equal, each as often as here.
    fileprivate func without(_ others: [Contribution]) -> [Contribution] {
        var left = Dictionary(others.map { ($0.said, 1) }, uniquingKeysWith: +)
        return filter { contribution in
            guard let count = left[contribution.said], count > 0 else { return true }
            left[contribution.said] = count - 1
            return false
        }
    }

    /// Takes out the first that is so.
    fileprivate mutating func removeFirst(where isSought: (Contribution) -> Bool) -> Contribution? {
        firstIndex(where: isSought).map { remove(at: $0) }
    }
}

extension Contribution {
    fileprivate var said: [String?] { Field.allCases.map { text(of: $0) } }
}
