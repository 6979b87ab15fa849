import Crypto
import Diagnostics
import Markup
import Notation

/// How a site looks in one language, read and checked before anything is rendered.
public struct SiteTheme: Sendable {
    let words: Words
    let palette: Palette
    /// `common.css` in the site's colours and `site.css`.
    let style: HTML
    let script: HTML
    let policy: String
    let pages: Pages
    /// Of everything that goes into its pages: the same digest, the same looks.
    let digest: [UInt8]

    /// The templates of the kinds of pages.
    struct Pages: Sendable {
        let home, section, topic, statute, books, book, glossary, contents, choice, missing, moved: Template
    }

    /// A theme from the files of Templates by their path in it; nil when there is any error.
    ///
    /// - Parameter settings: the colours of the site, over those of the theme.
    public static func read(
        _ files: [String: SourceFile], in language: Language, settings: SiteSettings
    ) -> (SiteTheme?, [Diagnostic]) {
        var reading = ThemeReading(files)
        let words = reading.words(in: [language])
        var palette = reading.palette()
        for (light, colours) in settings.colours {
            for (name, colour) in colours { palette?[name, light] = colour }
        }
        let common = reading.asset(Palette.file) { bytes in
            HTML(styleSheet: palette?.recoloured(bytes) ?? bytes)
        }
        let own = reading.asset("site.css", as: HTML.init(styleSheet:))
        let script = reading.asset("search.js", as: HTML.init(script:))
        let pages = words.map { words in
            Pages(
                home: reading.template(HomePage.self, words: words),
                section: reading.template(SectionPage.self, words: words),
                topic: reading.template(TopicPage.self, words: words),
                statute: reading.template(StatutePage.self, words: words),
                books: reading.template(BooksPage.self, words: words),
                book: reading.template(BookPage.self, words: words),
                glossary: reading.template(GlossaryPage.self, words: words),
                contents: reading.template(ContentsPage.self, words: words),
                choice: reading.template(ChoicePage.self, words: words),
                missing: reading.template(MissingPage.self, words: words),
                moved: reading.template(MovedPage.self, words: words))
        }
        var diagnostics = reading.diagnostics.inReadingOrder
        diagnostics += (palette?.faint ?? []).map { faint in
            Self.unreadable(faint, in: settings.colours[faint.light] == nil ? nil : settings.path)
        }
        guard !diagnostics.hasErrors, let words, let palette, let common, let own, let script, let pages else {
            return (nil, diagnostics)
        }
        var style = common
        style.append(own)
        return (
            SiteTheme(
                words: words.own, palette: palette, style: style, script: script,
                policy: ContentSecurityPolicy(site: style, script: script).text, pages: pages,
                digest: digest(of: files, style)), diagnostics
        )
    }

    /// - Parameter path: the file that sets the colours; nil for the theme's own style sheet.
    private static func unreadable(_ faint: Palette.Faint, in path: String?) -> Diagnostic {
        let tenths = Int(faint.contrast * 10)
        let colours = "\(faint.name.rawValue) on \(faint.ground.rawValue)"
        return Diagnostic(
            .error, .settings, path: path ?? Palette.file,
            message:
                "of the \(faint.light.rawValue) colours, \(colours) has a contrast of \(tenths / 10).\(tenths % 10); text needs 4.5",
            help: "make one of them darker or lighter")
    }

    private static func digest(of files: [String: SourceFile], _ style: HTML) -> [UInt8] {
        var hash = SHA256()
        for (path, source) in files.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            hash.update(data: Array("\(path)\0\(source.bytes.count)\0".utf8))
            hash.update(data: source.bytes)
        }
        hash.update(data: style.bytes)
        return Array(hash.finalize())
    }
}
