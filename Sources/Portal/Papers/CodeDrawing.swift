import Markup
import Sharing

/// A code as a symbol to scan.
enum CodeDrawing {
    /// Modules of white around a symbol (ISO/IEC 18004, 6.3.8).
    private static let quietZone = 4

    /// One path: a rectangle for each run of dark modules of a row.
    static func svg(_ text: String, title: String) -> HTML {
        guard let symbol = QRSymbol(text) else { return HTML() }
        var svg = HTML("<svg class=\"code\" viewBox=\"0 0 ")
        svg.integer(symbol.size + 2 * quietZone)
        svg.raw(" ")
        svg.integer(symbol.size + 2 * quietZone)
        svg.raw("\" role=\"img\" aria-labelledby=\"code-t\" shape-rendering=\"crispEdges\"><title id=\"code-t\">")
        svg.text(title)
        svg.raw("</title><path d=\"")
        for row in 0..<symbol.size {
            for run in symbol.darkRuns(inRow: row) {
                svg.raw("M")
                svg.integer(run.lowerBound + quietZone)
                svg.raw(" ")
                svg.integer(row + quietZone)
                svg.raw("h")
                svg.integer(run.count)
                svg.raw("v1h")
                svg.integer(-run.count)
                svg.raw("z")
            }
        }
        svg.raw("\"/></svg>")
        return svg
    }
}
