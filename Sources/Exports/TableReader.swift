import Calendar
import Diagnostics
import Notation
import Records

/// The rows of a table whose layout is known, one after the other.
struct TableReader {
    private let layout: Layout
    let vocabulary: Vocabulary
    let places: FieldPlaces
    private let head: [[String]]
    private let knownColumns: Int
    private let width: Int
    /// Of rows in which no column says it.
    private var insurance: Contribution.Insurance
    /// Rows that are neither a month's nor a sum, and rows of months for which nothing was paid.
    private(set) var aside = Aside()
    private(set) var unpaid = Aside()
    /// The insurance that the row before names, where that was a heading.
    private(set) var announced: Contribution.Insurance?

    /// Rows that are left aside, told once for all of them.
    struct Aside {
        var count = 0
        var first = ""
        var place = Place.offset(0)

        mutating func add(_ row: TableRow, _ cell: Int) {
            if count == 0 { (first, place) = (row.shown(cell), row.place(cell)) }
            count += 1
        }
    }

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
        layout = recognition.layout
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
        announced = nil
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
        if [shared.base, shared.personal, shared.employer].contains(where: { $0.map { $0.fen < 0 } ?? false }),
            shared.state == .paid, layout.id != Layout.ownID
        {
            // What is taken back stands there as an amount below zero.
            shared.state = .refunded
        }
        switch time {
        case .months(let months):
            let insured = isUnpaid(row, shared) ? [] : insured(row, shared, &reading)
            if insured.isEmpty { unpaid.add(row, row.filled(places.month) ?? 0) }
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
        let hasMonth = !month.isEmpty && !isTotal(month)
        if !hasMonth, texts.contains(where: isTotal) { return false }
        guard knownColumns > 1, month.isEmpty || month.hasWords, !saysSomething(row, texts),
            let first = texts.firstIndex(where: { !$0.isEmpty })
        else { return true }
        let filled = Set(texts.filter { !$0.isEmpty })
        if filled.count == 1, filled.allSatisfy(\.isHeading), let named = vocabulary.insurance(namedIn: texts[first]),
            places.insurance.isEmpty
        {
            // A heading within the table, over the rows below it.
            (insurance, announced) = (named, named)
        } else {
            aside.add(row, first)
        }
        return false
    }

    /// A word for a sum, with something before it, a unit in brackets or a colon behind it: `2023年小计`, `总计(元)`.
    private func isTotal(_ text: String) -> Bool {
        if text.isEmpty { return false }
        let name = Heading(text.hasSuffix(":") ? String(text.dropLast()) : text).name
        return vocabulary.totals.contains { name.hasSuffix($0) }
    }

    /// Whether it has what only a month's row has: an amount, a sign of a month, a word for how it was paid.
    private func saysSomething(_ row: TableRow, _ texts: [String]) -> Bool {
        let words = [places.kind, places.state, places.insurance, places.scheme] + places.months.map(\.columns)
        if words.contains(where: { row.filled($0) != nil }), Set(texts.filter { !$0.isEmpty }).count > 1 { return true }
        let amounts = [places.base, places.personal, places.employer] + places.amounts.map(\.columns)
        return amounts.contains { columns in
            row.filled(columns).map { CellReading.money(row.text($0)) != nil } ?? false
        }
    }

    /// Whether the row may be the head of another table: it is no month's, and not this table's head again.
    func mayBeOtherHead(_ row: TableRow) -> Bool {
        let time = [places.month, places.range, places.first, places.year].lazy.compactMap { row.filled($0) }.first
        if let time, PlainCell.month(row.bytes.span.extracting(row.range(time))) != nil { return false }
        return !head.contains { $0 == row.texts.map(\.comparableForm) }
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
            // Who pays still pays; of amounts nobody knows how many there are.
            return value(layout.givesEmployers ? Self.openRange : Self.range, row, places.range, &reading)
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
        if let cell = row.filled(places.count), !Self.one.contains(row.text(cell).comparableForm) {
            reading.report(
                .row, at: row.place(cell), "the row stands for \(row.shown(cell)) months, and doesn't say which",
                help: "write one row for each of them")
            return nil
        }
        return month.map { .months([$0]) }
    }

    /// How programs write a number of months that is one.
    private static let one: Set<String> = ["1", "1.0", "1.00", "01", "1个月", "1月"]

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

    /// Whether nothing was paid: all amounts are zero, or nothing stands beside the month where other rows have more.
    private func isUnpaid(_ row: TableRow, _ shared: Contribution) -> Bool {
        let amounts = [shared.base, shared.personal, shared.employer].compactMap { $0 }
        if places.amounts.isEmpty, !amounts.isEmpty { return amounts.allSatisfy { $0.fen == 0 } }
        return layout.id != Layout.ownID && knownColumns > 1 && row.cells.indices.count(where: row.isFilled) == 1
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
        return inOrder
    }
}
