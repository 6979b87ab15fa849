import Diagnostics
import Notation

/// A glossary from its YAML.
enum GlossaryReader {
    static let path = "glossary.yaml"

    static func read(_ source: SourceFile) -> (Glossary, [Diagnostic]) {
        let (node, diagnostics) = YAMLParser.parse(source)
        var reading = Reading(source, in: .yaml, unknownKeys: .error, diagnostics: diagnostics)
        guard let node, let fields = reading.fields(node, known: ["format", "terms"], of: "a glossary") else {
            return (Glossary(), reading.diagnostics)
        }
        reading.format(reading.required("format", in: fields), is: Glossary.format, of: "a glossary")
        var terms: [Glossary.Term] = []
        var spelled: Set<String> = []
        for node in reading.list(reading.required("terms", in: fields)) {
            guard let term = term(node, &reading) else { continue }
            // A word that both languages write alike, such as a telephone number, is one spelling.
            let names = Set(["\"\(term.id)\""] + term.spellingsOfAll.map { "“\($0.lowercased())”" })
            for name in names.sorted() where !spelled.insert(name).inserted {
                reading.report(.duplicateName, at: node.place, "another term is \(name) too")
            }
            terms.append(term)
        }
        return (Glossary(terms: terms), reading.diagnostics)
    }

    private static func term(_ node: Node, _ reading: inout Reading) -> Glossary.Term? {
        let known = ["id", "term", "also", "says", "sources"]
        guard let fields = reading.fields(node, known: known, of: "a term") else { return nil }
        let id = reading.text(reading.required("id", in: fields))
        if let id, let node = fields["id"], let fault = PageName.fault(in: id) {
            reading.report(.pageName, at: node.place, "the term's id \"\(id)\" \(fault)")
        }
        let term = reading.wording(reading.required("term", in: fields))
        let also = fields["also"].flatMap { reading.anyFields($0, of: "other spellings by language") }?.entries
            .map { (Language($0.key), reading.list($0.node).compactMap { reading.text($0) }) }
        let says = reading.wording(reading.required("says", in: fields))
        let sources = reading.list(fields["sources"]).compactMap { StatuteReference.read($0, &reading) }
        guard let id, let term, let says else { return nil }
        return .init(id: id, term: term, also: also ?? [], says: says, sources: sources)
    }
}

extension Glossary.Term {
    fileprivate var spellingsOfAll: [String] { term.texts.map(\.text) + also.flatMap(\.spellings) }
}

extension StatuteReference {
    /// A reference as it stands in YAML.
    static func read(_ node: Node, _ reading: inout Reading) -> StatuteReference? {
        reading.value(
            node, code: .brokenLink, is: "an article", help: "write an article as statute#number",
            parse: StatuteReference.init(_:))
    }
}
