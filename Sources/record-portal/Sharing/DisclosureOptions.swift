import ArgumentParser
import Calendar
import Diagnostics
import Sharing

/// To whom, what for, what, and for how long.
struct DisclosureOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Who receives it, as they call themselves.", valueName: "name"), transform: Self.line)
    var to: String

    @Option(help: ArgumentHelp("What for, in a few words.", valueName: "text"), transform: Self.line)
    var purpose: String?

    @Option(
        help: ArgumentHelp(
            """
            What to disclose beside the usual: name, number (its last four characters), employer-months (the receiver's \
            own, with both shares), payer, base, milestones, evidence; several with commas. "none" for nothing, with --again.
            """, valueName: "grants"),
        transform: Self.grants)
    var grant: [Set<Grant>] = []

    @Option(
        help: ArgumentHelp(
            "The months to tell of: from and to, or all. Otherwise the last 12 up to now.",
            valueName: "YYYY-MM..YYYY-MM|last N|all"),
        transform: Self.window)
    var window: DisclosureWindow?

    @Option(
        help: ArgumentHelp(
            "The day on which it is issued. Otherwise the day of the export, else the last day of the month that is now.",
            valueName: "YYYY-MM-DD"),
        transform: { try Self.date($0) })
    var issued: CivilDate?

    @Option(
        help: ArgumentHelp(
            "The last day on which to rely on it. Otherwise \(DisclosureTerms.usualDays) days from the day of issue.",
            valueName: "YYYY-MM-DD"),
        transform: { try Self.date($0) })
    var expires: CivilDate?

    @Flag(
        help:
            "As the last time for this receiver: purpose, grants, months, languages; options given besides change them."
    )
    var again = false

    func validate() throws {
        if purpose == nil, !again {
            throw ValidationError("Missing expected argument '--purpose <text>': say what it is for, or --again.")
        }
    }

    var grants: Set<Grant>? { grant.isEmpty ? nil : grant.reduce(into: []) { $0.formUnion($1) } }

    /// Bytes of a receiver's name or a purpose.
    private static let mostBytes = 600

    private static func line(_ text: String) throws -> String {
        let hidden: [Unicode.GeneralCategory] = [.control, .format, .lineSeparator, .paragraphSeparator]
        let isPlain = text.unicodeScalars.allSatisfy { !hidden.contains($0.properties.generalCategory) }
        guard text.contains(where: { !$0.isWhitespace }) else {
            throw ValidationError("It is empty; say it in a few words.")
        }
        guard isPlain, text.utf8.count <= mostBytes else {
            throw ValidationError("It is one line of at most \(mostBytes) bytes, without characters that nobody sees.")
        }
        return text
    }

    private static func grants(_ text: String) throws -> Set<Grant> {
        let names = Grant.allCases.map(\.rawValue)
        if text == "none" { return [] }
        return try text.split(separator: ",", omittingEmptySubsequences: false).reduce(into: []) { grants, word in
            let word = word.drop(while: \.isWhitespace)
            guard let grant = Grant(rawValue: String(word)) else {
                let nearest = NearestName.of(String(word), among: names).map { " Did you mean '\($0)'?" } ?? ""
                throw ValidationError(
                    "'\(word)' can't be granted; what can is \(names.joined(separator: ", ")).\(nearest)")
            }
            grants.insert(grant)
        }
    }

    private static func window(_ text: String) throws -> DisclosureWindow {
        if let window = DisclosureWindow(text) { return window }
        throw ValidationError(
            "'\(text)' is not a span of months; write the first and the last as 2025-11..2026-10, or all.")
    }

    static func date(_ text: String) throws -> CivilDate {
        guard let date = CivilDate(text) else {
            throw ValidationError("'\(text)' is not a day; write it as YYYY-MM-DD, for example 2026-11-02.")
        }
        return date
    }
}
