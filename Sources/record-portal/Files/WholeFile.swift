import Glibc

/// A file that is there whole or not at all.
enum WholeFile {
    /// Writes to a temporary name in the same folder, then renames: whoever reads the path sees the old file or the new
    /// one.
    ///
    /// - Parameter before: done when the temporary file is whole and the path still has the old file; false keeps it so.
    ///
    /// - Returns: the system's number of what went wrong; nil when the file is there.
    static func write(_ bytes: [UInt8], to path: String, mode: mode_t, before: () -> Bool = { true }) -> Int32? {
        // Neither a wish to stop nor a bound on the size of files leaves half of one behind.
        let signals = HeldSignals()
        defer { signals.letGo() }
        signal(SIGXFSZ, SIG_IGN)
        let temporary = "\(path).\(getpid()).part"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode)
        guard descriptor >= 0 else { return errno }
        if let number = OpenFile.write(bytes, to: descriptor) { return abandon(temporary, descriptor, number) }
        guard close(descriptor) == 0 else { return abandon(temporary, nil, errno) }
        guard before() else { return abandon(temporary, nil, ECANCELED) }
        guard rename(temporary, path) == 0 else { return abandon(temporary, nil, errno) }
        return nil
    }

    private static func abandon(_ temporary: String, _ descriptor: Int32?, _ number: Int32) -> Int32 {
        if let descriptor { close(descriptor) }
        unlink(temporary)
        return number
    }
}
