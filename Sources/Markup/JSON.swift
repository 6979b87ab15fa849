/// A JSON value to be written (RFC 8259); keys stay in the order given, so the same value is the same bytes.
public enum JSON: Sendable, Equatable {
    case null
    case bool(Bool)
    case integer(Int)
    /// An exact decimal number: the digits with so many of them after the point, so that (125, 1) is 12.5.
    case decimal(Int, places: Int)
    case text(String)
    case list([JSON])
    case object([Member])

    /// One key and its value.
    public struct Member: Sendable, Equatable {
        public var key: String
        public var value: JSON

        public init(_ key: String, _ value: JSON) {
            self.key = key
            self.value = value
        }
    }

    /// An object without the members whose value is nil: what isn't known is left out, not written as null.
    public static func object(known members: [(String, JSON?)]) -> JSON {
        .object(members.compactMap { key, value in value.map { Member(key, $0) } })
    }
}

extension JSON {
    /// How the text is laid out.
    public enum Layout: Sendable {
        /// One line without spaces.
        case compact
        /// Two spaces a level, one member a line, and a line end after the last.
        case indented
    }

    /// UTF-8 that is valid JSON and can also stand inside `<script>`, where `</script>`, `<!--` and U+2028 would
    /// otherwise end or change it: those characters are written as escapes.
    public func bytes(_ layout: Layout) -> [UInt8] {
        var writer = JSONWriter(layout: layout)
        writer.write(self, depth: 0)
        if layout == .indented { writer.bytes.append(0x0A) }
        return writer.bytes
    }
}

/// An object's bytes, made member by member: a long list in it is written as its elements come, and never held.
public struct JSONObjectBytes {
    private var writer: JSONWriter
    private var isEmpty = true

    public init(_ layout: JSON.Layout) {
        writer = JSONWriter(layout: layout)
        writer.bytes.append(UInt8(ascii: "{"))
    }

    public mutating func add(_ member: JSON.Member) {
        add(member.key) { $0.write(member.value, depth: 1) }
    }

    /// A member that is a list of objects, each of whose members are written as they come.
    ///
    /// - Parameter write: writes the members of the object of a number from 0 to `count` - 1.
    public mutating func add(
        _ key: String, objects count: Int, keys: JSONKeys, each write: (Int, inout JSONMembers) -> Void
    ) {
        add(key) { writer in
            var members = JSONMembers(writer, keys)
            // The bytes belong to one at a time, so that they are not copied.
            writer.bytes = []
            members.writer.literal("[")
            for number in 0..<count {
                members.begin()
                write(number, &members)
                members.end()
            }
            writer = members.writer
            writer.close("]", depth: JSONMembers.depth - 1, isEmpty: count == 0)
        }
    }

    private mutating func add(_ key: String, value: (inout JSONWriter) -> Void) {
        if !isEmpty { writer.literal(",") }
        isEmpty = false
        writer.newLine(1)
        writer.key(key)
        value(&writer)
    }

    /// The same bytes as those of the object as a value.
    public consuming func finished() -> [UInt8] {
        if !isEmpty { writer.newLine(0) }
        writer.bytes.append(UInt8(ascii: "}"))
        if writer.layout == .indented { writer.bytes.append(0x0A) }
        return writer.bytes
    }
}

/// The keys that many objects in a list have, with what stands around each, made once.
public struct JSONKeys: Sendable {
    /// By its number, what parts a member from the one before, the key, and what parts it from its value.
    fileprivate let compact: [[UInt8]]
    fileprivate let indented: [[UInt8]]

    /// - Parameter names: of letters and digits.
    public init(_ names: [StaticString]) {
        func keys(_ layout: JSON.Layout) -> [[UInt8]] {
            names.map { name in
                var writer = JSONWriter(layout: layout)
                writer.literal(",")
                writer.newLine(JSONMembers.depth + 1)
                writer.key("\(name)")
                return writer.bytes
            }
        }
        compact = keys(.compact)
        indented = keys(.indented)
    }
}

/// The members of an object in a list, written as they come; their keys are given by number.
public struct JSONMembers {
    fileprivate var writer: JSONWriter
    private var isEmpty = true
    private var isFirst = true
    /// Of an object in a list that is a member of the outermost object.
    fileprivate static let depth = 2

    private let keys: [[UInt8]]

    fileprivate init(_ writer: JSONWriter, _ keys: JSONKeys) {
        self.writer = writer
        self.keys = writer.layout == .compact ? keys.compact : keys.indented
    }

    fileprivate mutating func begin() {
        if !isFirst { writer.literal(",") }
        isFirst = false
        writer.newLine(Self.depth)
        writer.literal("{")
        isEmpty = true
    }

    fileprivate mutating func end() { writer.close("}", depth: Self.depth, isEmpty: isEmpty) }

