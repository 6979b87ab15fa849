import Diagnostics

/// A tree of values as an image: the form in which the program carries its own YAML.
///
/// Each value is a letter, its line and its column, and what it holds. An entry of the outermost map has the length of its
/// value before it, so that one that nobody wants is passed over.
public enum NodeImage {
    /// The image of a tree whose places are lines and columns.
    public static func text(of node: Node) -> String {
        var image = ImageWriting()
        image.node(node, isOutermost: true)
        return String(decoding: image.bytes, as: UTF8.self)
    }

    /// The tree; nil for what is no image.
    ///
    /// - Parameter unwanted: an entry of the outermost map that is left out.
    static func node(in image: StaticString, without unwanted: String?) -> Node? {
        image.withUTF8Buffer { bytes in
            var reading = ImageReading(bytes)
            return try? reading.node(without: unwanted)
        }
    }
}

extension ImageWriting {
    fileprivate mutating func node(_ node: Node, isOutermost: Bool = false) {
        func begin(_ letter: Unicode.Scalar) {
            self.letter(letter)
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
            list(nodes) { $1.node($0) }
        case .map(let entries):
            begin(isOutermost ? "o" : "m")
            list(entries) { entry, image in
                image.text(entry.key)
                image.place(entry.keyPlace)
                guard isOutermost else { return image.node(entry.node) }
                var value = ImageWriting()
                value.node(entry.node)
                image.number(value.bytes.count)
                image.append(value)
            }
        }
    }

    private mutating func place(_ place: Place) {
        switch place {
        case .offset(let offset):
            number(0)
            number(offset)
        case .position(let position):
            number(position.line)
            number(position.column)
        }
    }
}

extension ImageReading {
    fileprivate mutating func node(without unwanted: String? = nil) throws(Unreadable) -> Node {
        let letter = try letter()
        let place = try place()
        switch letter {
        case "n": return Node(.null, at: place)
        case "t": return Node(.bool(true), at: place)
        case "f": return Node(.bool(false), at: place)
        case "d": return Node(.number(try text()), at: place)
        case "s": return Node(.text(try text()), at: place)
        case "l": return Node(.list(try list { (image) throws(Unreadable) in try image.node() }), at: place)
        case "m": return Node(.map(try list { (image) throws(Unreadable) in try image.entry() }), at: place)
        case "o": return Node(.map(try entries(without: unwanted)), at: place)
        default: throw Unreadable()
        }
    }

    private mutating func entries(without unwanted: String?) throws(Unreadable) -> [Node.Entry] {
        try list { (image) throws(Unreadable) -> Node.Entry? in
            let (key, place, length) = (try image.text(), try image.place(), try image.number())
            if key == unwanted {
                try image.pass(length)
                return nil
            }
            return Node.Entry(key: key, keyPlace: place, node: try image.node())
        }.compactMap(\.self)
    }

    private mutating func entry() throws(Unreadable) -> Node.Entry {
        Node.Entry(key: try text(), keyPlace: try place(), node: try node())
    }

    private mutating func place() throws(Unreadable) -> Place {
        let (line, column) = (try number(), try number())
        return line == 0 ? .offset(column) : .position(Position(line: line, column: column))
    }
}
