import Calendar
import Crypto
import Markup
import Points
import Records

/// A digest (SHA-256) of what a record says up to as-of and of how it was judged.
///
/// The same rows in another order, a later export that says the same of these months, the places where exports say it
/// and everything about the person make no difference to it.
public struct RecordDigest: Sendable, Equatable {
    /// Thirty-two bytes.
    public let bytes: [UInt8]

    /// Nil for another number of bytes.
    public init?(bytes: [UInt8]) {
        guard bytes.count == SHA256.byteCount else { return nil }
        self.bytes = bytes
    }

    init(_ assessment: Assessment, of record: Record) {
        let asOf = assessment.asOf
        let contributions = record.contributions(upTo: asOf).map { contribution in
            var contribution = contribution
            contribution.origin = nil
            return contribution.json
        }
        let judged = JSON.object([
            .init("asOf", .text("\(asOf)")),
            .init("rules", .text(assessment.rules.id)),
            .init("version", .text("\(assessment.instrument.from)")),
            .init("months", .list(assessment.months.map(Self.json))),
            .init("contracts", .list(Self.sorted(record.contracts.compactMap { $0.json(upTo: asOf) }))),
            .init("contributions", .list(Self.sorted(contributions))),
        ])
        bytes = Self.sha256(judged.bytes(.compact))
    }

    static func sha256(_ bytes: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: bytes)) }

    private static func json(_ month: JudgedMonth) -> JSON {
        .list([.text("\(month.month)"), .text(month.status.rawValue), .text("\(month.pointsSoFar)")])
    }

    /// By their bytes, because the order of a record's rows means nothing.
    private static func sorted(_ values: [JSON]) -> [JSON] {
        values.map { ($0, $0.bytes(.compact)) }
            .sorted { $0.1.lexicographicallyPrecedes($1.1) }
            .map(\.0)
    }
}

extension Record.Contract {
    /// The contract as it was known by the end of a month: nil where it began later, without an end that came later.
    fileprivate func json(upTo asOf: YearMonth) -> JSON? {
        if let from, from > asOf.lastDay { return nil }
        var known = self
        if let to, to > asOf.lastDay { known.to = nil }
        return known.json
    }
}
