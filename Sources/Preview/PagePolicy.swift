/// The content security policy of a page (CSP 3), as its meta element has it.
struct PagePolicy: Equatable {
    /// Each with its name first.
    private var directives: [[String]]

    /// - Parameter attribute: as it stands between the quotes, where an apostrophe may be `&#39;`.
    init(attribute: String) {
        var text = attribute
        for (reference, character) in [("&#39;", "'"), ("&apos;", "'"), ("&quot;", "\""), ("&amp;", "&")] {
            text = text.split(separator: reference, omittingEmptySubsequences: false).joined(separator: character)
        }
        directives = text.split(separator: ";").map { $0.split(separator: " ").map(String.init) }.filter { !$0.isEmpty }
    }

    /// The same policy, that lets one more script run, and lets it ask the server that the page is from.
    func allowing(_ script: String) -> PagePolicy {
        var policy = self
        policy.add(script, to: "script-src")
        policy.add("'self'", to: "connect-src")
        return policy
    }

    /// As it may stand between double quotes.
    var attribute: String {
        directives.map { $0.joined(separator: " ") }.joined(separator: "; ")
            .split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&amp;")
            .split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "&quot;")
    }

    private mutating func add(_ source: String, to name: String) {
        let place = directives.firstIndex { $0.first?.lowercased() == name }
        // Where a directive is missing, that for everything holds, and must go on holding (CSP 3, 6.8.3).
        let fallback = directives.first { $0.first?.lowercased() == "default-src" }
        guard let listed = place.map({ directives[$0] }) ?? fallback else { return }
        let sources = listed.dropFirst().filter { $0.lowercased() != "'none'" && $0 != source } + [source]
        if let place {
            directives[place] = [name] + sources
        } else {
            directives.append([name] + sources)
        }
    }
}
