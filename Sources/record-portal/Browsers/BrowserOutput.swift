/// What a browser wrote to a terminal that nobody sees.
enum BrowserOutput {
    /// The last line that may say why it failed, without what its log puts before it; nil where there is none.
    static func tellingLine(of output: [UInt8]) -> String? {
        let line = output.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }.lazy
            .map { String(decoding: $0, as: UTF8.self) }
            .last { line in line.contains { $0 != " " } && !noises.contains { line.contains($0) } }
        return line.map { String(withoutLogHead($0).prefix(mostCharacters)) }
    }

    private static let mostCharacters = 300

    /// A machine without a desktop has no bus, which every run complains of.
    private static let noises = ["ERROR:dbus/"]

    /// `[process:thread:date/time:ERROR:file.cc:line] `.
    private static func withoutLogHead(_ line: String) -> Substring {
        guard line.hasPrefix("["), let end = line.firstRange(of: "] ") else { return line[...] }
        return line[end.upperBound...]
    }
}
