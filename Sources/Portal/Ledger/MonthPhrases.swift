import Calendar
import Markup
import Points
import Records

/// What is said of every month on every portal of a language, escaped once.
struct MonthPhrases: Sendable {
    private let statuses: [HTML]
    private let months: [Phrase]
    private let shortMonths: [Phrase]
    private let dates: [Phrase]
    private let yuan: Phrase
    private let origin: Phrase
    private let originOfSheet: Phrase
    let paidBy: Phrase
    let base: Phrase
    let personal: Phrase
    let employer: Phrase
    let booked: Phrase
    let paidOn: Phrase
    private let aside: Phrase
    private let contract: Phrase
    private let contractUnknown: HTML
    let payerUnknown: HTML
    let passes: HTML

    init(_ words: Words) {
        statuses = MonthStatus.allCases.map { HTML(text: words.status($0)) }
        func monthsAndYear(_ names: [String]) -> [Phrase] {
            names.map { Phrase(words.pattern(.monthAndYear).filling("month", with: $0), ["year"]) }
        }
        months = monthsAndYear(words.months)
        shortMonths = monthsAndYear(words.shortMonths)
        dates = words.months.map { Phrase(words.pattern(.dayMonthYear).filling("month", with: $0), ["day", "year"]) }
        yuan = Phrase(words.pattern(.yuan), ["amount"])
        origin = Phrase(words.pattern(.monthOrigin), ["file", "row"])
        originOfSheet = Phrase(words.pattern(.monthOriginSheet), ["file", "row", "sheet"])
        func fact(_ word: Word) -> Phrase { Phrase(words.pattern(word), ["value"]) }
        paidBy = fact(.monthPaidBy)
        base = fact(.monthBase)
        personal = fact(.monthPersonal)
        employer = fact(.monthEmployer)
        booked = fact(.monthBooked)
        paidOn = fact(.monthPaidOn)
        aside = Phrase(words.pattern(.aside), ["text"])
        contract = fact(.monthContract)
        contractUnknown = HTML(text: words[.contractUnknown])
        payerUnknown = HTML(text: words[.payerUnknown])
        passes = HTML(text: words[.monthPasses])
    }

    func status(_ status: MonthStatus, to html: inout HTML) {
        guard let index = MonthStatus.allCases.firstIndex(of: status) else { return }
        html.append(statuses[index])
    }

    func month(_ month: YearMonth, to html: inout HTML) {
        months[month.month - 1].write(to: &html) { $1.integer(month.year) }
    }

    func shortMonth(_ month: YearMonth, to html: inout HTML) {
        shortMonths[month.month - 1].write(to: &html) { $1.integer(month.year) }
    }

    func date(_ date: CivilDate, to html: inout HTML) {
        dates[date.month - 1].write(to: &html) { $1.integer($0 == 0 ? date.day : date.year) }
    }

    func money(_ money: Money, to html: inout HTML) { yuan.write(to: &html) { $1.amount(money) } }

    /// The employers of the contracts that cover a month, each name in a direction of its own; nil where no contract does.
    func contracts(_ employers: String?, to html: inout HTML) {
        aside.write(to: &html) { _, html in
            guard let employers else { return html.append(contractUnknown) }
            contract.write(to: &html) { $1.isolated(employers) }
        }
    }

    func origin(_ origin: Origin, to html: inout HTML) {
        (origin.sheet == nil ? self.origin : originOfSheet).write(to: &html) { place, html in
            switch place {
            case 0: html.text(origin.file)
            case 1: html.integer(origin.row)
            default: html.text(origin.sheet ?? "")
            }
        }
    }
}

extension HTML {
    /// Yuan with two decimals, in groups of three digits.
    fileprivate mutating func amount(_ money: Money) {
        if money.fen < 0 { raw("−") }
        let (yuan, fen) = money.fen.magnitude.quotientAndRemainder(dividingBy: 100)
        grouped(Int(yuan))
        raw(fen < 10 ? ".0" : ".")
        integer(Int(fen))
    }

    private mutating func grouped(_ number: Int) {
        guard number >= 1000 else { return integer(number) }
        grouped(number / 1000)
        raw("\u{202F}")
        let rest = number % 1000
        if rest < 100 { raw("0") }
        if rest < 10 { raw("0") }
        integer(rest)
    }
}
