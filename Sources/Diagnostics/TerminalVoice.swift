/// Diagnostics for a person at a terminal: `path:line:column: error: message [code]`, the line, a caret, the help.
public struct TerminalVoice: Sendable {
    /// Whether to colour, which the caller decides from the terminal and `NO_COLOR`.
    public var inColour: Bool

    public init(inColour: Bool) {
        self.inColour = inColour
    }

    /// The diagnostic as lines, each ended by a line feed.
    public func text(_ diagnostic: Diagnostic) -> String {
        var place = VisibleText.of(diagnostic.path)
        if let position = diagnostic.position { place += ":\(position.line):\(position.column)" }
        let severity = diagnostic.severity.rawValue
        var text = "\(bold(place)): \(coloured(severity, diagnostic.severity)): "
        text += "\(VisibleText.of(diagnostic.message)) [\(diagnostic.code.rawValue)]\n"
        if let excerpt = diagnostic.excerpt, !excerpt.isEmpty, let position = diagnostic.position {
            let (line, caret) = Excerpt.around(column: position.column - diagnostic.excerptStart, of: excerpt)
            text += "    \(line)\n    \(caret)\(coloured("^", diagnostic.severity))\n"
        }
        if let help = diagnostic.help { text += "\(bold("help")): \(VisibleText.of(help))\n" }
        return text
    }

    private func bold(_ text: String) -> String {
        inColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text
    }

    private func coloured(_ text: String, _ severity: Diagnostic.Severity) -> String {
        guard inColour else { return text }
        let colour =
            switch severity {
            case .error: "31"
            case .warning: "33"
            }
        return "\u{1B}[1;\(colour)m\(text)\u{1B}[0m"
    }
}

/// Text that may come from anywhere, made safe for a terminal: a control character must not move its cursor.
public enum VisibleText {
    /// Control characters as their pictures (U+2400…), bidirectional controls as `<U+202E>`.
    public static func of(_ text: String) -> String {
        var visible = String.UnicodeScalarView()
        // One by one: to append several copies what is there already.
        for scalar in text.unicodeScalars {
            for shown in scalars(for: scalar) { visible.append(shown) }
        }
        return String(visible)
    }

    static func scalars(for scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        switch scalar.value {
        case 0x00...0x1F: [Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"]
        case 0x7F: ["\u{2421}"]
        case 0x80...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
            Array("<U+\(hexadecimal(scalar.value))>".unicodeScalars)
        default: [scalar]
        }
    }

    private static func hexadecimal(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

/// The part of a line that is shown, and the spaces that bring a caret under its column.
enum Excerpt {
    /// Columns of a terminal that a line may take.
    private static let width = 100

    static func around(column: Int, of line: String) -> (line: String, spaces: String) {
        var shown = String.UnicodeScalarView()
        var spaces = 0
        var used = 0
        let scalars = Array(line.unicodeScalars)
        let first = firstShown(before: min(column - 1, scalars.count), of: scalars)
        if first > 0 {
            shown.append("…")
            used = 1
            spaces = 1
        }
        for (index, scalar) in scalars.enumerated().dropFirst(first) {
            guard used < width else {
                shown.append("…")
                break
            }
            shown.append(contentsOf: VisibleText.scalars(for: scalar == "\t" ? " " : scalar))
            let columns = columns(of: scalar)
            used += columns
            if index + 1 < column { spaces += columns }
        }
        if column > scalars.count + 1 { spaces += column - scalars.count - 1 }
        return (String(shown), String(repeating: " ", count: spaces))
    }

    /// A long line is shown from a little before the column on; a short one from its beginning.
    private static func firstShown(before column: Int, of scalars: [Unicode.Scalar]) -> Int {
        var used = 0
        var first = column
        while first > 0 {
            used += columns(of: scalars[first - 1])
            if used > width * 3 / 4 { break }
            first -= 1
        }
        guard first > 0 else { return 0 }
        // The line is cut anyway, so that as much stands before the column as behind it.
        used = 0
        first = column
        while first > 0 {
            used += columns(of: scalars[first - 1])
            if used >= width / 2 { break }
            first -= 1
        }
        return first
    }

    private static func columns(of scalar: Unicode.Scalar) -> Int {
        VisibleText.scalars(for: scalar == "\t" ? " " : scalar).reduce(0) { $0 + TerminalWidth.of($1) }
    }
}
