import Diagnostics
import Notation
import Records

/// What the words of the last rows came to, column by column.
struct RecentWords {
    fileprivate var statuses = Recent<StatusWord?>()
    fileprivate var insurances = Recent<Contribution.Insurance?>()
    fileprivate var schemes = Recent<Contribution.Scheme?>()
    fileprivate var answers = Recent<Bool?>()
    /// Codes that were looked at, so that a wrong one is told once, and not with every month.
    fileprivate var codes = Recent<Void>()
    private var payers = Recent<String>()
    private var quotedPayers = Recent<String>()

    /// A name or a code as it was typed: without the blanks around it, unless it was quoted, and without the mark that
    /// keeps a spreadsheet from running it.
    mutating func payer(_ row: TableRow, _ cell: Int) -> String {
        let isQuoted = row.cells[cell].isQuoted
        let bytes = row.bytes.span.extracting(row.range(cell))
        if let payer = isQuoted ? quotedPayers.known(bytes) : payers.known(bytes) { return payer }
        let text = row.text(cell)
        let payer = FormulaMark.taken(from: isQuoted ? text : text.withoutBlanksAround)
        if isQuoted { quotedPayers.remember(payer, of: text) } else { payers.remember(payer, of: text) }
        return payer
    }
}

/// A word for how a month was paid, or for what became of it.
private enum StatusWord {
    case kind(Contribution.Kind)
    case state(Contribution.State)
}

extension TableReader {
    mutating func readWords(of row: TableRow, into contribution: inout Contribution, _ reading: inout Reading) {
        if let word = word(row, places.insurance, \.words.insurances, \.insurances, &reading) {
            contribution.insurance = word
        }
        if let word = word(row, places.scheme, \.words.schemes, \.schemes, &reading) { contribution.scheme = word }
        contribution.taxMatches = word(row, places.taxMatches, \.words.answers, \.answers, &reading)
        readStatus(row, places.kind, places.state, into: &contribution, &reading)
        if let cell = row.filled(places.payer) { contribution.payer = words.payer(row, cell) }
        if let cell = row.filled(places.payerCode) {
            let code = words.payer(row, cell)
            contribution.payerCode = code
            check(code, row, cell, &reading)
        }
    }

    private mutating func word<Choice>(
        _ row: TableRow, _ columns: FieldPlaces.Columns, _ recent: WritableKeyPath<TableReader, Recent<Choice?>>,
        _ known: KeyPath<Vocabulary, [String: Choice]>, _ reading: inout Reading
    ) -> Choice? {
        guard let cell = row.filled(columns) else { return nil }
        let choice: Choice?
        if let found = self[keyPath: recent].known(row.bytes.span.extracting(row.range(cell))) {
            choice = found
        } else {
            let text = row.text(cell)
            choice = vocabulary[keyPath: known][text.comparableForm]
            self[keyPath: recent].remember(choice, of: text)
        }
        if choice == nil { report(row, cell, isNotOneOf: Array(vocabulary[keyPath: known].keys), &reading) }
        return choice
    }

    private mutating func check(_ code: String, _ row: TableRow, _ cell: Int, _ reading: inout Reading) {
        guard words.codes.known(row.bytes.span.extracting(row.range(cell))) == nil else { return }
        words.codes.remember((), of: row.text(cell))
        guard let fault = CreditCode.fault(in: code) else { return }
        reading.report(
            .creditCode, at: row.place(cell), "the credit code \(fault)",
            help: "compare it with the contract; the record is read all the same", severity: .warning)
    }

    /// Kind and state, which cities write into one column or into two: what the column of kinds says is not taken back by
    /// a "normal" in the column of states, and two states that differ are a problem.
    mutating func readStatus(
        _ row: TableRow, _ kinds: FieldPlaces.Columns, _ states: FieldPlaces.Columns,
        into contribution: inout Contribution, _ reading: inout Reading
    ) {
        var (kind, state): (Contribution.Kind?, Contribution.State?)
        for columns in [kinds, states] {
            guard let cell = row.filled(columns) else { continue }
            switch status(row, cell) {
            case .kind(let read):
                // A "normal" in one column takes back no back-payment in the other.
                if let kind, kind != read, kind != .regular, read != .regular {
                    reading.report(
                        .row, at: row.place(cell), "\"\(row.shown(cell))\" contradicts what the row says before it")
                }
                if kind == nil || kind == .regular { kind = read }
            case .state(let read):
                if let state, state != read {
                    reading.report(
                        .row, at: row.place(cell), "\"\(row.shown(cell))\" contradicts what the row says before it")
                }
                state = read
            case nil:
                let known = Array(vocabulary.kinds.keys) + Array(vocabulary.states.keys)
                report(row, cell, isNotOneOf: known, &reading)
            }
        }
        contribution.kind = kind ?? contribution.kind
        contribution.state = state ?? contribution.state
    }

    private mutating func status(_ row: TableRow, _ cell: Int) -> StatusWord? {
        if let word = words.statuses.known(row.bytes.span.extracting(row.range(cell))) { return word }
        let text = row.text(cell)
        let form = text.comparableForm
        let word = vocabulary.kinds[form].map { StatusWord.kind($0) } ?? vocabulary.states[form].map { .state($0) }
        words.statuses.remember(word, of: text)
        return word
    }

    private func report(_ row: TableRow, _ cell: Int, isNotOneOf words: [String], _ reading: inout Reading) {
        let text = row.text(cell)
        let nearest = NearestName.of(text, among: words.sorted())
        reading.report(
            .choice, at: row.place(cell), "\"\(row.shown(cell))\" is no word that is known here",
            help: nearest.map { "did you mean \"\($0)\"?" } ?? "the words are in Content/layouts/words.yaml")
    }
}

extension String {
    fileprivate var withoutBlanksAround: String {
        let scalars = unicodeScalars.drop { $0.properties.isWhitespace }
        guard let end = scalars.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
        return String(String.UnicodeScalarView(scalars[...end]))
    }
}
