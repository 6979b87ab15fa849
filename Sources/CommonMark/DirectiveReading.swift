/// The steps of a document with its directives followed, and those that can't be.
struct DirectiveReading {
    private let steps: [MarkdownDocument.Step]
    /// For each `enter` the index of its `leave`.
    private let ends: [Int: Int]
    private(set) var followed: [MarkdownDocument.Step] = []
    private(set) var faults: [MarkdownDocument.Fault] = []
    /// Where quotations that have become asides end.
    private var asideEnds: [Int: Directive.Aside] = [:]

    init(_ steps: [MarkdownDocument.Step]) {
        self.steps = steps
        ends = Self.ends(of: steps)
        follow()
    }

    private static func ends(of steps: [MarkdownDocument.Step]) -> [Int: Int] {
        var ends: [Int: Int] = [:]
        var open: [Int] = []
        for (index, step) in steps.enumerated() {
            switch step.event {
            case .enter: open.append(index)
            case .leave: if let start = open.popLast() { ends[start] = index }
            case .leaf: break
            }
        }
        return ends
    }

    private mutating func follow() {
        var index = 0
        while index < steps.count {
            let step = steps[index]
            if let aside = asideEnds[index] {
                followed.append(.init(event: .leave(.aside(aside)), line: step.line))
                index += 1
            } else if case .leaf(.html(let html)) = step.event, let read = Directive.read(html) {
                switch read {
                case .success(let directive): index = follow(directive, at: index)
                case .failure(let fault):
                    faults.append(.init(line: step.line, message: fault.message, help: fault.help))
                    index += 1
                }
            } else {
                followed.append(step)
                index += 1
            }
        }
    }

    /// Follows the directive at an index.
    ///
    /// - Returns: the index of the first step that is not done with.
    private mutating func follow(_ directive: Directive, at index: Int) -> Int {
        let next = index + 1
        let block = next < steps.count ? steps[next].event : nil
        switch (directive, block, ends[next]) {
        case (.aside(let aside), .enter(.quote), let end?):
            followed.append(.init(event: .enter(.aside(aside)), line: steps[next].line))
            asideEnds[end] = aside
            return next + 1
        case (.definitions, .enter(.bulletList), let end?):
            list(from: next, to: end, as: .definitions) { $0.definition($1) }
            return end + 1
        case (.facts(let columns), .enter(.bulletList), let end?):
            list(from: next, to: end, as: .facts(columns: columns)) { $0.fact($1, columns: columns.count) }
            return end + 1
        case (.aside(let aside), _, _):
            return stray(aside.rawValue, at: index, help: "it stands before a quotation, each line of it with >")
        case (.definitions, _, _):
            return stray(
                "definitions", at: index, help: "it stands before a list with -, each item \"term: explanation\"")
        case (.facts, _, _):
            return stray("facts", at: index, help: "it stands before a list with -, each item \"cell | cell\"")
        }
    }

    private mutating func stray(_ name: String, at index: Int, help: String) -> Int {
        faults.append(
            .init(line: steps[index].line, message: "nothing behind the directive can be \"\(name)\"", help: help))
        return index + 1
    }

    /// A list's items, each made into something else.
    private mutating func list(
        from start: Int, to end: Int, as container: MarkdownDocument.Container,
        item make: (inout Self, ArraySlice<MarkdownDocument.Step>) -> Void
    ) {
        followed.append(.init(event: .enter(container), line: steps[start].line))
        var index = start + 1
        while index < end {
            let last = ends[index] ?? index
            refuseDirectives(in: steps[index...last])
            make(&self, steps[index...last])
            index = last + 1
        }
        followed.append(.init(event: .leave(container), line: steps[end].line))
    }

    /// The inlines of an item's first paragraph, and what stands in the item behind it.
    private func halves(
        of item: ArraySlice<MarkdownDocument.Step>
    ) -> (inlines: ArraySlice<MarkdownDocument.Step>, rest: ArraySlice<MarkdownDocument.Step>) {
        let first = item.startIndex + 1
        guard case .enter(.paragraph) = item[first].event, let end = ends[first] else {
            return ([], item[first..<item.endIndex - 1])
        }
        return (item[first + 1..<end], item[end + 1..<item.endIndex - 1])
    }

    /// Directives within a list that is made into something else can't be followed.
    private mutating func refuseDirectives(in steps: ArraySlice<MarkdownDocument.Step>) {
        for step in steps {
            guard case .leaf(.html(let html)) = step.event, Directive.read(html) != nil else { continue }
            faults.append(
                .init(
                    line: step.line, message: "a directive doesn't stand within a list that another one is for",
                    help: "put it before the list, or write the list without it"))
        }
    }

    private mutating func definition(_ item: ArraySlice<MarkdownDocument.Step>) {
        let (inlines, rest) = halves(of: item)
        let line = item.first?.line ?? 1
        let parts = InlineParts.definition(inlines)
        guard let parts, !parts.term.isEmpty, !(parts.explanation.isEmpty && rest.isEmpty) else {
            faults.append(
                .init(
                    line: line, message: "the item is no term with a colon and an explanation behind it",
                    help: "write \"- **term**: explanation\""))
            return
        }
        wrapped(.definition, line) { reading in
            reading.wrapped(.term, line) { $0.followed += parts.term }
            reading.wrapped(.explanation, line) { $0.followed += parts.explanation + rest }
        }
    }

    private mutating func fact(_ item: ArraySlice<MarkdownDocument.Step>, columns: Int) {
        let (inlines, rest) = halves(of: item)
        let line = item.first?.line ?? 1
        let cells = InlineParts.cells(inlines)
        guard rest.isEmpty, cells.count == columns, !cells[0].isEmpty else {
            let found = rest.isEmpty ? "\(cells.count) of \(columns) cells" : "more than a line of cells"
            faults.append(
                .init(line: line, message: "the row has \(found)", help: "write \"- cell | cell\", one for each column")
            )
            return
        }
        wrapped(.fact, line) { reading in
            for (number, cell) in cells.enumerated() {
                reading.wrapped(.cell(column: number), line) { $0.followed += cell }
            }
        }
    }

    private mutating func wrapped(
        _ container: MarkdownDocument.Container, _ line: Int, _ content: (inout Self) -> Void
    ) {
        followed.append(.init(event: .enter(container), line: line))
        content(&self)
        followed.append(.init(event: .leave(container), line: line))
    }
}
