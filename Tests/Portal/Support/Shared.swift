import Calendar
import Markup
import Notation
import Points
import Records
import Sharing
import Testing

@testable import Portal

/// Shared files as the product ships them.
extension Shipped {
    static func sharedTheme(_ page: SharedTheme.Page, in languages: [Language] = [.english]) throws -> SharedTheme {
        let (theme, diagnostics) = SharedTheme.read(templates, of: page, in: languages)
        #expect(diagnostics == [])
        return try #require(theme)
    }

    /// The sample, disclosed as of October 2026.
    static func disclosure(
        _ grants: Set<Grant> = [], of record: Record? = nil, window: (String, String) = ("2022-12", "2023-05"),
        to receiver: String = "Lujia Software Ltd."
    ) throws -> Disclosure {
        let record = try record ?? sample()
        let terms = DisclosureTerms(
            receiver: receiver, purpose: "confirm contributions",
            issuedOn: try #require(CivilDate("2026-11-02")), expiresOn: try #require(CivilDate("2027-01-31")))
        let assessment = try assessment(of: record, asOf: "2026-10")
        let months = try month(window.0)...month(window.1)
        return try #require(Disclosure(assessment, of: record, terms: terms, grants: grants, window: months))
    }

    static func view(
        _ disclosure: Disclosure, code: SummaryCode? = nil, in languages: [Language] = [.english]
    ) throws -> SummaryView {
        SummaryView(
            disclosure, rules: try rules(), guides: languages.map { guide($0) }, code: code,
            words: try words(in: languages))
    }
}
