import Records

/// Citizen numbers in a text: seventeen digits and a check character (GB 11643-1999), half or full width, in one piece
/// or in groups that people write: by region, birth and order, or of 1, 3, 4 or 6.
struct CitizenNumberSearch {
    /// Signs of the number with their places, until something else stands between two of them.
    private var signs: [(sign: UInt8, offset: Int)] = []
    /// How many signs stood before each break within the number.
    private var breaks: [Int] = []
    /// Signs that stand between the last two groups.
    private var gaps = 0

    private static let length = 18
    /// As in " - ".
    private static let mostGaps = 6
    /// Behind the city, the region, the year, the month, the day, and the order.
    private static let groups: Set<Int> = [3, 6, 10, 12, 14, 17]
    /// Digits to a group, where all have as many.
    private static let evenGroups = [1, 3, 4, 6]
    /// Of provinces (GB/T 2260).
    private static let provinces: Set<Int> = Set(
        [11...15, 21...23, 31...37, 41...46, 50...54, 61...65, 71...71, 81...83].flatMap { $0 })

    /// Reads on at an offset.
    ///
    /// - Returns: the bytes that were read, and the offset at which a number begins that ends with them.
    mutating func read(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (length: Int, found: Int?) {
        let byte = bytes[offset]
        // Most of a text, while no number has begun.
        if signs.isEmpty, byte < 0x80, !(0x30...0x39).contains(byte) { return (1, nil) }
        let (kind, length) = Self.kind(at: offset, in: bytes)
        switch kind {
        case .sign(let sign):
            gaps = 0
            signs.append((sign, offset))
            // Only the last eighteen can be a number; what stood before them is done with.
            if signs.count > Self.length {
                signs.removeFirst()
                breaks = breaks.map { $0 - 1 }.filter { $0 > 0 }
            }
            if signs.count == Self.length, isNumber { return (length, signs[0].offset) }
        case .gap:
            gaps += 1
            if signs.isEmpty || gaps > Self.mostGaps { reset() } else if gaps == 1 { breaks.append(signs.count) }
        case .other: reset()
        }
        return (length, nil)
    }

    private mutating func reset() {
        gaps = 0
        if signs.isEmpty { return }
        signs.removeAll(keepingCapacity: true)
        breaks.removeAll(keepingCapacity: true)
    }

    private var isNumber: Bool {
        let inner = breaks.filter { $0 < Self.length }
        let isGrouped =
            inner.allSatisfy(Self.groups.contains)
            || Self.evenGroups.contains { size in inner.elementsEqual(stride(from: size, to: Self.length, by: size)) }
        guard isGrouped else { return false }
        let text = String(decoding: signs.map(\.sign), as: UTF8.self)
        guard let province = Int(text.prefix(2)), Self.provinces.contains(province) else { return false }
        return CitizenNumber.fault(in: text) == nil
    }

    private enum Kind {
        case sign(UInt8)
        case gap
        case other
    }

    private static func kind(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (Kind, length: Int) {
        let byte = bytes[offset]
        switch byte {
        case 0x30...0x39: return (.sign(byte), 1)
        case UInt8(ascii: "X"), UInt8(ascii: "x"): return (.sign(UInt8(ascii: "X")), 1)
        case 0x09, 0x0A, 0x0D, 0x20...0x2F, 0x3A, 0x3B, 0x5C, 0x5F, 0x7C: return (.gap, 1)
        case 0xC2, 0xE2, 0xE3, 0xEF: return wideKind(at: offset, in: bytes)
        default: return (.other, 1)
        }
    }

    /// Full-width digits, and what stands between groups without being ASCII: spaces and dashes of every width, dots,
    /// and what can't be seen.
    private static func wideKind(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (Kind, length: Int) {
        guard offset + 1 < bytes.count else { return (.other, 1) }
        let second = bytes[offset + 1]
        guard second & 0xC0 == 0x80 else { return (.other, 1) }
        if bytes[offset] == 0xC2 { return ([0xA0, 0xAD, 0xB7].contains(second) ? .gap : .other, 2) }
        guard offset + 2 < bytes.count else { return (.other, 1) }
        let third = bytes[offset + 2]
        guard third & 0xC0 == 0x80 else { return (.other, 1) }
        switch (bytes[offset], second, third) {
        case (0xE2, 0x80, _), (0xE2, 0x81, 0x9F...0xA4), (0xE2, 0x88, 0x92), (0xE3, 0x80, 0x80): return (.gap, 3)
        case (0xE3, 0x80, 0x81...0x82), (0xE3, 0x83, 0xBB), (0xEF, 0xB8, 0x80...0x8F): return (.gap, 3)
        case (0xEF, 0xBB, 0xBF), (0xEF, 0xBC, 0x81...0x8F), (0xEF, 0xBC, 0x9A...0x9B): return (.gap, 3)
        case (0xEF, 0xBC, 0x90...0x99): return (.sign(third - 0x90 + 0x30), 3)
        case (0xEF, 0xBC, 0xB8), (0xEF, 0xBD, 0x98): return (.sign(UInt8(ascii: "X")), 3)
        case (_, _, _): return (.other, 3)
        }
    }
}
