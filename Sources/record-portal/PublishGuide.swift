import ArgumentParser
import Diagnostics
import Portal

/// `record-portal guide`: the inquiry guide as a website. It has no way to see a record.
struct PublishGuide: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "guide",
        abstract: "Make the inquiry guide as a website: a folder for any host, or a stick.",
        discussion: """
            Pages of the guide in every language, the rule books, the statutes, a search that needs no server. Only what \
            changed since the last run is made and written; files that this program didn't write are never touched. \
            A page with what looks like a person's number or record in it is refused.

            EXAMPLE
              record-portal guide -o site
              record-portal guide --settings portal.yaml --base-url https://example.org/guide/ -o site
              record-portal guide --headers nginx
            """)

    @OptionGroup var site: SiteOptions
    @OptionGroup var report: ReportOptions

    @Option(name: .shortAndLong, help: "The folder of the site; it is made if it isn't there.")
    var output = "site"

    @Option(
        help:
            "Print what a host adds to the answers, in its own words, and write nothing: apache, caddy, netlify, nginx."
    )
    var headers: HostHeaders?

    @Flag(help: "Replace files of the site's names that this program did not make, or that somebody changed.")
    var force = false

    func run() throws {
        try Outcome.of(report) { () throws(Failure) in
            var inputs = Inputs()
            let given = try inputs.siteInputs(site.request)
            let folder = SiteFolder(path: output, mayReplaceAnything: force)
            if headers == nil {
                try folder.check(apartFrom: [given.content, given.templates].compactMap(\.self))
            }
            let made = try inputs.site(given, site.request)
            try inputs.stopAtErrors()
            guard let made else { throw .wrongInput(inputs.diagnostics) }
            if let headers { return (inputs.diagnostics, Array(made.headers(for: headers).utf8)) }
            let changes = try folder.update(made.plan(program: OwnProgram.identity))
            let told =
                "\(folder.path): \(changes.all) files, \(changes.written) written, \(changes.removed) removed\n"
            return (inputs.diagnostics + changes.diagnostics, report.quiet ? [] : Array(told.utf8))
        }
    }
}

extension HostHeaders: ExpressibleByArgument {}
