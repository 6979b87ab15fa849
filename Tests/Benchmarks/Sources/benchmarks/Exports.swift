import BuiltIn
import Diagnostics
import Exports
import Glibc
import Notation
import Records
import Workbooks

/// Tables as people have them, read in-process: forty years of months in GB18030 and as a workbook, and CSV of a thousand
/// to a million rows.
enum ExportBenchmarks {
    static func run() {
        guard let reader else { exit(65) }
        fortyYears(reader)
        rows(reader)
    }

    private static var reader: ExportReader? {
        var layouts: [Layout] = []
        var vocabulary: Vocabulary?
        for (path, source) in Benchmarks.builtIn("Content") where path.hasPrefix("layouts/") {
            if path == "layouts/words.yaml" {
                vocabulary = VocabularyReader.read(source).0
            } else {
                layouts += LayoutReader.read(source).0.map { [$0] } ?? []
            }
        }
        return vocabulary.map { ExportReader(layouts: layouts, vocabulary: $0) }
    }

    private static func fortyYears(_ reader: ExportReader) {
        print("\nIn-process, reading exports of forty years, ms\n")
        row(["export", "KiB", "ms"])
        row(["---", "---:", "---:"])
        let contributions = SyntheticRecord.of(years: 40).contributions
        let text = SyntheticExport.hangzhou(contributions)
        for encoding in ["UTF-8", "GB18030", "UTF-16"] {
            let source = SourceFile(path: "export.csv", bytes: SyntheticExport.encoded(text, in: encoding))
            let time = medianMilliseconds(runs: 31) {
                guard count(reader.read(source)) == contributions.count else { exit(65) }
            }
            row(["CSV, \(encoding)", "\(source.bytes.count >> 10)", decimals(time)])
        }
        let workbook = SourceFile(path: "export.xlsx", bytes: SyntheticExport.workbook(contributions))
        let time = medianMilliseconds(runs: 31) {
            let exports = WorkbookReader.read(workbook).sheets.map {
                reader.read($0.grid, at: workbook.path, origin: Origin(file: workbook.path, sheet: $0.name, row: 1))
            }
            guard exports.map(count) == [contributions.count] else { exit(65) }
        }
        row(["XLSX", "\(workbook.bytes.count >> 10)", decimals(time)])
    }

    private static func rows(_ reader: ExportReader) {
        print("\nIn-process, reading CSV of many rows\n")
        row(["rows", "MB", "ms", "MB/s", "bytes held, of the input's"])
        row(["---:", "---:", "---:", "---:", "---:"])
        for count in [1000, 10_000, 100_000, 1_000_000] {
            let source = SourceFile(path: "export.csv", bytes: SyntheticExport.rows(count))
            let before = peak()
            var found = 0
            let time = medianMilliseconds(runs: count > 100_000 ? 3 : 11) { found = Self.count(reader.read(source)) }
            guard found == count else { exit(65) }
            let size = Double(source.bytes.count)
            row([
                "\(count)", decimals(size / 1e6), decimals(time), decimals(size / 1e3 / time),
                decimals(Double(peak() - before) * 1024 / size),
            ])
        }
    }

    private static func count(_ export: Export) -> Int { export.tables.reduce(0) { $0 + $1.contributions.count } }

    /// The most memory that the process ever held, in KiB.
    private static func peak() -> Int {
        var usage = rusage()
        getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss
    }
}
