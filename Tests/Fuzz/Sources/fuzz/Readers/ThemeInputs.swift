import Diagnostics
import Notation
import Portal

/// Templates and words in the place of shipped ones.
enum ThemeInputs {
    static func template(_ bytes: [UInt8]) { theme(bytes, as: "portal/record.mustache", in: .english) }

    static func words(_ bytes: [UInt8]) { theme(bytes, as: "words/zh-Hans.yaml", in: .chinese) }

    private static func theme(_ bytes: [UInt8], as path: String, in language: Language) {
        let source = SourceFile(path: path, bytes: bytes)
        var files = Shipped.templates
        files[path] = source
        let (theme, diagnostics) = Theme.read(files, in: language)
        Problems(text: source).check(diagnostics.filter { $0.path == path })
        guard let theme else { return expect(diagnostics.hasErrors, "what can't be read is told") }
        _ = PersonPortal(book: Shipped.ruleBook, guide: Shipped.noGuide, theme: theme)
            .page(of: Shipped.record, Shipped.assessment)
        _ = ExplanationText(words: theme.words).text(Shipped.assessment)
    }
}
