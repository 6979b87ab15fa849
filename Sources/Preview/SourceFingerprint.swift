import Glibc

/// What can be known of files without opening them: that it is the same says that nothing was changed. The sum over the
/// files is the same in whichever order a folder lists them.
struct SourceFingerprint: Sendable, Equatable {
    private(set) var fileCount = 0
    private var sum: UInt64 = 0

    /// - Parameter paths: files, and folders with everything below them; one that is not there is none.
    init(of paths: [String]) {
        for path in paths {
            let bytes = Array(path.utf8CString)
            var status = stat()
            // A link that was named is followed, for it is read; one that is found in a folder is not.
            guard stat(bytes, &status) == 0 else { continue }
            if status.st_mode & S_IFMT == S_IFDIR {
                addFolder(bytes)
            } else {
                add(status, under: Self.hash(bytes))
            }
        }
    }

    private mutating func addFolder(_ root: [CChar]) {
        var open = [root]
        while let folder = open.popLast() {
            let place = Self.hash(folder)
            guard let stream = opendir(folder) else {
                // One that was removed meanwhile leaves nothing; one that can't be read is told from one that can.
                if errno != ENOENT { sum &+= Self.mixed(place ^ UInt64(UInt32(bitPattern: errno))) }
                continue
            }
            defer { closedir(stream) }
            let descriptor = dirfd(stream)
            while let entry = readdir(stream) {
                withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                    pointer.withMemoryRebound(to: CChar.self, capacity: 256) { name in
                        let length = strlen(name)
                        guard !Self.isLeftOut(name, length) else { return }
                        var status = stat()
                        guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return }
                        let bytes = UnsafeBufferPointer(start: name, count: length)
                        if status.st_mode & S_IFMT == S_IFDIR {
                            open.append(folder.dropLast() + [CChar(bitPattern: UInt8(ascii: "/"))] + bytes + [0])
                        } else {
                            add(status, under: Self.hash(bytes, after: place))
                        }
                    }
                }
            }
        }
    }

    private mutating func add(_ status: stat, under name: UInt64) {
        fileCount += 1
        // Ten thousand files are to take no time that anybody notices: nothing is allocated for one.
        var hash = Self.mixed(name ^ UInt64(truncatingIfNeeded: status.st_size))
        hash = Self.mixed(hash ^ UInt64(truncatingIfNeeded: status.st_mtim.tv_sec))
        hash = Self.mixed(hash ^ UInt64(truncatingIfNeeded: status.st_mtim.tv_nsec))
        hash = Self.mixed(hash ^ UInt64(truncatingIfNeeded: status.st_ino))
        sum &+= Self.mixed(hash ^ UInt64(truncatingIfNeeded: status.st_mode))
    }

    /// Hidden files, and those that editors and programs keep only while they write.
    private static func isLeftOut(_ name: UnsafePointer<CChar>, _ length: Int) -> Bool {
        if length == 0 || name[0] == CChar(bitPattern: UInt8(ascii: ".")) { return true }
        return has("~", name, length) || has(".swp", name, length) || has(".part", name, length)
    }

    private static func has(_ end: StaticString, _ name: UnsafePointer<CChar>, _ length: Int) -> Bool {
        let count = end.utf8CodeUnitCount
        return length >= count && memcmp(name + (length - count), end.utf8Start, count) == 0
    }

    /// FNV-1a.
    private static func hash(_ bytes: some Sequence<CChar>, after start: UInt64 = 0xcbf2_9ce4_8422_2325) -> UInt64 {
        var hash = start
        for byte in bytes { hash = (hash ^ UInt64(UInt8(bitPattern: byte))) &* 0x100_0000_01b3 }
        return hash
    }

    /// The last step of SplitMix64: every bit of the number has its part in every bit of the result.
    private static func mixed(_ number: UInt64) -> UInt64 {
        var mixed = number &+ 0x9e37_79b9_7f4a_7c15
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
