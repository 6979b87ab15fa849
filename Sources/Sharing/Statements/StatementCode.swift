import Calendar
import Markup
import Points

/// The text of a statement's code, as a scanner reads it from paper or a person types it.
public enum StatementCode {
    /// The first word of every code, with the number of its form.
    public static let format = "RECORD-PORTAL/1"

    /// Why a text is no code.
    public enum Problem: Error, Equatable, Sendable {
        /// It does not begin with the first word, or has more or fewer words than a code.
        case otherForm
        /// The how-manieth word (from 1) is not what stands there.
        case word(Int)
        /// Every word is one that may stand there, but the number is that of other words: one was misread or changed.
        case number
    }

    /// Reads a code; line breaks and spaces behind a hyphen and in the digest make no difference, nor do small letters except in the rule book's id.
    public static func read(_ text: String) throws(Problem) -> StatementClaim {
        let words = words(of: text)
        guard words.count == 8, words[0].uppercased() == format else { throw .otherForm }
        guard let asOf = YearMonth(words[2]) else { throw .word(3) }
        guard let counted = Int(words[3]), counted >= 0, "\(counted)" == words[3] else { throw .word(4) }
        guard let points = Fraction(described: words[4]), points >= 0 else { throw .word(5) }
        guard let rules = String(percentEncoded: words[5]) else { throw .word(6) }
        guard let version = CivilDate(words[6]) else { throw .word(7) }
        guard let bytes = Base32.bytes(words[7]), let digest = RecordDigest(bytes: bytes) else { throw .word(8) }
        let claim = StatementClaim(
            asOf: asOf, countedMonths: counted, points: points, rules: rules, version: version, digest: digest)
        guard Base32.canonical(words[1]) == claim.number else { throw .number }
        return claim
    }

    /// The words of a code, as paper and screens break it: behind a hyphen, and anywhere in the digest, which is the last.
    private static func words(of text: String) -> [String] {
        var words: [String] = []
        for part in text.split(whereSeparator: \.isWhitespace) {
            if let last = words.last, last.hasSuffix("-") || words.count == 8 {
                words[words.count - 1] += part
            } else {
                words.append(String(part))
            }
        }
        return words
    }
}
