import Notation

/// What a text can be found by, in the order of the text and as often as it stands there: its words, and of Han
/// characters, which no spaces part, each two neighbours.
///
/// The script of the site (`search.js`) takes the same terms from the same text; `search-vectors.json` holds both
/// to that.
public struct SearchTerms: Sendable, Equatable {
    /// Composed (NFC), so that terms are equal only if their bytes are.
    public let terms: [String]

    /// The terms of any text; none where it has neither letter nor digit.
    public init(_ text: String) {
        var text = text
        terms =
            text.withUTF8(Self.plainTerms) ?? SearchRun.runs(of: text.searchForm.unicodeScalars[...]).flatMap(\.terms)
    }

    /// The terms of a text of ASCII alone, whose words are its letters and digits; nil for another text.
    private static func plainTerms(_ text: UnsafeBufferPointer<UInt8>) -> [String]? {
        var terms: [String] = []
        var word: [UInt8] = []
        for byte in text {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): word.append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte | 0x20)
            case 0x80...: return nil
            default:
                guard !word.isEmpty else { continue }
                terms.append(String(decoding: word, as: UTF8.self))
                word.removeAll(keepingCapacity: true)
            }
        }
        if !word.isEmpty { terms.append(String(decoding: word, as: UTF8.self)) }
        return terms
    }
}

extension String {
    /// The text as it is searched: without what is never seen (Default_Ignorable_Code_Point: soft hyphens, joiners,
    /// variation selectors), in compatibility form (NFKC, UAX #15) and in lower case.
    ///
    /// Lower case is that of each scalar by itself, so that no language and no neighbour counts: a sigma is the same at
    /// a word's end.
    var searchForm: String {
        if utf8.allSatisfy({ $0 < 0x80 }) {
            return String(decoding: utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
        }
        var seen = String.UnicodeScalarView()
        seen.append(contentsOf: unicodeScalars.lazy.filter { !$0.properties.isDefaultIgnorableCodePoint })
        var lower = String.UnicodeScalarView()
        for scalar in String(seen).compatibilityForm.unicodeScalars {
            lower.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
        }
        return String(lower).compatibilityForm
    }
}
