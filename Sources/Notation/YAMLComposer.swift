import Diagnostics

/// The tree of a YAML text, with the place of every value and key.
///
/// Aliases are expanded, so the tree is bounded: a text of nine lines can otherwise stand for a billion values, and a
/// chain of them for lists as deep as it is long.
struct YAMLComposer: ~Copyable {
    /// Lists and mappings within each other: a tree is gone through by calls within each other.
    static let mostDepth = 1000

    private var events: YAMLEvents
    private let lines: YAMLLines
    /// What anchors name; a later one of the same name takes its place.
    private var anchored: [String: Composed] = [:]

    init(_ text: String, _ lines: YAMLLines) throws(YAMLProblem) {
        events = try YAMLEvents(text)
        self.lines = lines
    }

    /// The value of the one document; nil where there is none.
    mutating func document() throws(YAMLProblem) -> Node? {
        guard try events.next().event == .documentStart else { return nil }
        let root = try value(try events.next(), level: 0)
        _ = try events.next()
        let behind = try events.next()
        guard behind.event == .end else {
            throw .syntax("expected a single document in the stream but found another document", behind.mark)
        }
        return root.node
    }

    /// - Parameter level: the lists and mappings it stands in.
    private mutating func value(_ first: YAMLEvents.Next, level: Int) throws(YAMLProblem) -> Composed {
        let anchor: String?
        var composed = Composed(Node(.null, at: place(first.mark)))
        switch first.event {
        case .alias(let name):
            guard let known = anchored[name] else { throw .syntax("found undefined alias", first.mark) }
            try Self.check(level + known.depth, at: first.mark)
            return known
        case .scalar(let scalar, let name):
            composed.node.value = scalar.value
            anchor = name
        case .listStart(let name):
            try Self.check(level + 1, at: first.mark)
            composed.node.value = .list(try list(in: &composed, level: level + 1))
            anchor = name
        case .mapStart(let name):
            try Self.check(level + 1, at: first.mark)
            composed.node.value = .map(try map(in: &composed, level: level + 1))
            anchor = name
        case .documentStart, .documentEnd, .listEnd, .mapEnd, .end:
            // No libYAML that is known begins a value with the end of another.
            throw .unreadable
        }
        if let anchor { anchored[anchor] = composed }
        return composed
    }

    private static func check(_ depth: Int, at mark: YAMLMark) throws(YAMLProblem) {
        if depth > mostDepth { throw .syntax("too many lists and mappings within each other", mark) }
    }

    private mutating func list(in whole: inout Composed, level: Int) throws(YAMLProblem) -> [Node] {
        var nodes: [Node] = []
        whole.depth = 1
        while true {
            let next = try events.next()
            if next.event == .listEnd { return nodes }
            let item = try value(next, level: level)
            nodes.append(item.node)
            try whole.add(item)
        }
    }

    private mutating func map(in whole: inout Composed, level: Int) throws(YAMLProblem) -> [Node.Entry] {
        var entries: [Node.Entry] = []
        var first: [String: YAMLMark] = [:]
        var twice: Set<String> = []
        whole.depth = 1
        while true {
            let next = try events.next()
            if next.event == .mapEnd { break }
            let key = try key(next)
            if first[key] == nil { first[key] = next.mark } else { twice.insert(key) }
            let item = try value(try events.next(), level: level)
            entries.append(.init(key: key, keyPlace: place(next.mark), node: item.node))
            try whole.add(item)
        }
        let keys = twice.sorted()
        if let mark = keys.first.flatMap({ first[$0] }) { throw .duplicateKeys(keys, mark) }
        return entries
    }

    private mutating func key(_ next: YAMLEvents.Next) throws(YAMLProblem) -> String {
        guard case .scalar(let scalar, let anchor) = next.event else {
            throw .syntax("a key that isn't written as a text", next.mark)
        }
        if let anchor { anchored[anchor] = Composed(Node(scalar.value, at: place(next.mark))) }
        return scalar.text
    }

    private func place(_ mark: YAMLMark) -> Place { .position(lines.position(mark)) }
}

/// A value, and how much it is.
private struct Composed {
    var node: Node
    /// With those within it.
    var values = 1
    /// Lists and mappings within each other.
    var depth = 0

    init(_ node: Node) { self.node = node }

    mutating func add(_ part: Composed) throws(YAMLProblem) {
        values += part.values
        depth = max(depth, part.depth + 1)
        if values > YAMLParser.mostValues { throw .tooManyValues }
    }
}

extension YAMLScalar {
    fileprivate var value: Node.Value {
        if isText { return .text(text) }
        switch text {
        case "", "~", "null": return .null
        case "true": return .bool(true)
        case "false": return .bool(false)
        default: return .text(text)
        }
    }
}
