import Calendar
import Diagnostics
import Notation

/// A statute from its YAML.
enum StatuteReader {
    static func read(_ source: SourceFile) -> (Statute?, [Diagnostic]) {
        let (node, diagnostics) = YAMLParser.parse(source)
        var reading = Reading(source, in: .yaml, unknownKeys: .error, diagnostics: diagnostics)
        let statute = node.flatMap { Self.statute($0, &reading) }
        return (statute, reading.diagnostics)
    }

    private static func statute(_ node: Node, _ reading: inout Reading) -> Statute? {
        let known = ["format", "id", "title", "short", "note", "inForceFrom", "confidence", "articles"]
        guard let fields = reading.fields(node, known: known, of: "a statute") else { return nil }
        if let node = reading.required("format", in: fields), let format = reading.text(node), format != Statute.format
        {
            reading.report(.format, at: node.place, "the format \"\(format)\" is not one that this program reads")
        }
        let id = reading.text(reading.required("id", in: fields))
        if let id, let node = fields["id"], let fault = PageName.fault(in: id) {
            reading.report(
                .pageName, at: node.place, "the statute's id \"\(id)\" \(fault)", help: "it becomes the page's address")
        }
        let title = reading.wording(reading.required("title", in: fields))
        let short = reading.wording(reading.required("short", in: fields))
        let note = reading.wording(fields["note"])
        let inForceFrom = reading.value(
            fields["inForceFrom"], code: .date, is: "a date", help: "write a date as YYYY-MM-DD",
            parse: CivilDate.init(_:))
        _ = reading.choice(fields["confidence"], of: FrontMatter.Certainty.self)
        let articles = reading.list(reading.required("articles", in: fields)).compactMap { article($0, &reading) }
        guard let id, let title, let short else { return nil }
        return Statute(
            id: id, title: title, short: short, note: note, inForceFrom: inForceFrom, articles: articles,
            source: reading.source.path)
    }

    private static func article(_ node: Node, _ reading: inout Reading) -> Statute.Article? {
        let known = ["number", "extent", "quote", "en", "zh-Hans"]
        guard let fields = reading.fields(node, known: known, of: "an article") else { return nil }
        let number = reading.text(reading.required("number", in: fields))
        let extent = reading.wording(fields["extent"])
        let quote = reading.text(fields["quote"])
        let texts = fields.entries.filter { $0.key == "en" || $0.key == "zh-Hans" }
        let text = reading.wording(Node(.map(texts), at: node.place))
        guard let number, let text else { return nil }
        return Statute.Article(
            number: number, extent: extent,
            quote: quote.map { $0.hasSuffix("\n") ? String($0.dropLast()) : $0 }, text: text)
    }
}
