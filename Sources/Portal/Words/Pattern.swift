import Glibc

/// A text with places `{name}` to fill in, taken apart once.
struct Pattern: Sendable, Equatable {
    /// The text as it was written.
    let text: String
    /// Where its places stand, in their order, the braces included; empty for most texts.
    private let cuts: [Cut]

    enum Piece: Sendable, Equatable {
        case literal(String)
        case place(String)
    }

    private struct Cut: Sendable, Equatable {
        /// Bytes of the text.
        let start: Int
        let end: Int
        let name: String
    }

    init(_ text: String) {
        self.text = text
        var written = text
        cuts = written.withUTF8 { bytes in
            var cuts: [Cut] = []
            var start = 0
            while let open = Self.place(of: "{", in: bytes, from: start),
                let close = Self.place(of: "}", in: bytes, from: open)
            {
                cuts.append(Cut(start: open, end: close + 1, name: Self.text(bytes, open + 1, close)))
                start = close + 1
            }
            return cuts
        }
    }

    /// Of the first such brace from a place on.
    private static func place(of brace: Unicode.Scalar, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard let first = bytes.baseAddress else { return nil }
        // Most texts have no brace, and `memchr` sees that at once.
        return memchr(first + start, CInt(brace.value), bytes.count - start).map {
            UnsafeRawPointer($0) - UnsafeRawPointer(first)
        }
    }

    private static func text(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
    }

    /// What it is put together of.
    var pieces: [Piece] {
        var text = text
        return text.withUTF8 { bytes in
            var pieces: [Piece] = []
            var start = 0
            for cut in cuts {
                if start < cut.start { pieces.append(.literal(Self.text(bytes, start, cut.start))) }
                pieces.append(.place(cut.name))
                start = cut.end
            }
            if start < bytes.count { pieces.append(.literal(Self.text(bytes, start, bytes.count))) }
            return pieces
        }
    }

    /// The names of the places.
    var places: Set<String> { Set(cuts.map(\.name)) }

    /// The text with its places filled in; what is filled in is not read again, and an unknown place is empty.
    func filled(_ values: KeyValuePairs<String, String>) -> String {
        if cuts.isEmpty { return text }
        var longest = 0
        for value in values { longest = max(longest, value.value.utf8.count) }
        var text = text
        return text.withUTF8 { bytes in
            // Mostly more than is needed: the text is written to a page next, and then gone.
            String(unsafeUninitializedCapacity: bytes.count + cuts.count * longest) { buffer in
                var (start, end) = (0, 0)
                for cut in cuts {
                    end = Self.copy(UnsafeBufferPointer(rebasing: bytes[start..<cut.start]), to: buffer, at: end)
                    if let place = values.indices.first(where: { values[$0].key == cut.name }) {
                        var value = values[place].value
                        end = value.withUTF8 { Self.copy($0, to: buffer, at: end) }
                    }
                    start = cut.end
                }
                return Self.copy(UnsafeBufferPointer(rebasing: bytes[start...]), to: buffer, at: end)
            }
        }
    }

    /// Copies bytes to a place of a text, and gives the place behind them.
    private static func copy(
        _ bytes: UnsafeBufferPointer<UInt8>, to text: UnsafeMutableBufferPointer<UInt8>, at place: Int
    ) -> Int {
        UnsafeMutableBufferPointer(rebasing: text[place..<place + bytes.count]).initialize(fromContentsOf: bytes)
            + place
    }
}
