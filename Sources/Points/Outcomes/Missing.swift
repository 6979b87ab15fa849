import Calendar
import Records

/// Something that would settle an outcome.
public enum Missing: Sendable, Hashable {
    case birthDate
    /// A key of the record's `evidence`: `education`, `investment.averageTax`.
    case evidence(String)
    /// A contract that covers the months.
    case contract([YearMonth])
    /// Who paid.
    case payer([YearMonth])
    case base([YearMonth])
    case taxMatches([YearMonth])
    /// The contributions themselves, which may only be late.
    case posting([YearMonth])
    /// Insurances that count, and of which nothing is on record.
    case insurances([Contribution.Insurance])
    /// Nobody has published it as far as is known; no evidence of the person's helps.
    case reference([YearMonth])

    /// Where in a record it belongs; nil for what isn't the person's to state.
    public var path: String? {
        switch self {
        case .birthDate: "person.bornOn"
        case .evidence(let key): "evidence.\(key)"
        case .contract: "contracts"
        case .payer: "contributions.payer"
        case .base: "contributions.base"
        case .taxMatches: "contributions.taxMatches"
        case .posting, .insurances: "contributions"
        case .reference: nil
        }
    }

    public var months: [YearMonth] {
        switch self {
        case .birthDate, .evidence, .insurances: []
        case .contract(let months), .payer(let months), .base(let months), .taxMatches(let months),
            .posting(let months), .reference(let months):
            months
        }
    }

    public var insurances: [Contribution.Insurance] {
        guard case .insurances(let insurances) = self else { return [] }
        return insurances
    }

    /// What is missing of months, a kind at a time.
    static func of(_ open: [BaseConditionOutcome.Open]) -> [Missing] {
        let kinds: [(Unknown, ([YearMonth]) -> Missing)] = [
            (.contract, Missing.contract), (.payer, Missing.payer), (.base, Missing.base), (.tax, Missing.taxMatches),
            (.posting, Missing.posting), (.reference, Missing.reference),
        ]
        return kinds.compactMap { unknown, missing in
            let months = open.filter { $0.unknown.contains(unknown) }.map(\.month)
            return months.isEmpty ? nil : missing(months)
        }
    }

    /// The same thing of both; nil where they are different things.
    func joined(with other: Missing) -> Missing? {
        func union(_ months: [YearMonth]) -> [YearMonth] { Set(self.months + months).sorted() }
        switch (self, other) {
        case (.contract, .contract(let months)): return .contract(union(months))
        case (.payer, .payer(let months)): return .payer(union(months))
        case (.base, .base(let months)): return .base(union(months))
        case (.taxMatches, .taxMatches(let months)): return .taxMatches(union(months))
        case (.posting, .posting(let months)): return .posting(union(months))
        case (.reference, .reference(let months)): return .reference(union(months))
        case (.birthDate, _), (.evidence, _), (.insurances, _), (.contract, _), (.payer, _), (.base, _),
            (.taxMatches, _), (.posting, _), (.reference, _):
            return self == other ? self : nil
        }
    }
}

extension [Missing] {
    /// Each thing once, in the order in which it first stands.
    var joined: [Missing] {
        reduce(into: []) { all, missing in
            for index in all.indices {
                guard let both = all[index].joined(with: missing) else { continue }
                all[index] = both
                return
            }
            all.append(missing)
        }
    }
}

/// What can't be known about a month.
public struct Unknown: OptionSet, Sendable, Hashable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// A contract that covers it.
    public static let contract = Unknown(rawValue: 1)
    public static let payer = Unknown(rawValue: 2)
    public static let base = Unknown(rawValue: 4)
    /// Whether income tax was paid on the same base.
    public static let tax = Unknown(rawValue: 8)
    /// The contribution itself, which may only be late.
    public static let posting = Unknown(rawValue: 16)
    /// The reference of the month, which nobody published as far as is known.
    public static let reference = Unknown(rawValue: 32)
}
