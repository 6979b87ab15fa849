/// Terms that a page explains elsewhere, found in its text.
public struct TermLinking: Sendable {
    /// A spelling, and what its first use is linked to.
    public struct Term: Sendable, Equatable {
        public var spelling: String
        public var id: String

        public init(spelling: String, id: String) {
            self.spelling = spelling
            self.id = id
        }
    }

    /// The term of each spelling, in small letters.
    private let ids: [[UInt8]: String]
    /// How long spellings are that begin with a byte, the longest first, so that a term within another one is not taken
    /// for it.
    private let lengths: [UInt8: [Int]]

    public init(_ terms: [Term]) {
        let spelled = terms.filter { !$0.spelling.isEmpty }.sorted { $0.id < $1.id }
            .map { ($0.spelling.utf8.map(Self.lowered), $0.id) }
        ids = Dictionary(spelled) { first, _ in first }
        lengths = Dictionary(grouping: ids.keys) { $0[0] }.mapValues { Set($0.map(\.count)).sorted(by: >) }
    }

    /// The document with the first use of each term as a link to `glossary:id`: not within a link, a heading, a code
    /// or an image, and each term once, whatever its spelling.
    public func linked(_ document: MarkdownDocument) -> MarkdownDocument {
        var steps: [MarkdownDocument.Step] = []
        var used: Set<String> = []
        var closed = 0
        for step in document.steps {
            switch step.event {
            case .enter(.link(let url)):
                closed += 1
                // What its author linked need not be linked again.
                if case .term(let id) = LinkTarget(url) { used.insert(id) }
            case .enter(.heading), .enter(.image): closed += 1
            case .leave(.link), .leave(.heading), .leave(.image): closed -= 1
            case .leaf(.text(let text)) where closed == 0 && !ids.isEmpty:
                append(text, line: step.line, to: &steps, used: &used)
                continue
            case .enter, .leave, .leaf: break
            }
            steps.append(step)
        }
        return MarkdownDocument(steps: steps, faults: document.faults)
    }

    private func append(
        _ text: String, line: Int, to steps: inout [MarkdownDocument.Step], used: inout Set<String>
    ) {
        let bytes = Array(text.utf8)
        var start = 0
        var index = 0
        func put(_ event: MarkdownDocument.Event) { steps.append(.init(event: event, line: line)) }
        func putText(until end: Int) {
            if end > start { put(.leaf(.text(String(decoding: bytes[start..<end], as: UTF8.self)))) }
        }
        while index < bytes.count {
            guard let term = term(at: index, in: bytes, used) else {
                index += 1
                continue
            }
            putText(until: index)
            let end = index + term.bytes.count
            let link = MarkdownDocument.Container.link(url: "glossary:\(term.id)")
            put(.enter(link))
            put(.leaf(.text(String(decoding: bytes[index..<end], as: UTF8.self))))
            put(.leave(link))
            used.insert(term.id)
            (start, index) = (end, end)
        }
        putText(until: bytes.count)
    }

    private func term(at index: Int, in bytes: [UInt8], _ used: Set<String>) -> (bytes: [UInt8], id: String)? {
        let first = Self.lowered(bytes[index])
        guard let lengths = lengths[first], !(Self.isWord(first) && Self.isWord(before: index, in: bytes)) else {
            return nil
        }
        for length in lengths {
            let end = index + length
            guard end <= bytes.count else { continue }
            let spelling = bytes[index..<end].map(Self.lowered)
            guard let id = ids[spelling], !used.contains(id),
                !(Self.isWord(spelling[length - 1]) && Self.isWord(behind: end, in: bytes))
            else { continue }
            return (spelling, id)
        }
        return nil
    }

    /// Letters and digits of ASCII, which make words; Chinese has no ends of words to look for.
    private static func isWord(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }

    /// Letters beyond ASCII, and marks that belong to the letter before them: up to U+036F.
    private static let wideLetters: ClosedRange<UInt8> = 0xC3...0xCD

    private static func isWord(behind index: Int, in bytes: [UInt8]) -> Bool {
        index < bytes.count && (isWord(bytes[index]) || wideLetters.contains(bytes[index]))
    }

    private static func isWord(before index: Int, in bytes: [UInt8]) -> Bool {
        guard index > 0 else { return false }
        return isWord(bytes[index - 1])
            || index > 1 && bytes[index - 1] >= 0x80 && wideLetters.contains(bytes[index - 2])
    }

    private static func lowered(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}
