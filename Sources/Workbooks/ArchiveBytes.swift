import CMinizip
import Glibc

/// Bytes in memory as minizip reads a file: a place in them that is moved, and read from.
///
/// It lies at one address for as long as an archive is open, because minizip hands that address back with every step.
struct ArchiveBytes {
    private let bytes: UnsafeRawBufferPointer
    /// Where the next byte is read; never beyond the end.
    private var place = 0

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// How minizip opens, moves and reads what lies at an address; nothing is written.
    static func functions(at address: UnsafeMutablePointer<ArchiveBytes>) -> zlib_filefunc64_def {
        zlib_filefunc64_def(
            zopen64_file: { opaque, _, _ in opaque },
            zread_file: { _, stream, buffer, size in
                ArchiveBytes.with(stream) { $0.read(Int(clamping: size), to: buffer) }
            },
            zwrite_file: { _, _, _, _ in 0 },
            ztell64_file: { _, stream in ArchiveBytes.with(stream) { ZPOS64_T($0.place) } },
            zseek64_file: { _, stream, offset, origin in
                ArchiveBytes.with(stream) { $0.move(by: offset, from: origin) ? 0 : -1 }
            },
            zclose_file: { _, _ in 0 },
            zerror_file: { _, _ in 0 },
            opaque: address)
    }

    private static func with<Value>(_ stream: UnsafeMutableRawPointer?, _ body: (inout ArchiveBytes) -> Value) -> Value
    {
        guard let stream else { preconditionFailure("minizip reads what it has opened") }
        return body(&stream.assumingMemoryBound(to: ArchiveBytes.self).pointee)
    }

    private mutating func read(_ most: Int, to buffer: UnsafeMutableRawPointer?) -> UInt {
        let count = min(most, bytes.count - place)
        guard count > 0, let buffer, let start = bytes.baseAddress else { return 0 }
        memcpy(buffer, start + place, count)
        place += count
        return UInt(count)
    }

    /// Whether there is such a place; the offsets are what a damaged archive says, and may be any.
    private mutating func move(by offset: UInt64, from origin: Int32) -> Bool {
        let start: Int
        switch origin {
        case ZLIB_FILEFUNC_SEEK_SET: start = 0
        case ZLIB_FILEFUNC_SEEK_CUR: start = place
        case ZLIB_FILEFUNC_SEEK_END: start = bytes.count
        default: return false
        }
        guard offset <= UInt64(bytes.count - start) else { return false }
        place = start + Int(offset)
        return true
    }
}
