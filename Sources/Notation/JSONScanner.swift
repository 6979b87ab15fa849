import Diagnostics

/// The first text that has no plain meaning: the reading of the file ends there.
struct Unreadable: Error {
    let diagnostic: Diagnostic
}

/// JSON's grammar on the bytes of one text.
struct JSONScanner {
    let source: SourceFile
    private(set) var diagnostics: [Diagnostic] = []
    private var index: Int
    private let plainListKey: String?
    /// The list under that key of the outermost object, where it is plain.
    private(set) var plainList: PlainList?

    init(source: SourceFile, plainListUnder key: String? = nil) {
        self.source = source
        plainListKey = key
        index = source.start
    }

    /// The text that begins with the quote at an offset; nil for one about which something is to be told.
    static func text(in source: SourceFile, at quote: Int) -> String? {
        var scanner = JSONScanner(source: source)
        scanner.index = quote
        guard let text = try? scanner.string(), scanner.diagnostics.isEmpty else { return nil }
        return text
    }

    private var current: UInt8? { index < source.bytes.count ? source.bytes[index] : nil }

    private lazy var lines = LineIndex(source)

    private mutating func report(_ message: String, at offset: Int, code: Diagnostic.Code = .jsonSyntax) {
        guard diagnostics.count < Reading.mostProblems else { return }
        diagnostics.append(
            Diagnostic(.error, code, in: lines, at: lines.position(at: offset), message: message))
    }

    private mutating func unreadable(_ message: String, help: String? = nil) -> Unreadable {
        Unreadable(
            diagnostic: Diagnostic(
                .error, .jsonSyntax, in: lines, at: lines.position(at: index), message: message, help: help))
    }

    /// What stands at the index, in words.
    private var found: String {
        guard let byte = current else { return "the end of the file" }
        var end = index + 1
        while end < source.bytes.count, source.bytes[end] & 0xC0 == 0x80 { end += 1 }
        return byte < 0x20 || byte == 0x7F
            ? "a control character" : "\"\(String(decoding: source.bytes[index..<end], as: UTF8.self))\""
    }

    private mutating func skipSpace() {
        while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
    }

    private mutating func take(_ byte: Unicode.Scalar) -> Bool {
        guard current == UInt8(ascii: byte) else { return false }
        index += 1
        return true
    }

    mutating func document() throws(Unreadable) -> Node {
        skipSpace()
        guard current != nil else { throw unreadable("the file is empty") }
        let node = try value(depth: 0)
        skipSpace()
        if current != nil { throw unreadable("expected the end of the file, found \(found)") }
        return node
    }

    private mutating func value(depth: Int) throws(Unreadable) -> Node {
        let place = Place.offset(index)
        switch current {
        case UInt8(ascii: "{"): return Node(try object(depth: depth), at: place)
        case UInt8(ascii: "["): return Node(try list(depth: depth), at: place)
        case UInt8(ascii: "\""): return Node(.text(try string()), at: place)
        case .some(UInt8(ascii: "-")), .some(UInt8(ascii: "0")...UInt8(ascii: "9")):
            return Node(try number(), at: place)
        default: return Node(try word(), at: place)
        }
    }

    /// Steps over an opening bracket.
    private mutating func open(depth: Int) throws(Unreadable) {
        guard depth < JSONParser.deepestNesting else {
            throw unreadable("more than \(JSONParser.deepestNesting) objects and lists within each other")
        }
        index += 1
    }

    private mutating func object(depth: Int) throws(Unreadable) -> Node.Value {
        try open(depth: depth)
        var entries: [Node.Entry] = []
        var keys = KeyPlaces<String>()
        try elements(until: "}", of: "object") { scanner throws(Unreadable) in
            let keyOffset = scanner.index
            guard scanner.current == UInt8(ascii: "\"") else {
                throw scanner.unreadable(
                    "expected a key in double quotes, found \(scanner.found)",
                    help: "a key looks like \"month\":")
            }
            let key = try scanner.string()
            scanner.skipSpace()
            guard scanner.take(":") else { throw scanner.unreadable("expected \":\", found \(scanner.found)") }
            scanner.skipSpace()
            let known = keys.last(of: key, among: entries.count) { entries[$0].key }
            let place = Place.offset(scanner.index)
            let isPlainList = depth == 0 && known == nil && key == scanner.plainListKey && scanner.takePlainList()
            let node = try isPlainList ? Node(.list([]), at: place) : scanner.value(depth: depth + 1)
            if let known {
                let position = entries[known].keyPlace.position(in: scanner.lines)
                scanner.report(
                    "the key \"\(key)\" stands here again; it stood at line \(position.line), column \(position.column)",
                    at: keyOffset, code: .duplicateKey)
            } else {
                entries.append(Node.Entry(key: key, keyPlace: .offset(keyOffset), node: node))
            }
        }
        return .map(entries)
    }

    /// Whether there is a plain list; the index ends behind it.
    private mutating func takePlainList() -> Bool {
        guard let (list, end) = PlainListScan.list(in: source, at: index) else { return false }
        plainList = list
        index = end
        return true
    }

