import Diagnostics
import Notation
import Records

/// The vocabulary from its YAML: under each word of a record the words that cities have for it.
public enum VocabularyReader {
    public static func read(_ source: SourceFile) -> (Vocabulary?, [Diagnostic]) {
        let (node, diagnostics) = YAMLParser.parse(source)
        var reading = Reading(source, in: .yaml, unknownKeys: .error, diagnostics: diagnostics)
        let vocabulary = node.flatMap { Self.vocabulary($0, &reading) }
        return (reading.diagnostics.hasErrors ? nil : vocabulary, reading.diagnostics)
    }

    private static func vocabulary(_ node: Node, _ reading: inout Reading) -> Vocabulary? {
        let known = ["format", "kinds", "states", "insurances", "schemes", "yes", "no", "totals", "besides"]
        guard let fields = reading.fields(node, known: known, of: "the vocabulary") else { return nil }
        reading.format(reading.required("format", in: fields), is: Vocabulary.format, of: "the vocabulary")
        var vocabulary = Vocabulary()
        vocabulary.kinds = words(reading.required("kinds", in: fields), of: "the kinds", &reading)
        vocabulary.states = words(reading.required("states", in: fields), of: "the states", &reading)
        vocabulary.insurances = words(reading.required("insurances", in: fields), of: "the insurances", &reading)
        vocabulary.schemes = words(reading.required("schemes", in: fields), of: "the schemes", &reading)
        for (key, answer) in [("yes", true), ("no", false)] {
            for node in reading.list(reading.required(key, in: fields)) {
                if let word = reading.text(node)?.comparableForm { vocabulary.answers[word] = answer }
            }
        }
        let totals = reading.list(reading.required("totals", in: fields))
        vocabulary.totals = Set(totals.compactMap { reading.text($0)?.comparableForm })
        let besides = reading.list(fields["besides"]).compactMap { reading.text($0)?.comparableForm }
        vocabulary.besides = besides.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
        return vocabulary
    }

    private static func words<Choice>(
        _ node: Node?, of what: String, _ reading: inout Reading
    ) -> [String: Choice] where Choice: CaseIterable & RawRepresentable<String> {
        let known = Choice.allCases.map(\.rawValue)
        guard let node, let fields = reading.fields(node, known: known, of: what) else { return [:] }
        var words: [String: Choice] = [:]
        for entry in fields.entries {
            guard let choice = Choice(rawValue: entry.key) else { continue }
            words[entry.key.comparableForm] = choice
            for node in reading.list(entry.node) {
                guard let word = reading.text(node)?.comparableForm else { continue }
                if words.updateValue(choice, forKey: word) != nil {
                    reading.report(.layout, at: node.place, "\"\(word)\" means two things")
                }
            }
        }
        return words
    }
}
