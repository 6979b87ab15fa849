extension Unicode.Scalar {
    /// Whether the Script property is Han (Scripts.txt of Unicode 17, with the unassigned code points within its blocks
    /// left out), which Swift doesn't tell: what `\p{Script=Han}` of ECMAScript means.
    var isHan: Bool {
        // Latin, before the many ranges are asked.
        guard value >= 0x2E80 else { return false }
        return switch value {
        case 0x4E00...0x9FFF: true  // CJK Unified Ideographs
        case 0x3400...0x4DBF: true  // Extension A
        case 0x2E80...0x2E99, 0x2E9B...0x2EF3, 0x2F00...0x2FD5: true  // radicals
        case 0x3005, 0x3007, 0x3021...0x3029, 0x3038...0x303B: true  // 々, 〇 and Suzhou numerals
        case 0xF900...0xFA6D, 0xFA70...0xFAD9, 0x2F800...0x2FA1D: true  // compatibility ideographs
        case 0x16FE2...0x16FE3, 0x16FF0...0x16FF6: true  // iteration and reading marks
        case 0x20000...0x2A6DF: true  // Extension B
        case 0x2A700...0x2B81D, 0x2B820...0x2CEAD, 0x2CEB0...0x2EBE0: true  // Extensions C to F
        case 0x2EBF0...0x2EE5D: true  // Extension I
        case 0x30000...0x3134A, 0x31350...0x33479: true  // Extensions G, H and J
        default: false
        }
    }
}
