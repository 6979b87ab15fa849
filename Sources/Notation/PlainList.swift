import Diagnostics

/// A list of JSON objects that say what they say plainly, as it stands in its text: no tree of it is made.
///
/// Nearly every long list is one. What is not, such as a list with a slip in it, is read as a tree, and so is what
/// turns out to need a word said about its place. A member is named by its place among those of all objects; what it
/// doesn't hold comes back as nil.
public struct PlainList: Sendable {
    @usableFromInline let source: SourceFile
    /// Those of all objects, one after the other; those of an object within an object stand behind the one that holds it.
    @usableFromInline var members: [Member] = []
    /// Where in `members` each object ends.
    var ends: [Int] = []

    init(of source: SourceFile) { self.source = source }

    /// A key and its value, as places in the text.
    @usableFromInline struct Member: Sendable {
        /// Within the quotes.
        @usableFromInline var key: Range<UInt32>
        /// Of text within the quotes; of an object the places of its members.
        @usableFromInline var value: Range<UInt32>
        @usableFromInline var kind: Kind

        init(key: Range<UInt32>, value: Range<UInt32>, kind: Kind) {
            self.key = key
            self.value = value
            self.kind = kind
        }
    }

    @usableFromInline enum Kind: Sendable {
        case text
        /// With a backslash in it.
        case escapedText
        case number, yes, no, null, object
    }

    public var count: Int { ends.count }

    /// The members of an object, by its number in the list.
    public subscript(number: Int) -> Range<Int> { (number > 0 ? ends[number - 1] : 0)..<ends[number] }

    /// The member behind another one of its object.
    public func place(after place: Int) -> Int {
        members[place].kind == .object ? Int(members[place].value.upperBound) : place + 1
    }

    @inlinable
    public func isKey(at place: Int, _ name: StaticString) -> Bool {
        let key = members[place].key
        guard key.count == name.utf8CodeUnitCount else { return false }
        return bytes(key) { key in name.withUTF8Buffer { key.isSame(as: $0) } }
    }

    public func isNull(at place: Int) -> Bool { members[place].kind == .null }

    /// Text without an escape, or a number where it may be one, as a value of a form of its own.
    @inlinable
    public func value<Value>(
        at place: Int, orNumber: Bool = false, _ parse: (UnsafeBufferPointer<UInt8>) -> Value?
    ) -> Value? {
        let member = members[place]
        guard member.kind == .text || orNumber && member.kind == .number else { return nil }
        return bytes(member.value, parse)
    }

    /// - Parameter likely: what the text may well be; then it is that one, and not a copy.
    public func text(at place: Int, likely: String? = nil) -> String? {
        let member = members[place]
        switch member.kind {
        case .text:
            return bytes(member.value) { text in
                if let likely, likely.isUTF8(text) { return likely }
                return String(decoding: text, as: UTF8.self)
            }
        case .escapedText: return JSONScanner.text(in: source, at: Int(member.value.lowerBound) - 1)
        case .number, .yes, .no, .null, .object: return nil
        }
    }

    public func flag(at place: Int) -> Bool? {
        switch members[place].kind {
        case .yes: true
        case .no: false
        case .text, .escapedText, .number, .null, .object: nil
        }
    }

    /// A whole number written with nothing but digits, and not too many of them.
    public func integer(at place: Int) -> Int? {
        let member = members[place]
        guard member.kind == .number, member.value.count <= 18 else { return nil }
        return bytes(member.value) { digits in
            var number = 0
            for byte in digits {
                guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
                number = number * 10 + Int(byte - UInt8(ascii: "0"))
            }
            return number
        }
    }

    /// The members of the object that a member holds.
    public func object(at place: Int) -> Range<Int>? {
        let member = members[place]
        return member.kind == .object ? Int(member.value.lowerBound)..<Int(member.value.upperBound) : nil
    }

    @inlinable
    func bytes<Result>(_ range: Range<UInt32>, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        source.bytes.withUnsafeBufferPointer { bytes in
            body(UnsafeBufferPointer(rebasing: bytes[Int(range.lowerBound)..<Int(range.upperBound)]))
        }
    }
}
