import ArgumentParser
import Calendar
import Notation
import Points

/// What every verb that judges a record takes.
struct JudgingOptions: ParsableArguments {
    @Argument(
        help: """
            The record: its .json, an export (.csv, .tsv, .txt, .xlsx, .xls, .html, .zip), a folder of exports, or - for \
            standard input.
            """)
    var record: String

    @OptionGroup var method: MethodOptions
    @OptionGroup var source: SourceOptions

    var rules: String { method.rules }
    var asOf: YearMonth? { method.asOf }

    var content: String? { source.content }
    var layout: String? { source.layout }
}

/// By which rules a record is judged, and as of when.
struct MethodOptions: ParsableArguments {
    @Option(help: "The rule book to judge by.")
    var rules = Self.usualRules

    @Option(
        help: ArgumentHelp(
            "The month that is now. Otherwise the record's day of export, else its last month.", valueName: "YYYY-MM"),
        transform: { try month($0) })
    var asOf: YearMonth?

    static let usualRules = "shanghai"

    static func month(_ text: String) throws -> YearMonth {
        if let month = YearMonth(text) { return month }
        throw ValidationError("'\(text)' is not a month; write it as YYYY-MM, for example 2026-10.")
    }
}

/// What every verb takes that reads a record: from where, beside the record itself.
struct SourceOptions: ParsableArguments {
    @Option(help: "A folder to take the guide and the rule books from instead of the built-in ones.")
    var content: String?

    @Option(help: "The layout of an export, where its headings don't decide it.")
    var layout: String?
}

/// What a verb takes that says when a number of points is reached.
struct TargetOptions: ParsableArguments {
    @Option(
        // A number below zero is a wrong number, not a missing one.
        parsing: .unconditional,
        help: ArgumentHelp(
            "Points to reach: say when, if every month goes on counting and everything else stays as it is.",
            valueName: "points"),
        transform: { text in
            guard let points = Fraction(text), points > 0 else {
                throw ValidationError("'\(text)' is not a number of points; write digits, for example 120.")
            }
            return points
        })
    var target: Fraction?
}

/// What every verb takes that writes in a language.
struct LanguageOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The language of the output.", valueName: "en|zh-Hans"))
    var lang = Self.usual.tag

    @OptionGroup var theme: TemplateOptions

    var templates: String? { theme.templates }

    var language: Language { Language(lang) }

    static let usual = Language.english
}

/// What every verb takes that shows something by templates.
struct TemplateOptions: ParsableArguments {
    @Option(help: "A folder of templates, styles and words; a file in it replaces the built-in one of the same name.")
    var templates: String?
}

/// What every verb takes that reports.
struct ReportOptions: ParsableArguments {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    @Option(help: "How results and problems are written.")
    var format = Format.text

    @Flag(name: .shortAndLong, help: "Say only what is wrong.")
    var quiet = false
}
