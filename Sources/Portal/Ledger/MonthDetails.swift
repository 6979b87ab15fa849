import Calendar
import Markup
import Notation
import Points
import Records

/// Every month by itself: who paid, on what base, when, what became of it and why.
struct MonthDetails: WrittenMarkup {
    let assessment: Assessment
    let words: Words
    let phrases: MonthPhrases

    /// One `<details>` a year, the newest first.
    func write(to html: inout HTML) {
        html.reserve(400 * assessment.months.count)
        var why = MonthWhy(assessment, words: words, phrases: phrases)
        var alike = MonthsAlike()
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
            for month in year.months {
                if alike.write(month, by: phrases, to: &html) { continue }
                let start = html.bytes.count
                let places = self.month(month, &why, &html)
                alike.keep(month, html.written(from: start), places)
            }
            html.raw("</ol></details>\n")
        }
    }

    /// Writes a month in full, and gives where its numbers stand from its beginning.
    private func month(_ month: JudgedMonth, _ why: inout MonthWhy, _ html: inout HTML) -> MonthPlaces {
        var places = MonthPlaces(from: html.bytes.count)
        phrases.item(month, to: &html, &places)
        if month.judgements.count > 1 {
            html.raw("<p class=\"f\">")
            html.text(words.count(.monthSeveral, month.judgements.count))
            html.raw("</p>")
        }
        for place in month.judgements.indices {
            html.raw("<p class=\"f\">")
            if month.judgements.count > 1 {
                html.text(words.labelled(words.status(month.judgements[place].status), ""))
            }
            phrases.facts(place, of: month, to: &html, &places)
            html.raw("</p>")
        }
        html.raw("<p class=\"y\">")
        why.write(month, to: &html)
        let end = html.bytes.count
        phrases.milestone(month, to: &html)
        places.note(milestone: end..<html.bytes.count)
        html.raw("</p></li>\n")
        return places
    }
}
