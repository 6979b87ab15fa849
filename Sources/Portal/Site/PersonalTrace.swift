/// What looks like a person's own, where only what is everybody's may stand.
public enum PersonalTrace: Sendable, Equatable {
    /// A citizen number, in whatever digits and groups it is written.
    case citizenNumber
    /// A record, or a part of one.
    case record

    /// What a text in which it stands is told to have.
    public var description: String {
        switch self {
        case .citizenNumber: "what looks like a citizen number"
        case .record: "what looks like a personal record"
        }
    }

    /// The first trace in a text, and the offset of the byte with which it begins.
    public static func first(in bytes: [UInt8]) -> (trace: PersonalTrace, offset: Int)? {
        bytes.withUnsafeBufferPointer { bytes in
            var search = CitizenNumberSearch()
            var offset = 0
            while offset < bytes.count {
                if isRecord(at: offset, in: bytes) { return (.record, offset) }
                let (length, found) = search.read(at: offset, in: bytes)
                if let found { return (.citizenNumber, found) }
                offset += length
            }
            return nil
        }
    }

    /// The first trace in a page, in its markup or in what it says, where tags may stand within a number.
    public static func first(inPage bytes: [UInt8]) -> PersonalTrace? {
        if let (trace, _) = first(in: bytes) { return trace }
        return bytes.withUnsafeBufferPointer { bytes in
            var search = CitizenNumberSearch()
            var isTag = false
            var offset = 0
            while offset < bytes.count {
                switch bytes[offset] {
                case UInt8(ascii: "<"): isTag = true
                case UInt8(ascii: ">"): isTag = false
                default: break
                }
                if isTag || bytes[offset] == UInt8(ascii: ">") {
                    offset += 1
                    continue
                }
                let (length, found) = search.read(at: offset, in: bytes)
                if found != nil { return .citizenNumber }
                offset += length
            }
            return nil
        }
    }

    /// What stands in a record, and in nothing that speaks about records: each with what may stand before it.
    private static let marks: [(word: [UInt8], before: [[UInt8]])] = [
        ("personal-record/", ["\"", "&quot;", "format: ", "format:&nbsp;"]), ("idNumber", ["\"", "&quot;"]),
    ].map { word, before in (Array(word.utf8), before.map { Array($0.utf8) }) }

    private static func isRecord(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let byte = bytes[offset]
        guard byte == UInt8(ascii: "p") || byte == UInt8(ascii: "i") else { return false }
        return marks.contains { mark in
            bytes[offset...].starts(with: mark.word)
                && mark.before.contains { bytes[..<offset].suffix($0.count).elementsEqual($0) }
        }
    }
}
