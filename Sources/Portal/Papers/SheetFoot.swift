import Markup

/// What stands at the foot of every sheet, as the browser sets it: what it belongs to, and page x of y.
struct SheetFoot {
    let left: String
    /// A pattern with the places `{page}` and `{pages}`, one a language.
    let pages: PageText
    let size: PaperSize

    /// The rule for the sheets of a printed page (CSS Paged Media 3, 5): what is set in a margin box also keeps the
    /// browser from writing the file's path and the time there.
    var rule: HTML {
        var css = HTML("@page{size:")
        css.raw(size.declarations)
        css.raw(";@bottom-left{content:")
        css.styleString(left)
        css.raw("}@bottom-right{content:")
        counters(&css)
        css.raw("}}")
        return css
    }

    private func counters(_ css: inout HTML) {
        for (index, text) in pages.texts.enumerated() {
            if index > 0 { css.styleString(" · ") }
            for piece in Pattern(text.text).pieces {
                css.raw(" ")
                switch piece {
                case .literal(let text): css.styleString(text)
                case .place("page"): css.raw("counter(page)")
                case .place: css.raw("counter(pages)")
                }
            }
            css.raw(" ")
        }
    }
}
