import Diagnostics
import Notation
import Points

/// A rule book for a terminal, as Markdown: readable as it is, and wherever Markdown is read.
public struct RuleBookText: Sendable {
    let words: Words

    public init(words: Words) { self.words = words }

    /// The rule books with their ids, each on a line.
    public func list(_ books: [RuleBook]) -> String {
        let width = books.map(\.id.utf8.count).max() ?? 0
        return books.map { book in
            let version = book.instruments.last.map { words.since($0) } ?? ""
            let name = book.id + String(repeating: " ", count: width - book.id.utf8.count)
            let title = book.title[words.language] + words.text(.aside, ["text": version])
            return VisibleText.of("\(name)  \(title)") + "\n"
        }.joined()
    }

    public func text(_ book: RuleBook) -> String {
        let document = RuleBookDocument(book, words: words)
        var lines = ["# \(document.title)", "", "`\(document.id)`"]
        if let notice = document.notice { lines += ["", notice] }
        lines += ["", "## \(words[.rulesInstruments])", ""]
        lines += document.instruments.map { "- " + words.labelled($0.title, $0.when) }
        if let unquoted = document.unquoted { lines += ["", unquoted] }
        for part in document.parts {
            lines += ["", "## \(part.title)"]
            for item in part.items {
                lines.append("")
                if let title = item.title { lines += ["### \(title)", ""] }
                if let says = item.says { lines += [says, ""] }
                for version in item.versions {
                    lines += version.values.map { "- **\($0)**" }
                    for citation in version.citations {
                        let indent = version.values.isEmpty ? "" : "  "
                        lines.append("\(indent)- \(citation.place)")
                        if let clause = citation.clause { lines.append("\(indent)  > \(clause)") }
                    }
                }
            }
        }
        if !document.series.isEmpty { lines += ["", "## \(words[.rulesSeries])"] }
        for series in document.series {
            lines += ["", "### \(series.title)", "", series.source, ""]
            lines += series.rows.map { "- " + words.labelled($0.when, $0.value) }
        }
        return lines.map { VisibleText.of($0) + "\n" }.joined()
    }
}

extension Words {
    /// A label and what it labels, with the language's own colon.
    func labelled(_ label: String, _ text: String) -> String { self.text(.labelled, ["label": label, "text": text]) }
}
