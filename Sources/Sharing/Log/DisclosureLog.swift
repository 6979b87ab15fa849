import Diagnostics
import Markup
import Notation

/// Everything that was disclosed of one record, the oldest first.
public struct DisclosureLog: Sendable, Equatable {
    public var entries: [DisclosureEntry]

    /// Bytes of a log's file.
    public static let mostBytes = 64 << 20

    public init(_ entries: [DisclosureEntry] = []) { self.entries = entries }

    /// One entry a line (JSON Lines), with every line that is none.
    public static func read(_ source: SourceFile) -> (DisclosureLog, [Diagnostic]) {
        var log = DisclosureLog()
        var diagnostics: [Diagnostic] = []
        let lines = source.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() where !line.isEmpty {
            let isWhole = index < lines.count - 1
            let (node, _) = JSONParser.parse(SourceFile(path: source.path, bytes: Array(line)))
            if isWhole, let entry = node.flatMap({ JSON($0) }).flatMap({ DisclosureEntry($0) }) {
                log.entries.append(entry)
            } else {
                diagnostics.append(
                    Diagnostic(
                        .error, .disclosureLog, path: source.path, position: Position(line: index + 1, column: 1),
                        message: isWhole
                            ? "the line is no entry of a log of disclosures, or was changed"
                            : "the last line has no end: it was not written whole, or was cut",
                        help: "move the file away, to begin a new log; nothing is ever taken out of one"))
            }
        }
        return (log, diagnostics)
    }

    /// The last disclosure to a receiver, by its name as names are compared.
    public func last(to receiver: String) -> DisclosureEntry? {
        entries.last { $0.disclosure.terms.receiver.comparableForm == receiver.comparableForm }
    }
}
