import Calendar
import Points
import Records

/// Months in a row that the same payer paid.
struct PayerBand {
    let payer: String
    private(set) var months: ClosedRange<YearMonth>

    /// The bands of a record: months without a known payer are in none.
    static func bands(of months: [JudgedMonth]) -> [PayerBand] {
        var bands: [PayerBand] = []
        for place in months.indices where !months[place].judgements.isEmpty {
            guard let payer = months[place].judgements[0].contribution.payer, !payer.isEmpty else { continue }
            let (month, last) = (months[place].month, bands.count - 1)
            if last >= 0, bands[last].months.upperBound.advanced(by: 1) == month, bands[last].payer == payer {
                bands[last].months = bands[last].months.lowerBound...month
            } else {
                bands.append(PayerBand(payer: payer, months: month...month))
            }
        }
        return bands
    }
}
