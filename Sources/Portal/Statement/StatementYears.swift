import Markup

/// A line a year.
struct StatementYears {
    let words: PageWords

    func html(_ years: [LedgerYear]) -> HTML {
        var html = HTML("<table class=\"years\" aria-labelledby=\"months\"><thead><tr>")
        html.head(words[.ledgerYear])
        let heads = [Word.statementCounted, .statementOpen, .statementNotCounted, .statementInAll, .statementPoints]
        for word in heads { html.head(words[word], isNumber: true) }
        html.raw("</tr></thead><tbody>\n")
        for year in years {
            html.year(year.year)
            for number in [year.counted, year.open, year.notCounted, year.sum] { html.number(words.own.number(number)) }
            html.number(words.own.number(year.points))
            html.raw("</tr>\n")
        }
        html.raw("</tbody></table>")
        return html
    }
}
