/// A file to be written: made whole in memory before anything reaches the disk.
public struct OutputFile: Sendable, Equatable {
    public let bytes: [UInt8]

    public init(bytes: [UInt8]) { self.bytes = bytes }

    /// What every page carries, by which the program knows its own files again.
    public static let mark = "<meta name=\"generator\" content=\"Record Portal\">"
}
