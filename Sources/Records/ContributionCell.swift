import Calendar
import Markup

extension Contribution {
    /// What stands in a column of the format.
    enum Cell {
        case text(String)
        /// One of the format's own words, which nothing needs to escape.
        case word(String)
        case month(YearMonth)
        case date(CivilDate)
        case money(Money)
        case flag(Bool)

        var json: JSON {
            switch self {
            case .text(let text), .word(let text): .text(text)
            case .month(let month): .text("\(month)")
            case .date(let date): .text("\(date)")
            case .money(let money): .text("\(money)")
            case .flag(let isSet): .bool(isSet)
            }
        }
    }

    /// The columns of the format, in its order.
    enum Column: Int, CaseIterable {
        case month, insurance, scheme, kind, state, payer, payerCode, base, personal, employer, bookedMonth, paidOn
        case taxMatches

        /// All of them, made once.
        static let all = allCases

        var name: StaticString {
            switch self {
            case .month: "month"
            case .insurance: "insurance"
            case .scheme: "scheme"
            case .kind: "kind"
            case .state: "state"
            case .payer: "payer"
            case .payerCode: "payerCode"
            case .base: "base"
            case .personal: "personal"
            case .employer: "employer"
            case .bookedMonth: "bookedMonth"
            case .paidOn: "paidOn"
            case .taxMatches: "taxMatches"
            }
        }
    }

    /// The keys of a contribution: by the columns' numbers, and behind them that of the origin.
    static let memberNames = Column.all.map(\.name) + ["origin"]

    /// Every column that is known, in the order of the format.
    func forEachCell(_ visit: (Column, Cell) -> Void) {
        visit(.month, .month(month))
        visit(.insurance, .word(insurance.rawValue))
        visit(.scheme, .word(scheme.rawValue))
        visit(.kind, .word(kind.rawValue))
        visit(.state, .word(state.rawValue))
        if let payer { visit(.payer, .text(payer)) }
        if let payerCode { visit(.payerCode, .text(payerCode)) }
        if let base { visit(.base, .money(base)) }
        if let personal { visit(.personal, .money(personal)) }
        if let employer { visit(.employer, .money(employer)) }
        if let bookedMonth { visit(.bookedMonth, .month(bookedMonth)) }
        if let paidOn { visit(.paidOn, .date(paidOn)) }
        if let taxMatches { visit(.taxMatches, .flag(taxMatches)) }
    }
}
