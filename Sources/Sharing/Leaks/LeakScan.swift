import Calendar

/// The search of what was made for what was withheld, before anything is written.
///
/// A summary is made from a `Disclosure`, which can't hold what was withheld; this is the second lock on the same door, and
/// shares nothing with the first: it reads the bytes, as text, escaped, percent- and base64-encoded, in UTF-16, and with
/// the markup taken out.
public struct LeakScan: Sendable {
    private let sought: [SoughtValue]
    /// Where each spelling begins: by its first bytes, the value and the spelling.
    private let places: [UInt32: [(value: Int, spelling: Int)]]

    private static let prefix = 4

    /// - Parameters:
    ///   - known: everything that stands in a summary whoever it is of: templates, styles, words, the guide. What is
    ///     withheld and stands there or in what was granted can't be told from that, and says nothing.
    ///   - spelled: how the pages write a day, in each of their languages.
    public init(_ withheld: Withheld, known: [UInt8], spelled: (CivilDate) -> [String] = { _ in [] }) {
        let texts = [known] + withheld.granted.map { Array($0.utf8) }
        let allowed = LeakText(Array(texts.joined(separator: [0x1F])))
        let sought = withheld.values.compactMap { SoughtValue($0, spelled: spelled) }
        let index = Self.index(of: sought)
        var explained: Set<Int> = []
        Self.search(allowed.written, .asWritten, sought, index) { explained.insert($0) }
        Self.search(allowed.joined, .joined, sought, index) { explained.insert($0) }
        self.sought = sought.indices.filter { !explained.contains($0) }.map { sought[$0] }
        places = Self.index(of: self.sought)
    }

    /// The fields whose values stand in the bytes, each once, in the order of their names.
    public func leaks(in bytes: [UInt8]) -> [String] {
        guard !sought.isEmpty else { return [] }
        var found: Set<String> = []
        for layer in Layers.of(bytes) {
            let text = LeakText(layer)
            Self.search(text.written, .asWritten, sought, places) { found.insert(sought[$0].value.field) }
            Self.search(text.joined, .joined, sought, places) { found.insert(sought[$0].value.field) }
        }
        return found.sorted()
    }

    private static func index(of sought: [SoughtValue]) -> [UInt32: [(value: Int, spelling: Int)]] {
        var places: [UInt32: [(value: Int, spelling: Int)]] = [:]
        for (value, sought) in sought.enumerated() {
            for (spelling, bytes) in sought.spellings.enumerated() {
                places[key(bytes, at: 0), default: []].append((value, spelling))
            }
        }
        return places
    }

    private static func key(_ bytes: [UInt8], at index: Int) -> UInt32 {
        bytes[index..<index + prefix].reduce(0) { $0 << 8 | UInt32($1) }
    }

    private static func search(
        _ text: [UInt8], _ form: LeakText.Form, _ sought: [SoughtValue],
        _ places: [UInt32: [(value: Int, spelling: Int)]], found: (Int) -> Void
    ) {
        guard text.count >= prefix else { return }
        var key: UInt32 = 0
        for (index, byte) in text.enumerated() {
            key = key << 8 | UInt32(byte)
            guard index >= prefix - 1, let candidates = places[key] else { continue }
            let start = index - prefix + 1
            for (value, spelling) in candidates where sought[value].text == form {
                let bytes = sought[value].spellings[spelling]
                let end = start + bytes.count
                guard end <= text.count, text[start..<end].elementsEqual(bytes) else { continue }
                if form == .asWritten, isDigit(text, start - 1), isDigit(bytes, 0) { continue }
                if form == .asWritten, isDigit(text, end), isDigit(bytes, bytes.count - 1) { continue }
                found(value)
            }
        }
    }

    /// A number within a longer one is another number.
    private static func isDigit(_ bytes: [UInt8], _ index: Int) -> Bool {
        bytes.indices.contains(index) && (0x30...0x39).contains(bytes[index])
    }
}
