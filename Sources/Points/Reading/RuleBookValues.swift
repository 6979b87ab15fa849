import Calendar
import Diagnostics
import Notation

/// What a number in a rule book counts. Written beside the numbers, so that a reader of the book needn't guess, and a
/// slip of a column is found.
enum RuleUnit: String {
    case points, months, yuan, persons, percent
    case yuanAMonth = "yuan-a-month"
}

extension Reading {
    /// Checks that `unit` is the one that the values have.
    mutating func unit(_ expected: RuleUnit, in fields: Fields) {
        guard let node = required("unit", in: fields), let unit = text(node), unit != expected.rawValue
        else { return }
        report(.ruleBook, at: node.place, "the unit of \(fields.what) is \(expected.rawValue), not \"\(unit)\"")
    }

    /// A number of points above zero.
    mutating func points(_ node: Node?) -> Fraction? { positive(node, is: "a number of points") }

    /// An exact number above zero, and not so large that sums of it could not be exact.
    mutating func positive(_ node: Node?, is what: String) -> Fraction? {
        value(
            node, code: .wrongType, is: what,
            help: "write digits, with at most three after a point; it must be above zero and at most 10000"
        ) { text in Fraction(text).flatMap { $0 > 0 && $0 <= 10_000 ? $0 : nil } }
    }

    /// A part of a whole in hundredths, above zero.
    mutating func percent(_ node: Node?) -> Fraction? {
        value(
            node, code: .wrongType, is: "a percentage",
            help: "write digits, with at most three after a point; it must be above zero and at most 100"
        ) { text in Fraction(text).flatMap { $0 > 0 && $0 <= 100 ? $0 : nil } }
    }

    /// The names that the objects of a list have under a key, of those too in which something else is wrong; nil where
    /// one can't be told, so that nobody says that a name isn't there.
    func names(in node: Node?, under key: String) -> [String]? {
        guard case .list(let nodes)? = node?.value else { return nil }
        let names = nodes.map { node -> String? in
            guard case .map(let entries) = node.value,
                case .text(let name)? = entries.first(where: { $0.key == key })?.node.value
            else { return nil }
            return name
        }
        return names.contains(nil) ? nil : names.compactMap { $0 }
    }

    /// A name out of a list that the same book makes.
    ///
    /// - Parameters:
    ///   - known: nil where the list can't be read whole.
    ///   - what: the message up to the name: "the rule book has no indicator".
    mutating func name(_ node: Node, among known: [String]?, of what: String) -> String? {
        guard let name = text(node) else { return nil }
        guard let known, !known.contains(name) else { return name }
        report(
            .ruleBook, at: node.place, "\(what) \"\(name)\"",
            help: NearestName.of(name, among: known).map { "did you mean \"\($0)\"?" })
        return nil
    }

    /// Whether an entry says this of itself; nil where it says something else than yes or no.
    mutating func flag(_ key: String, in fields: Fields) -> Bool? {
        fields[key].map { bool($0) } ?? false
    }

    /// An entry that stands for a value has none itself.
    mutating func none(of keys: [String], in fields: Fields, thatIs word: String) {
        for entry in fields.entries where keys.contains(entry.key) {
            report(.ruleBook, at: entry.keyPlace, "an entry that is \(word) has no \"\(entry.key)\" of its own")
        }
    }

    /// As many elements as a list in a rule book may have that is compared element by element; far beyond any rule.
    private static let longest = 200

    /// A list's elements, of which there must be at least one.
    mutating func filledList(_ node: Node?, of what: String) -> [Node] {
        let nodes = list(node)
        guard let node, case .list = node.value else { return nodes }
        if nodes.isEmpty { report(.ruleBook, at: node.place, "there is no \(what)") }
        if nodes.count > Self.longest {
            report(.ruleBook, at: node.place, "there are \(nodes.count) of a \(what); at most \(Self.longest) are read")
        }
        return Array(nodes.prefix(Self.longest))
    }

    /// An id: small letters and digits, in words with hyphens between them, because pages and explanations make their
    /// own ids of it.
    mutating func id(_ node: Node?) -> String? {
        value(
            node, code: .ruleBook, is: "an id", help: "write small letters and digits, with hyphens between words"
        ) { text in
            let words = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
            let isID = words.allSatisfy { word in
                !word.isEmpty
                    && word.allSatisfy {
                        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
                            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                    }
            }
            return isID ? text : nil
        }
    }

    /// Reports each thing that stands at a second place, with the line of the first.
    mutating func once<Key: Hashable>(_ things: [(key: Key, place: Place)], _ message: (Key) -> String) {
        var seen: [Key: Place] = [:]
        for (key, place) in things {
            if let first = seen[key] {
                report(.ruleBook, at: place, "\(message(key)); the other is in line \(line(of: first))")
            } else {
                seen[key] = place
            }
        }
    }
}
