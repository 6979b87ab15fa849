import Diagnostics
import Exports

extension Inputs {
    /// The layouts and words of exports.
    ///
    /// - Parameter wanted: the id of a layout that there must be.
    mutating func exportReader(content: String?, wanted: String? = nil) throws(Failure) -> ExportReader {
        let files = try layoutFiles(content)
        let ids = files.map(\.id).filter { $0 != Self.words }
        if let wanted, !ids.contains(wanted) {
            throw .usage(
                Diagnostic(
                    .error, .noSuchInput, path: "--layout", message: "there is no layout \"\(wanted)\"",
                    help: NearestName.of(wanted, among: ids).map { "did you mean \"\($0)\"?" }
                        ?? "the layouts are \(ids.joined(separator: ", "))"))
        }
        var layouts: [Layout] = []
        var vocabulary = Vocabulary()
        for (id, source) in files {
            if id == Self.words {
                let (words, problems) = VocabularyReader.read(source)
                diagnostics += problems
                vocabulary = words ?? vocabulary
            } else {
                let (layout, problems) = LayoutReader.read(source)
                diagnostics += problems
                layouts += layout.map { [$0] } ?? []
            }
        }
        return ExportReader(layouts: layouts, vocabulary: vocabulary)
    }

    private static let words = "words"

    private func layoutFiles(_ content: String?) throws(Failure) -> [(id: String, source: SourceFile)] {
        let isLayout = { (path: String) in path.hasPrefix("layouts/") && path.hasSuffix(".yaml") }
        let given = try contentFiles(content, where: isLayout)
        // A folder may have rule books only, or a guide.
        return (given.isEmpty ? Folder.builtIn("Content", where: isLayout) : given)
            .map { (String($0.key.dropFirst("layouts/".count).dropLast(".yaml".count)), $0.value) }
            .sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    }
}
