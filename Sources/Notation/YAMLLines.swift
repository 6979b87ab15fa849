import Diagnostics

/// Places in a YAML text as libYAML counts them, as places in its file.
///
/// libYAML ends lines at U+0085, U+2028 and U+2029 too, and places what is missing on the line after the last.
struct YAMLLines {
    private let source: SourceFile
    private let text: String
    /// The file's line on which the text begins.
    private let firstLine: Int
    /// Where each of libYAML's lines begins in our counting; empty where both count alike.
    private let starts: [Position]
    /// The end of the file, behind which no place is.
    private let last: Position

    init(_ text: String, in source: SourceFile, firstLine: Int) {
        self.source = source
        self.text = text
        self.firstLine = firstLine
        let mayHaveOtherEnds = text.utf8.contains(where: { $0 == 0xC2 || $0 == 0xE2 })
        last = LineIndex(source).position(at: source.bytes.count)
        starts = mayHaveOtherEnds ? Self.starts(of: text) : []
    }

    private static func starts(of text: String) -> [Position] {
        var starts = [Position(line: 1, column: 1)]
        var own = Position(line: 1, column: 1)
        var hasOtherEnds = false
        var before: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n" where before == "\r": break
            case "\n", "\r":
                own = Position(line: own.line + 1, column: 1)
                starts.append(own)
            case "\u{85}", "\u{2028}", "\u{2029}":
                hasOtherEnds = true
                own = Position(line: own.line, column: own.column + 1)
                starts.append(own)
            default: own = Position(line: own.line, column: own.column + 1)
            }
            before = scalar
        }
        return hasOtherEnds ? starts : []
    }

    /// A mark beyond the last line is that line's end.
    func position(_ mark: YAMLMark) -> Position { min(ownPosition(mark), last) }

    private func ownPosition(_ mark: YAMLMark) -> Position {
        guard starts.indices.contains(mark.line) else {
            return Position(line: mark.line + firstLine, column: mark.column + 1)
        }
        let start = starts[mark.line]
        return Position(line: start.line + firstLine - 1, column: start.column + mark.column)
    }

    /// A byte of the text, which is how libYAML counts where the bytes themselves are the problem.
    func position(byte: Int) -> Position {
        let position = LineIndex(SourceFile(path: source.path, text: text)).position(at: byte)
        return Position(line: position.line + firstLine - 1, column: position.column)
    }

    func diagnostic(_ code: Diagnostic.Code, _ message: String, at position: Position) -> Diagnostic {
        Diagnostic(.error, code, in: LineIndex(source), at: min(position, last), message: message)
    }
}
