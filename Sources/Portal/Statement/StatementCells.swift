import Markup

/// Heads and cells that the tables of months and of years have in common.
extension HTML {
    mutating func head(_ text: PageText, isNumber: Bool = false) {
        raw(isNumber ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">")
        append(text.html)
        raw("</th>")
    }

    mutating func year(_ year: LedgerYear) {
        raw("<tr><th scope=\"row\">")
        integer(year.year)
        raw("</th>")
    }

    mutating func number(_ text: String) {
        raw("<td class=\"n\">")
        self.text(text)
        raw("</td>")
    }
}
