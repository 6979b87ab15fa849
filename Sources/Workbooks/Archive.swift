import CMinizip

/// A ZIP archive in memory, read by minizip. Its parts are not unpacked beyond a bound, whatever they say of themselves.
struct Archive: ~Copyable {
    /// None for an archive without a part.
    private let archive: unzFile?
    private let source: UnsafeMutablePointer<ArchiveBytes>
    /// In the order of the directory; none where they are more than is looked at.
    private let parts: [Part]
    /// How many parts it says that it has.
    let count: Int
    /// Bytes that may still be unpacked.
    private(set) var left = Archive.mostBytes

    /// Bytes of all parts that are read, unpacked.
    static let mostBytes = 256 << 20
    /// Bytes of one part: a sheet of several hundred thousand rows.
    static let mostBytesOfPart = 128 << 20
    /// What the count of an archive holds that isn't ZIP64 (APPNOTE 6.3.10, 4.4.22).
    private static let mostParts = 65_535

    /// What the directory says of a part.
    private struct Part {
        var place: unz64_file_pos
        /// UTF-8, or what the packing machine happened to use.
        var name: [UInt8]
        /// Bytes when it is unpacked.
        var size: UInt64
        var hasPassword: Bool
    }

    /// - Parameter bytes: must outlive the archive.
    init?(_ bytes: UnsafeRawBufferPointer) {
        let source = UnsafeMutablePointer<ArchiveBytes>.allocate(capacity: 1)
        source.initialize(to: ArchiveBytes(bytes))
        if Self.isEmpty(bytes) {
            (archive, self.source, parts, count) = (nil, source, [], 0)
            return
        }
        var functions = ArchiveBytes.functions(at: source)
        guard let archive = unzOpen2_64(nil, &functions) else {
            source.deallocate()
            return nil
        }
        var said = unz_global_info64()
        guard unzGetGlobalInfo64(archive, &said) == UNZ_OK, let parts = Self.parts(archive, count: said.number_entry)
        else {
            unzClose(archive)
            source.deallocate()
            return nil
        }
        self.archive = archive
        self.source = source
        self.parts = parts
        count = Int(clamping: said.number_entry)
    }

    deinit {
        if let archive { unzClose(archive) }
        source.deallocate()
    }

    /// Whether it begins with its end (4.3.16), which minizip takes for no archive.
    private static func isEmpty(_ bytes: UnsafeRawBufferPointer) -> Bool {
        bytes.count >= 22 && bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
    }

    /// The directory; nil where it is damaged.
    private static func parts(_ archive: unzFile, count: UInt64) -> [Part]? {
        guard count > 0, count <= mostParts else { return [] }
        var parts: [Part] = []
        for index in 0..<count {
            guard (index == 0 ? unzGoToFirstFile(archive) : unzGoToNextFile(archive)) == UNZ_OK,
                let part = part(at: archive)
            else { return nil }
            parts.append(part)
        }
        return parts
    }

    private static func part(at archive: unzFile) -> Part? {
        var said = unz_file_info64()
        var place = unz64_file_pos()
        guard unzGetCurrentFileInfo64(archive, &said, nil, 0, nil, 0, nil, 0) == UNZ_OK,
            unzGetFilePos64(archive, &place) == UNZ_OK
        else { return nil }
        var name = [CChar](repeating: 0, count: Int(said.size_filename))
        guard unzGetCurrentFileInfo64(archive, nil, &name, said.size_filename, nil, 0, nil, 0) == UNZ_OK else {
            return nil
        }
        return Part(
            place: place, name: name.map(UInt8.init(bitPattern:)), size: said.uncompressed_size,
            hasPassword: said.flag & 1 != 0)
    }

    /// The bytes of a part's name: UTF-8, or what the packing machine happened to use.
    func name(_ index: Int) -> [UInt8] { parts[index].name }

    /// The first part of a name, which is UTF-8.
    func index(of name: String) -> Int? { parts.firstIndex { $0.name.elementsEqual(name.utf8) } }

    mutating func part(named name: String) -> [UInt8]? { index(of: name).flatMap { part($0) } }

    /// A part, unpacked; nil where it can't be unpacked, has a password, isn't what the directory says, or is larger than
    /// the bound.
    mutating func part(_ index: Int) -> [UInt8]? {
        var part = parts[index]
        guard !part.hasPassword, part.size <= min(left, Self.mostBytesOfPart),
            unzGoToFilePos64(archive, &part.place) == UNZ_OK, unzOpenCurrentFile(archive) == UNZ_OK
        else { return nil }
        let size = Int(part.size)
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let step = unzReadCurrentFile(archive, buffer.baseAddress.map { $0 + count }, UInt32(size - count))
                guard step > 0 else { return }
                count += Int(step)
            }
        }
        // What is refused was unpacked too.
        left -= bytes.count
        // minizip compares the checksum of a part only when it has read all of it.
        let isWhole = unzCloseCurrentFile(archive) == UNZ_OK && bytes.count == size
        return isWhole ? bytes : nil
    }
}
