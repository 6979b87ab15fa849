/// What a browser wrote to a terminal that nobody sees.
enum BrowserOutput {
    /// The line that may say why it failed, without what its log puts before it: the last that it calls fatal, otherwise
    /// the last; nil where there is none.
    static func tellingLine(of output: [UInt8]) -> String? {
        let lines = output.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
            .map { String(decoding: $0, as: UTF8.self) }
            .filter { line in line.contains { $0 != " " } && !noises.contains { line.contains($0) } }
        let line = lines.last { $0.contains(":FATAL:") } ?? lines.last
        return line.map { String(withoutLogHead($0).prefix(mostCharacters)) }
    }

    private static let mostCharacters = 300

    /// A machine without a desktop has no bus, which every run complains of; and what reports crashes complains too.
    private static let noises = ["ERROR:dbus/", "ERROR:third_party/crashpad/"]

    /// `[process:thread:date/time:ERROR:file.cc:line] `.
    private static func withoutLogHead(_ line: String) -> Substring {
        guard line.hasPrefix("["), let end = line.firstRange(of: "] ") else { return line[...] }
        return line[end.upperBound...]
    }
}
