/// The apostrophe that keeps a spreadsheet from running a text as a formula, as OWASP's page on CSV injection advises.
///
/// A text that begins with apostrophes before a formula's sign gets one more, so that taking one away gives every text
/// back.
public enum FormulaMark {
    /// The text as it is written into a cell.
    static func put(before text: String) -> String { isNeeded(text) ? "'" + text : text }

    /// The text as it was before it was written into a cell.
    public static func taken(from cell: String) -> String {
        cell.utf8.first == UInt8(ascii: "'") && isNeeded(cell) ? String(cell.unicodeScalars.dropFirst()) : cell
    }

    private static func isNeeded(_ text: String) -> Bool {
        guard let first = text.utf8.first(where: { $0 != UInt8(ascii: "'") }) else { return false }
        return "=+-@\t\r\n".utf8.contains(first)
    }
}
