import CXML2
import Diagnostics
import Notation

/// The tables of an HTML page, which some sites save under the name of a workbook.
public enum PageTables {
    /// Each table that has cells of its own, in the order in which they end: a table within a table comes first.
    public static func read(_ given: SourceFile) -> (sheets: [Sheet], problem: Diagnostic?) {
        let (source, problem) = given.decoded
        if let problem { return ([], problem) }
        guard let tables = PageWalk.tables(Array(source.bytes[source.start...])) else {
            return (
                [],
                Diagnostic(
                    .error, .unknownInput, path: source.path,
                    message: "the page can't be read: a table of it is larger than a sheet may be",
                    help: "open it in a spreadsheet, and save it as CSV")
            )
        }
        return (tables, nil)
    }
}

/// A page walked through by libxml2's HTML parser, tag by tag, without a tree.
private final class PageWalk {
    private var open: [PageTable] = []
    private var tables: [Sheet] = []
    /// Text since the last table: a heading over the next.
    private var title = PageTitle()
    /// Of each open table.
    private var captions: [PageTitle] = []
    /// Whether the text at hand is a caption of the innermost table.
    private var isInCaption = false
    /// Elements whose text nobody sees.
    private var hidden = 0
    private var isWithinBounds = true
    /// What is left for the tables of the page together.
    private var budget = Grid.Budget()

    /// Tables of a page, which has many for its looks.
    private static let most = 4096
    /// Tables within each other.
    private static let deepest = 64

    static func tables(_ page: [UInt8]) -> [Sheet]? {
        let walk = PageWalk()
        var events = htmlSAXHandler()
        events.startElement = { walk, name, attributes in
            PageWalk.of(walk)?.start(text(name), PageAttributes(attributes))
        }
        events.endElement = { walk, name in PageWalk.of(walk)?.end(text(name)) }
        events.characters = { walk, text, count in
            guard let text else { return }
            PageWalk.of(walk)?.characters(UnsafeBufferPointer(start: text, count: Int(count)))
        }
        events.cdataBlock = events.characters
        return withExtendedLifetime(walk) {
            let context = htmlCreatePushParserCtxt(
                &events, Unmanaged.passUnretained(walk).toOpaque(), nil, 0, nil, XML_CHAR_ENCODING_UTF8)
            guard let context else { return nil }
            defer { htmlFreeParserCtxt(context) }
            // The page is UTF-8 by now, whatever it says of itself.
            let options = [HTML_PARSE_NONET, HTML_PARSE_NOERROR, HTML_PARSE_NOWARNING, HTML_PARSE_IGNORE_ENC]
            htmlCtxtUseOptions(context, Int32(options.reduce(0) { $0 | $1.rawValue }))
            // By parts: the parser counts in 32 bits, and a page may be larger.
            for start in stride(from: 0, to: page.count, by: chunk) {
                page[start..<min(start + chunk, page.count)].withUnsafeBufferPointer { bytes in
                    bytes.withMemoryRebound(to: CChar.self) { part in
                        _ = htmlParseChunk(context, part.baseAddress, Int32(part.count), 0)
                    }
                }
                if !walk.isWithinBounds { return nil }
            }
            htmlParseChunk(context, nil, 0, 1)
            while !walk.open.isEmpty { walk.endTable() }
            return walk.isWithinBounds ? walk.tables : nil
        }
    }

    private static let chunk = 1 << 20

    private static func of(_ pointer: UnsafeMutableRawPointer?) -> PageWalk? {
        pointer.map { Unmanaged<PageWalk>.fromOpaque($0).takeUnretainedValue() }
    }

    private func start(_ name: String, _ attributes: PageAttributes) {
        switch name {
        // Nobody may have closed the caption.
        case "table", "tr", "td", "th": isInCaption = false
        default: break
        }
        switch name {
        case "script", "style": hidden += 1
        case "caption": isInCaption = !open.isEmpty
        case "table":
            if open.count < Self.deepest {
                open.append(PageTable(title: title.text, within: open.last?.grid.left ?? budget))
                captions.append(PageTitle())
                title = PageTitle()
            }
        case "tr": isWithinBounds = change { $0.beginRow() } ?? isWithinBounds
        case "td", "th":
            let (columns, rows) = (attributes["colspan"], attributes["rowspan"])
            isWithinBounds = change { $0.beginCell(columns: columns, rows: rows) } ?? isWithinBounds
        case "br":
            let space: [UInt8] = [0x20]
            space.withUnsafeBufferPointer(characters)
        default: return
        }
    }

    private func end(_ name: String) {
        switch name {
        case "script", "style": hidden = max(0, hidden - 1)
        case "td", "th", "tr": isWithinBounds = change { $0.endCell() } ?? isWithinBounds
        case "caption":
            isInCaption = false
        case "table": endTable()
        default: return
        }
    }

    private func characters(_ text: UnsafeBufferPointer<UInt8>) {
        guard hidden == 0 else { return }
        if isInCaption, !captions.isEmpty {
            return captions[captions.count - 1].add(String(decoding: text, as: UTF8.self))
        }
        switch change({ $0.add(text) }) ?? .noCell {
        case .taken: return
        case .tooLong: isWithinBounds = false
        case .noCell: title.add(String(decoding: text, as: UTF8.self))
        }
    }

    private func endTable() {
        isInCaption = false
        guard var table = open.popLast(), let caption = captions.popLast()?.text else { return }
        isWithinBounds = table.endCell() && isWithinBounds
        if open.isEmpty { budget = table.grid.left } else { open[open.count - 1].grid.left = table.grid.left }
        guard !table.grid.isEmpty, isWithinBounds else { return }
        isWithinBounds = tables.count < Self.most
        let title = caption.isEmpty ? table.title : "\(table.title) \(caption)"
        tables.append(Sheet(title: title, grid: table.grid))
    }

    /// Changes the table at hand; nil where there is none, or one was beyond what a grid holds.
    private func change<Result>(_ body: (inout PageTable) -> Result) -> Result? {
        open.isEmpty || !isWithinBounds ? nil : body(&open[open.count - 1])
    }
}

/// The end of a text of any length: a heading stands right above its table.
private struct PageTitle {
    private var kept = ""

    private static let most = 400

    var text: String { Self.end(of: kept) }

    mutating func add(_ text: String) {
        // Indentation between elements is as long as a page likes.
        let isBlank = text.allSatisfy(\.isWhitespace)
        if isBlank, kept.hasSuffix(" ") { return }
        kept += isBlank ? " " : text
        if kept.utf8.count > 4 * Self.most { kept = Self.end(of: kept) }
    }

    private static func end(of text: String) -> String {
        guard text.utf8.count > most else { return text }
        // Not from the middle of a character.
        return String(decoding: text.utf8.suffix(most).drop { $0 & 0xC0 == 0x80 }, as: UTF8.self)
    }
}

private func text(_ name: UnsafePointer<xmlChar>?) -> String { name.map { String(cString: $0) } ?? "" }

/// An element's attributes as the parser hands them over: names and values by turns, ended by nil.
private struct PageAttributes {
    let list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?

    init(_ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) { self.list = list }

    /// A number from 1, which is what an attribute that isn't there says.
    subscript(name: String) -> Int {
        guard let list else { return 1 }
        var index = 0
        while let key = list[index] {
            if text(key) == name { return list[index + 1].flatMap { Int(text($0)) }.map { max(1, $0) } ?? 1 }
            index += 2
        }
        return 1
    }
}
