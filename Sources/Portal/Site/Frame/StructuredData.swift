import Markup

/// What a page says of itself to machines: JSON-LD by schema.org, which no browser runs.
enum StructuredData {
    private static func model(_ type: String, _ members: [(String, JSON?)]) -> StructuredModel {
        let json = JSON.object(
            known: [("@context", .text("https://schema.org")), ("@type", .text(type))] + members)
        return StructuredModel(json: HTML(script: json.bytes(.compact)) ?? HTML())
    }

    /// The way from the home page to this one (schema.org/BreadcrumbList).
    ///
    /// - Parameter crumbs: each with its address in the open, where the site has one.
    static func breadcrumbs(_ crumbs: [(name: String, address: String?)]) -> StructuredModel {
        model(
            "BreadcrumbList",
            [
                (
                    "itemListElement",
                    .list(
                        crumbs.enumerated().map { index, crumb in
                            .object(known: [
                                ("@type", .text("ListItem")), ("position", .integer(index + 1)),
                                ("name", .text(crumb.name)), ("item", crumb.address.map { .text($0) }),
                            ])
                        })
                )
            ])
    }

    /// A question and its answer (schema.org/FAQPage).
    static func question(_ question: String, answer: String, in language: String) -> StructuredModel {
        model(
            "FAQPage",
            [
                ("inLanguage", .text(language)),
                (
                    "mainEntity",
                    .list([
                        .object(known: [
                            ("@type", .text("Question")), ("name", .text(question)),
                            (
                                "acceptedAnswer",
                                .object(known: [("@type", .text("Answer")), ("text", .text(answer))])
                            ),
                        ])
                    ])
                ),
            ])
    }

    /// Steps to take one after the other (schema.org/HowTo).
    static func howTo(_ name: String, steps: [String], in language: String) -> StructuredModel {
        model(
            "HowTo",
            [
                ("inLanguage", .text(language)), ("name", .text(name)),
                (
                    "step",
                    .list(
                        steps.enumerated().map { index, step in
                            .object(known: [
                                ("@type", .text("HowToStep")), ("position", .integer(index + 1)), ("text", .text(step)),
                            ])
                        })
                ),
            ])
    }
}
