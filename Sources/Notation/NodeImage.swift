import Diagnostics

/// A tree of values as a text from which it is read again in a fraction of the time that YAML takes: the form in which
/// the program carries its own YAML.
///
/// Each value is a letter, its size where it has one, its line and its column; numbers end with a blank, texts stand
/// behind their length in bytes. An entry of the outermost map has the length of its value before it, so that one that
/// nobody wants is passed over.
public enum NodeImage {
    /// The image of a tree whose places are lines and columns.
    public static func text(of node: Node) -> String {
        String(decoding: bytes(of: node, isOutermost: true), as: UTF8.self)
    }

    private static func bytes(of node: Node, isOutermost: Bool = false) -> [UInt8] {
        var bytes: [UInt8] = []
        func number(_ number: Int) { bytes += "\(number) ".utf8 }
        func place(_ place: Place) {
            switch place {
            case .offset(let offset):
                number(0)
                number(offset)
            case .position(let position):
                number(position.line)
                number(position.column)
            }
        }
        func text(_ text: String) {
            number(text.utf8.count)
            bytes += text.utf8
        }
        func begin(_ letter: Unicode.Scalar) {
            bytes.append(UInt8(ascii: letter))
            place(node.place)
        }
        switch node.value {
        case .null: begin("n")
        case .bool(let isTrue): begin(isTrue ? "t" : "f")
        case .number(let digits):
            begin("d")
            text(digits)
        case .text(let content):
            begin("s")
            text(content)
        case .list(let nodes):
            begin("l")
            number(nodes.count)
            for node in nodes { bytes += Self.bytes(of: node) }
        case .map(let entries):
            begin(isOutermost ? "o" : "m")
            number(entries.count)
            for entry in entries {
                text(entry.key)
                place(entry.keyPlace)
                let value = Self.bytes(of: entry.node)
                if isOutermost { number(value.count) }
                bytes += value
            }
        }
        return bytes
    }

    /// The tree; nil for what is no image.
    ///
    /// - Parameter unwanted: an entry of the outermost map that is left out.
    static func node(in image: StaticString, without unwanted: String?) -> Node? {
        image.withUTF8Buffer { bytes in
            var reading = ImageReading(bytes: bytes, unwanted: unwanted)
            return reading.node()
        }
    }
}

private struct ImageReading {
    let bytes: UnsafeBufferPointer<UInt8>
    let unwanted: String?
    var index = 0

    mutating func node() -> Node? {
        guard index < bytes.count else { return nil }
        let letter = bytes[index]
        index += 1
        let place = place()
        switch letter {
        case UInt8(ascii: "n"): return Node(.null, at: place)
        case UInt8(ascii: "t"): return Node(.bool(true), at: place)
        case UInt8(ascii: "f"): return Node(.bool(false), at: place)
        case UInt8(ascii: "d"): return text().map { Node(.number($0), at: place) }
        case UInt8(ascii: "s"): return text().map { Node(.text($0), at: place) }
        case UInt8(ascii: "l"): return list().map { Node(.list($0), at: place) }
        case UInt8(ascii: "m"): return map(isOutermost: false).map { Node(.map($0), at: place) }
        case UInt8(ascii: "o"): return map(isOutermost: true).map { Node(.map($0), at: place) }
        default: return nil
        }
    }

    private mutating func list() -> [Node]? {
        let count = number()
        var nodes: [Node] = []
        nodes.reserveCapacity(min(count, bytes.count - index))
        for _ in 0..<count {
            guard let node = node() else { return nil }
            nodes.append(node)
        }
        return nodes
    }

    private mutating func map(isOutermost: Bool) -> [Node.Entry]? {
        let count = number()
        var entries: [Node.Entry] = []
        entries.reserveCapacity(min(count, bytes.count - index))
        for _ in 0..<count {
            guard let key = text() else { return nil }
            let place = place()
            if isOutermost {
                let length = number()
                if key == unwanted {
                    index += length
                    continue
                }
            }
            guard let node = node() else { return nil }
            entries.append(Node.Entry(key: key, keyPlace: place, node: node))
        }
        return entries
    }

    private mutating func place() -> Place {
        let line = number()
        let column = number()
        return line == 0 ? .offset(column) : .position(Position(line: line, column: column))
    }

    private mutating func text() -> String? {
        let count = number()
        guard count <= bytes.count - index else { return nil }
        defer { index += count }
        return String(decoding: UnsafeBufferPointer(rebasing: bytes[index..<index + count]), as: UTF8.self)
    }

    /// Digits up to a blank.
    private mutating func number() -> Int {
        var number = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { break }
            number = number &* 10 &+ Int(byte & 15)
        }
        return number
    }
}
