/// Whether the aliases of a YAML text can be expanded without harm.
///
/// The tree that Yams makes is as deep as a chain of aliases is long, and it hashes what stands as a key, aliases
/// expanded. So there may be few, and none as a key. What looks like an alias within a text counts too: no file of
/// this program has as many.
enum YAMLAliases {
    static let most = 100

    static func areHarmless(in text: String) -> Bool {
        var count = 0
        let bytes = Array(text.utf8)
        for index in bytes.indices where bytes[index] == UInt8(ascii: "*") && begins(at: index, in: bytes) {
            count += 1
            if count > most || isKey(at: index, in: bytes) { return false }
        }
        return true
    }

    private static func isName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    private static func begins(at index: Int, in bytes: [UInt8]) -> Bool {
        guard index + 1 < bytes.count, isName(bytes[index + 1]) else { return false }
        guard index > 0 else { return true }
        let before = bytes[index - 1]
        return isBlank(before) || before == 0x0A || before == 0x0D || "[{,:".utf8.contains(before)
    }

    private static func isKey(at index: Int, in bytes: [UInt8]) -> Bool {
        var start = index
        while start > 0, isBlank(bytes[start - 1]) { start -= 1 }
        if start > 0, bytes[start - 1] == UInt8(ascii: "?") { return true }
        var end = index + 1
        while end < bytes.count, isName(bytes[end]) { end += 1 }
        while end < bytes.count, isBlank(bytes[end]) { end += 1 }
        return end < bytes.count && bytes[end] == UInt8(ascii: ":")
    }
}
