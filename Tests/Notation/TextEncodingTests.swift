import Diagnostics
import Testing

@testable import Notation

/// Tables as spreadsheets save them.
@Suite struct TextEncodingTests {
    private static let text = "年月,缴费单位\n2024-01,陆家软件有限公司\n"

    /// The same in GBK, byte by byte.
    private static let gbk: [UInt8] =
        [0xC4, 0xEA, 0xD4, 0xC2, 0x2C, 0xBD, 0xC9, 0xB7, 0xD1, 0xB5, 0xA5, 0xCE, 0xBB, 0x0A]
        + Array("2024-01,".utf8)
        + [0xC2, 0xBD, 0xBC, 0xD2, 0xC8, 0xED, 0xBC, 0xFE, 0xD3, 0xD0, 0xCF, 0xDE, 0xB9, 0xAB, 0xCB, 0xBE, 0x0A]

    private static func utf16(_ text: String, isLittle: Bool, mark: Bool) -> [UInt8] {
        ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit -> [UInt8] in
            let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
            return isLittle ? [low, high] : [high, low]
        }
    }

    static let encoded: [([UInt8], TextEncoding)] = [
        (Array(text.utf8), .utf8), ([0xEF, 0xBB, 0xBF] + Array(text.utf8), .utf8), (gbk, .gb18030),
        (utf16(text, isLittle: true, mark: true), .utf16LittleEndian),
        (utf16(text, isLittle: true, mark: false), .utf16LittleEndian),
        (utf16(text, isLittle: false, mark: true), .utf16BigEndian),
        (utf16(text, isLittle: false, mark: false), .utf16BigEndian),
    ]

    @Test("Each is recognised, and gives the same text", arguments: encoded)
    func decoded(bytes: [UInt8], encoding: TextEncoding) {
        #expect(TextEncoding.recognised(in: bytes) == encoding)
        let (source, problem) = SourceFile(path: "r.csv", bytes: bytes).decoded
        #expect(problem == nil)
        #expect(Array(source.bytes[source.start...]) == Array(Self.text.utf8))
    }

    @Test("A character of four bytes, and one beyond the first plane, are read")
    func rare() {
        // U+20000, and U+00C4 as GB 18030 has it.
        let bytes: [UInt8] = Self.gbk + [0x95, 0x32, 0x82, 0x36, 0x81, 0x30, 0x87, 0x32]
        #expect(SourceFile(path: "r.csv", bytes: bytes).decoded.source.bytes == Array((Self.text + "\u{20000}Ä").utf8))
    }

    @Test("A text is read whole, whatever its length")
    func long() {
        let (bytes, text) = (
            Array(repeatElement(Self.gbk, count: 5_000).joined()), String(repeating: Self.text, count: 5_000)
        )
        #expect(SourceFile(path: "r.csv", bytes: bytes).decoded.source.bytes == Array(text.utf8))
    }

    @Test("What is in none of them is told at its first byte", arguments: [[0xFF], [0xC4]] as [[UInt8]])
    func none(end: [UInt8]) {
        let (source, problem) = SourceFile(path: "r.csv", bytes: Self.gbk + end).decoded
        #expect(source.bytes == Self.gbk + end)
        #expect(
            problem
                == Diagnostic(
                    .error, .encoding, path: "r.csv", position: Position(line: 3, column: 1),
                    message: "byte 40 is neither UTF-8 nor GB18030",
                    help: "save the table again as CSV in UTF-8"))
    }

    @Test("A character whose lower byte is zero hides no UTF-16", arguments: [true, false])
    func zero(isLittle: Bool) {
        let text = "2024-01,另一家公司,第一\n"
        let (source, problem) = SourceFile(path: "r.csv", bytes: Self.utf16(text, isLittle: isLittle, mark: false))
            .decoded
        #expect(problem == nil)
        #expect(source.bytes == Array(text.utf8))
        #expect(TextEncoding.recognised(in: [UInt8](repeating: 0, count: 64)) == .utf8)
    }

    @Test("A text in UTF-8 with a slip or a cut end is one in UTF-8")
    func nearly() {
        #expect(TextEncoding.recognised(in: Array(Self.text.utf8.dropLast(2))) == .utf8)
        #expect(TextEncoding.recognised(in: Array(Self.text.utf8) + [0xFF]) == .utf8)
        #expect(TextEncoding.recognised(in: []) == .utf8)
        #expect(TextEncoding.recognised(in: [0]) == .utf8)
    }
}
