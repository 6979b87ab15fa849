/// A look or a sign, and what it means.
struct StatementKey: PageModel {
    let look: String
    let sign: String
    let meaning: PageText

    static let fields: [ModelField<StatementKey>] = [
        .text("look") { $0.look },
        .text("sign") { $0.sign },
        .spoken("meaning") { $0.meaning },
    ]
}
