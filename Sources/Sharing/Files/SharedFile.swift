/// A summary's file, taken apart: the page with its slot empty, and what stood in the slot.
public struct SharedFile: Sendable, Equatable {
    public let page: [UInt8]
    public let slot: Slot

    /// Which of the two slots a page has, and what is in it.
    public enum Slot: Sendable, Equatable {
        /// A signed text; empty where nobody signed.
        case signed(String)
        case sealed(String)
    }

    private static let signedMark = Array(" data-signed=\"".utf8)
    private static let sealedMark = Array(" data-sealed=\"".utf8)

    /// Nil for a file that has no slot, or more than one.
    public init?(_ bytes: [UInt8]) {
        let signed = Self.slots(Self.signedMark, in: bytes)
        let sealed = Self.slots(Self.sealedMark, in: bytes)
        guard signed.count + sealed.count == 1, let range = (signed + sealed).first else { return nil }
        let text = String(decoding: bytes[range], as: UTF8.self)
        page = Array(bytes[..<range.lowerBound] + bytes[range.upperBound...])
        slot = sealed.isEmpty ? .signed(text) : .sealed(text)
    }

    /// The page with its slot filled; nil for a page that has not one empty slot.
    public static func filled(_ page: [UInt8], with text: String) -> [UInt8]? {
        let ranges = slots(signedMark, in: page) + slots(sealedMark, in: page)
        guard ranges.count == 1, ranges[0].isEmpty else { return nil }
        return page[..<ranges[0].lowerBound] + Array(text.utf8) + page[ranges[0].upperBound...]
    }

    /// Where the values of an attribute stand; of many only two.
    private static func slots(_ mark: [UInt8], in bytes: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var rest = bytes[...]
        while ranges.count < 2, let found = rest.firstRange(of: mark) {
            let end = rest[found.upperBound...].firstIndex(of: UInt8(ascii: "\"")) ?? rest.endIndex
            ranges.append(found.upperBound..<end)
            rest = rest[end...]
        }
        return ranges
    }
}
