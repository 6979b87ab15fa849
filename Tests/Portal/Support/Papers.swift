import Guides
import Notation
import Points
import Records
import Testing

@testable import Portal

/// The papers as the product ships them.
extension Shipped {
    static let both: [Language] = [.english, .chinese]

    static func words(in languages: [Language]) throws -> PageWords {
        var reading = ThemeReading(templates)
        let words = reading.words(in: languages)
        #expect(reading.diagnostics == [])
        return try #require(words)
    }

    static func paperTheme(_ paper: PaperTheme.Paper, in languages: [Language]) throws -> PaperTheme {
        let (theme, diagnostics) = PaperTheme.read(templates, of: paper, in: languages)
        #expect(diagnostics == [])
        return try #require(theme)
    }

    static func statement(
        of record: Record, _ assessment: Assessment, as form: PaperForm = PaperForm(languages: [.english])
    ) throws -> StatementPage {
        PersonStatement.model(
            record: record, assessment: assessment, form: form, guides: form.languages.map { guide($0) },
            theme: try paperTheme(.statement, in: form.languages))
    }

    static func checklist(
        of record: Record, _ assessment: Assessment, in languages: [Language] = [.english]
    ) throws -> ChecklistPage {
        PersonChecklist.model(
            record: record, assessment: assessment, form: PaperForm(languages: languages),
            guides: languages.map { guide($0) }, theme: try paperTheme(.checklist, in: languages))
    }

    static func rules(_ id: String) throws -> RuleBook {
        let source = try #require(content["rules/\(id).yaml"])
        return try #require(RuleBookReader.read(source).0)
    }
}

extension PageText {
    /// What each language says, in a line.
    var said: String { texts.map(\.text).joined(separator: " / ") }
}

extension LinesModel {
    var said: String { "\(language.tag): " + lines.joined(separator: " | ") }
}
