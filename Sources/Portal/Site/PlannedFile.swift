/// A file of a site that can be made.
public struct PlannedFile: Sendable {
    /// In the site, with `/` and without tricks.
    public let path: String
    /// What the file follows from, in few bytes: the same key, the same file. Nil for a file that is always made.
    public let key: [UInt8]?
    public let bytes: @Sendable () -> [UInt8]
}
