/// A tar archive by POSIX.1-2017 (pax): each file is its owner's alone, of nobody in particular and of no time.
public struct TarStream: Sendable {
    private static let block = 512

    public init() {}

    func opening(of name: String, size: Int) -> [UInt8] {
        let bytes = Array(name.utf8)
        // What the older header can't hold stands in an extended one before it: long names, and those beyond ASCII.
        guard bytes.count > 100 || bytes.contains(where: { $0 >= 0x80 }) else {
            return header(bytes, size: size, kind: "0")
        }
        let record = Self.record(bytes)
        return header(Array("pax/header".utf8), size: record.count, kind: "x") + record + closing(size: record.count)
            + header(Array(bytes.map { $0 < 0x80 ? $0 : UInt8(ascii: "_") }.suffix(100)), size: size, kind: "0")
    }

    func closing(size: Int) -> [UInt8] {
        [UInt8](repeating: 0, count: (Self.block - size % Self.block) % Self.block)
    }

    /// Two blocks of nothing.
    func end() -> [UInt8] { [UInt8](repeating: 0, count: 2 * Self.block) }

    /// `LENGTH path=NAME`, whose length counts its own digits.
    private static func record(_ name: [UInt8]) -> [UInt8] {
        let rest = Array(" path=".utf8) + name + [0x0A]
        var length = rest.count
        while true {
            let digits = Array("\(length)".utf8)
            if digits.count + rest.count == length { return digits + rest }
            length = digits.count + rest.count
        }
    }

    private func header(_ name: [UInt8], size: Int, kind: Unicode.Scalar) -> [UInt8] {
        var block = [UInt8](repeating: 0, count: Self.block)
        func put(_ bytes: some Collection<UInt8>, at offset: Int) {
            block.replaceSubrange(offset..<offset + bytes.count, with: bytes)
        }
        put(name, at: 0)
        put(Self.octal(0o600, digits: 7), at: 100)
        put(Self.octal(0, digits: 7), at: 108)
        put(Self.octal(0, digits: 7), at: 116)
        put(Self.octal(size, digits: 11), at: 124)
        put(Self.octal(0, digits: 11), at: 136)
        // The checksum is that of the header with spaces in its own place.
        put([UInt8](repeating: 0x20, count: 8), at: 148)
        block[156] = UInt8(ascii: kind)
        put("ustar".utf8, at: 257)
        put("00".utf8, at: 263)
        put(Self.octal(block.reduce(0) { $0 + Int($1) }, digits: 6), at: 148)
        block[154] = 0
        return block
    }

    /// So many octal digits, zeros before them.
    private static func octal(_ number: Int, digits count: Int) -> [UInt8] {
        (0..<count).reversed().map { UInt8(ascii: "0") + UInt8((number >> (3 * $0)) & 7) }
    }
}
