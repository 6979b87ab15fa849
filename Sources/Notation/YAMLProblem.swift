/// A place as libYAML counts it: lines and characters from 0, see `YAMLLines`.
struct YAMLMark {
    var line: Int
    var column: Int

    static let beginning = YAMLMark(line: 0, column: 0)
}

/// Why a text of YAML is not read.
enum YAMLProblem: Error {
    case syntax(String, YAMLMark)
    /// A byte, counted from the text's beginning, that can't stand in YAML.
    case byte(String, Int)
    /// Keys that stand more than once in one mapping, and where the first of them stands.
    case duplicateKeys([String], YAMLMark)
    case tooManyValues
    /// There was no memory for it, or libYAML said what makes no sense.
    case unreadable
}
