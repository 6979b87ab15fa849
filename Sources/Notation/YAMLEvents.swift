internal import CYAML

/// A place as libYAML counts it: lines and characters from 0, see `YAMLLines`.
struct YAMLMark: Equatable {
    var line: Int
    var column: Int

    static let beginning = YAMLMark(line: 0, column: 0)
}

/// Why a text of YAML is not read.
enum YAMLProblem: Error, Equatable {
    case syntax(String, YAMLMark)
    /// A byte, counted from the text's beginning, that can't stand in YAML.
    case byte(String, Int)
    /// Keys that stand more than once in one mapping, and where the first of them stands.
    case duplicateKeys([String], YAMLMark)
    case tooManyValues
    /// There was no memory for it.
    case unreadable
}

/// A plain, quoted or block text of YAML.
struct YAMLScalar: Equatable {
    var text: String
    /// Whether it is text, whatever it spells: it is quoted, a block, or tagged as text.
    var isText: Bool
}

/// What libYAML finds in a text, one after another. Styles, tags of collections and directives are left aside.
enum YAMLEvent: Equatable {
    case documentStart
    case documentEnd
    case scalar(YAMLScalar, anchor: String?)
    case listStart(anchor: String?)
    case listEnd
    case mapStart(anchor: String?)
    case mapEnd
    case alias(String)
    case end
}

/// A text of YAML as libYAML goes through it.
struct YAMLEvents: ~Copyable {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    /// libYAML reads from it until the end.
    private let bytes: UnsafeMutableBufferPointer<UInt8>

    init(_ text: String) throws(YAMLProblem) {
        bytes = .allocate(capacity: text.utf8.count)
        _ = bytes.initialize(fromContentsOf: text.utf8)
        parser = .allocate(capacity: 1)
        guard yaml_parser_initialize(parser) == 1 else {
            parser.initialize(to: yaml_parser_t())
            throw .unreadable
        }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
        bytes.deallocate()
    }

    /// An event, and where it begins.
    struct Next {
        var event: YAMLEvent
        var mark: YAMLMark
    }

    /// The next event; `end` for ever once the text is through.
    mutating func next() throws(YAMLProblem) -> Next {
        while true {
            var event = yaml_event_t()
            guard yaml_parser_parse(parser, &event) == 1 else { throw problem }
            defer { yaml_event_delete(&event) }
            if let read = YAMLEvent(event) { return Next(event: read, mark: YAMLMark(event.start_mark)) }
        }
    }

    private var problem: YAMLProblem {
        let state = parser.pointee
        let problem = state.problem.map { String(cString: $0) } ?? "it can't be read"
        switch state.error {
        case YAML_READER_ERROR: return .byte(problem, state.problem_offset)
        case YAML_SCANNER_ERROR, YAML_PARSER_ERROR:
            // Some go on from their context.
            let context = state.context.map { String(cString: $0) }
            let begun = problem.hasPrefix("but ") ? context.map { "\($0) " } : nil
            return .syntax((begun ?? "") + problem, YAMLMark(state.problem_mark))
        default: return .unreadable
        }
    }
}

extension YAMLMark {
    fileprivate init(_ mark: yaml_mark_t) { self.init(line: mark.line, column: mark.column) }
}

extension YAMLEvent {
    /// Nil for the beginning of the stream, which says nothing.
    fileprivate init?(_ event: yaml_event_t) {
        switch event.type {
        case YAML_DOCUMENT_START_EVENT: self = .documentStart
        case YAML_DOCUMENT_END_EVENT: self = .documentEnd
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            self = .scalar(YAMLScalar(scalar), anchor: Self.text(scalar.anchor))
        case YAML_SEQUENCE_START_EVENT: self = .listStart(anchor: Self.text(event.data.sequence_start.anchor))
        case YAML_SEQUENCE_END_EVENT: self = .listEnd
        case YAML_MAPPING_START_EVENT: self = .mapStart(anchor: Self.text(event.data.mapping_start.anchor))
        case YAML_MAPPING_END_EVENT: self = .mapEnd
        case YAML_ALIAS_EVENT: self = .alias(Self.text(event.data.alias.anchor) ?? "")
        case YAML_STREAM_START_EVENT: return nil
        // The end of the stream, and what libYAML gives behind it.
        default: self = .end
        }
    }

    private static func text(_ name: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        name.map { String(cString: $0) }
    }
}

extension YAMLScalar {
    fileprivate init(_ scalar: yaml_event_t.__Unnamed_union_data.__Unnamed_struct_scalar) {
        // It may have zeros in it.
        text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
        isText =
            scalar.style != YAML_PLAIN_SCALAR_STYLE || scalar.quoted_implicit == 1
            || scalar.tag.map { String(cString: $0) } == YAML_STR_TAG
    }
}
