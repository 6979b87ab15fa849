/// A line of inlines in parts: where a separator stands in plain text, and not within a link, an emphasis or code.
enum InlineParts {
    private typealias Steps = [MarkdownDocument.Step]

    /// What stands between the bars of a row, without the spaces around them.
    static func cells(_ inlines: ArraySlice<MarkdownDocument.Step>) -> [[MarkdownDocument.Step]] {
        var cells: [Steps] = [[]]
        var depth = 0
        for step in inlines {
            switch step.event {
            case .enter: depth += 1
            case .leave: depth -= 1
            case .leaf(.text(let text)) where depth == 0:
                for (index, piece) in pieces(of: text).enumerated() {
                    if index > 0 { cells.append([]) }
                    if !piece.isEmpty {
                        cells[cells.count - 1].append(.init(event: .leaf(.text(piece)), line: step.line))
                    }
                }
                continue
            case .leaf: break
            }
            cells[cells.count - 1].append(step)
        }
        return cells.map(trimmed)
    }

    /// A text between its bars: each with a space, or an end of the text, on both of its sides.
    private static func pieces(of text: String) -> [String] {
        let bytes = Array(text.utf8)
        var pieces: [String] = []
        var start = 0
        for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "|") {
            guard index == 0 || bytes[index - 1] == 0x20, index + 1 == bytes.count || bytes[index + 1] == 0x20 else {
                continue
            }
            pieces.append(String(decoding: bytes[start..<index], as: UTF8.self))
            start = index + 1
        }
        return pieces + [String(decoding: bytes[start...], as: UTF8.self)]
    }

    /// A term and its explanation; nil where no colon parts them.
    static func definition(
        _ inlines: ArraySlice<MarkdownDocument.Step>
    ) -> (term: [MarkdownDocument.Step], explanation: [MarkdownDocument.Step])? {
        var depth = 0
        for (index, step) in zip(inlines.indices, inlines) {
            switch step.event {
            case .enter: depth += 1
            case .leave: depth -= 1
            case .leaf(.text(let text)):
                // `**term:** explanation` has its colon at the end of the emphasis.
                let isAtEnd = depth == 1 && index + 1 < inlines.endIndex && inlines[index + 1].event == .leave(.strong)
                guard depth == 0 || isAtEnd, let (before, behind) = halves(of: text, onlyAtEnd: isAtEnd) else {
                    continue
                }
                var term = Array(inlines[..<index])
                if !before.isEmpty { term.append(.init(event: .leaf(.text(before)), line: step.line)) }
                if isAtEnd { term.append(inlines[index + 1]) }
                var explanation: Steps = behind.isEmpty ? [] : [.init(event: .leaf(.text(behind)), line: step.line)]
                explanation += inlines[(index + (isAtEnd ? 2 : 1))...]
                return (trimmed(term), trimmed(explanation))
            case .leaf: continue
            }
        }
        return nil
    }

    private static func halves(of text: String, onlyAtEnd: Bool) -> (before: String, behind: String)? {
        let scalars = text.unicodeScalars
        let colon = scalars.indices.first { index in
            let next = scalars.index(after: index)
            let isEnd = next == scalars.endIndex
            switch scalars[index] {
            case "：": return !onlyAtEnd || isEnd
            case ":": return isEnd || !onlyAtEnd && (scalars[next] == " " || scalars[next] == "\u{a0}")
            default: return false
            }
        }
        return colon.map { colon in
            let behind = scalars[scalars.index(after: colon)...]
            return (String(scalars[..<colon]), String(behind.first == "\u{a0}" ? behind.dropFirst() : behind))
        }
    }

    /// Without the spaces and line ends at both ends.
    private static func trimmed(_ steps: [MarkdownDocument.Step]) -> [MarkdownDocument.Step] {
        var steps = steps[...]
        while let first = steps.first, let rest = shortened(first, { $0.drop { $0 == 0x20 } }) {
            steps = rest.map { [$0] + steps.dropFirst() } ?? steps.dropFirst()
        }
        while let last = steps.last,
            let rest = shortened(last, { $0.dropLast($0.reversed().prefix { $0 == 0x20 }.count) })
        {
            steps = rest.map { steps.dropLast() + [$0] } ?? steps.dropLast()
        }
        return Array(steps)
    }

    /// A step at an end without the spaces there, and nothing where nothing is left of it; nil where it has none. By
    /// bytes: to `Character` a space and the mark after it are one.
    private static func shortened(
        _ step: MarkdownDocument.Step, _ cut: (ArraySlice<UInt8>) -> ArraySlice<UInt8>
    ) -> MarkdownDocument.Step?? {
        switch step.event {
        case .leaf(.softBreak): return .some(nil)
        case .leaf(.text(let text)):
            let bytes = Array(text.utf8)[...]
            let rest = cut(bytes)
            guard rest.count < bytes.count else { return nil }
            return .some(
                rest.isEmpty
                    ? nil : .init(event: .leaf(.text(String(decoding: rest, as: UTF8.self))), line: step.line))
        case .enter, .leave, .leaf: return nil
        }
    }
}
