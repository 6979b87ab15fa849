import ArgumentParser
import Calendar
import Notation
import Portal

/// What every verb takes that makes the guide as a website. None of it is a record.
struct SiteOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The settings of the site: title, office, languages, address, colours. Otherwise portal.yaml, if there is one here.",
            valueName: "file"))
    var settings: String?

    @Option(
        help: "A folder to take the guide and the rule books from. Otherwise the settings' own, else the built-in one.")
    var content: String?

    @OptionGroup var theme: TemplateOptions

    @Option(
        help: ArgumentHelp("The languages, the first one that others are translated from.", valueName: "en,zh-Hans"))
    var lang: String?

    @Option(
        name: .customLong("base-url"),
        help: ArgumentHelp(
            "Where it will be published: adds a sitemap, feeds and canonical addresses.",
            valueName: "https://…"))
    var base: String?

    @Option(
        help: ArgumentHelp(
            "The month that is now, by which pages are stale. Otherwise no page is.", valueName: "YYYY-MM"),
        transform: { try MethodOptions.month($0) })
    var asOf: YearMonth?

    @Flag(help: "Publish drafts too.")
    var drafts = false

    /// What was asked for, as a value.
    var request: SiteRequest {
        SiteRequest(
            settings: settings, content: content, templates: theme.templates, lang: lang,
            base: base.flatMap(BaseAddress.init(_:)), asOf: asOf, drafts: drafts)
    }

    func validate() throws {
        if let lang { try [Language].validate(list: lang) }
        if let base, BaseAddress(base) == nil {
            throw ValidationError("'\(base)' is not an address of a site; write it as https://example.org/guide/.")
        }
    }
}
