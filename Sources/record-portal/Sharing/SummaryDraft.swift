import Calendar
import Diagnostics
import Notation
import Points
import Portal
import Records
import Sharing

/// A disclosure as it was asked for, with everything that a summary is made of.
struct SummaryDraft {
    let record: Record
    let book: RuleBook
    let assessment: Assessment
    let disclosure: Disclosure
    let grants: Set<Grant>
    /// The months as they were asked for.
    let window: DisclosureWindow
    let languages: [Language]
    let words: Words
    private let summary: SummaryInputs
    private let withheld: Withheld
    let diagnostics: [Diagnostic]

    /// - Parameter last: what was disclosed to the receiver the last time, where it is to be the same again.
    init(_ share: Share, again last: DisclosureEntry?) throws(Failure) {
        let options = (judging: share.judging, disclosing: share.disclosing)
        let languages = share.languages ?? last?.languages.map { Language($0) } ?? [Language("en")]
        var inputs = Inputs()
        let record = try inputs.record(
            at: options.judging.record, content: options.judging.content, layout: options.judging.layout)
        let book = try inputs.ruleBook(options.judging.rules, content: options.judging.content)
        let summary = try inputs.summary(
            in: languages, isSealed: share.sealing.seal, size: share.printing.paper, content: options.judging.content,
            templates: share.theme.templates)
        let words = try inputs.theme(in: languages[0], templates: share.theme.templates)?.words
        let asOf = inputs.asOf(options.judging.asOf, of: record, at: options.judging.record)
        try inputs.stopAtErrors()
        guard let record, let book, let summary, let words, let asOf else { throw .wrongInput(inputs.diagnostics) }
        let assessment = book.assess(record, asOf: asOf)
        let grants = options.disclosing.grants ?? last.map { Set($0.grants) } ?? []
        let terms = try options.disclosing.terms(of: record, asOf: asOf, again: last)
        try Self.check(terms, of: record.person)
        if record.person.isNamed(in: terms.purpose), !grants.contains(.name) {
            inputs.diagnostics.append(
                Diagnostic(
                    .warning, .disclosure, path: "--purpose", message: "it has your whole name in it",
                    help: "leave it out, if the receiver need not read it"))
        }
        let asked = options.disclosing.window(again: last)
        let window = asked.months(of: asOf, from: assessment.months.first?.month)
        guard let disclosure = Disclosure(assessment, of: record, terms: terms, grants: grants, window: window) else {
            throw Self.noMonths(in: window, assessment)
        }
        if grants.contains(.employerMonths), !disclosure.contributions.contains(where: \.isOwn) {
            inputs.diagnostics.append(Self.notAPayer(terms.receiver))
        }
        (self.record, self.book, self.assessment, self.disclosure) = (record, book, assessment, disclosure)
        (self.grants, self.languages, self.words, self.summary) = (grants, languages, words, summary)
        self.window = asked
        withheld = Withheld(record, assessment, terms: terms, grants: grants, window: window)
        diagnostics = inputs.diagnostics
    }

    /// What no summary has is in none because somebody typed it either.
    private static func check(_ terms: DisclosureTerms, of person: Record.Person) throws(Failure) {
        for (option, text) in [("--to", terms.receiver), ("--purpose", terms.purpose)] {
            guard !person.isNumbered(in: text), !person.isDated(in: text) else {
                throw .wrongDisclosure(
                    option, "it has your citizen number, your permit's or your day of birth in it",
                    "leave them out: no summary has them")
            }
        }
    }

    /// The whole file, and the text of its code where it is signed.
    func file(
        signer: SigningKey?, passphrases: [Passphrase]
    ) throws(Failure) -> (file: OutputFile, code: String?) {
        var code: SummaryCode?
        if let signer { code = try self.code(signedWith: signer) }
        let known = SharedPages.known(rules: book, guides: summary.guides, theme: summary.theme)
        let file = try summary.file(
            disclosure, rules: book, signer: signer, code: code, passphrases: passphrases,
            scan: LeakScan(withheld, known: known, spelled: summary.theme.spelled))
        return (file, code?.text)
    }

    private func code(signedWith key: SigningKey) throws(Failure) -> SummaryCode {
        let code: SummaryCode?
        do { code = try SummaryCode(SummaryClaim(disclosure), key: key) } catch { throw .noCryptography(error) }
        if let code { return code }
        throw .wrongDisclosure(
            "--to", "the name of the receiver is too long for the code on paper", "give a shorter one")
    }

    /// What a stranger would try first as a passphrase.
    var guesses: [String] {
        let born = record.person.birthDate.map { "\($0)" }
        return [
            record.person.name, record.person.idNumber, born, born.map { $0.filter { $0 != "-" } },
            disclosure.terms.receiver,
        ].compactMap(\.self)
    }

    private static func noMonths(in window: ClosedRange<YearMonth>, _ assessment: Assessment) -> Failure {
        .wrongDisclosure(
            "--window", "there is no month of the record from \(window.lowerBound) to \(window.upperBound)",
            assessment.months.first.map { "the record's are \($0.month) to \(assessment.asOf)" }
                ?? "the record has no months")
    }

    private static func notAPayer(_ receiver: String) -> Diagnostic {
        Diagnostic(
            .warning, .disclosure, path: "--grant employer-months",
            message: "no month of those asked for was paid by \"\(receiver)\"",
            help: "write --to as the record writes the payer, or ask for other months with --window")
    }
}

extension Failure {
    /// What was asked for can't be disclosed.
    static func wrongDisclosure(_ option: String, _ message: String, _ help: String) -> Failure {
        .wrongInput([Diagnostic(.error, .disclosure, path: option, message: message, help: help)])
    }
}

extension DisclosureOptions {
    fileprivate func terms(
        of record: Record, asOf: YearMonth, again last: DisclosureEntry?
    ) throws(Failure) -> DisclosureTerms {
        let issued = issued ?? record.source.exportedOn ?? asOf.lastDay
        let terms = DisclosureTerms(
            receiver: to, purpose: purpose ?? last?.disclosure.terms.purpose ?? "", issuedOn: issued,
            expiresOn: expires ?? issued.advanced(by: DisclosureTerms.usualDays))
        guard terms.expiresOn >= issued else {
            throw .wrongDisclosure(
                "--expires", "\(terms.expiresOn) lies before \(issued), the day of issue", "give a later day")
        }
        // Asked of the clock, and only where somebody named a day: what the page says doesn't depend on it.
        if let expires, let today = Clock.today, expires < today {
            throw .wrongDisclosure("--expires", "\(expires) is past", "give a later day")
        }
        guard terms.expiresOn <= issued.advanced(by: DisclosureTerms.mostDays) else {
            throw .wrongDisclosure("--expires", "\(terms.expiresOn) is more than ten years away", "give an earlier day")
        }
        return terms
    }

    /// As it was asked for now, else the last time, else as usual.
    fileprivate func window(again last: DisclosureEntry?) -> DisclosureWindow {
        window ?? last.flatMap { DisclosureWindow($0.window) } ?? .usual
    }
}
