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
        phrases.item(month.month, month.status, to: &html)
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
        phrases.payer(contribution.payer, to: &html)
        if let base = contribution.base { phrases.base(base, to: &html) }
        if let personal = contribution.personal { phrases.personal(personal, to: &html) }
        if let employer = contribution.employer { phrases.employer(employer, to: &html) }
        // What was booked in its own month is as it should be.
        if let booked = contribution.bookedMonth, booked != contribution.month { phrases.booked(booked, to: &html) }
        if let paidOn = contribution.paidOn { phrases.paidOn(paidOn, to: &html) }
        if let origin = contribution.origin { phrases.origin(origin, to: &html) }
        html.raw("</p>")
    }
}
