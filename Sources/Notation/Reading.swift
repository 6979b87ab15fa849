import Diagnostics

/// The strict reading of one file's tree: every key is known, every value is of its kind, every problem has a place.
///
/// The readers of records, rule books, front matter and words share it. None of its methods throws: what is wrong is
/// collected in `diagnostics`, and the value comes back as nil.
public struct Reading: Sendable {
    /// Which notation the tree was written in: YAML doesn't tell a number from text, JSON does.
    public enum Notation: Sendable {
        case json
        case yaml
        /// Cells, which are text whatever they mean, and no tree.
        case table
    }

    public let source: SourceFile
    public let notation: Notation
    /// How grave a key is that nobody reads.
    public let unknownKeys: Diagnostic.Severity
    public private(set) var diagnostics: [Diagnostic]

    public init(
        _ source: SourceFile, in notation: Notation, unknownKeys: Diagnostic.Severity,
        diagnostics: [Diagnostic] = []
    ) {
        self.source = source
        self.notation = notation
        self.unknownKeys = unknownKeys
        self.diagnostics = diagnostics
    }

    /// Problems of one file and one severity that are told; whoever has as many has one cause.
    public static let mostProblems = 10_000
    private var told: [Diagnostic.Severity: Int] = [:]

    private lazy var lines = LineIndex(source)

    public mutating func report(
        _ code: Diagnostic.Code, at place: Place, _ message: String, help: String? = nil,
        severity: Diagnostic.Severity = .error
    ) {
        guard told[severity, default: 0] < Self.mostProblems else { return }
        told[severity, default: 0] += 1
        diagnostics.append(
            Diagnostic(severity, code, in: lines, at: place.position(in: lines), message: message, help: help))
    }

    /// The line on which something stands, for a message about two places.
    public mutating func line(of place: Place) -> Int { place.position(in: lines).line }

    private mutating func wrongType(_ node: Node, expected: String) {
        report(.wrongType, at: node.place, "expected \(expected), found \(node.value.kind)")
    }
}

extension Reading {
    /// An object's entries by key. Keys beyond `known` are reported, with the known key that was probably meant.
    ///
    /// - Parameter what: what the object is, for messages: "a contribution".
    public mutating func fields(_ node: Node?, known: [String], of what: String) -> Fields? {
        guard let node, let fields = anyFields(node, of: what) else { return nil }
        // Most files keep to the order of the keys.
        var next = 0
        for entry in fields.entries {
            if let index = known[next...].firstIndex(of: entry.key) {
                next = index + 1
                continue
            }
            if known[..<next].contains(entry.key) { continue }
            let nearest = NearestName.of(entry.key, among: known)
            report(
                .unknownKey, at: entry.keyPlace, "\(what) has no key \"\(entry.key)\"",
                help: nearest.map { "did you mean \"\($0)\"?" }
                    ?? (known.isEmpty ? nil : "the keys are \(known.joined(separator: ", "))"),
                severity: unknownKeys)
        }
        return fields
    }

    /// An object whose keys are not fixed.
    public mutating func anyFields(_ node: Node, of what: String) -> Fields? {
        switch node.value {
        case .map(let entries): return Fields(entries: entries, place: node.place, what: what)
        case .null, .bool, .number, .text, .list:
            wrongType(node, expected: "\(what) as an object")
            return nil
        }
    }

    /// The value of a key that must be there.
    public mutating func required(_ key: String, in fields: Fields) -> Node? {
        if let node = fields[key] { return node }
        report(.missingKey, at: fields.place, "\(fields.what) has no \"\(key)\"")
        return nil
    }

    /// A list's elements; nothing for nil.
    public mutating func list(_ node: Node?) -> [Node] {
        guard let node else { return [] }
        switch node.value {
        case .list(let nodes): return nodes
        case .null, .bool, .number, .text, .map:
            wrongType(node, expected: "a list")
            return []
        }
    }

    /// How many elements a list has, whatever they are.
    public func elements(_ node: Node?) -> Int {
        guard case .list(let nodes)? = node?.value else { return 0 }
        return nodes.count
    }

    public mutating func text(_ node: Node?) -> String? {
        guard let node else { return nil }
        switch node.value {
        case .text(let text): return text
        case .null, .bool, .number, .list, .map:
            wrongType(node, expected: "text")
            return nil
        }
    }

    public mutating func bool(_ node: Node?) -> Bool? {
        guard let node else { return nil }
        switch node.value {
        case .bool(let value): return value
        case .text, .null, .number, .list, .map:
            wrongType(node, expected: "true or false")
            return nil
        }
    }

    /// A whole number within a range.
    public mutating func integer(_ node: Node?, in range: ClosedRange<Int>) -> Int? {
        guard let node else { return nil }
        let written: String
        switch (node.value, notation) {
        case (.number(let number), _): written = number
        case (.text(let text), .yaml), (.text(let text), .table): written = text
        case (.text, .json), (.null, _), (.bool, _), (.list, _), (.map, _):
            wrongType(node, expected: "a whole number")
            return nil
        }
        if let value = Int(written), range.contains(value) { return value }
        report(
            .wrongType, at: node.place,
            "\"\(written)\" is not a whole number from \(range.lowerBound) to \(range.upperBound)")
        return nil
    }

    /// One of the words of a closed set.
    @inlinable
    public mutating func choice<Choice>(_ node: Node?, of type: Choice.Type = Choice.self) -> Choice?
    where Choice: CaseIterable & RawRepresentable<String> {
        guard let node, let word = text(node) else { return nil }
        if let choice = Choice(rawValue: word) { return choice }
        let words = Choice.allCases.map(\.rawValue)
        report(
            .choice, at: node.place, "\"\(word)\" is not one of \(words.joined(separator: ", "))",
            help: NearestName.of(word, among: words).map { "did you mean \"\($0)\"?" })
        return nil
    }

    /// The format with which a file of the program's own begins.
    ///
    /// - Parameter what: what the file is, for the message: "a record".
    public mutating func format(_ node: Node?, is expected: String, of what: String) {
        guard let node, let format = text(node), format != expected else { return }
        report(
            .format, at: node.place, "the format \"\(format)\" is not one that this program reads",
            help: formatHelp(expected, of: what))
    }

    /// How a file of the format begins.
    public func formatHelp(_ format: String, of what: String) -> String {
        switch notation {
        case .json: "\(what) begins with \"format\": \"\(format)\""
        case .yaml, .table: "\(what) begins with format: \(format)"
        }
    }

    /// Text of a form of its own, such as a month.
    @inlinable
    public mutating func value<Value>(
        _ node: Node?, code: Diagnostic.Code, is what: String, help: String, parse: (String) -> Value?
    ) -> Value? {
        guard let node, let written = text(node) else { return nil }
        if let value = parse(written) { return value }
        report(code, at: node.place, "\"\(written)\" is not \(what)", help: help)
        return nil
    }
}

/// The entries of one object.
public struct Fields: Sendable {
    public let entries: [Node.Entry]
    public let place: Place
    /// What the object is, for messages.
    public let what: String

    public init(entries: [Node.Entry], place: Place, what: String) {
        self.entries = entries
        self.place = place
        self.what = what
    }

    /// The value of a key; nil where the key is absent or its value is null, which says the same.
    public subscript(key: String) -> Node? {
        // Most keys differ in length.
        let length = key.utf8.count
        let entry = entries.first { $0.key.utf8.count == length && $0.key == key }
        guard let node = entry?.node, node.value != .null else { return nil }
        return node
    }
}
