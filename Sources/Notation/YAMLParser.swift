import Diagnostics
import Yams

/// YAML as libYAML reads it, with the place of every value and key.
///
/// Aliases are expanded, so the tree is bounded: a text of nine lines can otherwise stand for a billion values.
public enum YAMLParser {
    /// Values in one file, aliases expanded.
    public static let mostValues = 200_000
    /// Bytes of one file.
    public static let mostBytes = 4 << 20

    /// The value of the one document, or nil when it could not be read, and every problem found.
    ///
    /// - Parameters:
    ///   - mayBeEmpty: whether a file of comments alone is a document, of nothing.
    ///   - unwanted: a key of the outermost mapping that may be left out, where that saves time.
    public static func parse(
        _ source: SourceFile, mayBeEmpty: Bool = false, without unwanted: String? = nil
    ) -> (Node?, [Diagnostic]) {
        if let node = source.image.flatMap({ NodeImage.node(in: $0, without: unwanted) }) { return (node, []) }
        if let offset = source.firstInvalidByte { return (nil, [.notUTF8(source, at: offset)]) }
        let text = String(decoding: source.bytes[source.start...], as: UTF8.self)
        return parse(text, in: source, firstLine: 1, mayBeEmpty: mayBeEmpty)
    }

    /// The front matter of a page as it stood when the program was built; nil where that is not known.
    public static func image(ofFrontMatterIn source: SourceFile) -> Node? {
        source.image.flatMap { NodeImage.node(in: $0, without: nil) }
    }

    /// The same for a part of a file, such as a page's front matter: `firstLine` is the file's line on which it begins.
    public static func parse(
        _ text: String, in source: SourceFile, firstLine: Int, mayBeEmpty: Bool = false
    ) -> (Node?, [Diagnostic]) {
        let lines = YAMLLines(text, in: source, firstLine: firstLine)
        func diagnostic(_ code: Diagnostic.Code, _ message: String, at mark: Mark?) -> Diagnostic {
            lines.diagnostic(code, message, at: lines.position(line: mark?.line ?? 1, column: mark?.column ?? 1))
        }
        guard text.utf8.count <= mostBytes else {
            return (nil, [diagnostic(.yamlSyntax, "more than \(mostBytes) bytes", at: nil)])
        }
        guard YAMLAliases.areHarmless(in: text) else {
            let message = "more than \(YAMLAliases.most) aliases, or an alias as a key"
            return (nil, [diagnostic(.yamlSyntax, message, at: nil)])
        }
        do {
            guard let root = try Yams.compose(yaml: text, .basic, .default, .utf8) else {
                let start = Place.position(lines.position(line: 1, column: 1))
                return mayBeEmpty
                    ? (Node(.null, at: start), [])
                    : (nil, [diagnostic(.yamlSyntax, "there is nothing in it", at: nil)])
            }
            var conversion = Conversion(lines: lines)
            let node = conversion.node(root)
            guard conversion.values <= mostValues else {
                return (nil, [diagnostic(.yamlSyntax, "more than \(mostValues) values", at: nil)])
            }
            return (node, [])
        } catch let error as YamlError {
            switch error {
            case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
                .composer(let context, let problem, let mark, _):
                return (nil, [diagnostic(.yamlSyntax, sentence(problem, after: context?.text), at: mark)])
            case .duplicatedKeysInMapping(let keys, let context):
                let names = keys.map { "\"\($0)\"" }.joined(separator: ", ")
                return (nil, [diagnostic(.duplicateKey, "twice in one mapping: \(names)", at: context.mark)])
            case .reader(let problem, let offset, _, _):
                return (nil, [lines.diagnostic(.yamlSyntax, problem, at: lines.position(character: offset ?? 0))])
            case .writer(let problem), .emitter(let problem), .representer(let problem):
                return (nil, [diagnostic(.yamlSyntax, problem, at: nil)])
            case .no, .memory, .dataCouldNotBeDecoded:
                return (nil, [diagnostic(.yamlSyntax, "it can't be read", at: nil)])
            }
        } catch {
            return (nil, [diagnostic(.yamlSyntax, "it can't be read", at: nil)])
        }
    }
}

/// A problem of libYAML's as a sentence of its own: some go on from their context, one names libYAML's own setting.
private func sentence(_ problem: String, after context: String?) -> String {
    if problem.hasPrefix("but "), let context { return "\(context) \(problem)" }
    return problem.contains("yaml_set_max_nest_level") ? "too many lists and mappings within each other" : problem
}

/// Yams's tree as `Node`.
private struct Conversion {
    let lines: YAMLLines
    var values = 0

    init(lines: YAMLLines) { self.lines = lines }

    mutating func node(_ node: Yams.Node) -> Node {
        let place = self.place(node.mark)
        values += 1
        guard values <= YAMLParser.mostValues else { return Node(.null, at: place) }
        switch node {
        case .scalar(let scalar): return Node(Self.value(scalar), at: place)
        case .sequence(let sequence): return Node(.list(sequence.map { self.node($0) }), at: place)
        case .mapping(let mapping):
            return Node(
                .map(
                    mapping.map { key, value in
                        .init(key: key.scalar?.string ?? "", keyPlace: self.place(key.mark), node: self.node(value))
                    }), at: place)
        case .alias: return Node(.null, at: place)
        }
    }

    private func place(_ mark: Mark?) -> Place {
        .position(lines.position(line: mark?.line ?? 1, column: mark?.column ?? 1))
    }

    private static func value(_ scalar: Yams.Node.Scalar) -> Node.Value {
        guard scalar.style == .plain else { return .text(scalar.string) }
        let value: Node.Value
        switch scalar.string {
        case "", "~", "null": value = .null
        case "true": value = .bool(true)
        case "false": value = .bool(false)
        default: return .text(scalar.string)
        }
        // A tag of its own says what it is: `!!str null` is text.
        return scalar.tag == Tag(.str) ? .text(scalar.string) : value
    }
}
