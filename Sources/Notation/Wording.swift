import Diagnostics

/// A language by its BCP 47 tag, as `--lang` takes it and `lang=` gives it: `en`, `zh-Hans`.
public struct Language: Sendable, Hashable {
    public let tag: String

    public init(_ tag: String) { self.tag = tag }

    public static let english = Language("en")
    public static let chinese = Language("zh-Hans")
}

/// One text in the languages in which somebody wrote it.
public struct Wording: Sendable, Equatable {
    /// In the order of the file.
    public let texts: [(language: Language, text: String)]

    public init(_ texts: [(language: Language, text: String)]) { self.texts = texts }

    public static func == (a: Wording, b: Wording) -> Bool {
        a.texts.elementsEqual(b.texts) { $0 == $1 }
    }

    /// The text in the language, else in English, else in the first language there is.
    public subscript(language: Language) -> String {
        let text = texts.first { $0.language == language } ?? texts.first { $0.language == .english } ?? texts.first
        return text?.text ?? ""
    }
}

extension Reading {
    /// A text by language tag, such as `{ en: Age, zh-Hans: 年龄 }`; English must be there, because every other
    /// language falls back to it.
    public mutating func wording(_ node: Node?) -> Wording? {
        guard let node, let fields = anyFields(node, of: "a text by language") else { return nil }
        if fields["en"] == nil { report(.missingKey, at: node.place, "the text has no \"en\"") }
        return Wording(
            fields.entries.compactMap { entry in
                // A YAML block keeps its last line end, which belongs to the notation.
                text(entry.node).map { text in
                    (Language(entry.key), text.hasSuffix("\n") ? String(text.dropLast()) : text)
                }
            })
    }
}
