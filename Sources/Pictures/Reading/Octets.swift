/// Bytes that are read at any place: outside of them there is nothing.
struct Octets {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    subscript(_ place: Int) -> UInt8? { bytes.indices.contains(place) ? bytes[place] : nil }

    func have(_ expected: [UInt8], at place: Int) -> Bool {
        self[place, expected.count].map { $0 == expected[...] } ?? false
    }

    func have(_ expected: String, at place: Int) -> Bool { have(Array(expected.utf8), at: place) }

    /// Nil where they don't hold so many from there.
    subscript(_ place: Int, _ count: Int) -> ArraySlice<UInt8>? {
        guard place >= 0, count >= 0, place <= bytes.count, count <= bytes.count - place else { return nil }
        return bytes[place..<place + count]
    }

    /// A number whose first byte weighs most, of four bytes at most.
    func bigEndian(at place: Int, bytes count: Int) -> Int? {
        self[place, count].map { $0.reduce(0) { $0 << 8 | Int($1) } }
    }

    /// A number whose last byte weighs most, of four bytes at most.
    func littleEndian(at place: Int, bytes count: Int) -> Int? {
        self[place, count].map { $0.reversed().reduce(0) { $0 << 8 | Int($1) } }
    }
}
