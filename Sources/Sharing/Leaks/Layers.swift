/// The readings of a file in which a value could hide: as it is, without its markup, and with what encodes text decoded.
enum Layers {
    static func of(_ bytes: [UInt8]) -> [[UInt8]] {
        let plain = withoutTags(bytes)
        let decoded = [bytes, plain].map(textsDecoded)
        let texts = [bytes, plain] + decoded
        let unpacked = [bytes, decoded[0]].flatMap(base64Decoded)
        let packed = unpacked + unpacked.map(textsDecoded)
        // Only what has zeros, or is no UTF-8 at all, may be UTF-16.
        return texts + packed + ([bytes] + unpacked).flatMap(utf16Decoded)
    }

    private static func textsDecoded(_ bytes: [UInt8]) -> [UInt8] {
        escapesDecoded(percentDecoded(entitiesDecoded(bytes)))
    }

    /// Whatever stands between `<` and `>` left out.
    private static func withoutTags(_ bytes: [UInt8]) -> [UInt8] {
        var (text, isTag) = ([UInt8](), false)
        text.reserveCapacity(bytes.count)
        for byte in bytes {
            if byte == UInt8(ascii: "<") { isTag = true }
            if !isTag { text.append(byte) }
            if byte == UInt8(ascii: ">") { isTag = false }
        }
        return text
    }

    private static let named: [String: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    ]

    /// Character references (HTML 13.2.5.72): numeric ones, and the five of XML.
    private static func entitiesDecoded(_ bytes: [UInt8]) -> [UInt8] {
        decoded(bytes, at: UInt8(ascii: "&")) { rest in
            guard let end = rest.prefix(12).firstIndex(of: UInt8(ascii: ";")) else { return nil }
            let name = String(decoding: rest[rest.startIndex + 1..<end], as: UTF8.self)
            let length = end - rest.startIndex + 1
            guard name.hasPrefix("#") else { return named[name].map { (Array($0.utf8), length) } }
            let isHex = name.lowercased().hasPrefix("#x")
            guard let value = UInt32(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10),
                let scalar = Unicode.Scalar(value)
            else { return nil }
            return (Array(String(scalar).utf8), length)
        }
    }

    private static func percentDecoded(_ bytes: [UInt8]) -> [UInt8] {
        decoded(bytes, at: UInt8(ascii: "%")) { rest in
            hex(rest.dropFirst().prefix(2), digits: 2).map { ([UInt8(truncatingIfNeeded: $0)], 3) }
        }
    }

    /// `\u4e2d` of JSON and scripts, `\x41` of scripts; surrogates are joined.
    private static func escapesDecoded(_ bytes: [UInt8]) -> [UInt8] {
        decoded(bytes, at: UInt8(ascii: "\\")) { rest in
            let letter = rest.dropFirst().first
            if letter == UInt8(ascii: "x") {
                return hex(rest.dropFirst(2).prefix(2), digits: 2).map {
                    (Array(String(Character(Unicode.Scalar(UInt8($0)))).utf8), 4)
                }
            }
            if let letter, [UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/")].contains(letter) {
                return ([letter], 2)
            }
            guard letter == UInt8(ascii: "u"), let unit = hex(rest.dropFirst(2).prefix(4), digits: 4) else {
                return nil
            }
            if let scalar = Unicode.Scalar(unit) { return (Array(String(scalar).utf8), 6) }
            guard let low = hex(rest.dropFirst(8).prefix(4), digits: 4),
                let scalar = Unicode.Scalar(0x10000 + ((unit & 0x3FF) << 10 | low & 0x3FF))
            else { return nil }
            return (Array(String(scalar).utf8), 12)
        }
    }

    private static func hex(_ digits: ArraySlice<UInt8>, digits count: Int) -> UInt32? {
        guard digits.count == count else { return nil }
        var value: UInt32 = 0
        for digit in digits {
            switch digit {
            case 0x30...0x39: value = value << 4 | UInt32(digit - 0x30)
            case 0x41...0x46, 0x61...0x66: value = value << 4 | UInt32((digit | 0x20) - 0x57)
            default: return nil
            }
        }
        return value
    }

    private static func decoded(
        _ bytes: [UInt8], at mark: UInt8, _ decode: (ArraySlice<UInt8>) -> (text: [UInt8], length: Int)?
    ) -> [UInt8] {
        guard bytes.contains(mark) else { return bytes }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if bytes[index] == mark, let (text, length) = decode(bytes[index...]) {
                result += text
                index += length
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return result
    }

    /// Characters of base 64 in a row that could hold a value.
    private static let shortestRun = 6

    /// What runs of base 64, of either alphabet, decode to from each of their first four characters.
    private static func base64Decoded(_ bytes: [UInt8]) -> [[UInt8]] {
        var results = [[UInt8]](repeating: [], count: 4)
        var start = 0
        while start < bytes.count {
            guard value64[Int(bytes[start])] != nil else {
                start += 1
                continue
            }
            var end = start
            while end < bytes.count, value64[Int(bytes[end])] != nil { end += 1 }
            if end - start >= shortestRun {
                for offset in 0..<4 {
                    decode64(bytes[min(start + offset, end)..<end], to: &results[offset])
                    results[offset].append(0x1F)
                }
            }
            start = end
        }
        return results
    }

    private static func decode64(_ run: ArraySlice<UInt8>, to result: inout [UInt8]) {
        var (buffer, count) = (0, 0)
        for character in run {
            buffer = (buffer << 6 | Int(value64[Int(character)] ?? 0)) & 0xFFFF
            count += 6
            guard count >= 8 else { continue }
            count -= 8
            result.append(UInt8(buffer >> count & 0xFF))
        }
    }

    private static let value64: [UInt8?] = {
        var values = [UInt8?](repeating: nil, count: 256)
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        for (value, digit) in digits.enumerated() { values[Int(digit)] = UInt8(value) }
        (values[Int(UInt8(ascii: "-"))], values[Int(UInt8(ascii: "_"))]) = (62, 63)
        return values
    }()

    /// What the bytes say in UTF-16, from the first and from the second byte on, with either end first.
    private static func utf16Decoded(_ bytes: [UInt8]) -> [[UInt8]] {
        [(0, false), (0, true), (1, false), (1, true)].map { start, isBig in
            var text = String.UnicodeScalarView()
            var units: [UInt16] = []
            units.reserveCapacity(bytes.count / 2)
            var index = start
            while index + 1 < bytes.count {
                let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
                units.append(isBig ? first << 8 | second : second << 8 | first)
                index += 2
            }
            text.append(contentsOf: String(decoding: units, as: UTF16.self).unicodeScalars)
            return Array(String(text).utf8)
        }
    }
}
