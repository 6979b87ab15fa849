import CommonMark
import Diagnostics
import Notation
import Pictures

/// The settings of a site from their YAML.
public enum SiteSettingsReader {
    private static let keys = [
        "format", "title", "office", "contact", "languages", "baseURL", "rules", "staleAfterMonths", "colours",
        "content", "templates",
    ]

    /// Settings, and the folders that they name, relative to their file.
    public struct Read: Sendable, Equatable {
        public var settings: SiteSettings
        public var content: String?
        public var templates: String?

        public init(settings: SiteSettings = .init()) { self.settings = settings }
    }

    public static func read(_ source: SourceFile) -> (Read, [Diagnostic]) {
        let (node, diagnostics) = YAMLParser.parse(source)
        var reading = Reading(source, in: .yaml, unknownKeys: .error, diagnostics: diagnostics)
        var read = Read(settings: SiteSettings())
        guard let node, let fields = reading.fields(node, known: keys, of: "a file of settings") else {
            return (read, reading.diagnostics)
        }
        read.settings.path = source.path
        reading.format(reading.required("format", in: fields), is: SiteSettings.format, of: "a file of settings")
        read.settings.title = reading.wording(fields["title"])
        read.settings.office = reading.wording(fields["office"])
        read.settings.contact = contact(fields["contact"], &reading)
        let languages = reading.list(fields["languages"]).compactMap { reading.text($0).map(Language.init) }
        if let list = fields["languages"] {
            if languages.isEmpty { reading.report(.choice, at: list.place, "a site speaks at least one language") }
            for language in languages where !Self.isTag(language.tag) {
                reading.report(
                    .choice, at: list.place, "\"\(language.tag)\" is no tag of a language",
                    help: "write it as en or zh-Hans")
            }
            if Set(languages.map { $0.tag.lowercased() }).count != languages.count {
                reading.report(.choice, at: list.place, "a language stands here twice")
            }
            if !languages.isEmpty { read.settings.languages = languages }
        }
        read.settings.base = reading.value(
            fields["baseURL"], code: .settings, is: "an address of a site",
            help: "write it as https://example.org/guide/", parse: BaseAddress.init(_:))
        read.settings.rules = fields["rules"].map { reading.list($0).compactMap { reading.text($0) } }
        read.settings.staleAfter = reading.integer(fields["staleAfterMonths"], in: 1...240) ?? read.settings.staleAfter
        read.settings.colours = colours(fields["colours"], &reading)
        read.content = reading.text(fields["content"])
        read.templates = reading.text(fields["templates"])
        return (read, reading.diagnostics)
    }

    /// A language by its letters, with subtags behind hyphens (RFC 5646, 2.1).
    private static func isTag(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return (2...3).contains(parts[0].utf8.count)
            && parts.allSatisfy { part in
                (2...8).contains(part.utf8.count)
                    && part.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) }
            }
    }

    private static func contact(_ node: Node?, _ reading: inout Reading) -> SiteSettings.Contact {
        let known = ["telephone", "mail", "web", "address", "hours"]
        guard let node, let fields = reading.fields(node, known: known, of: "a contact") else { return .init() }
        var contact = SiteSettings.Contact()
        contact.telephone = reading.value(
            fields["telephone"], code: .settings, is: "a telephone number", help: "write digits, spaces and + - ( )"
        ) { text in
            let digits = text.utf8.count(where: { (0x30...0x39).contains($0) })
            return text.utf8.allSatisfy { "0123456789+-() ".utf8.contains($0) } && (3...20).contains(digits)
                ? text : nil
        }
        contact.mail = reading.value(
            fields["mail"], code: .settings, is: "a mail address", help: "write it as office@example.org"
        ) { text in
            let halves = text.split(separator: "@", omittingEmptySubsequences: false)
            guard halves.count == 2, !halves[0].isEmpty, halves[1].contains("."), !halves[1].contains(":"),
                BaseAddress.isHost(halves[1]), halves[0].utf8.allSatisfy(Self.mayStandInMailbox)
            else { return nil }
            return text
        }
        contact.web = reading.value(
            fields["web"], code: .settings, is: "an address on the web", help: "write it as https://example.org/"
        ) { text in
            guard let scheme = ["https://", "http://"].first(where: text.hasPrefix), case .external = LinkTarget(text),
                BaseAddress.isHost(text.dropFirst(scheme.utf8.count).prefix { $0 != "/" && $0 != "?" && $0 != "#" })
            else { return nil }
            return text
        }
        contact.address = reading.wording(fields["address"])
        contact.hours = reading.wording(fields["hours"])
        return contact
    }

    /// Of a dot-atom (RFC 5322, 3.2.3), without what a link would read otherwise.
    private static func mayStandInMailbox(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || ".!#$'*+-/=^_`{|}~".utf8.contains(byte)
    }

    private static func colours(
        _ node: Node?, _ reading: inout Reading
    ) -> [Palette.Light: [Palette.Name: Colour]] {
        let lights = Palette.Light.allCases.map(\.rawValue)
        guard let node, let fields = reading.fields(node, known: lights, of: "a list of colours") else { return [:] }
        var colours: [Palette.Light: [Palette.Name: Colour]] = [:]
        for light in Palette.Light.allCases {
            let names = Palette.Name.allCases.map(\.rawValue)
            guard let node = fields[light.rawValue],
                let fields = reading.fields(node, known: names, of: "a set of \(light.rawValue) colours")
            else { continue }
            for name in Palette.Name.allCases {
                colours[light, default: [:]][name] = reading.value(
                    fields[name.rawValue], code: .settings, is: "a colour", help: "write it as \"#1f5f5b\"",
                    parse: Colour.init(_:))
            }
        }
        return colours
    }
}
