import Guides
import Points
import Records

/// One matter: the months, what record and contract say, the clause, what to bring, whom to ask, what to say there.
struct ChecklistMatter: PageModel {
    let look: String
    let sign: String
    let title: PageText
    let months: String
    let count: PageText
    let record: [LinesModel]
    let contract: [LinesModel]
    let clause: PaperClause?
    let bring: [LinesModel]
    let ask: PageText?
    let say: PageText?

    static let fields: [ModelField<ChecklistMatter>] = [
        .text("look") { $0.look },
        .text("sign") { $0.sign },
        .spoken("title") { $0.title },
        .text("which") { $0.months },
        .spoken("count") { $0.count },
        .list("record") { $0.record },
        .list("contract") { $0.contract },
        .model("clause") { $0.clause },
        .flag("hasBring") { !$0.bring.isEmpty },
        .list("bring") { $0.bring },
        .model("ask") { $0.ask },
        .model("say") { $0.say },
    ]

    /// - Parameter record: the one that was assessed.
    init(_ matter: Matter, of assessment: Assessment, _ record: Record, guides: [Guide], words: PageWords) {
        func front(_ words: Words) -> FrontMatter? {
            guides.speaking(words)?.page(about: matter.status.rawValue)?.front
        }
        func part(_ part: (FrontMatter) -> String?) -> PageText? {
            let text = words.text { front($0).flatMap(part) ?? "" }
            return text.isEmpty ? nil : text
        }
        look = "\(StatusLook(matter.status).cssClass)"
        sign = words.own.statementSign(matter.status)
        title = words.text { front($0)?.title ?? $0.status(matter.status) }
        months = words.own.list(matter.runs.map { words.months($0) })
        count = words.text { $0.count(.countOfMonths, matter.months.count) }
        let says = words.languages.map { ($0.language, MatterSays(matter, of: assessment, record, words: $0)) }
        self.record = says.map { LinesModel(language: $0, lines: $1.record) }
        contract = says.map { LinesModel(language: $0, lines: $1.contract) }
        clause = MatterClause(matter, of: assessment).map { PaperClause($0.saying, words: words) }
        bring = words.lines { front($0)?.bring ?? [] }
        ask = part(\.ask)
        // One who was between two contracts must not say that they were employed.
        say = says.contains { $1.isBetweenContracts } ? words[.checklistBetweenSay] : part(\.say)
    }
}
