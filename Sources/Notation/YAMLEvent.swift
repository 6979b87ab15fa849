internal import CYAML

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

extension YAMLEvent {
    /// Nil for the beginning of the stream, which says nothing.
    init?(_ event: yaml_event_t) {
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
            scalar.style != YAML_PLAIN_SCALAR_STYLE || scalar.tag.map { String(cString: $0) } == YAML_STR_TAG
    }
}
