import Markup

/// Heads and cells that the tables of months and of years have in common.
extension HTML {
    mutating func head(_ text: PageText, isNumber: Bool = false) {
        raw(isNumber ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">")
        append(text.html)
        raw("</th>")
    }

    mutating func year(_ year: Int) {
        raw("<tr><th scope=\"row\">")
        integer(year)
        raw("</th>")
    }

    mutating func number(_ text: String) {
        raw("<td class=\"n\">")
        self.text(text)
        raw("</td>")
    }

    /// The heads of twelve months; two languages have numbers of months in common.
    mutating func monthHeads(_ words: PageWords) {
        for month in 0..<12 {
            head(PageText([(words.own.language, words.isOne ? words.own.shortMonths[month] : "\(month + 1)")]))
        }
    }

    /// A month's cell: how it looks, its sign, and what that means for whoever can't see it.
    mutating func month(_ look: StatusLook, isStep: Bool = false, label: String, sign: String) {
        raw("<td class=\"")
        raw(look.cssClass)
        if isStep { raw(" k") }
        raw("\"><b role=\"img\" aria-label=\"")
        text(label)
        raw("\">")
        text(sign)
        raw("</b></td>")
    }
}
