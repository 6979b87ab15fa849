/// What looks like a person's own, where only what is everybody's may stand.
public enum PersonalTrace: Sendable, Equatable {
    /// A citizen number, in half- or full-width digits and the groups in which people write it.
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

    /// The first trace in a page, in its markup or in what it says, where tags may stand within a number. Its style and its
    /// script are the theme's, and the same on every page.
    public static func first(inPage bytes: [UInt8]) -> PersonalTrace? {
        bytes.withUnsafeBufferPointer { bytes in
            var markup = CitizenNumberSearch()
            var said = CitizenNumberSearch()
            var isTag = false
            var offset = 0
            while offset < bytes.count {
                let byte = bytes[offset]
                if byte == UInt8(ascii: "<") {
                    isTag = true
                    if let end = endOfTheme(at: offset, in: bytes) { offset = end }
                }
                if isRecord(at: offset, in: bytes) { return .record }
                if isPlaces(at: offset, in: bytes) { return nil }
                let (length, found) = markup.read(at: offset, in: bytes)
                if found != nil { return .citizenNumber }
                if !isTag, said.read(at: offset, in: bytes).found != nil { return .citizenNumber }
                if byte == UInt8(ascii: ">") { isTag = false }
                offset += length
            }
            return nil
        }
    }

    private static let elements = [("<style>", "</style>"), ("<script>", "</script>")]
        .map { (Array($0.utf8), Array($1.utf8)) }

    /// Where the style or the script ends that begins at an offset.
    private static func endOfTheme(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let (_, end) = elements.first(where: { bytes[offset...].starts(with: $0.0) }) else { return nil }
        var place = offset
        while place < bytes.count {
            if bytes[place] == end[0], bytes[place...].starts(with: end) { return place }
            place += 1
        }
        return nil
    }

    private static let places = Array("\"places\":[".utf8)

    /// Whether the lists of places of a search index begin, its last member: numbers with commas between them, among
    /// which anything would be found in time. In a page no quote stands before a word of its text.
    private static func isPlaces(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes[offset] == places[0] && bytes[offset...].starts(with: places)
    }

    private static let words = ["personal-record/", "idNumber"].map { Array($0.utf8) }
    /// Between a key and its colon: quotes, escaped or not.
    private static let mostBetween = 8

    /// Whether a record's format is named, or a record's own key is given a value.
    private static func isRecord(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        switch bytes[offset] {
        case UInt8(ascii: "p"): return bytes[offset...].starts(with: words[0])
        case UInt8(ascii: "i"):
            guard bytes[offset...].starts(with: words[1]) else { return false }
            return bytes[(offset + words[1].count)...].prefix(mostBetween).contains(UInt8(ascii: ":"))
        default: return false
        }
    }
}
