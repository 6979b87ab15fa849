import Calendar
import Markup
import Points
import Records
import Testing

@testable import Sharing

/// The record of the tests, disclosed.
enum Granted {
    static func terms(to receiver: String = "Juniper Workshop Ltd") throws -> DisclosureTerms {
        DisclosureTerms(
            receiver: receiver, purpose: "confirm contributions", issuedOn: try day("2024-07-02"),
            expiresOn: try day("2024-09-30"))
    }

    static func disclosure(
        _ grants: Set<Grant> = [], of record: Record? = nil, to receiver: String = "Juniper Workshop Ltd",
        window: (String, String) = ("2024-03", "2024-05")
    ) throws -> Disclosure {
        let record = try record ?? Judged.record()
        let assessment = try Judged.rules().assess(record, asOf: try month("2024-06"))
        return try #require(
            Disclosure(
                assessment, of: record, terms: try terms(to: receiver), grants: grants,
                window: try month(window.0)...month(window.1)))
    }

    static func text(_ disclosure: Disclosure) -> String {
        String(decoding: disclosure.json.canonicalBytes, as: UTF8.self)
    }
}
