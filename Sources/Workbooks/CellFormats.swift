/// Which of a workbook's cell formats show a number as a date (ECMA-376, part 1, 18.8.30).
struct CellFormats {
    private var isDate: [Bool] = []

    /// The built-in formats of dates, those of Chinese workbooks among them.
    private static let builtIn = Set(14...22).union(27...36).union(45...47).union(50...58)

    init(_ styles: [UInt8]) {
        styles.withUnsafeBytes { bytes in
            guard let steps = XMLSteps(bytes) else { return }
            var own: [Int: Bool] = [:]
            var isInFormats = false
            while let step = steps.next() {
                switch step {
                case .start("numFmt", _):
                    guard let id = steps.attribute("numFmtId").flatMap({ Int($0) }) else { continue }
                    own[id] = Self.showsDate(steps.attribute("formatCode") ?? "")
                case .start("cellXfs", _): isInFormats = true
                case .end("cellXfs"): isInFormats = false
                case .start("xf", _) where isInFormats:
                    let id = steps.attribute("numFmtId").flatMap { Int($0) } ?? 0
                    isDate.append(own[id] ?? Self.builtIn.contains(id))
                case .start, .end, .text: continue
                }
            }
        }
    }

    func isDate(_ format: Int) -> Bool { isDate.indices.contains(format) && isDate[format] }

    /// Whether a format code has a year, a month or a day outside of quotes and brackets.
    private static func showsDate(_ code: String) -> Bool {
        var isQuoted = false
        var depth = 0
        for character in code.lowercased() {
            switch character {
            case "\"": isQuoted.toggle()
            case "[": depth += 1
            case "]": depth -= 1
            case "y", "d", "m": if !isQuoted, depth == 0 { return true }
            default: continue
            }
        }
        return false
    }
}
