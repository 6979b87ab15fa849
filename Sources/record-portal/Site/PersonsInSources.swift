import Diagnostics
import Guides
import Portal

extension Inputs {
    /// Looks for persons in what a site is made from, where it can be said on which line they stand.
    ///
    /// - Parameter files: by their path in Content or Templates, which may have one too.
    mutating func tracePersons(in files: [String: SourceFile]) {
        for (path, source) in files.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            if let (trace, _) = PersonalTrace.first(in: Array(path.utf8)) {
                diagnostics.append(.personal(trace, path: source.path, "the name of the file has"))
            }
            if GuidePicture.isNamed(path) {
                if let (trace, _) = PersonalTrace.first(in: source.bytes) {
                    diagnostics.append(.personal(trace, path: source.path, "the picture has"))
                }
            } else {
                tracePersons(in: source)
            }
        }
    }

    mutating func tracePersons(in source: SourceFile) {
        guard let (trace, offset) = PersonalTrace.first(in: source.bytes) else { return }
        let lines = LineIndex(source)
        diagnostics.append(
            // Without the line: a log of it would be one more place where the number stands.
            Diagnostic(
                .error, .personal, path: source.path, position: lines.position(at: offset),
                message: "here is \(trace.description)", help: Diagnostic.helpWithPersons))
    }
}

extension Diagnostic {
    /// - Parameter beginning: what has it: "the page has".
    static func personal(_ trace: PersonalTrace, path: String, _ beginning: String) -> Diagnostic {
        Diagnostic(
            .error, .personal, path: path, message: "\(beginning) \(trace.description)", help: helpWithPersons)
    }

    static let helpWithPersons =
        "a site is for everybody to read: take it out, or change the number so that it can be nobody's"
}
