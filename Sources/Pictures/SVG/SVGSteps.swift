import CXML2

/// A walk through an SVG's XML, step by step, by libxml2's reader: nothing is fetched, and nothing nests deeper
/// than the library's own limit.
struct SVGSteps: ~Copyable {
    private let reader: xmlTextReaderPtr

    enum Step: Equatable {
        case start(XMLName)
        /// By its target.
        case instruction(String)
        /// Text, an end, a comment.
        case other
    }

    /// - Parameter bytes: must outlive the walk.
    init?(_ bytes: UnsafeRawBufferPointer) {
        guard let base = bytes.bindMemory(to: CChar.self).baseAddress, let count = Int32(exactly: bytes.count) else {
            return nil
        }
        let options =
            XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
            | XML_PARSE_BIG_LINES.rawValue
        guard let reader = xmlReaderForMemory(base, count, nil, nil, Int32(options)) else { return nil }
        self.reader = reader
        // What is wrong is told by whoever walks, and not by the library on standard error.
        xmlTextReaderSetStructuredErrorHandler(reader, { _, _ in }, nil)
    }

    deinit { xmlFreeTextReader(reader) }

    /// Whether the walk came to the end of XML that is whole; asked when there is no next step.
    var isWhole: Bool { xmlTextReaderReadState(reader) == Int32(XML_TEXTREADER_MODE_EOF.rawValue) }

    /// The encoding that the XML declares; nil where it declares none. Asked after the first step.
    var encoding: String? { Self.text(xmlTextReaderConstEncoding(reader)) }

    /// The line where the tag of the last step ends; from line 65535 on a line near it, as the library keeps no more.
    var lineOfNode: Int { xmlTextReaderCurrentNode(reader).map { Int(xmlGetLineNo($0)) } ?? parserLine }

    /// How far the library has read, which may be farther than the walk is.
    var parserLine: Int { Int(xmlTextReaderGetParserLineNumber(reader)) }

    /// The next step; nil at the end, and where the text is no XML.
    func next() -> Step? {
        guard xmlTextReaderRead(reader) == 1 else { return nil }
        switch xmlReaderTypes(UInt32(bitPattern: xmlTextReaderNodeType(reader))) {
        case XML_READER_TYPE_ELEMENT: return .start(name)
        case XML_READER_TYPE_PROCESSING_INSTRUCTION: return .instruction(name.local)
        default: return .other
        }
    }

    /// The attributes of the element that was last started, in their order; a declaration of a namespace is one.
    func attributes() -> [(name: XMLName, value: String)] {
        var attributes: [(name: XMLName, value: String)] = []
        while xmlTextReaderMoveToNextAttribute(reader) == 1 {
            attributes.append((name, Self.text(xmlTextReaderConstValue(reader)) ?? ""))
        }
        xmlTextReaderMoveToElement(reader)
        return attributes
    }

    private var name: XMLName {
        XMLName(
            space: Self.text(xmlTextReaderConstNamespaceUri(reader)) ?? "",
            local: Self.text(xmlTextReaderConstLocalName(reader)) ?? "",
            written: Self.text(xmlTextReaderConstName(reader)) ?? "")
    }

    private static func text(_ pointer: UnsafePointer<xmlChar>?) -> String? { pointer.map { String(cString: $0) } }
}
