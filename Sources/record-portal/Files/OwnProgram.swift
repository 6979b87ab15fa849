import Crypto
import Glibc

/// What stands for this program: another one may make other pages of the same text.
enum OwnProgram {
    /// The build ID that the linker put into it; where it put none, the SHA-256 of the whole.
    static var identity: [UInt8] {
        let descriptor = open("/proc/self/exe", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return [] }
        let file = OpenFile(descriptor)
        return buildID(in: file) ?? digest(of: file)
    }

    /// The note of type 3 by GNU, in a segment of notes (System V ABI, ELF-64; gABI 5, "Note Section").
    private static func buildID(in file: OpenFile) -> [UInt8]? {
        let header = file.bytes(at: 0, most: 64)
        guard header.count == 64, header.starts(with: [0x7F, 0x45, 0x4C, 0x46, 2, 1]) else { return nil }
        let (start, size, count) = (header.number(32, 8), header.number(54, 2), header.number(56, 2))
        guard size >= 56, count <= 256 else { return nil }
        for index in 0..<count {
            let segment = file.bytes(at: start + index * size, most: size)
            guard segment.count == size, segment.number(0, 4) == 4 else { continue }
            let notes = file.bytes(at: segment.number(8, 8), most: min(segment.number(32, 8), 64 << 10))
            if let note = buildID(among: notes) { return note }
        }
        return nil
    }

    private static func buildID(among notes: [UInt8]) -> [UInt8]? {
        var offset = 0
        while offset + 12 <= notes.count {
            let (name, length) = (notes.number(offset, 4), notes.number(offset + 4, 4))
            let start = offset + 12 + (name + 3) / 4 * 4
            guard start + length <= notes.count else { return nil }
            let isGNU = notes[(offset + 12)...].starts(with: Array("GNU\0".utf8))
            if isGNU, notes.number(offset + 8, 4) == 3, length > 0 { return Array(notes[start..<start + length]) }
            offset = start + (length + 3) / 4 * 4
        }
        return nil
    }

    private static func digest(of file: OpenFile) -> [UInt8] {
        var hash = SHA256()
        var offset = 0
        while true {
            let part = file.bytes(at: offset, most: 1 << 20)
            guard !part.isEmpty else { return Array(hash.finalize()) }
            hash.update(data: part)
            offset += part.count
        }
    }
}

extension [UInt8] {
    /// So many bytes from an offset on, the lowest first.
    fileprivate func number(_ offset: Int, _ count: Int) -> Int {
        (0..<count).reduce(0) { $0 | Int(truncatingIfNeeded: self[offset + $1]) << (8 * $1) }
    }
}
