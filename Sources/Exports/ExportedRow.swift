import Diagnostics
import Records

/// A contribution as an export has it, and where.
public struct ExportedRow: Sendable, Equatable {
    public var contribution: Contribution
    /// The export's path as the person gave it.
    public var path: String
    /// The line of the row, from 1.
    public var line: Int

    public init(_ contribution: Contribution, path: String, line: Int) {
        self.contribution = contribution
        self.path = path
        self.line = line
    }

    /// Where it stands, for a person.
    public var place: String { "\(path), line \(line)" }
}
