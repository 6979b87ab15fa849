import Calendar
import Markup
import Notation
import Points
import Records

/// Every month by itself: who paid, on what base, when, what became of it and why.
struct MonthDetails {
    let assessment: Assessment
    let words: Words
    let phrases: MonthPhrases

    /// One `<details>` a year, the newest first.
    func html() -> HTML {
        var html = HTML()
        html.reserve(400 * assessment.months.count)
        var why = MonthWhy(assessment, words: words, phrases: phrases)
        for year in LedgerYear.years(of: assessment) {
            html.raw("<details class=\"year\" id=\"y-")
            html.text("\(year.year)")
            html.raw("\"><summary><h3>")
            html.text("\(year.year)")
            html.raw(" <span>")
            html.text(
                words.text(
                    .yearSummary,
                    [
                        "counted": words.number(year.counted), "sum": words.number(year.sum),
                        "points": words.points(year.points),
                    ]))
            html.raw("</span></h3></summary><ol class=\"months\">\n")
            for month in year.months { self.month(month, &why, &html) }
            html.raw("</ol></details>\n")
        }
        return html
    }

    private func month(_ month: JudgedMonth, _ why: inout MonthWhy, _ html: inout HTML) {
        html.raw("<li id=\"m-")
        html.plain { month.month.append(to: &$0) }
        html.raw("\" class=\"")
        html.raw(StatusLook(month.status).cssClass)
        html.raw("\"><b>")
        phrases.month(month.month, to: &html)
        html.raw("</b> <i>")
        phrases.status(month.status, to: &html)
        html.raw("</i> ")
        if month.judgements.count > 1 {
            html.raw("<p class=\"f\">")
            html.text(words.count(.monthSeveral, month.judgements.count))
            html.raw("</p>")
        }
        for judgement in month.judgements { facts(judgement, isOnly: month.judgements.count == 1, &html) }
        why.write(month, to: &html)
        html.raw("</li>\n")
    }

    private func facts(_ judgement: Judgement, isOnly: Bool, _ html: inout HTML) {
        let contribution = judgement.contribution
        html.raw("<p class=\"f\">")
        if !isOnly {
            html.text(words.labelled(words.status(judgement.status), ""))
        }
        if let payer = contribution.payer {
            phrases.paidBy.write(to: &html) { $1.isolated(payer) }
        } else {
            html.append(phrases.payerUnknown)
        }
        func fact(_ phrase: Phrase, _ write: (inout HTML) -> Void) {
            html.raw(" · ")
            phrase.write(to: &html) { write(&$1) }
        }
        if let base = contribution.base { fact(phrases.base) { phrases.money(base, to: &$0) } }
        if let personal = contribution.personal { fact(phrases.personal) { phrases.money(personal, to: &$0) } }
        if let employer = contribution.employer { fact(phrases.employer) { phrases.money(employer, to: &$0) } }
        // What was booked in its own month is as it should be.
        if let booked = contribution.bookedMonth, booked != contribution.month {
            fact(phrases.booked) { phrases.shortMonth(booked, to: &$0) }
        }
        if let paidOn = contribution.paidOn { fact(phrases.paidOn) { phrases.date(paidOn, to: &$0) } }
        if let origin = contribution.origin {
            html.raw(" · ")
            html.raw("<bdi>")
            phrases.origin(origin, to: &html)
            html.raw("</bdi>")
        }
        html.raw("</p>")
    }
}
