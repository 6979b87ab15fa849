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
        self.init(
            pattern.pieces.compactMap { piece in
                switch piece {
                case .literal(let text): .literal(HTML(text: text))
                case .place(let name): names.firstIndex(of: name).map { .place($0) }
                }
            })
    }

    /// A place between two pieces of markup.
    init(_ before: StaticString, _ behind: StaticString) {
        self.init([.literal(HTML(before)), .place(0), .literal(HTML(behind))])
    }

    /// What stands side by side becomes one.
    private init(_ pieces: [Piece]) {
        self.pieces = pieces.reduce(into: []) { pieces, piece in
            if case .literal(let text) = piece, case .literal(var before)? = pieces.last {
                before.append(text)
                pieces[pieces.count - 1] = .literal(before)
            } else {
                pieces.append(piece)
            }
        }
    }

    /// The same with another phrase, and its places, in every place.
    func around(_ inner: Phrase) -> Phrase {
        Phrase(
            pieces.flatMap { piece in
                switch piece {
                case .literal: [piece]
                case .place: inner.pieces
                }
            })
    }

    func after(_ before: StaticString) -> Phrase { Phrase([.literal(HTML(before))] + pieces) }

    func before(_ behind: StaticString) -> Phrase { Phrase(pieces + [.literal(HTML(behind))]) }

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
