import Diagnostics
import Glibc
import Points
import Portal
import Records

/// Portals of many people, one after the other in one process: what they have in common is made once.
enum PortalBenchmarks {
    static func run() {
        print("\nIn-process, warm: a portal from its record's bytes, ms\n")
        row(["years", "read", "judge", "page", "all", "KiB of page"])
        row(["---", "---:", "---:", "---:", "---:", "---:"])
        let (book, guide, theme) = Benchmarks.shipped()
        let portal = PersonPortal(book: book, guide: guide, theme: theme)
        for years in Benchmarks.years {
            let source = SourceFile(path: "record.json", bytes: SyntheticRecord.of(years: years).file(.compact))
            guard let record = RecordReader.read(source).0, let asOf = record.asOf else { exit(65) }
            let assessment = book.assess(record, asOf: asOf)
            let size = portal.page(of: record, assessment).bytes.count
            let read = medianMilliseconds(runs: 201) { _ = RecordReader.read(source) }
            let judge = medianMilliseconds(runs: 201) { _ = book.assess(record, asOf: asOf) }
            let page = medianMilliseconds(runs: 201) { _ = portal.page(of: record, assessment) }
            row(["\(years)"] + [read, judge, page, read + judge + page].map(decimals) + ["\(size >> 10)"])
        }
    }
}
