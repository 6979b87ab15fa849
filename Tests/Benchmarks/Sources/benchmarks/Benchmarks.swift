import BuiltIn
import Calendar
import Diagnostics
import Glibc
import Guides
import Markup
import Notation
import Points
import Portal
import Records

/// `benchmarks BINARY [SECTION]…`: one build end to end, as a process and in-process, for 1, 12 and 40 years of months and for
/// one, two and four times the shipped guide. What counts are the ratios within one run: machines differ.
@main
struct Benchmarks {
    static let years = [1, 12, 40]

    static func main() {
        let sections: KeyValuePairs<String, (String) -> Void> = [
            "processes": { processes($0) }, "stages": { _ in stages() }, "portals": { _ in PortalBenchmarks.run() },
            "judging": { _ in judging() }, "pages": { _ in pages() }, "exports": { _ in ExportBenchmarks.run() },
            "papers": { PaperBenchmarks.run($0) },
        ]
        guard CommandLine.arguments.count >= 2 else {
            print("usage: benchmarks BINARY [\(sections.map(\.key).joined(separator: "|"))]…")
            exit(64)
        }
        let asked = CommandLine.arguments[2...]
        for (name, run) in sections where asked.isEmpty || asked.contains(name) { run(CommandLine.arguments[1]) }
    }

    /// A scratch file that goes when the program ends.
    static func scratch(_ name: String, _ bytes: [UInt8]) -> String {
        let path = "/tmp/record-portal-benchmark-\(getpid())-\(name)"
        guard let file = fopen(path, "w") else { exit(73) }
        fwrite(bytes, 1, bytes.count, file)
        fclose(file)
        return path
    }

    static func processes(_ binary: String) {
        print("\nA whole process: `build`, shipped guide\n")
        row(["years", "ms", "MiB", "to 12 years"])
        row(["---", "---:", "---:", "---:"])
        let output = scratch("out.html", [])
        unlink(output)
        let results = years.map { years in
            let input = scratch("\(years).json", SyntheticRecord.file(years: years))
            defer { unlink(input) }
            return process([binary, "build", input, "-o", output, "--quiet"], runs: 21)
        }
        unlink(output)
        for (years, result) in zip(years, results) {
            let ratio = result.milliseconds / results[1].milliseconds
            row(["\(years)", decimals(result.milliseconds), decimals(result.mebibytes), decimals(ratio)])
        }
        let start = process([binary, "--version"], runs: 21)
        row([
            "(start only)", decimals(start.milliseconds), decimals(start.mebibytes),
            decimals(start.milliseconds / results[1].milliseconds),
        ])
    }

    /// The shipped book, guide and theme.
    static func shipped() -> (book: RuleBook, guide: Guide, theme: Theme) {
        let content = builtIn("Content")
        let files = content.map { ContentFile(path: $0.path, source: $0.source) }
        let templates = Dictionary(uniqueKeysWithValues: builtIn("Templates").map { ($0.path, $0.source) })
        guard let rules = content.first(where: { $0.path == "rules/shanghai.yaml" })?.source,
            let book = RuleBookReader.read(rules).0, let theme = Theme.read(templates, in: .english).0
        else { exit(65) }
        return (book, GuideReader.read(files, in: .english).0, theme)
    }

    static func builtIn(_ folder: String) -> [(path: String, source: SourceFile)] {
        BuiltIn.files(in: folder).map { file in
            let path = "\(file.path)"
            let source = SourceFile(path: path, bytes: Array(file.bytes), image: file.image)
            return (String(path.dropFirst(folder.count + 1)), source)
        }
    }

