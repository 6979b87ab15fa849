import Calendar
import Diagnostics
import Notation

/// A page's front matter and where its body begins.
enum FrontMatterReader {
    private static let fence = Array("---".utf8)
    private static let keys = [
        "title", "order", "lastChecked", "confidence", "sources", "keywords", "about", "summary", "bring", "ask", "say",
        "rules", "aliases", "changes", "draft",
    ]

    /// The front matter, nil when it can't be read; the offset and line at which the body begins.
    static func read(
        _ source: SourceFile, isOpening: Bool
    ) -> (front: FrontMatter?, bodyOffset: Int, bodyLine: Int, diagnostics: [Diagnostic]) {
        guard let block = block(in: source) else {
            let problem = Diagnostic(
                .error, .frontMatter, path: source.path, position: Position(line: 1, column: 1),
                message: "the page has no front matter",
                help: "begin the page with a line ---, then title: and what else it needs, then a line ---")
            return (nil, source.start, 1, [problem])
        }
        let image = YAMLParser.image(ofFrontMatterIn: source)
        let (node, diagnostics) = image.map { ($0, []) } ?? YAMLParser.parse(block.text, in: source, firstLine: 2)
        var reading = Reading(source, in: .yaml, unknownKeys: .error, diagnostics: diagnostics)
        let front = node.flatMap { Self.front($0, isOpening: isOpening, &reading) }
        return (front, block.bodyOffset, block.bodyLine, reading.diagnostics)
    }

    /// The text between the first line `---` and the next one.
    private static func block(in source: SourceFile) -> (text: String, bodyOffset: Int, bodyLine: Int)? {
        var offset = source.start
        var line = 0
        var contentStart: Int?
        while offset < source.bytes.count {
            let end = source.bytes[offset...].firstIndex(of: 0x0A) ?? source.bytes.count
            var text = source.bytes[offset..<end]
            if text.last == 0x0D { text = text.dropLast() }
            line += 1
            let next = min(end + 1, source.bytes.count)
            if text.elementsEqual(fence) {
                guard let contentStart else {
                    guard line == 1 else { return nil }
                    contentStart = next
                    offset = next
                    continue
                }
                return (String(decoding: source.bytes[contentStart..<offset], as: UTF8.self), next, line + 1)
            }
            guard contentStart != nil else { return nil }
            offset = next
        }
        return nil
    }

    private static func front(_ node: Node, isOpening: Bool, _ reading: inout Reading) -> FrontMatter? {
        guard let fields = reading.fields(node, known: keys, of: "front matter") else { return nil }
        let title = reading.text(reading.required("title", in: fields))
        let order = isOpening ? nil : reading.required("order", in: fields)
        let number = reading.integer(order, in: 0...9999)
        let lastChecked = reading.value(
            fields["lastChecked"], code: .date, is: "a date", help: "write a date as YYYY-MM-DD",
            parse: CivilDate.init(_:))
        let confidence: FrontMatter.Certainty? = reading.choice(fields["confidence"])
        let sources = reading.list(fields["sources"]).compactMap { StatuteReference.read($0, &reading) }
        let front = FrontMatter(
            title: title ?? "", order: number ?? 0, lastChecked: lastChecked, confidence: confidence,
            sources: sources, keywords: texts(fields["keywords"], &reading), about: texts(fields["about"], &reading),
            summary: reading.text(fields["summary"]), bring: texts(fields["bring"], &reading),
            ask: reading.text(fields["ask"]), say: reading.text(fields["say"]), rules: reading.text(fields["rules"]),
            aliases: reading.list(fields["aliases"]).compactMap { alias($0, &reading) },
            changes: reading.list(fields["changes"]).compactMap { change($0, &reading) },
            isDraft: reading.bool(fields["draft"]) ?? false)
        return title == nil ? nil : front
    }

    /// An address of before, within the language's folder and without tricks.
    private static func alias(_ node: Node, _ reading: inout Reading) -> String? {
        guard let alias = reading.text(node) else { return nil }
        let parts = alias.split(separator: "/", omittingEmptySubsequences: false)
        if parts.allSatisfy({ PageName.fault(in: String($0)) == nil }) { return alias }
        reading.report(
            .pageName, at: node.place, "\"\(alias)\" is no address that a page can have had",
            help: "write it as a folder and a name without an end: query/old-name")
        return nil
    }

    private static func change(_ node: Node, _ reading: inout Reading) -> FrontMatter.Change? {
        guard let fields = reading.fields(node, known: ["on", "says"], of: "a change") else { return nil }
        let day = reading.value(
            reading.required("on", in: fields), code: .date, is: "a date", help: "write a date as YYYY-MM-DD",
            parse: CivilDate.init(_:))
        guard let says = reading.text(reading.required("says", in: fields)), let day else { return nil }
        return .init(on: day, says: says)
    }

    private static func texts(_ node: Node?, _ reading: inout Reading) -> [String] {
        reading.list(node).compactMap { reading.text($0) }
    }
}
