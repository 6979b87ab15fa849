import Diagnostics

/// Finds out whether a list is plain, and where its members stand.
///
/// Its grammar is that of `JSONScanner` without what needs a word; the tests hold one against the other.
struct PlainListScan {
    /// Members of one object, with those of the objects in it: one that has more is hardly of a long list.
    private static let mostMembers = 32

    private let bytes: UnsafeBufferPointer<UInt8>
    private(set) var index: Int
    private(set) var list: PlainList

    /// The list that begins at an offset, and the offset behind it; nil for one that must be read as a tree.
    static func list(in source: SourceFile, at start: Int) -> (PlainList, end: Int)? {
        // Places are kept short: there may be ten million of them.
        guard source.bytes.count < UInt32.max else { return nil }
        return source.bytes.withUnsafeBufferPointer { bytes in
            var scan = PlainListScan(bytes: bytes, index: start, list: PlainList(of: source))
            return scan.objects() ? (scan.list, scan.index) : nil
        }
    }

    private var current: UInt8 { index < bytes.count ? bytes[index] : 0 }

    private mutating func skipSpace() {
        while index < bytes.count,
            bytes[index] == 0x20 || bytes[index] == 0x0A || bytes[index] == 0x0D || bytes[index] == 0x09
        {
            index += 1
        }
    }

    private mutating func take(_ byte: Unicode.Scalar) -> Bool {
        guard current == UInt8(ascii: byte) else { return false }
        index += 1
        return true
    }

    private mutating func take(word: StaticString) -> Bool {
        let end = index + word.utf8CodeUnitCount
        guard end <= bytes.count, word.withUTF8Buffer({ bytes[index..<end].elementsEqual($0) }) else { return false }
        index = end
        return true
    }

    private mutating func objects() -> Bool {
        guard take("[") else { return false }
        skipSpace()
        if take("]") { return true }
        while true {
            guard object(mayNest: true) else { return false }
            list.ends.append(list.members.count)
            skipSpace()
            if take("]") { return true }
            guard take(",") else { return false }
            skipSpace()
        }
    }

    private mutating func object(mayNest: Bool) -> Bool {
        guard take("{") else { return false }
        skipSpace()
        if take("}") { return true }
        while true {
            guard let (key, keyKind) = text(), keyKind == .text else { return false }
            skipSpace()
            guard take(":") else { return false }
            skipSpace()
            guard list.members.count - (list.ends.last ?? 0) < Self.mostMembers,
                value(of: key, mayNest: mayNest)
            else { return false }
            skipSpace()
            if take("}") { return true }
            guard take(",") else { return false }
            skipSpace()
        }
    }

    private mutating func value(of key: Range<UInt32>, mayNest: Bool) -> Bool {
        let start = UInt32(index)
        switch current {
        case UInt8(ascii: "\""):
            guard let (text, kind) = text() else { return false }
            list.members.append(.init(key: key, value: text, kind: kind))
        case UInt8(ascii: "{"):
            guard mayNest else { return false }
            let place = list.members.count
            list.members.append(.init(key: key, value: start..<start, kind: .object))
            guard object(mayNest: false) else { return false }
            list.members[place].value = UInt32(place + 1)..<UInt32(list.members.count)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            guard number() else { return false }
            list.members.append(.init(key: key, value: start..<UInt32(index), kind: .number))
        default:
            let kind: PlainList.Kind
            if take(word: "true") {
                kind = .yes
            } else if take(word: "false") {
                kind = .no
            } else if take(word: "null") {
                kind = .null
            } else {
                return false
            }
            list.members.append(.init(key: key, value: start..<UInt32(index), kind: kind))
        }
        return true
    }

    /// A text without its quotes.
    private mutating func text() -> (Range<UInt32>, PlainList.Kind)? {
        guard take("\"") else { return nil }
        let start = index
        var kind = PlainList.Kind.text
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\""):
                index += 1
                return (UInt32(start)..<UInt32(index - 1), kind)
            case UInt8(ascii: "\\"):
                kind = .escapedText
                index += 2
            case 0x00...0x1F: return nil
            default: index += 1
            }
        }
        return nil
    }

    private mutating func digits() -> Int {
        let start = index
        while index < bytes.count, bytes[index] >= UInt8(ascii: "0"), bytes[index] <= UInt8(ascii: "9") { index += 1 }
        return index - start
    }

    /// RFC 8259, 6.
    private mutating func number() -> Bool {
        _ = take("-")
        let beginsWithZero = current == UInt8(ascii: "0")
        let whole = digits()
        guard whole > 0, whole == 1 || !beginsWithZero else { return false }
        if take("."), digits() == 0 { return false }
        guard take("e") || take("E") else { return true }
        if !take("+") { _ = take("-") }
        return digits() > 0
    }
}
