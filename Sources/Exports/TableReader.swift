import Calendar
import Diagnostics
import Notation
import Records

/// The rows of a table whose layout is known, one after the other.
struct TableReader {
    let vocabulary: Vocabulary
    let places: FieldPlaces
    private let head: [[String]]
    private let knownColumns: Int
    private let width: Int
    /// Of rows in which no column says it.
    private var insurance: Contribution.Insurance
    /// Rows that are neither a month's nor a sum.
    private(set) var aside: (count: Int, first: String, place: Place)?

    var words = RecentWords()

    /// Months of one row.
    private static let mostMonths = 1200

    /// - Parameters:
    ///   - head: the rows of the head.
    ///   - insurance: the one that titles above the table name, where they name one.
    init(
        _ recognition: Recognition, head: ArraySlice<TableRow>, insurance: Contribution.Insurance?,
        vocabulary: Vocabulary
    ) {
        places = FieldPlaces(recognition.columns)
        knownColumns = recognition.known
        width = recognition.columns.count
        self.head = head.map { $0.texts.map(\.comparableForm) }
        self.insurance = insurance ?? recognition.layout.insurance
        self.vocabulary = vocabulary
    }

    /// The contributions of a row, in the order of the law where they are of several insurances.
    mutating func contributions(
        of row: TableRow, from origin: Origin, into contributions: inout [Contribution], _ reading: inout Reading
    ) {
        let isPlain =
            row.filled(places.month).flatMap { PlainCell.month(row.bytes.span.extracting(row.range($0))) } != nil
        guard isPlain || speaksOfMonths(row) else { return }
        if row.cells.count > width, let extra = (width..<row.cells.count).first(where: row.isFilled) {
            reading.report(
                .row, at: row.place(extra), "more cells than the head line's \(width)",
                help: "put a cell that contains a comma into double quotes")
        }
        // A row whose month can't be read is read all the same, for what else is wrong with it.
        let time = time(of: row, &reading)
        guard let unread = YearMonth(year: 2000, month: 1) else { return }
        var shared = Contribution(month: unread, insurance: insurance, origin: origin)
        readWords(of: row, into: &shared, &reading)
        shared.base = value(Self.amount, row, places.base, &reading)
        shared.personal = value(Self.amount, row, places.personal, &reading)
        shared.employer = value(Self.amount, row, places.employer, &reading)
        shared.bookedMonth = value(Self.month, row, places.booked, &reading)
        shared.paidOn = value(Self.day, row, places.paidOn, &reading)
        switch time {
        case .months(let months):
            let insured = insured(row, shared, &reading)
            for month in months {
                for each in insured {
                    var each = each
                    each.month = month
                    contributions.append(each)
                }
            }
        case .year(let year): readMonths(of: year, row, shared, into: &contributions, &reading)
        case nil: _ = insured(row, shared, &reading)
        }
    }

    /// Who paid when; nil where the row doesn't say.
    mutating func employer(of row: TableRow, _ reading: inout Reading) -> EmployerSpan? {
        guard speaksOfMonths(row), case .months(let months)? = time(of: row, &reading), let first = months.first,
            let last = months.last, let cell = row.filled(places.payer)
        else { return nil }
        return EmployerSpan(months: first...last, name: words.payer(row, cell))
    }

    /// Whether a row is a month's: a head stands again at the top of each printed page, sums stand below, and so do notes.
    private mutating func speaksOfMonths(_ row: TableRow) -> Bool {
        let texts = row.texts.map(\.comparableForm)
        if head.contains(where: { $0 == texts }) { return false }
        // An employer may be called by a word for a sum; a sum has no month.
        let time = [places.month, places.range, places.first, places.year].lazy.compactMap { row.filled($0) }.first
        let month = time.map { texts[$0] } ?? ""
        let hasMonth = !month.isEmpty && !vocabulary.totals.contains(month)
        if !hasMonth, texts.contains(where: vocabulary.totals.contains) { return false }
        let filled = Set(texts.filter { !$0.isEmpty })
        guard filled.count == 1, let note = filled.first, knownColumns > 1, note.hasWords else { return true }
        if note.isHeading, let named = vocabulary.insurance(namedIn: note), places.insurance.isEmpty {
            // A heading within the table, over the rows below it.
            insurance = named
        } else if let first = texts.firstIndex(of: note) {
            aside = ((aside?.count ?? 0) + 1, aside?.first ?? row.shown(first), aside?.place ?? row.place(first))
        }
        return false
    }
}

