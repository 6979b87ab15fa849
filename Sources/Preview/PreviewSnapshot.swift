import Markup

/// What there is to be shown at one moment.
struct PreviewSnapshot: Sendable, Equatable {
    /// Rises with every difference in the files or in the problems; 0 before the first build.
    var change = 0
    /// Rises with every difference in the files; 0 while there are none.
    var version = 0
    /// Those of the latest build that had any.
    var files: [String: [UInt8]] = [:]
    /// Those of the latest build.
    var problems: [PreviewProblem] = []
    /// Whether the latest build had no files, so that these are of one before it.
    var isLastGood = false

    /// What a page that is open needs in order to follow: everything but the files.
    var news: JSON {
        .object(known: [
            ("change", .integer(change)),
            ("version", .integer(version)),
            ("isLastGood", .bool(isLastGood)),
            (
                "problems",
                .list(problems.map { .object(known: [("isError", .bool($0.isError)), ("text", .text($0.text))]) })
            ),
        ])
    }
}
