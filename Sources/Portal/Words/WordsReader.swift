import Diagnostics
import Notation

/// A language's file of words: complete, and with the placeholders of the English one.
enum WordsReader {
    private static let lists = ["months", "short-months", "month-heads"]

    static func read(_ files: [String: SourceFile], in language: Language) -> (Words?, [Diagnostic]) {
        let path = "words/\(language.tag).yaml"
        guard let source = files[path] else {
            let message = "there are no words for the language \"\(language.tag)\""
            return (nil, [Diagnostic(.error, .missingTemplate, path: path, message: message)])
        }
        let (node, diagnostics) = YAMLParser.parse(source)
        var reading = Reading(source, in: .yaml, unknownKeys: .error, diagnostics: diagnostics)
        let words = node.flatMap { Self.words($0, in: language, &reading) }
        guard let words, !reading.diagnostics.hasErrors else { return (nil, reading.diagnostics) }
        if language != .english, let english = files["words/\(Language.english.tag).yaml"] {
            let (others, _) = read([path: source, "words/en.yaml": english], in: .english)
            if let others { compare(words, with: others, node, &reading) }
        }
        return (words, reading.diagnostics)
    }

    private static func words(_ node: Node, in language: Language, _ reading: inout Reading) -> Words? {
        guard let fields = reading.anyFields(node, of: "a file of words") else { return nil }
        let months = lists.map { key -> [String] in
            let node = reading.required(key, in: fields)
            let names = reading.list(node).compactMap { reading.text($0) }
            if let node, names.count != 12 { reading.report(.words, at: node.place, "\"\(key)\" has not 12 entries") }
            return names
        }
        var texts: [String: Words.Text] = [:]
        for entry in fields.entries where !lists.contains(entry.key) {
            texts[entry.key] = text(entry.node, &reading)
        }
        let own = Word.allCases.compactMap { word in
            let text = texts.removeValue(forKey: word.rawValue)
            if text == nil { reading.report(.words, at: fields.place, "the word \"\(word.rawValue)\" is missing") }
            return text
        }
        guard own.count == Word.allCases.count else { return nil }
        return Words(
            language: language, months: months[0], shortMonths: months[1], monthHeads: months[2], texts: own,
            others: texts)
    }

    /// A text, or an object with how it reads for one and for other numbers.
    private static func text(_ node: Node, _ reading: inout Reading) -> Words.Text? {
        switch node.value {
        case .map:
            guard let fields = reading.fields(node, known: ["one", "other"], of: "a text by number"),
                let one = reading.text(reading.required("one", in: fields)),
                let other = reading.text(reading.required("other", in: fields))
            else { return nil }
            return .init(other: Pattern(other), one: Pattern(one))
        case .null, .bool, .number, .text, .list:
            return reading.text(node).map { .init(other: Pattern($0), one: nil) }
        }
    }

    private static func compare(_ words: Words, with english: Words, _ node: Node?, _ reading: inout Reading) {
        guard let node, case .map(let entries) = node.value else { return }
        let (own, english) = (words.byKey, english.byKey)
        for entry in entries where !lists.contains(entry.key) {
            guard let other = english[entry.key] else {
                reading.report(.words, at: entry.keyPlace, "English has no word \"\(entry.key)\"")
                continue
            }
            let places = own[entry.key]?.other.places ?? []
            let expected = other.other.places
            if places != expected {
                reading.report(
                    .words, at: entry.keyPlace,
                    "the placeholders of \"\(entry.key)\" are \(named(places)), in English \(named(expected))")
            }
        }
        for key in english.keys.sorted() where own[key] == nil {
            reading.report(.words, at: node.place, "the word \"\(key)\" is missing")
        }
    }

    private static func named(_ placeholders: Set<String>) -> String {
        placeholders.isEmpty ? "none" : placeholders.sorted().map { "{\($0)}" }.joined(separator: " ")
    }
}
