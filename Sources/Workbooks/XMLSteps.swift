import CXML2

/// A walk through XML, step by step, by libxml2's reader: nothing outside of it is fetched, no entity of its own is
/// replaced, and nothing nests deeper than the library's own limit.
struct XMLSteps: ~Copyable {
    private let reader: xmlTextReaderPtr

    enum Step {
        /// A start, by its name without a prefix; an empty element has no end of its own.
        case start(String, isEmpty: Bool)
        case end(String)
        case text(String)
    }

    /// - Parameter bytes: must outlive the walk.
    init?(_ bytes: UnsafeRawBufferPointer) {
        guard let base = bytes.bindMemory(to: CChar.self).baseAddress, bytes.count <= Int(Int32.max) else { return nil }
        let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
        guard let reader = xmlReaderForMemory(base, Int32(bytes.count), nil, nil, options) else { return nil }
        self.reader = reader
        // What is wrong is told by whoever walks, and not by the library on standard error.
        xmlTextReaderSetStructuredErrorHandler(reader, { _, _ in }, nil)
    }

    /// Whether the walk came to the end of XML that is whole; asked when there is no next step.
    var isWhole: Bool { xmlTextReaderReadState(reader) == Int32(XML_TEXTREADER_MODE_EOF.rawValue) }

    deinit { xmlFreeTextReader(reader) }

    /// The next step; nil at the end, and where the text is no XML or declares a document type, which no workbook has.
    func next() -> Step? {
        while xmlTextReaderRead(reader) == 1 {
            switch xmlReaderTypes(UInt32(bitPattern: xmlTextReaderNodeType(reader))) {
            case XML_READER_TYPE_ELEMENT: return .start(name, isEmpty: xmlTextReaderIsEmptyElement(reader) == 1)
            case XML_READER_TYPE_END_ELEMENT: return .end(name)
            case XML_READER_TYPE_TEXT, XML_READER_TYPE_CDATA, XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
                return .text(xmlTextReaderConstValue(reader).map { String(cString: $0) } ?? "")
            case XML_READER_TYPE_DOCUMENT_TYPE, XML_READER_TYPE_ENTITY_REFERENCE:
                // A short text is at its end already, whatever of it was walked through.
                xmlTextReaderClose(reader)
                return nil
            default: continue
            }
        }
        return nil
    }

    /// An attribute of the element that was last started, by its name with a prefix where it has one.
    func attribute(_ name: String) -> String? {
        guard xmlTextReaderMoveToAttribute(reader, name) == 1 else { return nil }
        defer { xmlTextReaderMoveToElement(reader) }
        return xmlTextReaderConstValue(reader).map { String(cString: $0) }
    }

    /// An attribute by its name in a namespace, whatever prefix that has here.
    func attribute(_ name: String, of namespace: String) -> String? {
        guard xmlTextReaderMoveToAttributeNs(reader, name, namespace) == 1 else { return nil }
        defer { xmlTextReaderMoveToElement(reader) }
        return xmlTextReaderConstValue(reader).map { String(cString: $0) }
    }

    private var name: String { xmlTextReaderConstLocalName(reader).map { String(cString: $0) } ?? "" }
}
