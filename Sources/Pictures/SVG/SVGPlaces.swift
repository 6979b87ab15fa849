/// The lines of an SVG's bytes, to say where a fault is: the library only knows where a tag ends.
struct SVGPlaces {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The line of the first byte that isn't UTF-8, or is no character of XML at all; nil where there is none.
    var lineOfNoUTF8: Int? {
        if let zero = bytes.firstIndex(of: 0) { return line(at: zero) }
        do {
            _ = try UTF8Span(validating: bytes.span)
            return nil
        } catch {
            return line(at: error.byteOffsets.lowerBound)
        }
    }

    func hold(_ text: String) -> Bool { first(text) != nil }

    /// Where a document type is declared, be it in a comment only, and whether it says that the text is HTML.
    var documentType: (line: Int, isHTML: Bool)? {
        let start = "<!DOCTYPE"
        guard let place = first(start) else { return nil }
        let name = bytes[(place + start.utf8.count)...].drop { isSpace($0) }.prefix(4)
        return (line(at: place), String(decoding: name, as: UTF8.self).lowercased() == "html")
    }

    /// The last line down to another that holds a text; that other where none does.
    func line(of text: String, upTo last: Int) -> Int {
        let sought = Array(text.utf8)
        return line(upTo: last) { stands(sought, at: $0) }
    }

    /// The last line down to another where an attribute of the name stands.
    func line(ofAttribute name: String, upTo last: Int) -> Int {
        let sought = Array(name.utf8)
        return line(upTo: last) { place in
            guard stands(sought, at: place), place > 0, isSpace(bytes[place - 1]) else { return false }
            return bytes[(place + sought.count)...].first { !isSpace($0) } == UInt8(ascii: "=")
        }
    }

    private func line(upTo last: Int, where stands: (Int) -> Bool) -> Int {
        var (line, found) = (1, last)
        for place in bytes.indices {
            if bytes[place] == UInt8(ascii: "\n") { line += 1 }
            if line > last { break }
            if stands(place) { found = line }
        }
        return found
    }

    private func first(_ text: String) -> Int? {
        let sought = Array(text.utf8)
        return bytes.indices.first { stands(sought, at: $0) }
    }

    private func stands(_ sought: [UInt8], at place: Int) -> Bool {
        bytes[place] == sought.first && bytes[place...].starts(with: sought)
    }

    private func isSpace(_ byte: UInt8) -> Bool { " \t\r\n".utf8.contains(byte) }

    private func line(at place: Int) -> Int {
        1 + bytes[..<place].reduce(0) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
    }
}
