import Markup

/// Diagnostics for programs: one JSON object a line, with the keys `path, line, column, severity, code, message, help`.
public enum JSONVoice {
    /// The object and a line feed; what isn't known is null, so every object has every key.
    public static func text(_ diagnostic: Diagnostic) -> String {
        String(decoding: JSON.object(members(of: diagnostic)).bytes(.compact), as: UTF8.self) + "\n"
    }

    /// The object without its braces, to stand in one that says more.
    public static func members(of diagnostic: Diagnostic) -> [JSON.Member] {
        [
            .init("path", .text(diagnostic.path)),
            .init("line", diagnostic.position.map { .integer($0.line) } ?? .null),
            .init("column", diagnostic.position.map { .integer($0.column) } ?? .null),
            .init("severity", .text(diagnostic.severity.rawValue)),
            .init("code", .text(diagnostic.code.rawValue)),
            .init("message", .text(diagnostic.message)),
            .init("help", diagnostic.help.map { .text($0) } ?? .null),
        ]
    }
}
