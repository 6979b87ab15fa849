import Calendar
import Points
import Records

/// Months in a row that the same payer paid.
struct PayerBand {
    let payer: String
    private(set) var months: ClosedRange<YearMonth>

    /// The bands of a record: months without a known payer are in none.
    static func bands(of months: [JudgedMonth]) -> [PayerBand] {
        months.reduce(into: []) { bands, month in
            guard let payer = month.payer, !payer.isEmpty else { return }
            let last = bands.count - 1
            if last >= 0, bands[last].months.upperBound.advanced(by: 1) == month.month, bands[last].payer == payer {
                bands[last].months = bands[last].months.lowerBound...month.month
            } else {
                bands.append(PayerBand(payer: payer, months: month.month...month.month))
            }
        }
    }
}
