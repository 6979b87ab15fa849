/// A page taken apart by rules narrower than HTML's own: whatever a text could use to become markup is an error.
struct StrictHTML {
    enum Token: Equatable {
        case start(String, [Attribute])
        case end(String)
        case text(String)
    }

    struct Attribute: Equatable {
        var name: String
        var value: String
    }

    struct Problem: Error, CustomStringConvertible {
        let description: String
    }

    private(set) var tokens: [Token] = []
    private let bytes: [UInt8]
    private var index = 0

    private static let void: Set<String> = ["meta", "link", "input", "br", "hr"]
    private static let entities = ["&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'"]

    init(_ page: [UInt8]) throws {
        bytes = page
        guard String(validating: page, as: UTF8.self) != nil else { throw Problem(description: "not UTF-8") }
        if take("<!doctype html>") { try read() } else { throw Problem(description: "no doctype") }
    }

    private var rest: ArraySlice<UInt8> { bytes[index...] }

    private mutating func take(_ text: String) -> Bool {
        guard rest.starts(with: text.utf8) else { return false }
        index += text.utf8.count
        return true
    }

    private func fail(_ what: String) -> Problem {
        Problem(description: "\(what) at \(String(decoding: rest.prefix(80), as: UTF8.self))")
    }

    private mutating func read() throws {
        var open: [String] = []
        while index < bytes.count {
            if bytes[index] != UInt8(ascii: "<") {
                let end = rest.firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
                tokens.append(.text(try text(index..<end)))
                index = end
            } else if take("</") {
                let name = try name()
                guard take(">") else { throw fail("an end tag with more than its name") }
                guard open.popLast() == name else { throw fail("</\(name)> closes what isn't open") }
                tokens.append(.end(name))
            } else if take("<") {
                let (name, isClosed) = try start()
                if isClosed || Self.void.contains(name) { continue }
                if name == "style" || name == "script" {
                    guard let end = self.end(of: name) else { throw fail("\(name) without an end") }
                    tokens.append(.text(String(decoding: bytes[index..<end], as: UTF8.self)))
                    index = end
                }
                open.append(name)
            }
        }
        guard open.isEmpty else { throw fail("\(open) are open") }
    }

    private func end(of name: String) -> Int? {
        let sought = Array("</\(name)>".utf8)
        return bytes.indices[index...].first { bytes[$0...].starts(with: sought) }
    }

    /// A name and what stands before `>`.
    private mutating func start() throws -> (name: String, isClosed: Bool) {
        let name = try name()
        var attributes: [Attribute] = []
        while take(" ") {
            let attribute = try self.name()
            guard !attributes.contains(where: { $0.name == attribute }) else { throw fail("\(attribute) twice") }
            if take("=\"") {
                guard let end = rest.firstIndex(of: UInt8(ascii: "\"")) else { throw fail("an open quote") }
                attributes.append(Attribute(name: attribute, value: try text(index..<end)))
                index = end + 1
            } else {
                attributes.append(Attribute(name: attribute, value: ""))
            }
        }
        tokens.append(.start(name, attributes))
        let isClosed = take("/")
        guard take(">") else { throw fail("a tag of another form") }
        return (name, isClosed)
    }

    private mutating func name() throws -> String {
        let end =
            rest.firstIndex { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"): false
                default: true
                }
            } ?? bytes.count
        guard end > index else { throw fail("no name") }
        defer { index = end }
        return String(decoding: bytes[index..<end], as: UTF8.self)
    }

    /// Text with the five references resolved; nothing that a browser would read otherwise than it stands.
    private func text(_ range: Range<Int>) throws -> String {
        var resolved: [UInt8] = []
        var at = range.lowerBound
        while at < range.upperBound {
            switch bytes[at] {
            case UInt8(ascii: "&"):
                guard let entity = Self.entities.first(where: { bytes[at...].starts(with: $0.key.utf8) })
                else { throw Problem(description: "a reference of another kind at \(at)") }
                resolved += Array(entity.value.utf8)
                at += entity.key.utf8.count
            case UInt8(ascii: "<"), UInt8(ascii: ">"), 0x00...0x08, 0x0B...0x1F, 0x7F:
                throw Problem(description: "byte \(bytes[at]) in a text at \(at)")
            default:
                resolved.append(bytes[at])
                at += 1
            }
        }
        return String(decoding: resolved, as: UTF8.self)
    }
}
