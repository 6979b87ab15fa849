import Records

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
        let number = CitizenNumberSearch(bytes).first
        let record = marks.compactMap { mark in bytes.firstRange(of: mark)?.lowerBound }.min()
        switch (number, record) {
        case (let number?, let record?): return number < record ? (.citizenNumber, number) : (.record, record)
        case (let number?, nil): return (.citizenNumber, number)
        case (nil, let record?): return (.record, record)
        case (nil, nil): return nil
        }
    }

    /// The first trace in a page, in its markup or in what it says.
    public static func first(inPage bytes: [UInt8]) -> PersonalTrace? {
        if let (trace, _) = first(in: bytes) { return trace }
        guard bytes.contains(UInt8(ascii: "<")) else { return nil }
        var said: [UInt8] = []
        said.reserveCapacity(bytes.count)
        var isTag = false
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "<"): isTag = true
            case UInt8(ascii: ">"): isTag = false
            default: if !isTag { said.append(byte) }
            }
        }
        return first(in: said)?.trace
    }

    /// What stands in the JSON of a record, and in nothing that speaks about records.
    private static let marks = [
        "\"personal-record/", "\"idNumber\"", "&quot;personal-record/", "&quot;idNumber&quot;",
        "format: personal-record/",
    ]
        .map { Array($0.utf8) }
}

/// Citizen numbers in a text: seventeen digits and a check character (GB 11643-1999), half or full width, in one piece
/// or in the groups in which people write them.
private struct CitizenNumberSearch {
    /// Signs of the number with their places, until something else stands between two of them.
    private var signs: [(sign: UInt8, offset: Int)] = []
    /// How many signs stood before each break within the number.
    private var breaks: [Int] = []
    /// Signs that stand between the last two groups.
    private var gaps = 0
    private(set) var first: Int?

    /// Behind the region, the year, the month, the day, and the order.
    /// As in " - ".
    private static let mostGaps = 3
    private static let groups: Set<Int> = [6, 10, 12, 14, 17]
    /// Of provinces (GB/T 2260).
    private static let provinces: Set<Int> = Set(
        [11...15, 21...23, 31...37, 41...46, 50...54, 61...65, 71...71, 81...83].flatMap { $0 })

    init(_ bytes: [UInt8]) {
        var offset = 0
        while offset < bytes.count, first == nil {
            let (kind, length) = Self.kind(at: offset, in: bytes)
            switch kind {
            case .sign(let sign):
                signs.append((sign, offset))
                // Only the last eighteen can be a number; what stood before them is done with.
                if signs.count > 18 {
                    signs.removeFirst()
                    breaks = breaks.map { $0 - 1 }.filter { $0 > 0 }
                }
                if signs.count == 18, isNumber { first = signs[0].offset }
            case .gap:
                gaps = breaks.last == signs.count ? gaps + 1 : 1
                if signs.isEmpty || gaps > Self.mostGaps { reset() } else if gaps == 1 { breaks.append(signs.count) }
            case .other: reset()
            }
            offset += length
        }
    }

    private mutating func reset() {
        signs.removeAll(keepingCapacity: true)
        breaks.removeAll(keepingCapacity: true)
    }

    private var isNumber: Bool {
        guard breaks.allSatisfy({ $0 >= 18 || Self.groups.contains($0) }) else { return false }
        let text = String(decoding: signs.map(\.sign), as: UTF8.self)
        guard let province = Int(text.prefix(2)), Self.provinces.contains(province) else { return false }
        return CitizenNumber.fault(in: text) == nil
    }

    private enum Kind {
        case sign(UInt8)
        case gap
        case other
    }

    private static func kind(at offset: Int, in bytes: [UInt8]) -> (Kind, length: Int) {
        let byte = bytes[offset]
        switch byte {
        case 0x30...0x39: return (.sign(byte), 1)
        case UInt8(ascii: "X"), UInt8(ascii: "x"): return (.sign(UInt8(ascii: "X")), 1)
        case 0x20, 0x2D, 0x2E, 0x2F, 0x5F, 0x0A, 0x0D, 0x09: return (.gap, 1)
        case 0xC2, 0xE2, 0xE3, 0xEF: return wideKind(at: offset, in: bytes)
        default: return (.other, 1)
        }
    }

    /// Full-width digits, and what stands between groups without being ASCII: spaces and dashes of every width, dots,
    /// and what can't be seen.
    private static func wideKind(at offset: Int, in bytes: [UInt8]) -> (Kind, length: Int) {
        let rest = bytes[offset..<min(offset + 3, bytes.count)]
        guard rest.count > 1 else { return (.other, 1) }
        let second = bytes[offset + 1]
        if bytes[offset] == 0xC2 { return ([0xA0, 0xAD, 0xB7].contains(second) ? .gap : .other, 2) }
        guard rest.count == 3 else { return (.other, 1) }
        let third = bytes[offset + 2]
        switch (bytes[offset], second, third) {
        case (0xE2, 0x80, _), (0xE2, 0x81, 0x9F...0xA4), (0xE2, 0x88, 0x92), (0xE3, 0x80, 0x80): return (.gap, 3)
        case (0xEF, 0xBB, 0xBF), (0xEF, 0xBC, 0x8D...0x8F): return (.gap, 3)
        case (0xEF, 0xBC, 0x90...0x99): return (.sign(third - 0x90 + 0x30), 3)
        case (0xEF, 0xBC, 0xB8), (0xEF, 0xBD, 0x98): return (.sign(UInt8(ascii: "X")), 3)
        case (_, _, _): return (.other, 3)
        }
    }
}

extension [UInt8] {
    fileprivate func firstRange(of sought: [UInt8]) -> Range<Int>? {
        guard let head = sought.first, count >= sought.count else { return nil }
        return withUnsafeBufferPointer { bytes -> Range<Int>? in
            for start in 0...(bytes.count - sought.count) where bytes[start] == head {
                if bytes[start..<start + sought.count].elementsEqual(sought) { return start..<start + sought.count }
            }
            return nil
        }
    }
}
