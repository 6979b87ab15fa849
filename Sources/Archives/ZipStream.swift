/// A ZIP archive by APPNOTE.TXT 6.3.10, its files stored as they are.
///
/// The list at its end is held until then: some hundred bytes a file.
public struct ZipStream: Sendable {
    /// The central directory so far.
    private var directory: [UInt8] = []
    private var count = 0
    /// Bytes before the next file.
    private var offset = 0

    private static let most32 = Int(UInt32.max)
    /// 1 January 1980, the first day that the format has (4.4.6).
    private static let firstDay = 0x0021
    /// Names are UTF-8 (4.4.4, bit 11).
    private static let utf8 = 0x0800
    /// Made on Unix, by version 4.5, which has ZIP64.
    private static let madeBy = 0x032D

    public init() {}

    mutating func opening(of name: String, size: Int, checksum: UInt32) -> [UInt8] {
        let name = Array(name.utf8)
        var local = LittleEndian()
        local.put(0x0403_4B50, bytes: 4)
        local.put(45, bytes: 2)
        let facts = Self.facts(size: size, checksum: checksum, nameLength: name.count)
        local.bytes += facts
        local.put(0, bytes: 2)
        local.bytes += name

        var entry = LittleEndian()
        entry.put(0x0201_4B50, bytes: 4)
        entry.put(Self.madeBy, bytes: 2)
        entry.put(45, bytes: 2)
        entry.bytes += facts
        let isFar = offset >= Self.most32
        entry.put(isFar ? 12 : 0, bytes: 2)
        entry.put(0, bytes: 2)
        entry.put(0, bytes: 2)
        entry.put(0, bytes: 2)
        // A regular file that its owner reads and writes.
        entry.put(0o100600 << 16, bytes: 4)
        entry.put(min(offset, Self.most32), bytes: 4)
        entry.bytes += name
        if isFar {
            entry.put(1, bytes: 2)
            entry.put(8, bytes: 2)
            entry.put(offset, bytes: 8)
        }
        directory += entry.bytes
        count += 1
        offset += local.bytes.count + size
        return local.bytes
    }

    /// What the local header and the directory say alike: flags, method, time, day, checksum, sizes, the name's length.
    private static func facts(size: Int, checksum: UInt32, nameLength: Int) -> [UInt8] {
        var facts = LittleEndian()
        facts.put(utf8, bytes: 2)
        facts.put(0, bytes: 2)
        facts.put(0, bytes: 2)
        facts.put(firstDay, bytes: 2)
        facts.put(Int(checksum), bytes: 4)
        facts.put(size, bytes: 4)
        facts.put(size, bytes: 4)
        facts.put(nameLength, bytes: 2)
        return facts.bytes
    }

    func end() -> [UInt8] {
        var end = LittleEndian()
        end.bytes = directory
        if count >= 0xFFFF || offset >= Self.most32 || directory.count >= Self.most32 {
            end.put(0x0606_4B50, bytes: 4)
            end.put(44, bytes: 8)
            end.put(Self.madeBy, bytes: 2)
            end.put(45, bytes: 2)
            end.put(0, bytes: 4)
            end.put(0, bytes: 4)
            end.put(count, bytes: 8)
            end.put(count, bytes: 8)
            end.put(directory.count, bytes: 8)
            end.put(offset, bytes: 8)
            end.put(0x0706_4B50, bytes: 4)
            end.put(0, bytes: 4)
            end.put(offset + directory.count, bytes: 8)
            end.put(1, bytes: 4)
        }
        end.put(0x0605_4B50, bytes: 4)
        end.put(0, bytes: 2)
        end.put(0, bytes: 2)
        end.put(min(count, 0xFFFF), bytes: 2)
        end.put(min(count, 0xFFFF), bytes: 2)
        end.put(min(directory.count, Self.most32), bytes: 4)
        end.put(min(offset, Self.most32), bytes: 4)
        end.put(0, bytes: 2)
        return end.bytes
    }
}

private struct LittleEndian {
    var bytes: [UInt8] = []

    mutating func put(_ number: Int, bytes count: Int) {
        for index in 0..<count { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * index))) }
    }
}