    private mutating func list(depth: Int) throws(Unreadable) -> Node.Value {
        try open(depth: depth)
        var nodes: [Node] = []
        try elements(until: "]", of: "list") { scanner throws(Unreadable) in
            nodes.append(try scanner.value(depth: depth + 1))
        }
        return .list(nodes)
    }

    /// The elements of an object or a list up to its closing bracket, with the commas between them.
    private mutating func elements(
        until close: Unicode.Scalar, of kind: String,
        each element: (inout JSONScanner) throws(Unreadable) -> Void
    ) throws(Unreadable) {
        skipSpace()
        if take(close) { return }
        while true {
            try element(&self)
            skipSpace()
            if take(close) { return }
            let comma = index
            if take(",") {
                skipSpace()
                if take(close) {
                    report("a comma before the end of the \(kind)", at: comma)
                    return
                }
            } else if let byte = current, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "{") {
                report("expected \",\" before this", at: index)
            } else {
                throw unreadable("expected \",\" or \"\(close)\", found \(found)")
            }
        }
    }

    private mutating func word() throws(Unreadable) -> Node.Value {
        let words: [(StaticString, Node.Value)] = [("true", .bool(true)), ("false", .bool(false)), ("null", .null)]
        for (word, value) in words {
            let end = index + word.utf8CodeUnitCount
            if end <= source.bytes.count, source.bytes[index..<end].elementsEqual("\(word)".utf8) {
                index = end
                return value
            }
        }
        throw unreadable("expected a value, found \(found)")
    }

    private mutating func digits() -> Int {
        let start = index
        while let byte = current, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { index += 1 }
        return index - start
    }

    private mutating func number() throws(Unreadable) -> Node.Value {
        let start = index
        _ = take("-")
        let first = current
        let whole = digits()
        guard whole > 0 else { throw unreadable("expected a digit, found \(found)") }
        if whole > 1, first == UInt8(ascii: "0") { report("a number must not begin with 0", at: start) }
        if take("."), digits() == 0 { throw unreadable("expected a digit, found \(found)") }
        if take("e") || take("E") {
            if !take("+") { _ = take("-") }
            if digits() == 0 { throw unreadable("expected a digit, found \(found)") }
        }
        return .number(String(decoding: source.bytes[start..<index], as: UTF8.self))
    }

    /// The text from an index up to a byte that ends it or needs a look, and where that byte stands.
    private func plainText(from start: Int) -> (text: String, end: Int) {
        source.bytes.withUnsafeBufferPointer { bytes in
            var end = start
            while end < bytes.count, bytes[end] != UInt8(ascii: "\""), bytes[end] != UInt8(ascii: "\\"),
                bytes[end] > 0x1F
            { end += 1 }
            return (String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self), end)
        }
    }

    private mutating func string() throws(Unreadable) -> String {
        let opening = index
        index += 1
        let (plain, end) = plainText(from: index)
        // Nearly every text ends here.
        if end < source.bytes.count, source.bytes[end] == UInt8(ascii: "\"") {
            index = end + 1
            return plain
        }
        var bytes: [UInt8] = []
        var run = index
        while let byte = current {
            switch byte {
            case UInt8(ascii: "\""):
                let tail = source.bytes[run..<index]
                index += 1
                return bytes.isEmpty
                    ? String(decoding: tail, as: UTF8.self) : String(decoding: bytes + tail, as: UTF8.self)
            case UInt8(ascii: "\\"):
                bytes.append(contentsOf: source.bytes[run..<index])
                bytes.append(contentsOf: escaped().utf8)
                run = index
            case 0x00...0x1F:
                if byte == 0x0A || byte == 0x0D {
                    index = opening
                    throw unreadable("the text that begins here is not closed on its line")
                }
                report("a control character in a text must be written as an escape", at: index)
                index += 1
            default:
                index += 1
            }
        }
        index = opening
        throw unreadable("the text that begins here is not closed")
    }

    /// The character of an escape, U+FFFD for one that means none; the index ends behind it.
    private mutating func escaped() -> String {
        let start = index
        index += 1
        guard let byte = current else { return "" }
        index += 1
        switch byte {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"):
            if let scalar = unicodeEscape() { return String(scalar) }
            report("not a Unicode escape: four hexadecimal digits, and surrogates in pairs", at: start)
            return "\u{FFFD}"
        default:
            index -= 1
            report("an escape that JSON doesn't have", at: start)
            return "\u{FFFD}"
        }
    }

    /// The scalar of `XXXX`, or of `XXXX\uXXXX` for a surrogate pair; the index stands behind the `u`.
    private mutating func unicodeEscape() -> Unicode.Scalar? {
        guard let high = fourDigits() else { return nil }
        guard (0xD800...0xDBFF).contains(high) else { return Unicode.Scalar(high) }
        // Half a pair leaves what is behind it as it is.
        let behind = index
        guard take("\\"), take("u"), let low = fourDigits(), (0xDC00...0xDFFF).contains(low) else {
            index = behind
            return nil
        }
        return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    }

    private mutating func fourDigits() -> UInt32? {
        guard index + 4 <= source.bytes.count else { return nil }
        let digits = source.bytes[index..<index + 4]
        guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
        else { return nil }
        index += 4
        return value
    }
}
