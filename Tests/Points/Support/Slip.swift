import Diagnostics
import Points
import Testing

/// One piece of the small rule book replaced, and what is to be said of it.
struct Slip: Sendable, CustomTestStringConvertible {
    var old: String
    var new: String
    var code: Diagnostic.Code
    var line: Int
    var column: Int
    var message: String
    var help: String?

    init(
        _ old: String, _ new: String, _ code: Diagnostic.Code, _ line: Int, _ column: Int, _ message: String,
        help: String? = nil
    ) {
        (self.old, self.new, self.code, self.line, self.column) = (old, new, code, line, column)
        (self.message, self.help) = (message, help)
    }

    var testDescription: String { new.isEmpty ? "without \(old)" : new }

    /// Reads the rule book with the slip in it: this is said of it, and nothing else.
    func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
        let source = try HarbourRules.source(replacing: old, by: new)
        let (book, diagnostics) = RuleBookReader.read(source)
        #expect(
            diagnostics == [HarbourRules.problem(code, at: line, column, message, help: help, in: source)],
            sourceLocation: sourceLocation)
        #expect(book == nil, sourceLocation: sourceLocation)
    }
}
