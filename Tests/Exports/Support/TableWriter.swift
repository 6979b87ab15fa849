import Calendar
import Exports
import Records

/// Contributions as a layout's table: every column that it has, and what can stand there.
struct TableWriter {
    let layout: Layout
    var separator = ","
    var lineEnd = "\n"

    func text(_ contributions: [Contribution]) -> String {
        let head = layout.columns.map { Self.quoted($0.headings[0]) }.joined(separator: separator)
        return ([head] + rows(contributions).map { $0.joined(separator: separator) }).map { $0 + lineEnd }.joined()
    }

    private func rows(_ contributions: [Contribution]) -> [[String]] {
        guard isOfYears else {
            return contributions.map { contribution in
                layout.columns.map { Self.quoted(cell($0, contribution)) }
            }
        }
        return contributions.years.map { year in
            layout.columns.map { column in
                let spoken = year.first { column.month == nil || column.month == $0.month.month }
                return spoken.map { Self.quoted(cell(column, $0)) } ?? ""
            }
        }
    }

    private var isOfYears: Bool { has(.year) }

    private func has(_ field: Layout.Field) -> Bool { layout.columns.contains { $0.field == field } }

    private func cell(_ column: Layout.Column, _ contribution: Contribution) -> String {
        switch column.field {
        case .month, .first, .last: Self.compact(contribution.month)
        case .range: "\(Self.compact(contribution.month))-\(Self.compact(contribution.month))"
        case .year: "\(contribution.month.year)"
        case .bookedMonth: contribution.bookedMonth.map(Self.compact) ?? ""
        case .count: "1"
        case .insurance: word(contribution.insurance.rawValue)
        case .scheme: contribution.scheme.rawValue
        case .kind where has(.state): word(contribution.kind.rawValue)
        case .state where has(.kind): word(contribution.state.rawValue)
        case .kind: word(contribution.status ?? "regular")
        case .state: word(contribution.status ?? "paid")
        case .payer: contribution.payer ?? ""
        case .payerCode: contribution.payerCode ?? ""
        case .base: contribution.base.map { "\($0)" } ?? ""
        case .personal: amount(contribution.personal, column, contribution)
        case .employer: amount(contribution.employer, column, contribution)
        case .paidOn: contribution.paidOn.map { "\($0)" } ?? ""
        case .taxMatches: contribution.taxMatches.map { "\($0)" } ?? ""
        case nil: ""
        }
    }

    private func amount(_ amount: Money?, _ column: Layout.Column, _ contribution: Contribution) -> String {
        guard column.insurance.map({ $0 == contribution.insurance }) ?? true else { return "0" }
        return amount.map { "\($0)" } ?? ""
    }

    /// A record's own word, or the one that a city has for it.
    private func word(_ own: String) -> String {
        let isEnglish = layout.columns[0].headings[0].utf8.allSatisfy { $0 < 0x80 }
        return isEnglish ? own : Self.words[own] ?? own
    }

    private static let words = [
        "regular": "正常应缴", "back-payment": "补缴", "transfer": "转入", "paid": "已到账", "owed": "欠费", "refunded": "退费",
        "pending": "在途", "pension": "养老保险", "medical": "医疗保险", "unemployment": "失业保险", "injury": "工伤保险",
        "maternity": "生育保险",
    ]

    private static func compact(_ month: YearMonth) -> String { "\(month.year * 100 + month.month)" }

    /// In quotes where the notation needs them, and where blanks around a text are part of it.
    static func quoted(_ text: String) -> String {
        let scalars = text.unicodeScalars
        let isSafe =
            !scalars.contains { "\",;\t\r\n".unicodeScalars.contains($0) }
            && scalars.first?.properties.isWhitespace != true && scalars.last?.properties.isWhitespace != true
        if isSafe { return text }
        let doubled = scalars.flatMap { $0 == "\"" ? ["\"", "\""] : [$0] }
        return String(String.UnicodeScalarView(["\""] + doubled + ["\""]))
    }
}

extension Contribution {
    /// What a single column says of how it was paid; nil where there is nothing to say.
    fileprivate var status: String? {
        if kind != .regular { return kind.rawValue }
        return state == .paid ? nil : state.rawValue
    }
}

extension [Contribution] {
    /// Those that stand in one row where a row is a year: of one payer and one base, month after month.
    fileprivate var years: [[Contribution]] {
        reduce(into: []) { years, contribution in
            if let last = years.last?.last, last.month.year == contribution.month.year,
                last.month < contribution.month, last.payer == contribution.payer, last.base == contribution.base
            {
                years[years.count - 1].append(contribution)
            } else {
                years.append([contribution])
            }
        }
    }
}
