/// A text with places `{name}` to fill in, taken apart once.
struct Pattern: Sendable, Equatable {
    /// The text as it was written.
    let text: String
    let pieces: [Piece]

    enum Piece: Sendable, Equatable {
        case literal(String)
        case place(String)
    }

    init(_ text: String) {
        self.text = text
        guard text.utf8.contains(UInt8(ascii: "{")) else {
            pieces = text.isEmpty ? [] : [.literal(text)]
            return
        }
        var pieces: [Piece] = []
        var rest = text.utf8[...]
        while let open = rest.firstIndex(of: UInt8(ascii: "{")),
            let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
        {
            if open > rest.startIndex { pieces.append(.literal(String(rest[..<open]) ?? "")) }
            pieces.append(.place(String(rest[rest.index(after: open)..<close]) ?? ""))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { pieces.append(.literal(String(rest) ?? "")) }
        self.pieces = pieces
    }

    /// The same with one place filled in.
    func filling(_ name: String, with text: String) -> Pattern {
        Pattern(
            text: self.text,
            pieces: pieces.map { piece in
                switch piece {
                case .literal: piece
                case .place(let place): place == name ? .literal(text) : piece
                }
            })
    }

    private init(text: String, pieces: [Piece]) {
        self.text = text
        self.pieces = pieces
    }

    /// The names of the places.
    var places: Set<String> {
        Set(
            pieces.compactMap { piece in
                switch piece {
                case .literal: nil
                case .place(let name): name
                }
            })
    }

    /// The text with its places filled in; what is filled in is not read again, and an unknown place is empty.
    func filled(_ values: KeyValuePairs<String, String>) -> String {
        var filled = ""
        for piece in pieces {
            switch piece {
            case .literal(let text): filled += text
            case .place(let name): filled += values.first { $0.key == name }?.value ?? ""
            }
        }
        return filled
    }
}
