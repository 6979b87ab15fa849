internal import CYAML

/// A text of YAML as libYAML goes through it.
struct YAMLEvents: ~Copyable {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    /// libYAML reads from it until the end.
    private let bytes: UnsafeMutableBufferPointer<UInt8>

    init(_ text: String) throws(YAMLProblem) {
        let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
        guard yaml_parser_initialize(parser) == 1 else {
            parser.deallocate()
            throw .unreadable
        }
        self.parser = parser
        bytes = .allocate(capacity: text.utf8.count)
        _ = bytes.initialize(fromContentsOf: text.utf8)
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
