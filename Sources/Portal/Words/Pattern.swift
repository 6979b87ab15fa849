import Glibc

/// A text with places `{name}` to fill in, taken apart once.
struct Pattern: Sendable, Equatable {
    /// The text as it was written.
    let text: String
    /// Empty for a text without places, which most are.
    private let cut: [Piece]

    enum Piece: Sendable, Equatable {
        case literal(String)
        case place(String)
    }

    init(_ text: String) {
        self.text = text
        var written = text
        cut = written.withUTF8 { bytes in
            // Most texts are seen to have no place at once.
            guard let first = bytes.baseAddress, memchr(first, CInt(UInt8(ascii: "{")), bytes.count) != nil else {
                return []
            }
            var pieces: [Piece] = []
            func piece(_ range: Range<Int>) -> String {
                String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
            }
            var start = 0
            while let open = bytes[start...].firstIndex(of: UInt8(ascii: "{")),
                let close = bytes[open...].firstIndex(of: UInt8(ascii: "}"))
            {
                if open > start { pieces.append(.literal(piece(start..<open))) }
                pieces.append(.place(piece(open + 1..<close)))
                start = close + 1
            }
            if !pieces.isEmpty, start < bytes.count { pieces.append(.literal(piece(start..<bytes.count))) }
            return pieces
        }
    }

    /// What it is put together of.
    var pieces: [Piece] { cut.isEmpty && !text.isEmpty ? [.literal(text)] : cut }

    /// The names of the places.
    var places: Set<String> {
        Set(
            cut.compactMap { piece in
                switch piece {
                case .literal: nil
                case .place(let name): name
                }
            })
    }

    /// The text with its places filled in; what is filled in is not read again, and an unknown place is empty.
    func filled(_ values: KeyValuePairs<String, String>) -> String {
        if cut.isEmpty { return text }
        var filled = ""
        for piece in cut {
            switch piece {
            case .literal(let text): filled += text
            case .place(let name):
                if let place = values.indices.first(where: { values[$0].key == name }) { filled += values[place].value }
            }
        }
        return filled
    }
}
