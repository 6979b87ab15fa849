import Calendar
import Markup
import Testing

@testable import Records

@Suite("Rows of contributions that say the same but for their numbers")
struct RowsAlikeTests {
    static func contribution() throws -> Contribution {
        Contribution(
            month: try Written.month("2014-03"), payer: "Café Ltd", payerCode: "91110000101623741K",
            base: Money(fen: 503_600), personal: Money(fen: 40_290), employer: Money(fen: 100_720),
            bookedMonth: try Written.month("2014-03"), paidOn: try Written.date("2014-03-21"), taxMatches: true)
    }

    /// Contributions that say something else in a column, or nothing.
    static func others(_ column: Contribution.Column) throws -> [Contribution] {
        func with<Value>(_ path: WritableKeyPath<Contribution, Value>, _ values: Value...) throws -> [Contribution] {
            let like = try contribution()
            return values.map { value in
                var other = like
                other[keyPath: path] = value
                return other
            }
        }
        return switch column {
        case .month: try with(\.month, try Written.month("2015-12"))
        case .insurance: try with(\.insurance, .medical, .maternity)
        case .scheme: try with(\.scheme, .flexible)
        case .kind: try with(\.kind, .transfer)
        case .state: try with(\.state, .pending)
        // The same name to a reader, and another spelling of it.
        case .payer: try with(\.payer, "Cafe\u{301} Ltd", "Cafe Ltd.", "=1+1", "a\"b,\n<c>", "", nil)
        case .payerCode: try with(\.payerCode, "91350100M000100Y43", "", nil)
        case .base:
            try with(\.base, Money(fen: 999_999), Money(fen: 5_036_00_00), Money(fen: -3_600), Money(fen: 0), nil)
        case .personal: try with(\.personal, Money(fen: 10_000), Money(fen: 9_999), nil)
        case .employer: try with(\.employer, Money(fen: -10_000), Money(fen: 1), nil)
        case .bookedMonth: try with(\.bookedMonth, try Written.month("2014-04"), nil)
        case .paidOn: try with(\.paidOn, try Written.date("2199-12-31"), nil)
        case .taxMatches: try with(\.taxMatches, false, nil)
        }
    }

    /// The record's files, which are each row's as if it stood alone.
    static func check(_ contributions: [Contribution]) {
        let (record, alone) = (Record(contributions: contributions), contributions.map { Record(contributions: [$0]) })
        let head = Record().csv
        #expect(record.csv == head + alone.flatMap { $0.csv.dropFirst(head.count) })
        for (layout, start, part, end) in [
            (JSON.Layout.compact, "\"contributions\":[", ",", "]}"),
            (.indented, "\"contributions\": [\n", ",\n", "\n  ]\n}\n"),
        ] {
            let texts = alone.map { String(decoding: $0.file(layout), as: UTF8.self) }
            let objects = texts.map { $0.parted(behind: start, dropping: end.utf8.count) }
            let expected = objects[0].before + objects.map(\.between).joined(separator: part) + end
            #expect(Array(record.file(layout)) == Array(expected.utf8))
        }
    }

    @Test(
        "Each is written as if it stood alone, whatever the one before says otherwise",
        arguments: Contribution.Column.allCases)
    func columns(column: Contribution.Column) throws {
        let first = try Self.contribution()
        for other in try Self.others(column) { Self.check([first, first, other, other, first, other]) }
    }

    @Test("So are those of several insurances in turns, and of different origins")
    func turns() throws {
        var (pension, medical) = (try Self.contribution(), try Self.contribution())
        medical.insurance = .medical
        medical.base = nil
        Self.check([pension, medical, pension, medical])
        pension.origin = Origin(file: "a.csv", row: 9)
        medical.origin = Origin(file: "a.csv", row: 10)
        Self.check([pension, medical, try Self.contribution(), pension, medical])
    }

    @Test("So are months whose years have not four digits, and rows that are long")
    func years() throws {
        let first = try Self.contribution()
        var (far, farther) = (first, first)
        far.month = first.month.advanced(by: 12 * 9000)
        farther.month = far.month.advanced(by: 1)
        Self.check([first, far, farther, far, first])
        var (long, longer) = (first, first)
        long.payer = String(repeating: "<", count: 5000)
        longer.payer = long.payer
        longer.month = try Written.month("2014-04")
        Self.check([long, longer, first])
    }

    @Test("One like the last of its insurance is the last's bytes with its numbers in them; any other is not")
    func numbers() throws {
        var alike = RowsAlike()
        let first = try Self.contribution()
        #expect(alike.row(of: first) == nil)
        var places = RowsAlike.Places()
        let columns: [Contribution.Column] = [.month, .base, .personal, .employer, .bookedMonth, .paidOn]
        for (column, place) in zip(columns, [1, 9, 17, 24, 32, 40]) { places.note(column, at: place) }
        alike.keep(Array("[2014-03 5036.00 402.90 1007.20 2014-03 2014-03-21]".utf8)[...], of: first, places)
        var next = first
        next.month = try Written.month("2014-04")
        next.base = Money(fen: 600_001)
        next.personal = Money(fen: 50_002)
        next.employer = Money(fen: 700_003)
        next.bookedMonth = try Written.month("2014-05")
        next.paidOn = try Written.date("2014-06-07")
        let row = alike.row(of: next).map { String(decoding: $0, as: UTF8.self) }
        #expect(row == "[2014-04 6000.01 500.02 7000.03 2014-05 2014-06-07]")
        for column in Contribution.Column.allCases where !columns.contains(column) {
            for other in try Self.others(column) { #expect(alike.row(of: other) == nil, "\(column)") }
        }
        next.base = Money(fen: 1_000_000)
        #expect(alike.row(of: next) == nil)
    }
}

extension String {
    /// What stands up to the end of a mark, and what behind it but for so many bytes at the end.
    fileprivate func parted(behind mark: String, dropping count: Int) -> (before: String, between: String) {
        let (bytes, mark) = (Array(utf8), Array(mark.utf8))
        let place = bytes.indices.first { bytes[$0...].starts(with: mark) }.map { $0 + mark.count } ?? bytes.count
        return (
            String(decoding: bytes[..<place], as: UTF8.self),
            String(decoding: bytes[place...].dropLast(count), as: UTF8.self)
        )
    }
}
