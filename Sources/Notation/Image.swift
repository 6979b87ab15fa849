/// A value written down so that it is read again in a fraction of the time that its sources take: the form in which the
/// program carries what was worked out when it was built.
///
/// Numbers are digits that end with a blank, texts stand behind their length in bytes, lists behind their count. The whole
/// is UTF-8. Nothing but the program that wrote an image reads it, so that it has no version.
public struct ImageWriting: Sendable {
    public private(set) var bytes: [UInt8] = []

    public init() {}

    /// - Parameter number: not below zero.
    public mutating func number(_ number: Int) { bytes += "\(number) ".utf8 }

    public mutating func flag(_ isSet: Bool) { number(isSet ? 1 : 0) }

    public mutating func text(_ text: String) { self.text(bytes: Array(text.utf8)) }

    /// - Parameter bytes: UTF-8.
    public mutating func text(bytes text: [UInt8]) {
        number(text.count)
        bytes += text
    }

    public mutating func list<Element>(_ items: [Element], _ each: (Element, inout ImageWriting) -> Void) {
        number(items.count)
        for item in items { each(item, &self) }
    }

    public mutating func texts(_ texts: [String]) { list(texts) { $1.text($0) } }

    /// A list of one text, or of none.
    public mutating func optionalText(_ text: String?) { texts(text.map { [$0] } ?? []) }

    mutating func letter(_ letter: Unicode.Scalar) { bytes.append(UInt8(ascii: letter)) }

    mutating func append(_ image: ImageWriting) { bytes += image.bytes }
}

/// Reads what `ImageWriting` wrote, in the same order.
public struct ImageReading {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0

    /// Bytes that are none of an image, or of another one.
    public struct Unreadable: Error {
        public init() {}
    }

    /// - Parameter bytes: must outlive the reading.
    public init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// Whether nothing is left.
    public var isAtEnd: Bool { index == bytes.count }

    public mutating func number() throws(Unreadable) -> Int {
        var number = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return number }
            number = number &* 10 &+ Int(byte & 15)
        }
        throw Unreadable()
    }

    public mutating func flag() throws(Unreadable) -> Bool { try number() != 0 }

    public mutating func text() throws(Unreadable) -> String { String(decoding: try textBytes(), as: UTF8.self) }

    /// A text's bytes where they stand.
    public mutating func textBytes() throws(Unreadable) -> UnsafeBufferPointer<UInt8> {
        let count = try number()
        let start = index
        try pass(count)
        return UnsafeBufferPointer(rebasing: bytes[start..<index])
    }

    public mutating func list<Element>(
        _ each: (inout ImageReading) throws(Unreadable) -> Element
    ) throws(Unreadable) -> [Element] {
        let count = try number()
        var items: [Element] = []
        items.reserveCapacity(min(count, bytes.count - index))
        for _ in 0..<count { items.append(try each(&self)) }
        return items
    }

    public mutating func texts() throws(Unreadable) -> [String] {
        try list { (image) throws(Unreadable) in try image.text() }
    }

    public mutating func optionalText() throws(Unreadable) -> String? { try texts().first }

    mutating func letter() throws(Unreadable) -> Unicode.Scalar {
        guard index < bytes.count else { throw Unreadable() }
        index += 1
        return Unicode.Scalar(bytes[index - 1])
    }

    /// Goes on behind some bytes.
    mutating func pass(_ count: Int) throws(Unreadable) {
        guard count >= 0, count <= bytes.count - index else { throw Unreadable() }
        index += count
    }
}
