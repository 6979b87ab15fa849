import Mustache

/// The words under `{{word.…}}` in a template.
struct WordsParent: MustacheParent {
    let words: Words

    func child(named name: String) -> Any? { words.texts[name]?.other }
}
