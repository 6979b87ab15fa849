/// An archive as it is written: files one after the other, to something that can't go back.
///
/// The same files in the same order are the same bytes: no time, no owner, no compression.
public enum ArchiveStream: Sendable {
    case tar(TarStream)
    case zip(ZipStream)

    public init(_ form: Form) {
        switch form {
        case .tar: self = .tar(TarStream())
        case .zip: self = .zip(ZipStream())
        }
    }

    public enum Form: String, Sendable, CaseIterable {
        case tar, zip
    }

    /// What stands before a file's bytes.
    ///
    /// - Parameters:
    ///   - name: its path in the archive, in UTF-8, with `/` between folders.
    ///   - size: bytes of the file; fewer than 4 GiB.
    ///   - checksum: the CRC-32 of its bytes.
    public mutating func opening(of name: String, size: Int, checksum: UInt32) -> [UInt8] {
        switch self {
        case .tar(let tar): return tar.opening(of: name, size: size)
        case .zip(var zip):
            defer { self = .zip(zip) }
            return zip.opening(of: name, size: size, checksum: checksum)
        }
    }

    /// What stands behind a file's bytes.
    public func closing(size: Int) -> [UInt8] {
        switch self {
        case .tar(let tar): tar.closing(size: size)
        case .zip: []
        }
    }

    /// What stands behind the last file.
    public func end() -> [UInt8] {
        switch self {
        case .tar(let tar): tar.end()
        case .zip(let zip): zip.end()
        }
    }
}
