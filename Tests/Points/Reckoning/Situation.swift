import Calendar
import Records

/// What a month of a small record may hold.
enum Situation: String, CaseIterable {
    case nothing, counted, undetermined, payerDiffers, backPaid, owed, refunded, transferred, otherScheme

    /// Enough of them to tell the tests of the longer records apart.
    static let few: [Situation] = [.nothing, .counted, .undetermined, .payerDiffers, .backPaid]

    func contribution(in month: YearMonth) -> Contribution? {
        var contribution = Worker.paid(month)
        switch self {
        case .nothing: return nil
        case .counted: break
        case .undetermined: contribution.payer = nil
        case .payerDiffers: contribution.payer = Worker.agency
        case .backPaid: contribution.kind = .backPayment
        case .owed: contribution.state = .owed
        case .refunded: contribution.state = .refunded
        case .transferred: contribution.kind = .transfer
        case .otherScheme: contribution.scheme = .resident
        }
        return contribution
    }

    /// Every row of so many situations: the numerals of that length, with the situations as digits.
    static func rows(of length: Int, from situations: [Situation]) -> [[Situation]] {
        var rows: [[Situation]] = [[]]
        for _ in 0..<length { rows = rows.flatMap { row in situations.map { row + [$0] } } }
        return rows
    }
}
