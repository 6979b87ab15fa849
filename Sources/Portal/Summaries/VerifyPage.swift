import Markup
import Points
import Sharing

/// The page that checks summaries, with the keys that its owner knows.
struct VerifyPage: RootModel {
    static let template = "shared/verify"

    let frame: PaperFrame
    let keys: [KnownKeyModel]
    let statuses: [StatusModel]

    static let fields: [ModelField<VerifyPage>] = [
        .model("frame") { $0.frame },
        .html("script") { $0.frame.script ?? .init() },
        .flag("hasKeys") { !$0.keys.isEmpty },
        .list("keys") { $0.keys },
        .list("statuses") { $0.statuses },
    ]
}

/// A key that is known.
struct KnownKeyModel: PageModel {
    let name: String
    let key: PublicKey

    static let fields: [ModelField<KnownKeyModel>] = [
        .text("name") { $0.name },
        .text("id") { $0.key.id },
        .text("fingerprint") { $0.key.fingerprint },
    ]
}

/// A status by its name in a disclosure, and the words for it.
struct StatusModel: PageModel {
    let id: String
    let says: PageText

    static let fields: [ModelField<StatusModel>] = [
        .text("id") { $0.id },
        .spoken("says") { $0.says },
    ]

    static func all(_ words: PageWords) -> [StatusModel] {
        MonthStatus.allCases.map { status in
            StatusModel(id: status.rawValue, says: words.text { $0.status(status) })
        }
    }
}
