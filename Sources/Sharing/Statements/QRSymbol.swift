import CQREncode

/// A QR code (ISO/IEC 18004) with error correction Q: it is still read with a quarter of it dirty or torn.
public struct QRSymbol: Sendable, Equatable {
    /// Modules a side, without the quiet zone.
    public let size: Int
    private let modules: [Bool]

    /// The smallest symbol that holds the text; nil for a text without characters, with a NUL, or longer than any holds.
    public init?(_ text: String) {
        guard !text.isEmpty, !text.utf8.contains(0),
            let code = QRcode_encodeString(text, 0, QR_ECLEVEL_Q, QR_MODE_8, 1)
        else { return nil }
        defer { QRcode_free(code) }
        size = Int(code.pointee.width)
        // The lowest bit of a module's byte says whether it is dark.
        modules = UnsafeBufferPointer(start: code.pointee.data, count: size * size).map { $0 & 1 == 1 }
    }

    /// Rows from the top and columns from the left, both from 0.
    public func isDark(row: Int, column: Int) -> Bool { modules[row * size + column] }

    /// The dark modules of a row as runs of columns.
    public func darkRuns(inRow row: Int) -> [Range<Int>] {
        (0..<size).reduce(into: []) { runs, column in
            guard isDark(row: row, column: column) else { return }
            if let last = runs.last, last.upperBound == column {
                runs[runs.count - 1] = last.lowerBound..<column + 1
            } else {
                runs.append(column..<column + 1)
            }
        }
    }
}
