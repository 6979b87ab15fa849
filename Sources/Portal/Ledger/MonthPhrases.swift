import Calendar
import Markup
import Points
import Records

/// What is said of every month on every portal of a language, escaped once.
struct MonthPhrases: Sendable {
    private let words: Words
    private let frames: [StatusFrame]
    /// January first, in full and short.
    private let names: [HTML]
    private let shortNames: [HTML]
    private let month: Fact
    private let payer: Phrase
    private let payerUnknown: HTML
    /// The facts of a contribution, each behind the mark that parts it from the one before.
    private let base: Fact
    private let personal: Fact
    private let employer: Fact
    private let booked: Fact
    private let paidOn: Fact
    private let origin: Phrase
    private let originOfSheet: Phrase
    private let contract: Phrase
    private let contractUnknown: HTML
    let passes: HTML
    /// Of a month's number or name.
    let mostBytes: Int

    /// A phrase with the numbers of a month in its places.
    private struct Fact {
        let phrase: Phrase
        let numbers: [MonthNumber]

        init(_ phrase: Phrase, _ numbers: MonthNumber...) {
            self.phrase = phrase
            self.numbers = numbers
        }
    }

    init(_ words: Words) {
        self.words = words
        frames = MonthStatus.allCases.map { StatusFrame($0, words) }
        names = words.months.map { HTML(text: $0) }
        shortNames = words.shortMonths.map { HTML(text: $0) }
        mostBytes = (names + shortNames).reduce(GroupedNumber.mostBytes) { max($0, $1.bytes.count) }
        let month = Phrase(words.pattern(.monthAndYear), ["month", "year"])
        self.month = Fact(month, .name, .year)
        func fact(_ word: Word, _ value: Phrase) -> Phrase {
            Phrase(words.pattern(word), ["value"]).around(value).after(" · ")
        }
        let isolated = Phrase("<bdi>", "</bdi>")
        payer = Phrase(words.pattern(.monthPaidBy), ["value"]).around(isolated)
        payerUnknown = HTML(text: words[.payerUnknown])
        let yuan = Phrase(words.pattern(.yuan), ["amount"])
        base = Fact(fact(.monthBase, yuan), .base)
        personal = Fact(fact(.monthPersonal, yuan), .personal)
        employer = Fact(fact(.monthEmployer, yuan), .employer)
        booked = Fact(fact(.monthBooked, month), .bookedName, .bookedYear)
        paidOn = Fact(
            fact(.monthPaidOn, Phrase(words.pattern(.dayMonthYear), ["month", "year", "day"])), .paidName, .paidYear,
            .paidDay)
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
        let before = isStep ? frames[place].step : frames[place].cell
        let behind = isStep ? frames[place].stepBehind : frames[place].cellBehind
        html.write(atMost: before.bytes.count + mostBytes + behind.bytes.count) { pen in
            pen.append(before)
            write(month, by: &pen)
            pen.append(behind)
        }
    }

    /// A month by itself as it begins, up to its status.
    func item(_ month: JudgedMonth, to html: inout HTML, _ places: inout MonthPlaces) {
        let place = place(of: month.status)
        html.raw("<li id=\"m-")
        note(.month, of: month, to: &html, &places)
        html.append(frames[place].itemBehindNumber)
        write(self.month, of: month, to: &html, &places)
        html.append(frames[place].itemBehindName)
    }

    /// What one of a month's contributions says.
    func facts(_ contribution: Int, of month: JudgedMonth, to html: inout HTML, _ places: inout MonthPlaces) {
        let said = month.judgements[contribution].contribution
        if let name = said.payer { payer.write(to: &html) { $1.text(name) } } else { html.append(payerUnknown) }
        if said.base != nil { write(base, contribution, of: month, to: &html, &places) }
        if said.personal != nil { write(personal, contribution, of: month, to: &html, &places) }
        if said.employer != nil { write(employer, contribution, of: month, to: &html, &places) }
        if said.bookedElsewhere != nil { write(booked, contribution, of: month, to: &html, &places) }
        if said.paidOn != nil { write(paidOn, contribution, of: month, to: &html, &places) }
        guard let origin = said.origin else { return }
        (origin.sheet == nil ? self.origin : originOfSheet).write(to: &html) { place, html in
            switch place {
            case 0: html.text(origin.file)
            case 1: note(.row, contribution, of: month, to: &html, &places)
            default: html.text(origin.sheet ?? "")
            }
        }
    }

    private func write(
        _ fact: Fact, _ contribution: Int = 0, of month: JudgedMonth, to html: inout HTML,
        _ places: inout MonthPlaces
    ) {
        fact.phrase.write(to: &html) { place, html in
            note(fact.numbers[place], contribution, of: month, to: &html, &places)
        }
    }

    /// Writes a number and notes where it stands.
    private func note(
        _ number: MonthNumber, _ contribution: Int = 0, of month: JudgedMonth, to html: inout HTML,
        _ places: inout MonthPlaces
    ) {
        let start = html.bytes.count
        html.write(atMost: mostBytes) { write(number, contribution, of: month, by: &$0) }
        places.note(number, start..<html.bytes.count)
    }

    /// Writes one of a month's numbers, and nothing where it hasn't such a one.
    ///
    /// - Parameters:
    ///   - contribution: which of the month's.
    ///   - pen: has room for `mostBytes`.
    func write(_ number: MonthNumber, _ contribution: Int = 0, of month: JudgedMonth, by pen: inout MarkupPen) {
        switch number {
        case .month: write(month.month, by: &pen)
        case .name: pen.append(names[month.month.month - 1])
        case .year: pen.integer(month.month.year)
        case .base: write(month.judgements[contribution].contribution.base, by: &pen)
        case .personal: write(month.judgements[contribution].contribution.personal, by: &pen)
        case .employer: write(month.judgements[contribution].contribution.employer, by: &pen)
        case .bookedName:
            if let month = month.judgements[contribution].contribution.bookedMonth {
                pen.append(shortNames[month.month - 1])
            }
        case .bookedYear:
            if let month = month.judgements[contribution].contribution.bookedMonth { pen.integer(month.year) }
        case .paidName:
            if let day = month.judgements[contribution].contribution.paidOn { pen.append(names[day.month - 1]) }
        case .paidYear:
            if let day = month.judgements[contribution].contribution.paidOn { pen.integer(day.year) }
        case .paidDay: if let day = month.judgements[contribution].contribution.paidOn { pen.integer(day.day) }
        case .row: if let origin = month.judgements[contribution].contribution.origin { pen.integer(origin.row) }
        }
    }

    private func write(_ month: YearMonth, by pen: inout MarkupPen) {
        guard let length = month.writtenLength else { return pen.append(HTML(text: month.description)) }
        pen.plain(atMost: length) {
            month.write(over: $0, at: 0)
            return 0..<length
        }
    }

    private func write(_ money: Money?, by pen: inout MarkupPen) {
        if let money { GroupedNumber.write(money, by: &pen) }
    }

    /// The points that were reached in a month, if any were.
    func milestone(_ month: JudgedMonth, to html: inout HTML) {
        guard let milestone = month.milestone else { return }
        html.raw(" <strong>")
        html.text(words.text(.monthReached, ["points": words.points(milestone)]))
        html.raw("</strong>")
    }

    /// The employers of the contracts that cover a month, each name in a direction of its own; nil where no contract does.
    func contracts(_ employers: String?, to html: inout HTML) {
        guard let employers else { return html.append(contractUnknown) }
        contract.write(to: &html) { $1.text(employers) }
    }
}
