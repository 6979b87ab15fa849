import CZip
import Glibc

/// A ZIP archive in memory, read by libzip. Its parts are not unpacked beyond a bound, whatever they say of themselves.
struct Archive: ~Copyable {
    private let archive: OpaquePointer
    /// Bytes that may still be unpacked.
    private(set) var left = Archive.mostBytes

    /// Bytes of all parts that are read, unpacked.
    static let mostBytes = 256 << 20
    /// Bytes of one part: a sheet of several hundred thousand rows.
    static let mostBytesOfPart = 128 << 20

    /// - Parameter bytes: must outlive the archive.
    init?(_ bytes: UnsafeRawBufferPointer) {
        var error = zip_error_t()
        guard let source = zip_source_buffer_create(bytes.baseAddress, zip_uint64_t(bytes.count), 0, &error) else {
            return nil
        }
        guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
            zip_source_free(source)
            return nil
        }
        self.archive = archive
    }

    deinit { zip_discard(archive) }

    /// How many parts it says that it has.
    var count: Int { Int(clamping: zip_get_num_entries(archive, 0)) }

    /// The bytes of a part's name: UTF-8, or what the packing machine happened to use.
    func name(_ index: Int) -> [UInt8]? {
        zip_get_name(archive, zip_uint64_t(index), zip_flags_t(ZIP_FL_ENC_RAW)).map { name in
            Array(
                UnsafeBufferPointer(
                    start: UnsafeRawPointer(name).assumingMemoryBound(to: UInt8.self), count: strlen(name)))
        }
    }

    func index(of name: String) -> Int? {
        let index = zip_name_locate(archive, name, zip_flags_t(ZIP_FL_ENC_UTF_8))
        return index >= 0 ? Int(index) : nil
    }

    mutating func part(named name: String) -> [UInt8]? { index(of: name).flatMap { part($0) } }

    /// A part, unpacked; nil where it can't be unpacked, or is larger than the bound.
    mutating func part(_ index: Int) -> [UInt8]? {
        guard let file = zip_fopen_index(archive, zip_uint64_t(index), 0) else { return nil }
        defer { zip_fclose(file) }
        let most = min(left, Self.mostBytesOfPart)
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        // What is refused was unpacked too.
        var unpacked = 0
        defer { left -= min(unpacked, left) }
        while true {
            let count = zip_fread(file, &buffer, zip_uint64_t(buffer.count))
            guard count >= 0 else { return nil }
            unpacked += Int(count)
            guard unpacked <= most else { return nil }
            if count == 0 { return bytes }
            bytes.append(contentsOf: buffer.prefix(Int(count)))
        }
    }
}
