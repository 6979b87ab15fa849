import Diagnostics

/// Where addresses stand in a page's source: libcmark knows only where a link's block begins.
struct LinkPlaces {
    let lines: LineIndex
    /// Where each address was found last: the next link to it stands behind.
    private var last: [String: Position] = [:]
    /// The last place of all: links come in their order, so that the next one is near.
    private var cursor = Position(line: 1, column: 1)
    /// A line that was looked at, which may be long.
    private var line: (number: Int, scalars: [Unicode.Scalar])?

    init(_ source: SourceFile) { lines = LineIndex(source) }

    /// The next place of an address from a line on, or else of whatever is spelt like it.
    mutating func next(of address: String, from line: Int, in setting: Setting) -> Position {
        let start = Position(line: line, column: 1)
        let behind = last[address].map { max(start, Position(line: $0.line, column: $0.column + 1)) } ?? start
        // Several links can have one address, where they refer to one definition.
        let found =
            place(of: address, from: max(behind, cursor), in: setting)
            ?? place(of: address, from: behind, in: setting) ?? place(of: address, from: start, in: setting)
            ?? place(of: address, from: start, in: nil)
        last[address] = found
        if let found { cursor = found }
        return found ?? start
    }

    private mutating func scalars(ofLine number: Int) -> [Unicode.Scalar]? {
        if let line, line.number == number { return line.scalars }
        guard let text = lines.text(ofLine: number) else { return nil }
        let scalars = Array(text.unicodeScalars)
        line = (number, scalars)
        return scalars
    }

    private mutating func place(of address: String, from start: Position, in setting: Setting?) -> Position? {
        let sought = Array(address.unicodeScalars)
        var (number, first) = (start.line, start.column - 1)
        while let scalars = scalars(ofLine: number) {
            let index = scalars.indices.dropFirst(first).first {
                (sought.isEmpty || scalars[$0] == sought[0]) && scalars[$0...].starts(with: sought)
                    && setting?.surrounds(scalars[..<$0], scalars[($0 + sought.count)...].first) ?? true
            }
            if let index { return Position(line: number, column: index + 1) }
            (number, first) = (number + 1, 0)
        }
        return nil
    }

    /// What stands before and behind an address.
    struct Setting {
        let before: [String]
        let behind: String

        /// `](address)`, `]: address` or `<address>`.
        static let markdown = Setting(before: ["](", "]: ", "<"], behind: ")> \t")
        /// An item of a list, with quotes or without.
        static let yaml = Setting(before: [" ", "[", ",", "\"", "'"], behind: " \t,]\"'")

        func surrounds(_ head: ArraySlice<Unicode.Scalar>, _ next: Unicode.Scalar?) -> Bool {
            before.contains { head.suffix($0.unicodeScalars.count).elementsEqual($0.unicodeScalars) }
                && next.map(behind.unicodeScalars.contains) ?? true
        }
    }
}
