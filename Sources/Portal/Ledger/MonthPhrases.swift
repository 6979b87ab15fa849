import Calendar
import Markup
import Points
import Records

/// What is said of every month on every portal of a language, escaped once.
struct MonthPhrases: Sendable {
    private let frames: [StatusFrame]
    /// January first, in full and short.
    private let names: [HTML]
    private let shortNames: [HTML]
    private let month: Phrase
    private let payer: Phrase
    private let payerUnknown: HTML
    /// The facts of a contribution, each behind the mark that parts it from the one before.
    private let base: Phrase
    private let personal: Phrase
    private let employer: Phrase
    private let booked: Phrase
    private let paidOn: Phrase
    private let origin: Phrase
    private let originOfSheet: Phrase
    private let contract: Phrase
    private let contractUnknown: HTML
    let passes: HTML

    init(_ words: Words) {
        frames = MonthStatus.allCases.map { StatusFrame($0, words) }
        names = words.months.map { HTML(text: $0) }
        shortNames = words.shortMonths.map { HTML(text: $0) }
        month = Phrase(words.pattern(.monthAndYear), ["month", "year"])
        func fact(_ word: Word, _ value: Phrase) -> Phrase {
            Phrase(words.pattern(word), ["value"]).around(value).after(" · ")
        }
        let isolated = Phrase("<bdi>", "</bdi>")
        payer = Phrase(words.pattern(.monthPaidBy), ["value"]).around(isolated)
        payerUnknown = HTML(text: words[.payerUnknown])
        let yuan = Phrase(words.pattern(.yuan), ["amount"])
        base = fact(.monthBase, yuan)
        personal = fact(.monthPersonal, yuan)
        employer = fact(.monthEmployer, yuan)
        booked = fact(.monthBooked, month)
        paidOn = fact(.monthPaidOn, Phrase(words.pattern(.dayMonthYear), ["month", "year", "day"]))
        func row(_ word: Word, _ places: [String]) -> Phrase {
            Phrase(words.pattern(word), places).after(" · <bdi>").before("</bdi>")
        }
        origin = row(.monthOrigin, ["file", "row"])
        originOfSheet = row(.monthOriginSheet, ["file", "row", "sheet"])
        let aside = Phrase(words.pattern(.aside), ["text"])
        contract = aside.around(Phrase(words.pattern(.monthContract), ["value"])).around(isolated)
        var unknown = HTML()
        aside.write(to: &unknown) { $1.text(words[.contractUnknown]) }
        contractUnknown = unknown
        passes = HTML(text: words[.monthPasses])
    }

    private func place(of status: MonthStatus) -> Int { MonthStatus.allCases.firstIndex(of: status) ?? 0 }

    /// A month's cell of the ledger; one in which points were reached is still open.
    func cell(_ month: YearMonth, _ status: MonthStatus, isStep: Bool, to html: inout HTML) {
        let place = place(of: status)
        html.append(isStep ? frames[place].step : frames[place].cell)
        html.plain { month.append(to: &$0) }
        html.append(isStep ? frames[place].stepBehind : frames[place].cellBehind)
    }

    /// The beginning of a month by itself, up to its status.
    func item(_ month: YearMonth, _ status: MonthStatus, to html: inout HTML) {
        let place = place(of: status)
        html.raw("<li id=\"m-")
        html.plain { month.append(to: &$0) }
        html.append(frames[place].itemBehindNumber)
        self.month.write(to: &html) { write(names, month, place: $0, to: &$1) }
        html.append(frames[place].itemBehindName)
    }

    /// The name in a direction of its own.
    func payer(_ name: String?, to html: inout HTML) {
        guard let name else { return html.append(payerUnknown) }
        payer.write(to: &html) { $1.text(name) }
    }

    func base(_ money: Money, to html: inout HTML) {
        base.write(to: &html) { $1.plain { GroupedNumber.append(money, to: &$0) } }
    }
    func personal(_ money: Money, to html: inout HTML) {
        personal.write(to: &html) { $1.plain { GroupedNumber.append(money, to: &$0) } }
    }
    func employer(_ money: Money, to html: inout HTML) {
        employer.write(to: &html) { $1.plain { GroupedNumber.append(money, to: &$0) } }
    }

    func booked(_ month: YearMonth, to html: inout HTML) {
        booked.write(to: &html) { write(shortNames, month, place: $0, to: &$1) }
    }

    func paidOn(_ date: CivilDate, to html: inout HTML) {
        paidOn.write(to: &html) { place, html in
            if place == 2 { html.integer(date.day) } else { write(names, date.yearMonth, place: place, to: &html) }
        }
    }

    /// A month's name or its year.
    private func write(_ names: [HTML], _ month: YearMonth, place: Int, to html: inout HTML) {
        if place == 0 { html.append(names[month.month - 1]) } else { html.integer(month.year) }
    }

    /// The employers of the contracts that cover a month, each name in a direction of its own; nil where no contract does.
    func contracts(_ employers: String?, to html: inout HTML) {
        guard let employers else { return html.append(contractUnknown) }
        contract.write(to: &html) { $1.text(employers) }
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
