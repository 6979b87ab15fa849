import ArgumentParser
import Diagnostics
import Dispatch
import Glibc
import Notation
import Portal
import Preview

/// `record-portal preview`: guide and portal in a browser while they are being written.
struct PreviewSite: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview",
        abstract: "Show guide and portal on this machine, and again whenever a source changes.",
        discussion: """
            Serves on 127.0.0.1 only, from memory: nothing is written. What is wrong with the sources stands on the page \
            and on the terminal; the last good pages stay. Ctrl-C ends it.

            EXAMPLE
              record-portal preview
              record-portal preview record.json --content mine/Content --templates mine/Templates
            """)

    @Argument(help: "A record or export: its portal is shown too, at the addresses that are printed.")
    var record: String?

    @OptionGroup var site: SiteOptions

    @Option(help: "The rule book to judge the record by.")
    var rules = "shanghai"

    @Option(help: "The layout of an export, where its headings don't decide it.")
    var layout: String?

    @Option(help: "The port; otherwise any that is free.")
    var port: UInt16?

    @OptionGroup var report: ReportOptions

    /// The only verb that waits: the others end as they did without any concurrency, in which a signal may be taken by
    /// another thread than the one that holds it back.
    func run() {
        let sources = PreviewSources(request: site.request, record: record, rules: rules, layout: layout)
        let (format, isQuiet) = (report.format, report.quiet)
        let port = port
        Task {
            let failure = await Self.show(sources, at: port, quietly: isQuiet, as: format)
            if let failure { Terminal.report(failure.diagnostics, as: format) }
            Glibc.exit(failure?.code.rawValue ?? 0)
        }
        dispatchMain()
    }

    /// Shows them until it is stopped; why it couldn't.
    private static func show(
        _ sources: PreviewSources, at port: UInt16?, quietly isQuiet: Bool, as format: ReportOptions.Format
    ) async -> Failure? {
        do {
            try sources.check()
            try await preview(
                port: port, watched: sources.watched, build: { sources.build(quietly: isQuiet, as: format) },
                tell: { address in
                    let told = sources.addresses.map { "\(address)\($0)\n" }.joined()
                    _ = try? Terminal.print(Array(told.utf8))
                },
                report: { Terminal.report($0) })
            return nil
        } catch let failure as Failure {
            return failure
        } catch PreviewFailure.portInUse(let port) {
            return unbound(port, "another program listens there", "choose another --port, or none")
        } catch PreviewFailure.cannotListen(let port, let number) {
            return unbound(port, number.map { reason($0) } ?? "the system doesn't let it listen there", nil)
        } catch {
            return unbound(port ?? 0, "\(error)", nil)
        }
    }

    private static func unbound(_ port: UInt16, _ message: String, _ help: String?) -> Failure {
        .noOutput(Diagnostic(.error, .outputUnwritable, path: "127.0.0.1:\(port)", message: message, help: help))
    }
}
