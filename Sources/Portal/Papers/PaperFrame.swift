import Calendar
import Markup
import Notation
import Points
import Records
import Sharing

/// What every paper has around what it says: head, style, whose it is, and as of when.
struct PaperFrame: PageModel {
    let words: PageWords
    let style: HTML
    /// To stand in `<script>`; nil for a page that has none.
    let script: HTML?
    /// What a browser and a PDF call it: nothing of the person.
    let title: String
    let particulars: [ParticularModel]

    static let fields: [ModelField<PaperFrame>] = [
        .text("language") { $0.words.own.language.tag },
        .text("policy") { ContentSecurityPolicy(style: $0.style, script: $0.script).text },
        .html("style") { $0.style },
        .text("title") { $0.title },
        .flag("isOne") { $0.words.isOne },
        .list("particulars") { $0.particulars },
    ]

    /// - Parameters:
    ///   - style: before the rule of the paper's own sheets.
    ///   - foot: what stands at the foot of every sheet.
    init(
        title: String, foot: String, particulars: [ParticularModel] = [], style: HTML, script: HTML? = nil,
        size: PaperSize, words: PageWords
    ) {
        self.words = words
        self.title = title
        self.particulars = particulars
        self.script = script
        var style = style
        style.append(SheetFoot(left: foot, pages: words[.statementPage], size: size).rule)
        self.style = style
    }

    /// - Parameters:
    ///   - title: a pattern with the number and the date of the statement.
    ///   - foot: the same, for the foot of every sheet.
    init(
        _ claim: StatementClaim, of record: Record, title: Word, foot: Word, form: PaperForm, theme: PaperTheme
    ) {
        func named(_ word: Word) -> String {
            theme.words.line { $0.text(word, ["number": claim.number, "date": theme.words.month(claim.asOf)]) }
        }
        self.init(
            title: named(title), foot: named(foot),
            particulars: Self.particulars(of: record, claim, form: form, words: theme.words), style: theme.style,
            size: form.size, words: theme.words)
    }

    private static func particulars(
        of record: Record, _ claim: StatementClaim, form: PaperForm, words: PageWords
    ) -> [ParticularModel] {
        let number = record.person.idNumber.map { form.showsNumber ? $0 : Masking.number($0) }
        let exported = record.source.exportedOn.map { words.date($0) }
        let source: String? =
            switch (record.source.name, exported) {
            case (let name?, let date?) where words.isOne:
                words.own.text(.statementRecordExported, ["source": name, "date": date])
            case (let name?, let date?): "\(name), \(date)"
            case (let name?, nil): name
            case (nil, let date?): words.line { $0.text(.statementExported, ["date": date]) }
            case (nil, nil): nil
            }
        let unnamed = words.line { $0[.statementUnnamed] }
        return [
            ParticularModel(term: words[.statementName], value: record.person.name ?? unnamed),
            number.map { ParticularModel(term: words[.statementId], value: $0) },
            ParticularModel(term: words[.statementAsOf], value: words.month(claim.asOf)),
            ParticularModel(term: words[.statementRecord], value: source ?? unnamed),
            ParticularModel(term: words[.statementDocument], value: claim.number),
        ].compactMap { $0 }
    }
}

/// A line of the title block.
struct ParticularModel: PageModel {
    let term: PageText
    let value: String

    static let fields: [ModelField<ParticularModel>] = [
        .spoken("term") { $0.term },
        .text("value") { $0.value },
    ]
}
