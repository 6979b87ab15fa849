import Calendar
import Diagnostics
import Notation
import Points
import Portal
import Records

/// What `build` was asked for, and how it is done.
struct PortalOrder {
    var record: String
    var rules = MethodOptions.usualRules
    var asOf: YearMonth?
    var content: String?
    var layout: String?
    var language = LanguageOptions.usual
    var templates: String?
    var target: Fraction?
    var since: String?
    var output = Self.usualOutput
    /// Whether an output may be replaced that this program did not make.
    var isForced = false
    var format = ReportOptions.Format.text
    var isQuiet = false

    static let usualOutput = "portal.html"

    /// Once in a process, which ends behind it: what the portal is made of is not taken apart.
    func carryOut() throws(Failure) -> (diagnostics: [Diagnostic], output: [UInt8]) {
        HeapAhead.take()
        let place = OutputPath(path: output, mayReplaceAnything: isForced)
        try InputPath.checkOnce(record, and: since)
        try place.check(notOver: try InputPath.all(at: [record] + (since.map { [$0] } ?? [])))
        var inputs = Inputs()
        let read = try inputs.record(at: record, content: content, layout: layout)
        let book = try inputs.ruleBook(rules, content: content)
        let portal = try inputs.portal(by: book, in: language, content: content, templates: templates)
        let month = inputs.asOf(asOf, of: read, at: record)
        let old = try since.map { path throws(Failure) in
            try inputs.record(at: path, content: content, layout: layout)
        }
        try inputs.stopAtErrors()
        guard let read, let book, let portal, let month else { throw .wrongInput(inputs.diagnostics) }
        let assessment = book.assess(read, asOf: month)
        let difference = old.flatMap { $0 }.map { book.difference(from: $0, to: (read, assessment)) }
        try place.write(portal.page(of: read, assessment, target: target, since: difference))
        UntilExit.keep(read, book, portal, assessment)
        return (inputs.diagnostics, isQuiet ? [] : Array("\(output)\n".utf8))
    }
}

/// What one portal is made of. The program ends behind it, and to take all of it apart before would be a part of its work
/// that nobody has anything of (`make count`).
private final class UntilExit {
    private let record: Record
    private let book: RuleBook
    private let portal: PersonPortal
    private let assessment: Assessment

    private init(_ record: Record, _ book: RuleBook, _ portal: PersonPortal, _ assessment: Assessment) {
        (self.record, self.book, self.portal, self.assessment) = (record, book, portal, assessment)
    }

    static func keep(_ record: Record, _ book: RuleBook, _ portal: PersonPortal, _ assessment: Assessment) {
        _ = Unmanaged.passRetained(UntilExit(record, book, portal, assessment))
    }
}

extension PortalOrder {
    /// The plainest form of `build`: a record, and options with their values behind them. Nil for any other, which the
    /// parser of all commands reads: it takes a third of the time that the whole rest does.
    ///
    /// - Parameter arguments: behind the verb.
    init?(plain arguments: ArraySlice<String>) {
        var record: String?
        var seen: [Plain] = []
        var rest = arguments
        self.init(record: "")
        while let word = rest.popFirst() {
            guard word.utf8.first == UInt8(ascii: "-") else {
                guard record == nil, !word.isEmpty else { return nil }
                record = word
                continue
            }
            guard let take = Self.plain(word), !seen.contains(take) else { return nil }
            seen.append(take)
            switch take {
            case .output, .language, .rules, .asOf:
                guard let value = rest.popFirst(), let first = value.utf8.first, first != UInt8(ascii: "-") else {
                    return nil
                }
                guard set(take, to: value) else { return nil }
            case .quiet: isQuiet = true
            case .force: isForced = true
            }
        }
        guard let record else { return nil }
        self.record = record
    }

    /// The options of the plain form.
    private enum Plain: String {
        case output = "--output"
        case language = "--lang"
        case rules = "--rules"
        case asOf = "--as-of"
        case quiet = "--quiet"
        case force = "--force"
    }

    private static func plain(_ word: String) -> Plain? {
        switch word {
        case "-o": .output
        case "-q": .quiet
        default: Plain(rawValue: word)
        }
    }

    /// - Returns: false for a value that the option doesn't take.
    private mutating func set(_ option: Plain, to value: String) -> Bool {
        switch option {
        case .output: output = value
        case .language: language = Language(value)
        case .rules: rules = value
        case .asOf:
            guard let month = YearMonth(value) else { return false }
            asOf = month
        case .quiet, .force: return false
        }
        return true
    }
}
