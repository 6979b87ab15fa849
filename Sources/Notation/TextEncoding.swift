import Diagnostics
import Glibc

/// The encodings in which tables are met: what programs write today, and what spreadsheets in China save a CSV in.
public enum TextEncoding: String, Sendable, CaseIterable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    /// GB 18030-2022, of which GBK and GB 2312 are parts.
    case gb18030 = "GB18030"

    /// Bytes in which the pattern of a text without a byte order mark is looked for.
    private static let sample = 4096

    /// By the byte order mark; else UTF-16 where zeros stand at every second byte of a sample and hardly elsewhere,
    /// as they do in anything with digits in it; else UTF-8 where it is valid, or nearly so; else GB18030.
    public static func recognised(in bytes: [UInt8]) -> TextEncoding {
        if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
        if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
        let head = bytes.prefix(sample)
        let zeros = head.indices.filter { bytes[$0] == 0 }
        if zeros.count * 8 >= head.count, !zeros.isEmpty, bytes.count % 2 == 0 {
            // 一 and a few others have a zero for their lower byte.
            let odd = zeros.count { $0 % 2 == 1 }
            let even = zeros.count - odd
            if odd > 4 * even { return .utf16LittleEndian }
            if even > 4 * odd { return .utf16BigEndian }
        }
        if SourceFile(path: "", bytes: bytes).firstInvalidByte == nil { return .utf8 }
        return isMostlyUTF8(bytes) ? .utf8 : .gb18030
    }

    /// Whether a text that is not UTF-8 was meant to be: in one of GB18030 hardly a character happens to be UTF-8, in one
    /// with a slip or a cut end nearly every one is.
    private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var (right, wrong) = (0, 0)
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): right += scalar.isASCII ? 0 : 1
            case .error: wrong += 1
            case .emptyInput: return right > 4 * wrong
            }
        }
    }
}

extension SourceFile {
    /// The same text in UTF-8, whichever of the encodings it is in; places are those of the text. What is in none of
    /// them comes back as it was, with the first byte that can't be read.
    public var decoded: (source: SourceFile, problem: Diagnostic?) {
        let encoding = TextEncoding.recognised(in: bytes)
        switch encoding {
        case .utf8: return (self, nil)
        case .utf16LittleEndian, .utf16BigEndian, .gb18030:
            let hasMark =
                encoding != .gb18030 && (bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]))
            let (text, failure) = bytes.dropFirst(hasMark ? 2 : 0).converted(from: encoding)
            guard let failure else { return (SourceFile(path: path, bytes: text), nil) }
            let place = LineIndex(SourceFile(path: path, bytes: text)).position(at: text.count)
            return (
                self,
                Diagnostic(
                    .error, .encoding, path: path, position: place,
                    message: "byte \(failure + 1) is neither UTF-8 nor \(encoding.rawValue)",
                    help: "save the table again as CSV in UTF-8")
            )
        }
    }
}

extension ArraySlice<UInt8> {
    /// UTF-8, and the offset of the first byte that the encoding doesn't have, with the text before it.
    fileprivate func converted(from encoding: TextEncoding) -> (text: [UInt8], failure: Int?) {
        guard let converter = iconv_open(TextEncoding.utf8.rawValue, encoding.rawValue),
            converter != iconv_t(bitPattern: -1)
        else { return ([], startIndex) }
        defer { iconv_close(converter) }
        var text: [UInt8] = []
        text.reserveCapacity(count + count / 2)
        var input = Array(self)
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        let failure: Int? = input.withUnsafeMutableBytes { input in
            var next: UnsafeMutablePointer<CChar>? = input.baseAddress?.assumingMemoryBound(to: CChar.self)
            var left = input.count
            while left > 0 {
                let result = buffer.withUnsafeMutableBytes { output -> Int in
                    var free: UnsafeMutablePointer<CChar>? = output.baseAddress?.assumingMemoryBound(to: CChar.self)
                    var space = output.count
                    let result = iconv(converter, &next, &left, &free, &space)
                    text.append(contentsOf: output.prefix(output.count - space))
                    return result
                }
                // A full buffer is no failure: there is only more to come.
                if result == -1, errno != E2BIG { return startIndex + input.count - left }
            }
            return nil
        }
        return (text, failure)
    }
}
