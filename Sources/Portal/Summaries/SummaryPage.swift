import Markup

/// A summary as a file that is open to whoever has it.
struct SummaryPage: RootModel {
    static let template = "shared/summary"

    let frame: PaperFrame
    let view: SummaryView

    static let fields: [ModelField<SummaryPage>] = [
        .model("frame") { $0.frame },
        .model("view") { $0.view },
    ]
}

/// What a sealed file shows before it is open: nothing of anybody.
struct SealedPage: RootModel {
    static let template = "shared/sealed"

    let frame: PaperFrame

    static let fields: [ModelField<SealedPage>] = [
        .model("frame") { $0.frame },
        .html("script") { $0.frame.script ?? .init() },
    ]
}
