import Diagnostics
import Notation
import Records

/// What the words of the last rows came to, column by column.
struct RecentWords {
    fileprivate var statuses = Recent<StatusWord?>()
    fileprivate var insurances = Recent<Contribution.Insurance?>()
    fileprivate var schemes = Recent<Contribution.Scheme?>()
    fileprivate var answers = Recent<Bool?>()
    fileprivate var faults = Recent<String?>()
    private var payers = Recent<String>()
    private var quotedPayers = Recent<String>()

    /// A name or a code as it was typed: without the blanks around it, unless it was quoted, and without the mark that
    /// keeps a spreadsheet from running it.
    mutating func payer(_ row: TableRow, _ cell: Int) -> String {
        if row.cells[cell].isQuoted {
            return quotedPayers.value(of: row.bytes.span.extracting(row.range(cell))) { FormulaMark.taken(from: $0) }
        }
        return payers.value(of: row.bytes.span.extracting(row.range(cell))) {
            FormulaMark.taken(from: $0.withoutBlanksAround)
        }
    }
}

/// A word for how a month was paid, or for what became of it.
private enum StatusWord {
    case kind(Contribution.Kind)
    case state(Contribution.State)
}

extension TableReader {
    mutating func readWords(of row: TableRow, into contribution: inout Contribution, _ reading: inout Reading) {
        if let cell = row.filled(places.insurance) {
            let known = vocabulary.insurances
            let word = words.insurances.value(of: row.bytes.span.extracting(row.range(cell))) {
                known[$0.comparableForm]
            }
            contribution.insurance = word ?? contribution.insurance
            if word == nil { report(row, cell, isNotOneOf: Array(known.keys), &reading) }
        }
        if let cell = row.filled(places.scheme) {
            let known = vocabulary.schemes
            let word = words.schemes.value(of: row.bytes.span.extracting(row.range(cell))) { known[$0.comparableForm] }
            contribution.scheme = word ?? contribution.scheme
            if word == nil { report(row, cell, isNotOneOf: Array(known.keys), &reading) }
        }
        if let cell = row.filled(places.taxMatches) {
            let known = vocabulary.answers
            contribution.taxMatches = words.answers.value(of: row.bytes.span.extracting(row.range(cell))) {
                known[$0.comparableForm]
            }
            if contribution.taxMatches == nil { report(row, cell, isNotOneOf: Array(known.keys), &reading) }
        }
        let cells = [row.filled(places.kind), row.filled(places.state)].compactMap { $0 }
        readStatus(row, cells, into: &contribution, &reading)
        contribution.payer = row.filled(places.payer).map { words.payer(row, $0) }
        guard let cell = row.filled(places.payerCode) else { return }
        let code = words.payer(row, cell)
        contribution.payerCode = code
        if let fault = words.faults.value(
            of: row.bytes.span.extracting(row.range(cell)), { _ in CreditCode.fault(in: code) })
        {
            reading.report(
                .creditCode, at: row.place(cell), "the credit code \(fault)",
                help: "compare it with the contract; the record is read all the same", severity: .warning)
        }
    }

    /// Kind and state, which cities write into one column or into two: what the column of kinds says is not taken back by
    /// a "normal" in the column of states, and two states that differ are a problem.
    mutating func readStatus(
        _ row: TableRow, _ cells: [Int], into contribution: inout Contribution, _ reading: inout Reading
    ) {
        var (kind, state): (Contribution.Kind?, Contribution.State?)
        for cell in cells {
            let vocabulary = vocabulary
            let word = words.statuses.value(of: row.bytes.span.extracting(row.range(cell))) { text -> StatusWord? in
                let word = text.comparableForm
                return vocabulary.kinds[word].map { .kind($0) } ?? vocabulary.states[word].map { .state($0) }
            }
            switch word {
            case .kind(let read): kind = kind ?? read
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
