/// A PDF as Chromium prints it, without the clock of the machine.
public struct PrintedPDF: Sendable {
    public let file: OutputFile

    /// What a PDF of this program says that it was made by.
    public static let creator = "Record Portal"

    /// Why bytes are not taken.
    public enum Problem: Error {
        /// They don't begin and end as a PDF does.
        case notWhole
        /// The table of what is where is of another kind than Chromium's, so that the clock can't be found.
        case unknownForm
        /// Made by a browser that does not set the foot of a sheet.
        case tooOld
    }

    /// Puts spaces over the times of making and changing, so that nothing moves from the place where the PDF says that
    /// it is.
    ///
    /// - Parameter note: a line that programs find in the file again, as a comment before its last lines (ISO 32000-1,
    ///   7.2.4), where nothing follows that has a place.
    public init(_ bytes: [UInt8], note: String? = nil) throws(Problem) {
        guard bytes.starts(with: Self.head), Self.endsWhole(bytes) else { throw .notWhole }
        guard let information = Self.information(of: bytes) else { throw .unknownForm }
        if let version = Self.version(in: bytes, from: information), version < Self.firstWithFeet { throw .tooOld }
        var bytes = bytes
        for clock in Self.clocks(in: bytes, from: information) {
            bytes.replaceSubrange(clock, with: repeatElement(UInt8(ascii: " "), count: clock.count))
        }
        if let note, let start = PDFScan.last("startxref", in: bytes) {
            let line = note.utf8.filter { !PDFScan.isSpace($0) || $0 == UInt8(ascii: " ") }
            bytes.insert(contentsOf: Array("%".utf8) + line + [0x0A], at: start)
        }
        file = OutputFile(bytes: bytes)
    }

    /// The note of a PDF; nil where there is none before its last lines.
    public static func note(of bytes: [UInt8]) -> String? {
        guard let start = PDFScan.last("startxref", in: bytes), start > 0, bytes[start - 1] == 0x0A else { return nil }
        let line = bytes[..<(start - 1)].suffix(mostBytesOfNote).split(
            separator: 0x0A, omittingEmptySubsequences: false
        ).last
        guard let line, line.first == UInt8(ascii: "%") else { return nil }
        return String(decoding: line.dropFirst(), as: UTF8.self)
    }

    private static let mostBytesOfNote = 1024

    /// Whether a file that begins with these bytes was printed by this program.
    public static func isOwn(_ beginning: [UInt8]) -> Bool {
        beginning.starts(with: head) && beginning.firstRange(of: mark) != nil
    }

    /// Whether these are a whole PDF that this program printed; a page that merely begins as one is none.
    static func isWhole(_ bytes: [UInt8]) -> Bool {
        guard bytes.starts(with: head), endsWhole(bytes), let start = information(of: bytes) else { return false }
        return bytes[start...].prefix(mostBytesOfNote).firstRange(of: mark) != nil
    }

    private static let mark = Array("/Creator (\(creator))".utf8)

    private static let head = Array("%PDF-".utf8)

    private static func endsWhole(_ bytes: [UInt8]) -> Bool {
        var end = bytes[...]
        while let last = end.last, PDFScan.isSpace(last) { end.removeLast() }
        return end.suffix(5).elementsEqual("%%EOF".utf8)
    }

    /// Where the object of the document's information begins: the trailer names it, the cross-reference table says where
    /// it is (ISO 32000-1, 7.5.4 and 7.5.5).
    private static func information(of bytes: [UInt8]) -> Int? {
        guard let trailer = PDFScan.last("trailer", in: bytes),
            let entry = PDFScan.first("/Info", in: bytes[trailer...]),
            let start = PDFScan.last("startxref", in: bytes)
        else { return nil }
        var reference = PDFScan(bytes, at: entry + "/Info".utf8.count)
        var place = PDFScan(bytes, at: start + "startxref".utf8.count)
        guard let number = reference.number(), let offset = place.number() else { return nil }
        var table = PDFScan(bytes, at: offset)
        // One table from the object 0 on: nothing was appended to what was just printed.
        guard table.take("xref"), table.number() == 0, let count = table.number(), number < count else { return nil }
        table.skipSpace()
        var line = PDFScan(bytes, at: table.index + number * entryBytes)
        guard let object = line.number() else { return nil }
        var head = PDFScan(bytes, at: object)
        guard head.number() == number, head.number() != nil, head.take("obj"), head.take("<<") else { return nil }
        return head.index
    }

    /// Bytes of an entry of the cross-reference table.
    private static let entryBytes = 20

    /// The first Chromium that sets margin boxes (CSS Paged Media 3, 5).
    private static let firstWithFeet = 131

    /// The version that the producer says, as in `Skia/PDF m156`; nil where it says none.
    private static func version(in bytes: [UInt8], from index: Int) -> Int? {
        let dictionary = bytes[index...].prefix(mostBytesOfNote)
        guard let found = dictionary.firstRange(of: Array("/Producer (Skia/PDF m".utf8)) else { return nil }
        var scan = PDFScan(bytes, at: found.upperBound)
        return scan.number()
    }

    /// Where the entries with a time are in the dictionary that goes on at the index.
    private static func clocks(in bytes: [UInt8], from index: Int) -> [Range<Int>] {
        var clocks: [Range<Int>] = []
        var scan = PDFScan(bytes, at: index)
        while scan.index < bytes.count, !scan.take(">>") {
            scan.skipSpace()
            let start = scan.index
            if scan.take("/CreationDate") || scan.take("/ModDate") {
                if scan.takeText() { clocks.append(start..<scan.index) }
            } else if !scan.takeText() {
                scan.skipByte()
            }
        }
        return clocks
    }
}
