import Diagnostics

/// One record of a batch, before it is read.
struct BatchItem: Sendable {
    /// What it is called; nil for a line, whose record says it.
    let id: String?
    let place: Place

    enum Place: Sendable {
        /// A file, or a folder of exports.
        case path(String)
        /// A record as one line of a longer text, which is the bytes of the source.
        case line(SourceFile, number: Int)
        /// Rows of a longer table under its head; of each line of the source, the line of the table.
        case rows(SourceFile, lines: [Int])
    }

    /// Bytes that it holds before it is read.
    var held: Int {
        switch place {
        case .path: 0
        case .line(let source, _), .rows(let source, _): source.bytes.count
        }
    }
}

extension Diagnostic {
    /// The same, where the text that it was found in is part of a longer one.
    ///
    /// - Parameter line: from 1, the line of the longer text.
    func moved(to line: (Int) -> Int) -> Diagnostic {
        guard let position else { return self }
        var moved = self
        moved.position = Position(line: line(position.line), column: position.column)
        return moved
    }
}
