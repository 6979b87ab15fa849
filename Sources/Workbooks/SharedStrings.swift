/// Texts that stand in many cells and are stored once (ECMA-376, part 1, 18.4).
enum SharedStrings {
    /// Nil where the part is no XML, or not whole.
    static func read(_ part: [UInt8]) -> [String]? {
        part.withUnsafeBytes { bytes in
            guard let steps = XMLSteps(bytes) else { return nil }
            var strings: [String] = []
            var isInText = false
            // How a text is pronounced stands beside it, and is no part of it.
            var isPronunciation = false
            while let step = steps.next() {
                switch step {
                case .start("si", _): strings.append("")
                case .start("rPh", let isEmpty): isPronunciation = !isEmpty
                case .end("rPh"): isPronunciation = false
                case .start("t", let isEmpty): isInText = !isEmpty && !isPronunciation
                case .end("t"): isInText = false
                case .text(let text): if isInText, !strings.isEmpty { strings[strings.count - 1] += text }
                case .start, .end: continue
                }
            }
            return steps.isWhole ? strings : nil
        }
    }
}
