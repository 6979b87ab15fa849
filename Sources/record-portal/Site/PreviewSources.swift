import Diagnostics
import Markup
import Notation
import Points
import Portal
import Preview
import Sharing

/// What a preview is made from.
struct PreviewSources: Sendable {
    let request: SiteRequest
    let record: String?
    let rules: String
    let layout: String?

    /// The folder of the record's portal within the preview. Whoever else works on the machine can ask its ports, so that
    /// the name is a key: 128 bits that only the terminal shows.
    let portal = "portal-\(RandomBytes.system(16).hexadecimal)"

    /// Refuses what can't be looked at again.
    func check() throws(Failure) {
        guard record == "-" else { return }
        throw .usage(
            Diagnostic(
                .error, .noSuchInput, path: "-", message: "standard input can be read once, and is not seen to change",
                help: "give the record as a file"))
    }

    /// The files and folders whose changes matter.
    var watched: [String] {
        var inputs = Inputs()
        let given = try? inputs.siteInputs(request)
        let settings = request.settings ?? SiteInputs.settingsName
        let own = [given?.content, given?.templates, record, record.flatMap(InputPath.person(beside:))]
        return [settings] + own.compactMap(\.self)
    }

    /// What there is to open, from the server's address on.
    var addresses: [String] {
        var inputs = Inputs()
        let languages = (try? inputs.siteInputs(request))?.settings.languages ?? SiteSettings().languages
        return [""] + (record == nil ? [] : languages.map { "\(portal)/\($0.tag).html" })
    }

    /// One pass over everything; no files where anything is wrong.
    func build(quietly: Bool, as format: ReportOptions.Format) -> PreviewBuild {
        var inputs = Inputs()
        var files: [String: [UInt8]] = [:]
        do {
            let given = try inputs.siteInputs(request)
            let site = try inputs.site(given, request)
            let portals = try record.map { path throws(Failure) in try inputs.portals(of: path, self, given) }
            try inputs.stopAtErrors()
            for file in site?.plan(program: []) ?? [] { files[file.path] = file.bytes() }
            for (language, page) in portals ?? [] { files["\(portal)/\(language.tag).html"] = page.bytes }
            for (path, bytes) in files where !path.hasPrefix("\(portal)/") {
                guard let trace = PersonalTrace.first(inPage: bytes) else { continue }
                inputs.diagnostics.append(.personal(trace, path: path, "the page has"))
            }
        } catch {
            for problem in error.diagnostics where !inputs.diagnostics.contains(problem) {
                inputs.diagnostics.append(problem)
            }
        }
        let voice = TerminalVoice(inColour: false)
        let told = inputs.diagnostics.inReadingOrder.filter { !quietly || $0.severity == .error }
        return PreviewBuild(
            files: inputs.diagnostics.hasErrors ? [:] : files,
            problems: told.map { problem in
                PreviewProblem(
                    isError: problem.severity == .error,
                    text: format == .json ? JSONVoice.text(problem) : voice.text(problem))
            })
    }
}

extension Inputs {
    /// A record's portal in each language of the site.
    fileprivate mutating func portals(
        of path: String, _ sources: PreviewSources, _ site: SiteInputs
    ) throws(Failure) -> [(Language, OutputFile)] {
        let record = try record(at: path, content: site.content, layout: sources.layout)
        let book = try ruleBook(sources.rules, content: site.content)
        let asOf = asOf(sources.request.asOf, of: record, at: path)
        var portals: [(Language, OutputFile)] = []
        for language in site.settings.languages {
            let guide = try guide(in: language, content: site.content)
            let theme = try theme(in: language, templates: site.templates)
            guard let record, let book, let asOf, let theme, !diagnostics.hasErrors else { continue }
            portals.append(
                (
                    language,
                    PersonPortal(book: book, guide: guide, theme: theme)
                        .page(of: record, book.assess(record, asOf: asOf))
                ))
        }
        return portals
    }
}
