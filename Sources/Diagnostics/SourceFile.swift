/// An input's bytes under the name that the person gave it, and where its lines are.
///
/// Lines are counted in bytes: LF, CRLF and a lone CR each end one line.
public struct SourceFile: Sendable {
    /// The path as it was given, or a name in angle brackets for standard input.
    public let path: String
    public let bytes: [UInt8]
    /// What a reader of its notation would find in it, where that was worked out when the program was built.
    public let image: StaticString?

    public init(path: String, bytes: [UInt8], image: StaticString? = nil) {
        self.path = path
        self.bytes = bytes
        self.image = image
    }

    public init(path: String, text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }

    /// The offset of the first byte after a UTF-8 byte order mark.
    public var start: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

    /// The offset of the first byte that is not UTF-8 (RFC 3629), or nil when all are.
    public var firstInvalidByte: Int? {
        do {
            _ = try UTF8Span(validating: bytes.span)
            return nil
        } catch {
            return error.byteOffsets.lowerBound
        }
    }
}

/// A place in a text: line and column from 1, the column in Unicode scalars.
public struct Position: Sendable, Hashable, Comparable {
    public let line: Int
    public let column: Int

    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    public static func < (a: Position, b: Position) -> Bool {
        (a.line, a.column) < (b.line, b.column)
    }
}
