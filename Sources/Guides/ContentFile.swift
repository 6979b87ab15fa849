import Diagnostics

/// A file of Content, wherever it came from: a folder or the binary itself.
public struct ContentFile: Sendable {
    /// Relative to Content, with `/`: `en/query/counter.md`.
    public let path: String
    public let source: SourceFile

    public init(path: String, source: SourceFile) {
        self.path = path
        self.source = source
    }
}