    static func stages() {
        print("\nIn-process, ms\n")
        row(["years", "read", "rules", "judge", "guide", "theme", "render", "all", "KiB of page"])
        row(["---", "---:", "---:", "---:", "---:", "---:", "---:", "---:", "---:"])
        let content = builtIn("Content")
        let files = content.map { ContentFile(path: $0.path, source: $0.source) }
        let templates = Dictionary(uniqueKeysWithValues: builtIn("Templates").map { ($0.path, $0.source) })
        guard let rules = content.first(where: { $0.path == "rules/shanghai.yaml" })?.source,
            let book = RuleBookReader.read(rules).0, let theme = Theme.read(templates, in: .english).0
        else { exit(65) }
        let guide = GuideReader.read(files, in: .english).0
        for years in years {
            let source = SourceFile(path: "record.json", bytes: SyntheticRecord.file(years: years))
            guard let record = RecordReader.read(source).0, let asOf = record.asOf else { exit(65) }
            let assessment = book.assess(record, asOf: asOf)
            var size = 0
            let read = medianMilliseconds(runs: 31) { _ = RecordReader.read(source) }
            let rulesTime = medianMilliseconds(runs: 31) { _ = RuleBookReader.read(rules, examples: false) }
            let judge = medianMilliseconds(runs: 31) { _ = book.assess(record, asOf: asOf) }
            let guideTime = medianMilliseconds(runs: 31) { _ = GuideReader.read(files, in: .english) }
            let themeTime = medianMilliseconds(runs: 31) { _ = Theme.read(templates, in: .english) }
            let render = medianMilliseconds(runs: 31) {
                size = PersonPortal(book: book, guide: guide, theme: theme).page(of: record, assessment).bytes.count
            }
            let all = read + rulesTime + judge + guideTime + themeTime + render
            row(
                ["\(years)"] + [read, rulesTime, judge, guideTime, themeTime, render, all].map(decimals) + [
                    "\(size >> 10)"
                ])
        }
    }

    /// Five insurances a month under every indicator of each shipped rule book, and under an unconfirmed payer: then
    /// every month is a matter whose worth is worked out.
    static func judging() {
        print("\nIn-process, judging five insurances under all indicators, ms\n")
        let ids = ["shanghai", "guangzhou", "hangzhou"]
        let books = ids.compactMap { id in
            builtIn("Content").first { $0.path == "rules/\(id).yaml" }.flatMap { RuleBookReader.read($0.source).0 }
        }
        row(["years"] + books.map(\.id) + ["shanghai, no contract"])
        row(["---"] + books.map { _ in "---:" } + ["---:"])
        guard let asOf = YearMonth("2026-06") else { exit(65) }
        for years in Self.years {
            let record = SyntheticRecord.whole(years: years)
            var unconfirmed = record
            unconfirmed.contracts = []
            let times = books.map { book in medianMilliseconds(runs: 101) { _ = book.assess(record, asOf: asOf) } }
            let open = medianMilliseconds(runs: 101) { _ = books[0].assess(unconfirmed, asOf: asOf) }
            row(["\(years)"] + (times + [open]).map(decimals))
        }
    }

    static func pages() {
        print("\nIn-process, reading and rendering the guide, ms\n")
        row(["pages", "ms", "µs a page"])
        row(["---:", "---:", "---:"])
        let content = builtIn("Content").filter { $0.path.hasPrefix("en/") || $0.path.hasPrefix("statutes/") }
        for times in [1, 2, 4] {
            var files: [ContentFile] = []
            for copy in 0..<times {
                for file in content {
                    if copy == 0 {
                        files.append(ContentFile(path: file.path, source: file.source))
                    } else if file.path.hasSuffix(".md"), !file.path.hasSuffix("index.md") {
                        files.append(ContentFile(path: "\(file.path.dropLast(3))-\(copy).md", source: file.source))
                    }
                }
            }
            var count = 0
            let time = medianMilliseconds(runs: 31) {
                let guide = GuideReader.read(files, in: .english).0
                count = guide.pages.count
                for page in guide.pages { _ = guide.html(of: page, headingOffset: 3) }
            }
            row(["\(count)", decimals(time), decimals(time * 1000 / Double(count))])
        }
    }
}
