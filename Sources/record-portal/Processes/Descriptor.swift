import Glibc

/// Numbers of open files that may be handed to another process.
enum Descriptor {
    /// The same file under a number that is none of standard input, output and error: those may be closed here, so that
    /// files get their numbers, which the other process puts its own on.
    static func beyondStandard(_ file: Int32) -> Int32? {
        let copy = fcntl(file, F_DUPFD_CLOEXEC, STDERR_FILENO + 1)
        close(file)
        return copy >= 0 ? copy : nil
    }

    static func pipe() -> (reading: Int32, writing: Int32)? {
        var ends: [Int32] = [-1, -1]
        guard Glibc.pipe(&ends) == 0 else { return nil }
        let (reading, writing) = (beyondStandard(ends[0]), beyondStandard(ends[1]))
        if let reading, let writing { return (reading, writing) }
        for end in [reading, writing] { if let end { close(end) } }
        return nil
    }
}
