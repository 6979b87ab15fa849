@testable import Guides

/// What is sought: the runs of a query, each with the terms that would answer it.
struct SearchQuery {
    /// All of them have to be met.
    let parts: [Part]
    let phrase: SearchPhrase

    /// So many characters of a query are read: no question is longer, and a document pasted must not hold up the page.
    static let longest = 128

    init(_ text: String) {
        let read = String(text.unicodeScalars.prefix(Self.longest))
        let runs = SearchRun.runs(of: read.searchForm.unicodeScalars[...])
        parts = runs.indices.map { Part(runs[$0], isLast: $0 == runs.count - 1) }
        phrase = SearchPhrase(runs)
    }

    /// A word, or Han characters that stand together.
    struct Part {
        let patterns: [Pattern]

        init(_ run: SearchRun, isLast: Bool) {
            switch run {
            case .word: patterns = run.terms.map { isLast ? .beginning($0) : .whole($0) }
            case .han(let scalars):
                if let only = scalars.first, scalars.count == 1 {
                    patterns = [.holding(only)]
                } else {
                    var known: Set<String> = []
                    patterns = run.terms.filter { known.insert($0).inserted }.map { .whole($0) }
                }
            }
        }

        /// Whether so many patterns that were found are enough: of Han characters three in five, since a question asked
        /// in Chinese has no spaces that would part its words from what is between them.
        func isMet(byFinding found: Int) -> Bool { 5 * found >= 3 * patterns.count }
    }

    /// How a term answers.
    enum Pattern: Equatable {
        case whole(String)
        /// The word that may not be typed to its end yet.
        case beginning(String)
        /// A Han character by itself: in texts it nearly always has neighbours.
        case holding(Unicode.Scalar)

        /// Terms are in composed form, so that equal ones have the same bytes.
        func matches(_ term: String) -> Bool {
            switch self {
            case .whole(let whole): term == whole
            case .beginning(let beginning): term.utf8.starts(with: beginning.utf8)
            case .holding(let sign): term.unicodeScalars.contains(sign)
            }
        }
    }

    /// How many of the patterns a short text answers, such as a title; nil where that doesn't meet the whole query.
    func found(in text: SearchTerms) -> Int? {
        var sum = 0
        for part in parts {
            let found = part.patterns.count { pattern in text.terms.contains { pattern.matches($0) } }
            guard part.isMet(byFinding: found) else { return nil }
            sum += found
        }
        return sum
    }
}
