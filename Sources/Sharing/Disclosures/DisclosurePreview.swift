import Calendar
import Markup
import Points
import Records

/// What a receiver would be told, and what of the record would be kept from them, before anything is made.
public struct DisclosurePreview: Sendable, Equatable {
    public var disclosure: Disclosure
    /// What the record has and the disclosure hasn't, what may be granted first.
    public var withheld: [Kept]

    /// Something that is kept back, with how much of it there is.
    public enum Kept: Sendable, Equatable {
        /// It may be granted.
        case grantable(Grant, Int)
        /// Judged months outside the window.
        case months(Int)
        /// The rest is in no summary, whatever anybody grants.
        case otherInsurances(Int)
        case birthDate
        case permit
        case contracts(Int)
        case creditCodes(Int)
        case paymentDays(Int)
        case places
        case sourceName

        /// Its name in JSON.
        public var name: String {
            switch self {
            case .grantable(let grant, _): grant.rawValue
            case .months: "months-outside"
            case .otherInsurances: "other-insurances"
            case .birthDate: "birth-date"
            case .permit: "permit"
            case .contracts: "contracts"
            case .creditCodes: "credit-codes"
            case .paymentDays: "payment-days"
            case .places: "places"
            case .sourceName: "source"
            }
        }

        /// Nil where it is there or isn't.
        public var count: Int? {
            switch self {
            case .grantable(_, let count), .months(let count), .otherInsurances(let count), .contracts(let count),
                .creditCodes(let count), .paymentDays(let count):
                count
            case .birthDate, .permit, .places, .sourceName: nil
            }
        }

        public var grant: Grant? { if case .grantable(let grant, _) = self { grant } else { nil } }
    }

    public init(_ disclosure: Disclosure, of record: Record, _ assessment: Assessment, grants: Set<Grant>) {
        self.disclosure = disclosure
        let all = record.contributions.filter { $0.month <= assessment.asOf }
        let inWindow = all.filter { $0.insurance == .pension && disclosure.window.contains($0.month) }
        let receiver = Receiver(disclosure.terms.receiver, in: record)
        let grantable = Grant.allCases.filter { !grants.contains($0) }.map { grant in
            let count =
                switch grant {
                case .name: record.person.name == nil ? 0 : 1
                case .number: record.person.idNumber.flatMap(Masking.tail) == nil ? 0 : 1
                case .employerMonths: Set(inWindow.filter(receiver.paid).map(\.month)).count
                case .payer: Set(inWindow.filter { $0.payer != nil }.map(\.month)).count
                case .base: Set(inWindow.filter { $0.base != nil }.map(\.month)).count
                case .milestones: assessment.accumulation.milestones.count
                case .evidence: record.evidence == Evidence() ? 0 : 1
                }
            return Kept.grantable(grant, count)
        }
        let never: [Kept] = [
            .months(assessment.months.count - disclosure.months.count),
            .otherInsurances(all.count { $0.insurance != .pension }), .contracts(record.contracts.count),
            .creditCodes(Set(all.compactMap(\.payerCode)).count), .paymentDays(Set(all.compactMap(\.paidOn)).count),
        ]
        withheld = (grantable + never).filter { $0.count != 0 }
        if record.person.birthDate != nil { withheld.append(.birthDate) }
        if record.person.permit != nil { withheld.append(.permit) }
        if record.source.name != nil { withheld.append(.sourceName) }
        if all.contains(where: { $0.origin != nil }) { withheld.append(.places) }
    }

    /// For programs: the disclosure, and what is withheld by name, with how much of it there is and whether it may be
    /// granted.
    public var json: JSON {
        .object([
            .init("disclosed", disclosure.json),
            .init(
                "withheld",
                .list(
                    withheld.map { kept in
                        .object(known: [
                            ("what", .text(kept.name)), ("count", kept.count.map { .integer($0) }),
                            ("mayBeGranted", .bool(kept.grant != nil)),
                        ])
                    })),
        ])
    }
}
