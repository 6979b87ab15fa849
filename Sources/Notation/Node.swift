import Diagnostics

/// A value of JSON or YAML, and where it stands in its text: both notations are one tree to whoever reads them.
public struct Node: Sendable, Equatable {
    public var value: Value
    public var place: Place

    public init(_ value: Value, at place: Place) {
        self.value = value
        self.place = place
    }

    /// The kinds of value that JSON and YAML have in common.
    public enum Value: Sendable, Equatable {
        case null
        case bool(Bool)
        /// A JSON number as it was written: an amount of money must not pass through floating point.
        case number(String)
        /// A JSON string, or any YAML scalar that is neither null nor a truth value.
        case text(String)
        case list([Node])
        /// The entries in the order of the text.
        case map([Entry])

        /// The kind in words, for a message.
        public var kind: String {
            switch self {
            case .null: "null"
            case .bool: "true or false"
            case .number: "a number"
            case .text: "text"
            case .list: "a list"
            case .map: "an object"
            }
        }
    }

    /// A key and its value.
    public struct Entry: Sendable, Equatable {
        public var key: String
        public var keyPlace: Place
        public var node: Node

        public init(key: String, keyPlace: Place, node: Node) {
            self.key = key
            self.keyPlace = keyPlace
            self.node = node
        }
    }
}

/// A place in a text, as the notation's parser knows it; a line and column are worked out only for a diagnostic.
public enum Place: Sendable, Equatable {
    /// Bytes from the beginning of the file.
    case offset(Int)
    case position(Position)

    public func position(in lines: LineIndex) -> Position {
        switch self {
        case .offset(let offset): lines.position(at: offset)
        case .position(let position): position
        }
    }
}