extension String {
    /// Whether it has letters beyond those that stand in months and days.
    fileprivate var hasWords: Bool { contains { $0.isLetter && !"年月日至到".contains($0) } }

    /// Whether it is as short as a heading, and no sentence, which may name an insurance for any reason.
    fileprivate var isHeading: Bool { count <= 16 && !contains { $0.isPunctuation && !"()[]-".contains($0) } }
}

extension TableReader {
    /// Of which time a row speaks.
    private enum Time {
        case months([YearMonth])
        case year(Int)
    }

    private func time(of row: TableRow, _ reading: inout Reading) -> Time? {
        if !places.months.isEmpty, let cell = row.filled(places.year) {
            if let year = CellReading.year(row.text(cell)) { return .year(year) }
            reading.report(.month, at: row.place(cell), "\"\(row.shown(cell))\" is not a year")
            return nil
        }
        if let cell = row.filled(places.range) {
            return value(Self.range, row, places.range, &reading)
                .flatMap { months($0, at: row.place(cell), &reading) }
        }
        if row.filled(places.first) != nil, let last = row.filled(places.last) {
            let ends = (
                value(Self.month, row, places.first, &reading), value(Self.month, row, places.last, &reading)
            )
            guard let start = ends.0, let end = ends.1 else { return nil }
            guard start <= end else {
                reading.report(.row, at: row.place(last), "the row ends in \(end), before it begins in \(start)")
                return nil
            }
            return months(start...end, at: row.place(0), &reading)
        }
        guard row.filled(places.month) != nil else {
            reading.report(.row, at: row.place(0), "the row doesn't say of which month it is")
            return nil
        }
        let month = value(Self.month, row, places.month, &reading)
        if let cell = row.filled(places.count), let months = Int(row.text(cell).comparableForm), months != 1 {
            reading.report(
                .row, at: row.place(cell), "the row stands for \(months) months, and doesn't say which",
                help: "write one row for each of them")
            return nil
        }
        return month.map { .months([$0]) }
    }

    private func months(_ range: ClosedRange<YearMonth>, at place: Place, _ reading: inout Reading) -> Time? {
        let count = range.lowerBound.months(to: range.upperBound) + 1
        if count <= Self.mostMonths { return .months(range.months) }
        reading.report(.row, at: place, "the row stands for \(count) months, more than a life has")
        return nil
    }

    /// A row that is a year, with a sign for each month that is on record.
    private mutating func readMonths(
        of year: Int, _ row: TableRow, _ shared: Contribution, into contributions: inout [Contribution],
        _ reading: inout Reading
    ) {
        for (column, number) in places.months where row.filled(column) != nil {
            guard let month = YearMonth(year: year, month: number) else { continue }
            var each = shared
            each.month = month
            readStatus(row, .init(), column, into: &each, &reading)
            contributions.append(each)
        }
    }

    /// One contribution for each insurance that has amounts; those that no column gives an insurance are the row's own.
    private func insured(_ row: TableRow, _ shared: Contribution, _ reading: inout Reading) -> [Contribution] {
        guard !places.amounts.isEmpty else { return [shared] }
        var insured = shared.personal == nil && shared.employer == nil ? [] : [shared]
        for (column, insurance, field) in places.amounts {
            guard let amount = value(Self.amount, row, column, &reading), amount.fen != 0 else { continue }
            let index = insured.firstIndex { $0.insurance == insurance } ?? insured.endIndex
            if index == insured.endIndex {
                insured.append(shared)
                insured[index].insurance = insurance
                (insured[index].personal, insured[index].employer) = (nil, nil)
            }
            switch field {
            case .employer: insured[index].employer = amount
            case .base: insured[index].base = amount
            case .personal, .month, .range, .first, .last, .year, .bookedMonth, .count, .insurance, .scheme, .kind,
                .state, .payer, .payerCode, .paidOn, .taxMatches:
                insured[index].personal = amount
            }
        }
        // In the order of the law, whatever the order of the columns.
        let inOrder = Contribution.Insurance.allCases.flatMap { each in insured.filter { $0.insurance == each } }
        return inOrder.isEmpty ? [shared] : inOrder
    }
}
