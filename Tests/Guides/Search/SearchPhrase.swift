@testable import Guides

/// A text with nothing but its runs, to see whether a title says what was typed: a space stands before each word, so
/// that one is found from its beginning only, and none in Chinese.
struct SearchPhrase {
    let text: String

    init(_ runs: [SearchRun]) {
        text = runs.map { run in
            switch run {
            case .word(let scalars): " " + String(scalars)
            case .han(let scalars): String(scalars)
            }
        }.joined()
    }

    func contains(_ other: SearchPhrase) -> Bool { text.utf8.contains(other.text.utf8) }
}
