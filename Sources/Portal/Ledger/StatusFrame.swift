import Markup
import Points

/// What stands around every month of a status, escaped once.
struct StatusFrame: Sendable {
    /// Of a cell of the ledger, up to the month's number; and that of a cell in which points were reached.
    let cell: HTML
    let step: HTML
    /// Behind that number: the name, and in a cell without points the sign and the cell's end.
    let cellBehind: HTML
    let stepBehind: HTML
    /// Of a month by itself: between its number and what it is called, and behind that.
    let itemBehindNumber: HTML
    let itemBehindName: HTML

    init(_ status: MonthStatus, _ words: Words) {
        let look = StatusLook(status).cssClass
        let name = HTML(text: words.status(status))
        func cell(_ more: StaticString) -> HTML {
            var html = HTML("<td class=\"")
            html.raw(look)
            html.raw(more)
            html.raw("\"><a href=\"#m-")
            return html
        }
        self.cell = cell("")
        step = cell(" k")
        var behind = HTML("\"><span class=\"v\">")
        behind.append(name)
        behind.raw("</span>")
        stepBehind = behind
        if let sign = words.sign(status) {
            behind.raw("<i aria-hidden=\"true\">")
            behind.text(sign)
            behind.raw("</i>")
        }
        behind.raw("</a></td>")
        cellBehind = behind
        var item = HTML("\" class=\"")
        item.raw(look)
        item.raw("\"><b>")
        itemBehindNumber = item
        item = HTML("</b> <i>")
        item.append(name)
        item.raw("</i> ")
        itemBehindName = item
    }
}
