import SeededRandom
import Testing

@testable import Markup

@Suite("Text into HTML and back")
struct EscapingRoundTripTests {
    /// What a browser makes of the escaped text; nil where a character stands that could end the text.
    static func unescaped(_ bytes: [UInt8]) -> [Unicode.Scalar]? {
        let names: [String: Unicode.Scalar] = [
            "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'",
        ]
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        var read: [Unicode.Scalar] = []
        var rest = Array(text.unicodeScalars)[...]
        while let scalar = rest.popFirst() {
            switch scalar {
            case "<", ">", "\"", "'", "\r", "\u{0}": return nil
            case "&":
                guard let end = rest.firstIndex(of: ";") else { return nil }
                let name = String(String.UnicodeScalarView(rest[..<end]))
                guard let named = names[name] else { return nil }
                read.append(named)
                rest = rest[(end + 1)...]
            default: read.append(scalar)
            }
        }
        return read
    }

    /// The characters that the text should come back as: those that HTML forbids are U+FFFD (13.2.3.5), and every
    /// line end is a line feed (13.2.3.5).
    static func expected(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        let lines = scalars.indices.compactMap { index -> Unicode.Scalar? in
            guard scalars[index] == "\r" else { return scalars[index] }
            return index + 1 < scalars.count && scalars[index + 1] == "\n" ? nil : "\n"
        }
        return lines.map { scalar in
            let value = scalar.value
            let isSpace = value == 9 || value == 10 || value == 13
            let isControl = value < 32 && !isSpace || value > 126 && value < 160
            let isNoncharacter = value >= 0xFDD0 && value < 0xFDF0 || value & 0xFFFE == 0xFFFE
            return isControl || isNoncharacter ? "\u{FFFD}" : scalar
        }
    }

    static func html(_ scalars: [Unicode.Scalar]) -> HTML {
        HTML(text: String(String.UnicodeScalarView(scalars)))
    }

    @Test("The test's own reader knows escaped text from unescaped")
    func reader() {
        #expect(Self.unescaped(Array("a&lt;b".utf8)) == ["a", "<", "b"])
        #expect(Self.unescaped(Array("a<b".utf8)) == nil)
        #expect(Self.unescaped(Array("a&nbsp;b".utf8)) == nil)
        #expect(Self.unescaped(Array("a&b".utf8)) == nil)
    }

    @Test("Every pair of the first 256 characters comes back")
    func pairs() {
        let first = (0..<256).map { Unicode.Scalar(UInt8($0)) }
        for a in first {
            let pairs = first.flatMap { [a, $0] }
            #expect(Self.unescaped(Self.html(pairs).bytes) == Self.expected(pairs), "pairs of U+\(a.value)")
        }
    }

    @Test("Each of the first 256 characters comes back alone, in bytes of its own")
    func single() {
        for value in UInt8.min...UInt8.max {
            let scalar = Unicode.Scalar(value)
            #expect(Self.unescaped(Self.html([scalar]).bytes) == Self.expected([scalar]), "U+\(value)")
        }
    }

    @Test("Every character of the basic plane, and the ends of each other plane, comes back")
    func planes() {
        let ends = (1...16).flatMap { (plane: UInt32) -> [UInt32] in
            let first = plane << 16
            return Array(first..<first + 16) + Array(first + 0xFFF0...first + 0xFFFF)
        }
        let values: [UInt32] = Array(0...0xFFFF) + ends
        let scalars = values.compactMap { Unicode.Scalar($0) }
        #expect(scalars.count == 0x10000 - 0x800 + 512)
        #expect(Self.unescaped(Self.html(scalars).bytes) == Self.expected(scalars))
    }

    @Test("Texts of characters at random come back", arguments: UInt64(1)...20)
    func random(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let special: [Unicode.Scalar] = [
            "&", "<", ">", "\"", "'", "\r", "\n", "\u{0}", "\u{301}", "\u{200D}", "\u{FE0F}", "\u{202E}", "\u{9F}", ";",
            "#",
        ]
        for _ in 0..<50 {
            let scalars = (0..<Int.random(in: 0...60, using: &random)).map { _ in
                Bool.random(using: &random)
                    ? special.randomElement(using: &random) ?? "&"
                    : Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &random)) ?? "x"
            }
            #expect(Self.unescaped(Self.html(scalars).bytes) == Self.expected(scalars))
        }
    }
}
