/// What one pass over the sources gave.
public struct PreviewBuild: Sendable {
    /// The site by the path in it, without a slash at its begin ("en/index.html"); empty where none could be made.
    public var files: [String: [UInt8]]
    /// In the order in which they are to be read.
    public var problems: [PreviewProblem]

    public init(files: [String: [UInt8]], problems: [PreviewProblem]) {
        self.files = files
        self.problems = problems
    }
}
