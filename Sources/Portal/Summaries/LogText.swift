import Diagnostics
import Sharing

/// What was disclosed of a record, for a terminal: the oldest first.
public struct LogText {
    private let words: Words

    public init(words: Words) { self.words = words }

    public func text(_ log: DisclosureLog) -> String {
        guard !log.entries.isEmpty else { return words[.logNone] + "\n" }
        return log.entries.map(text).joined(separator: "\n")
    }

    private func text(_ entry: DisclosureEntry) -> String {
        let terms = entry.disclosure.terms
        let grants = entry.grants.isEmpty ? nil : words.list(entry.grants.map(words.grant))
        let lines: [String?] = [
            words.text(
                .logEntry,
                [
                    "at": VisibleText.of(entry.at), "to": VisibleText.of(terms.receiver),
                    "purpose": VisibleText.of(terms.purpose),
                ]),
            words.text(
                .logFile,
                [
                    "file": VisibleText.of(entry.file), "expires": words.date(terms.expiresOn),
                    "date": words.month(entry.disclosure.asOf),
                ]),
            grants.map { words.text(.logGranted, ["what": $0]) },
            [
                entry.passphrases > 0 ? words.count(.logSealed, entry.passphrases) : words[.logOpen],
                entry.key.map { words.text(.logSigned, ["key": VisibleText.of($0)]) } ?? words[.logUnsigned],
            ].joined(separator: words[.listSeparator]),
            words.text(.logDigest, ["digest": entry.digest]),
        ]
        let present = lines.compactMap(\.self)
        return present.enumerated().map { ($0 == 0 ? "" : "  ") + $1 + "\n" }.joined()
    }
}
