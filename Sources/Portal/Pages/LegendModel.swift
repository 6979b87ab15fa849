import Points

/// One sign of the ledger and what it means.
struct LegendModel: PageModel {
    let look: String
    let sign: String
    let meaning: String

    static let fields: [ModelField<LegendModel>] = [
        .text("look") { $0.look },
        .text("sign") { $0.sign },
        .text("meaning") { $0.meaning },
    ]

    /// The statuses that occur, in their order.
    static func models(of assessment: Assessment, words: Words) -> [LegendModel] {
        MonthStatus.allCases.filter { assessment.months(with: $0) > 0 }.map { status in
            LegendModel(
                look: "\(StatusLook(status).cssClass)", sign: words.sign(status) ?? "", meaning: words.status(status))
        }
    }
}

/// One look of the timeline's marks and what it means.
struct KeyModel: PageModel {
    let look: String
    let meaning: String

    static let fields: [ModelField<KeyModel>] = [
        .text("look") { $0.look },
        .text("meaning") { $0.meaning },
    ]

    /// The looks that occur, in their order.
    static func models(of assessment: Assessment, words: Words) -> [KeyModel] {
        let looks = Set(assessment.months.map { StatusLook($0.status) })
        return StatusLook.allCases.filter(looks.contains).map { look in
            KeyModel(look: "\(look.cssClass)", meaning: words[look.word])
        }
    }
}
