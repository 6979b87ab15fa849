import Markup

/// Markup of a page that is written where it stands: what is made apart is copied once more.
protocol WrittenMarkup: Sendable {
    func write(to html: inout HTML)
}

extension WrittenMarkup {
    /// What it writes, for a place that needs it apart.
    func html() -> HTML {
        var html = HTML()
        write(to: &html)
        return html
    }
}
