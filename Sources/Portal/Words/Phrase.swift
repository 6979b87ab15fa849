import Markup

/// A text with places to fill in, escaped once for all the pages that it stands on.
struct Phrase: Sendable {
    private let pieces: [Piece]

    private enum Piece: Sendable {
        case literal(HTML)
        /// The how-manieth of the names that were given.
        case place(Int)
    }

    /// - Parameter names: of the places; another place stays empty.
    init(_ pattern: Pattern, _ names: [String]) {
        pieces = pattern.pieces.compactMap { piece in
            switch piece {
            case .literal(let text): .literal(HTML(text: text))
            case .place(let name): names.firstIndex(of: name).map { .place($0) }
            }
        }
    }

    /// - Parameter fill: writes what stands in a place, by its number among the names.
    func write(to html: inout HTML, _ fill: (Int, inout HTML) -> Void) {
        for piece in pieces {
            switch piece {
            case .literal(let text): html.append(text)
            case .place(let number): fill(number, &html)
            }
        }
    }
}
