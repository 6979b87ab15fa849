import CZip

/// A ZIP archive in memory, read by libzip. No part of it is unpacked beyond a bound, whatever it says of itself.
struct Archive: ~Copyable {
    private let archive: OpaquePointer

    /// Bytes of one part, unpacked: a sheet of a hundred thousand rows.
    static let mostBytes = 64 << 20

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

    func has(_ name: String) -> Bool { zip_name_locate(archive, name, zip_flags_t(ZIP_FL_ENC_UTF_8)) >= 0 }

    /// A part, unpacked; nil where there is none of the name, it can't be unpacked, or it is larger than the bound.
    func part(_ name: String) -> [UInt8]? {
        guard let file = zip_fopen(archive, name, zip_flags_t(ZIP_FL_ENC_UTF_8)) else { return nil }
        defer { zip_fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = zip_fread(file, &buffer, zip_uint64_t(buffer.count))
            guard count >= 0, bytes.count + Int(count) <= Self.mostBytes else { return nil }
            if count == 0 { return bytes }
            bytes.append(contentsOf: buffer.prefix(Int(count)))
        }
    }
}
