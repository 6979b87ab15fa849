/// One thing that is wrong with an input, where it is, and what to do about it.
public struct Diagnostic: Sendable, Equatable {
    /// Whether anything may be written in spite of it.
    public enum Severity: String, Sendable, Comparable {
        case error
        case warning

        /// Errors before warnings.
        public static func < (a: Severity, b: Severity) -> Bool { a == .error && b == .warning }
    }

    public var severity: Severity
    public var code: Code
    /// The input's path as the person gave it.
    public var path: String
    /// Nil where the problem is the whole input's.
    public var position: Position?
    /// One sentence without a full stop; may quote the input.
    public var message: String
    /// What to do, where there is something to do.
    public var help: String?
    /// The line of the input that `position` points into; of a very long line the part around it.
    public var excerpt: String?
    /// Scalars of the line before the excerpt.
    public var excerptStart = 0

    public init(
        _ severity: Severity, _ code: Code, path: String, position: Position? = nil, message: String,
        help: String? = nil, excerpt: String? = nil
    ) {
        self.severity = severity
        self.code = code
        self.path = path
        self.position = position
        self.message = message
        self.help = help
        self.excerpt = excerpt
    }

    /// A problem at a place of a text, with that line to show.
    public init(
        _ severity: Severity, _ code: Code, in lines: LineIndex, at position: Position, message: String,
        help: String? = nil
    ) {
        let excerpt = lines.excerpt(at: position)
        self.init(
            severity, code, path: lines.source.path, position: position, message: message, help: help,
            excerpt: excerpt?.text)
        excerptStart = excerpt?.start ?? 0
    }
}

extension [Diagnostic] {
    public var hasErrors: Bool { contains { $0.severity == .error } }

    /// By path, then by place: the order in which a person reads the inputs. Equal places keep their order.
    public var inReadingOrder: [Diagnostic] {
        enumerated().sorted { a, b in
            let (left, right) = (a.element, b.element)
            if !left.path.utf8.elementsEqual(right.path.utf8) {
                return left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
            }
            let (start, other) = (
                left.position ?? .init(line: 0, column: 0), right.position ?? .init(line: 0, column: 0)
            )
            return start == other ? a.offset < b.offset : start < other
        }.map(\.element)
    }
}
