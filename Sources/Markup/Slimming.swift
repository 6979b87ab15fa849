/// Style sheets and scripts without what only their authors read: every page carries them.
enum Slimming {
    /// Without comments and indentation. A comment goes only where a line begins with it, which no string does.
    static func styleSheet(_ bytes: [UInt8]) -> [UInt8] {
        var slim: [UInt8] = []
        slim.reserveCapacity(bytes.count)
        var isComment = false
        for line in lines(of: bytes) {
            if !isComment, !line.starts(with: "/*".utf8) {
                append(line, to: &slim)
                continue
            }
            guard let end = line.dropFirst(isComment ? 0 : 2).firstPair("*", "/") else {
                isComment = true
                continue
            }
            isComment = false
            append(line[(end + 2)...].drop { $0 == 0x20 }, to: &slim)
        }
        return ended(slim, as: bytes)
    }

    /// Without lines that are comments, and without indentation; as it is where a text may go over several lines.
    static func script(_ bytes: [UInt8]) -> [UInt8] {
        let lines = lines(of: bytes)
        let tick = UInt8(ascii: "`")
        guard lines.allSatisfy({ $0.count(where: { $0 == tick }) % 2 == 0 }),
            bytes[...].firstPair("/", "*") == nil,
            !lines.contains(where: { $0.last == UInt8(ascii: "\\") })
        else { return bytes }
        var slim: [UInt8] = []
        slim.reserveCapacity(bytes.count)
        for line in lines where !line.starts(with: "//".utf8) { append(line, to: &slim) }
        return ended(slim, as: bytes)
    }

    private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        bytes.split(separator: 0x0A).map { $0.drop { $0 == 0x20 || $0 == 0x09 } }
    }

    private static func append(_ line: ArraySlice<UInt8>, to slim: inout [UInt8]) {
        guard !line.isEmpty else { return }
        slim += line
        slim.append(0x0A)
    }

    /// With a line end at its end only where there was one.
    private static func ended(_ slim: [UInt8], as bytes: [UInt8]) -> [UInt8] {
        bytes.last == 0x0A ? slim : slim.dropLast(slim.last == 0x0A ? 1 : 0)
    }
}

extension ArraySlice<UInt8> {
    /// Where the two characters stand next to each other for the first time.
    fileprivate func firstPair(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Int? {
        let (first, second) = (UInt8(ascii: first), UInt8(ascii: second))
        return indices.dropLast().first { self[$0] == first && self[$0 + 1] == second }
    }
}
