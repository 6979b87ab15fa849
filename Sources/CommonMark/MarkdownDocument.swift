import CCMark

/// A Markdown text as libcmark reads it (CommonMark 0.30): a walk through its tree as a flat list of steps.
///
/// A list and not a tree, because fifty thousand `>` in a row are a tree of that depth, and whoever walks it by
/// recursion runs out of stack.
public struct MarkdownDocument: Sendable, Equatable {
    /// In document order: `enter` and `leave` around what has children, `leaf` for what has none. Directives have been
    /// followed.
    public let steps: [Step]
    /// Directives that can't be followed.
    public let faults: [Fault]

    /// One step of the walk and its line, from 1: a block's is where it begins, an inline's is that and the breaks
    /// before it.
    ///
    /// libcmark's own places of inlines on continuation lines are wrong.
    public struct Step: Sendable, Equatable {
        public let event: Event
        public let line: Int
    }

    public enum Event: Sendable, Equatable {
        case enter(Container)
        case leave(Container)
        case leaf(Leaf)
    }

    /// What has children.
    public enum Container: Sendable, Equatable {
        case paragraph(isInTightList: Bool)
        /// 1 to 6.
        case heading(level: Int)
        case quote
        case bulletList
        case orderedList(start: Int)
        case item
        case emphasis, strong
        case link(url: String)
        case image(url: String)
        /// A quotation that is an aside.
        case aside(Directive.Aside)
        /// A list of terms: in it `definition`, in each of those `term` and `explanation`.
        case definitions, definition, term, explanation
        /// A table with a head of these columns: in it `fact`, a row, and in each of those `cell`.
        case facts(columns: [String])
        case fact
        /// Of a column, from 0; the first one says what its row is about.
        case cell(column: Int)
    }

    /// What has none.
    public enum Leaf: Sendable, Equatable {
        case text(String)
        case code(String)
        case codeBlock(String)
        case softBreak, lineBreak, thematicBreak
        /// HTML, block or inline, as it was written.
        case html(String)
    }

    init(steps: [Step], faults: [Fault]) {
        self.steps = steps
        self.faults = faults
    }

    /// Reads UTF-8; bytes that are none become U+FFFD, and so does NUL.
    public init(_ text: some Collection<UInt8>) {
        var walked: [Step] = []
        let bytes = Array(text)
        let root = bytes.withUnsafeBytes { buffer in
            let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            return cmark_parse_document(start, buffer.count, CMARK_OPT_VALIDATE_UTF8)
        }
        guard let root, let walk = cmark_iter_new(root) else {
            steps = []
            faults = []
            return
        }
        defer {
            cmark_iter_free(walk)
            cmark_node_free(root)
        }
        var line = 1
        while true {
            let event = cmark_iter_next(walk)
            if event == CMARK_EVENT_DONE { break }
            guard let node = cmark_iter_get_node(walk) else { continue }
            if isBlock(node) { line = max(1, Int(cmark_node_get_start_line(node))) }
            let isEnter = event == CMARK_EVENT_ENTER
            if let leaf = Leaf(node) {
                walked.append(Step(event: .leaf(leaf), line: line))
                if leaf == .softBreak || leaf == .lineBreak { line += 1 }
            } else if let container = Container(node) {
                walked.append(Step(event: isEnter ? .enter(container) : .leave(container), line: line))
            }
        }
        guard walked.contains(where: { if case .leaf(.html) = $0.event { true } else { false } }) else {
            steps = walked
            faults = []
            return
        }
        let reading = DirectiveReading(walked)
        steps = reading.followed
        faults = reading.faults
    }
}

extension MarkdownDocument.Container {
    fileprivate init?(_ node: OpaquePointer) {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_PARAGRAPH: self = .paragraph(isInTightList: Self.isInTightList(node))
        case CMARK_NODE_HEADING: self = .heading(level: Int(cmark_node_get_heading_level(node)))
        case CMARK_NODE_BLOCK_QUOTE: self = .quote
        case CMARK_NODE_LIST:
            let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
            self = isOrdered ? .orderedList(start: Int(cmark_node_get_list_start(node))) : .bulletList
        case CMARK_NODE_ITEM: self = .item
        case CMARK_NODE_EMPH: self = .emphasis
        case CMARK_NODE_STRONG: self = .strong
        case CMARK_NODE_LINK: self = .link(url: string(cmark_node_get_url(node)))
        case CMARK_NODE_IMAGE: self = .image(url: string(cmark_node_get_url(node)))
        default: return nil
        }
    }

    private static func isInTightList(_ paragraph: OpaquePointer) -> Bool {
        guard let item = cmark_node_parent(paragraph), let list = cmark_node_parent(item) else { return false }
        return cmark_node_get_list_tight(list) != 0
    }
}

extension MarkdownDocument.Leaf {
    fileprivate init?(_ node: OpaquePointer) {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_TEXT: self = .text(string(cmark_node_get_literal(node)))
        case CMARK_NODE_CODE: self = .code(string(cmark_node_get_literal(node)))
        case CMARK_NODE_CODE_BLOCK: self = .codeBlock(string(cmark_node_get_literal(node)))
        case CMARK_NODE_SOFTBREAK: self = .softBreak
        case CMARK_NODE_LINEBREAK: self = .lineBreak
        case CMARK_NODE_THEMATIC_BREAK: self = .thematicBreak
        case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE: self = .html(string(cmark_node_get_literal(node)))
        default: return nil
        }
    }
}

private func string(_ bytes: UnsafePointer<CChar>?) -> String {
    bytes.map { String(cString: $0) } ?? ""
}

private func isBlock(_ node: OpaquePointer) -> Bool {
    cmark_node_get_type(node).rawValue <= CMARK_NODE_LAST_BLOCK.rawValue
}
