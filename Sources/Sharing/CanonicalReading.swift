import Diagnostics
import Markup
import Notation

extension JSON {
    /// The value of canonical JSON (RFC 8785); nil for anything else, so that a value has one spelling.
    init?(canonical bytes: [UInt8]) {
        let (node, problems) = JSONParser.parse(SourceFile(path: "", bytes: bytes))
        guard problems.isEmpty, let node, let value = JSON(node), value.canonicalBytes == bytes else { return nil }
        self = value
    }

    /// The tree as a value to be written; nil where a number is not a whole one.
    init?(_ node: Node) {
        switch node.value {
        case .null: self = .null
        case .bool(let value): self = .bool(value)
        case .number(let number):
            guard let value = Int(number), value.magnitude < 1 << 53 else { return nil }
            self = .integer(value)
        case .text(let text): self = .text(text)
        case .list(let nodes):
            let values = nodes.compactMap(JSON.init(_:))
            guard values.count == nodes.count else { return nil }
            self = .list(values)
        case .map(let entries):
            let members = entries.compactMap { entry in JSON(entry.node).map { Member(entry.key, $0) } }
            guard members.count == entries.count else { return nil }
            self = .object(members)
        }
    }

    /// An object's members, when it has no others than these.
    ///
    /// - Parameter optional: those that may be missing.
    func members(_ required: [String], optional: [String] = []) -> [String: JSON]? {
        guard case .object(let members) = self else { return nil }
        var values: [String: JSON] = [:]
        for member in members where values.updateValue(member.value, forKey: member.key) != nil { return nil }
        let known = Set(required + optional)
        guard values.keys.allSatisfy(known.contains), required.allSatisfy({ values[$0] != nil }) else { return nil }
        return values
    }

    var text: String? { if case .text(let text) = self { text } else { nil } }
    var integer: Int? { if case .integer(let value) = self { value } else { nil } }
    var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
    var list: [JSON]? { if case .list(let values) = self { values } else { nil } }

    /// The bytes of a text in base64url, when there are so many.
    func bytes(_ count: Int) -> [UInt8]? {
        text.flatMap { Base64URL.bytes($0) }.flatMap { $0.count == count ? $0 : nil }
    }
}