    private mutating func key(_ number: Int) {
        keys[number].withUnsafeBufferPointer {
            // The first one has nothing to be parted from.
            writer.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: $0[(isEmpty ? 1 : 0)...]))
        }
        isEmpty = false
    }

    public mutating func add(_ key: Int, _ text: String) {
        self.key(key)
        writer.quoted(text)
    }

    public mutating func add(_ key: Int, _ isSet: Bool) {
        self.key(key)
        writer.literal(isSet ? "true" : "false")
    }

    /// Text of ASCII letters, digits and signs that JSON writes as they are.
    public mutating func add(_ key: Int, plain append: (inout [UInt8]) -> Void) {
        self.key(key)
        writer.bytes.append(UInt8(ascii: "\""))
        append(&writer.bytes)
        writer.bytes.append(UInt8(ascii: "\""))
    }

    public mutating func add(_ key: Int, _ value: JSON) {
        self.key(key)
        writer.write(value, depth: Self.depth + 1)
    }

    /// Where in the bytes the next member begins.
    public var place: Int { writer.bytes.count }

    /// The members from a place on, which was `place` before they were added.
    public func written(from place: Int) -> ArraySlice<UInt8> { writer.bytes[place...] }

    /// All members of an object, as they were written for one of the same list.
    public mutating func add(written members: [UInt8]) {
        precondition(isEmpty, "the object has members already")
        writer.bytes.append(contentsOf: members)
        isEmpty = members.isEmpty
    }
}

private struct JSONWriter {
    let layout: JSON.Layout
    var bytes: [UInt8] = []

    mutating func write(_ value: JSON, depth: Int) {
        switch value {
        case .null: literal("null")
        case .bool(let value): literal(value ? "true" : "false")
        case .integer(let value): Decimal.append(value, to: &bytes)
        case .decimal(let digits, let places): Decimal.append(digits, places: places, to: &bytes)
        case .text(let text): quoted(text)
        case .list(let values):
            enclosed(values, by: ("[", "]"), depth: depth) { $0.write($1, depth: depth + 1) }
        case .object(let members):
            enclosed(members, by: ("{", "}"), depth: depth) { writer, member in
                writer.key(member.key)
                writer.write(member.value, depth: depth + 1)
            }
        }
    }

    mutating func key(_ key: String) {
        quoted(key)
        literal(layout == .compact ? ":" : ": ")
    }

    mutating func enclosed<Elements: Collection>(
        _ elements: Elements, by brackets: (StaticString, StaticString), depth: Int,
        each write: (inout JSONWriter, Elements.Element) -> Void
    ) {
        literal(brackets.0)
        var isFirst = true
        for element in elements {
            if !isFirst { literal(",") }
            isFirst = false
            newLine(depth + 1)
            write(&self, element)
        }
        close(brackets.1, depth: depth, isEmpty: elements.isEmpty)
    }

    mutating func close(_ bracket: StaticString, depth: Int, isEmpty: Bool) {
        if !isEmpty { newLine(depth) }
        literal(bracket)
    }

    mutating func newLine(_ depth: Int) {
        guard layout == .indented else { return }
        bytes.append(0x0A)
        bytes.append(contentsOf: repeatElement(0x20, count: 2 * depth))
    }

    mutating func literal(_ literal: StaticString) {
        literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    mutating func quoted(_ text: String) {
        literal("\"")
        var text = text
        text.withUTF8 { text in
            var run = 0
            var index = 0
            while index < text.count {
                guard Self.mayNeedEscape[Int(text[index])], let (escape, length) = Self.escape(at: index, in: text)
                else {
                    index += 1
                    continue
                }
                bytes.append(contentsOf: text[run..<index])
                bytes.append(contentsOf: escape.utf8)
                index += length
                run = index
            }
            bytes.append(contentsOf: text[run...])
        }
        literal("\"")
    }

    /// By the first byte of a character, whether it may need an escape.
    private static let mayNeedEscape: [Bool] = (0..<256).map { byte in
        switch UInt8(byte) {
        case 0x00...0x1F, 0x7F, 0xC2, 0xD8, 0xE2, 0xEF, UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"),
            UInt8(ascii: ">"), UInt8(ascii: "&"):
            true
        default: false
        }
    }

    /// The escape for the character at `index` and that character's length in bytes; nil where it stands as it is.
    private static func escape(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> (String, Int)? {
        switch text[index] {
        case UInt8(ascii: "\""): return ("\\\"", 1)
        case UInt8(ascii: "\\"): return ("\\\\", 1)
        case 0x0A: return ("\\n", 1)
        case 0x0D: return ("\\r", 1)
        case 0x09: return ("\\t", 1)
        case UInt8(ascii: "<"): return ("\\u003c", 1)
        case UInt8(ascii: ">"): return ("\\u003e", 1)
        case UInt8(ascii: "&"): return ("\\u0026", 1)
        case 0x00...0x1F, 0x7F:
            return (escape(UInt16(text[index])), 1)
        // What moves a terminal's cursor or turns its text around, where it is more than one byte.
        case 0xC2 where text[index + 1] < 0xA0: return (escape(UInt16(text[index + 1])), 2)
        case 0xD8 where text[index + 1] == 0x9C: return (escape(0x061C), 2)
        case 0xE2, 0xEF:
            let lead = UInt16(text[index] & 0x0F) << 12
            let scalar = lead | UInt16(text[index + 1] & 0x3F) << 6 | UInt16(text[index + 2] & 0x3F)
            switch scalar {
            case 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: return (escape(scalar), 3)
            default: return nil
            }
        default: return nil
        }
    }

    private static func escape(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
