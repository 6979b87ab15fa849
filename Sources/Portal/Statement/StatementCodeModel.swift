import Markup
import Sharing

/// The code on the paper: as a symbol to scan, as text to type, and what it is for.
struct StatementCodeModel: PageModel {
    let symbol: HTML
    let text: String
    let says: PageText

    static let fields: [ModelField<StatementCodeModel>] = [
        .html("symbol") { $0.symbol },
        .text("code") { $0.text },
        .spoken("codeSays") { $0.says },
    ]

    init(_ claim: StatementClaim, words: PageWords) {
        text = claim.code
        says = words[.statementCodeSays]
        symbol = CodeDrawing.svg(claim.code, title: words.line { $0.text(.statementCode, ["number": claim.number]) })
    }
}
