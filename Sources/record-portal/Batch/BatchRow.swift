import Points
import Records

/// A row of `index.csv` (RFC 4180): what the record is called, its points and counted months, what became of it, and the
/// digest of the first file that was made of it.
enum BatchRow {
    static let head = "id,points,counted,status,digest\r\n"

    static func made(_ id: String, _ assessment: Assessment, digest: String) -> String {
        let years = assessment.accumulation
        return row([id, "\(years.points)", "\(years.countedMonths)", "made", digest])
    }

    static func failed(_ id: String) -> String { row([id, "", "", "failed", ""]) }

    private static func row(_ cells: [String]) -> String { cells.map(CSVCell.text).joined(separator: ",") }
}
