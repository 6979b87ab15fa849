/// A value written down so that it is read again in a fraction of the time that its sources take: the form in which the
/// program carries what was worked out when it was built.
///
/// Numbers are digits, with a minus before them below zero, that end with a blank; texts stand behind their length in
/// bytes, lists behind their count. The whole is UTF-8. Nothing but the program that wrote an image reads it, so that it
/// has no version.
public struct ImageWriting: Sendable {
    /// What was written so far, UTF-8.
    public private(set) var bytes: [UInt8] = []

    public init() {}

    public mutating func number(_ number: Int) { bytes += "\(number) ".utf8 }

    public mutating func flag(_ isSet: Bool) { number(isSet ? 1 : 0) }

    public mutating func text(_ text: String) { self.text(bytes: Array(text.utf8)) }

    /// - Parameter bytes: UTF-8.
    public mutating func text(bytes text: [UInt8]) {
        number(text.count)
        bytes += text
    }

    /// A word of a closed vocabulary.
    @inlinable
    public mutating func word(_ word: some RawRepresentable<String>) { text(word.rawValue) }

    /// The count, and each behind the other as `each` writes it.
    @inlinable
    public mutating func list<Element>(_ items: [Element], _ each: (Element, inout ImageWriting) -> Void) {
        number(items.count)
        for item in items { each(item, &self) }
    }

    /// Whether there is a value, and the value.
    @inlinable
    public mutating func optional<Value>(_ value: Value?, _ write: (Value, inout ImageWriting) -> Void) {
        flag(value != nil)
        if let value { write(value, &self) }
    }

    public mutating func texts(_ texts: [String]) { list(texts) { $1.text($0) } }

    public mutating func optionalText(_ text: String?) { optional(text) { $1.text($0) } }

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

    /// Whether nothing is left to be read.
    public var isAtEnd: Bool { left == 0 }

    /// Bytes that are not read yet.
    @usableFromInline var left: Int { bytes.count - index }

    /// Throws for digits without a blank behind them, and for a number beyond `Int`.
    public mutating func number() throws(Unreadable) -> Int {
        let isBelowZero = index < bytes.count && bytes[index] == UInt8(ascii: "-")
        if isBelowZero { index += 1 }
        let start = index
        var number = 0
        var isTooLarge = false
        while index < bytes.count {
            let digit = bytes[index] &- UInt8(ascii: "0")
            guard digit < 10 else { break }
            // 18 digits fit into 64 bits whatever they are.
            if index - start < 18 {
                number = number &* 10 &+ Int(digit)
            } else {
                let (tens, isBeyondTens) = number.multipliedReportingOverflow(by: 10)
                let (sum, isBeyond) = tens.addingReportingOverflow(Int(digit))
                isTooLarge = isTooLarge || isBeyondTens || isBeyond
                number = sum
            }
            index += 1
        }
        guard !isTooLarge, index > start, index < bytes.count, bytes[index] == UInt8(ascii: " ") else {
            throw Unreadable()
        }
        index += 1
        return isBelowZero ? -number : number
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

    /// Throws for a word that the vocabulary doesn't have.
    @inlinable
    public mutating func word<Word: RawRepresentable<String>>() throws(Unreadable) -> Word {
        guard let word = Word(rawValue: try text()) else { throw Unreadable() }
        return word
    }

    /// As many as were written, each as `each` reads it.
    @inlinable
    public mutating func list<Element>(
        _ each: (inout ImageReading) throws(Unreadable) -> Element
    ) throws(Unreadable) -> [Element] {
        let count = try number()
        guard count >= 0 else { throw Unreadable() }
        var items: [Element] = []
        items.reserveCapacity(min(count, left))
        for _ in 0..<count { items.append(try each(&self)) }
        return items
    }

    public mutating func texts() throws(Unreadable) -> [String] {
        try list { (image) throws(Unreadable) in try image.text() }
    }

    @inlinable
    public mutating func optional<Value>(
        _ read: (inout ImageReading) throws(Unreadable) -> Value
    ) throws(Unreadable) -> Value? {
        try flag() ? try read(&self) : nil
    }

    public mutating func optionalText() throws(Unreadable) -> String? {
        try optional { (image) throws(Unreadable) in try image.text() }
    }

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
