extension MarkdownDocument {
    /// What the document says, without markup: blocks apart by a line end, links by their text, nothing of images.
    public var plainText: String { Self.plainText(of: steps[...]) }

    /// The same of a part of its steps.
    public static func plainText(of steps: ArraySlice<Step>) -> String {
        var text = ""
        var images = 0
        for step in steps {
            switch step.event {
            case .enter(.image): images += 1
            case .leave(.image): images -= 1
            case .leaf(let leaf): if images == 0 { text += leaf.plain }
            case .leave(let container): if container.isBlock, !text.hasSuffix("\n") { text += "\n" }
            case .enter(let container): if container.isBlock, !text.isEmpty, !text.hasSuffix("\n") { text += "\n" }
            }
        }
        while text.hasSuffix("\n") { text.removeLast() }
        return text
    }

    /// The items of the first numbered list, each as plain text; empty where there is none.
    public var firstSteps: [String] {
        var items: [String] = []
        var start: Int?
        var depth = 0
        for (index, step) in steps.enumerated() {
            switch step.event {
            case .enter(.orderedList): depth += 1
            case .leave(.orderedList):
                depth -= 1
                if depth == 0 { return items }
            case .enter(.bulletList): if depth > 0 { depth += 1 }
            case .leave(.bulletList): if depth > 0 { depth -= 1 }
            case .enter(.item): if depth == 1 { start = index }
            case .leave(.item):
                guard depth == 1, let from = start else { continue }
                items.append(Self.plainText(of: steps[from..<index]))
            case .enter, .leave, .leaf: break
            }
        }
        return items
    }

    /// How deep its blocks and inlines lie in each other at most, and the line of the deepest.
    public var deepest: (depth: Int, line: Int) {
        var (depth, deepest, line) = (0, 0, 1)
        for step in steps {
            switch step.event {
            case .enter:
                depth += 1
                if depth > deepest { (deepest, line) = (depth, step.line) }
            case .leave: depth -= 1
            case .leaf: break
            }
        }
        return (deepest, line)
    }
}

extension MarkdownDocument.Leaf {
    /// The leaf as text; a line end that means nothing is a space.
    var plain: String {
        switch self {
        case .text(let text), .code(let text), .codeBlock(let text): text
        case .softBreak: " "
        case .lineBreak: "\n"
        case .thematicBreak, .html: ""
        }
    }
}

extension MarkdownDocument.Container {
    /// Whether what is behind it stands on a line of its own.
    fileprivate var isBlock: Bool {
        switch self {
        case .paragraph, .heading, .quote, .bulletList, .orderedList, .item, .aside, .definitions, .definition, .facts,
            .fact:
            true
        case .term, .cell: true
        case .explanation, .emphasis, .strong, .link, .image: false
        }
    }
}
