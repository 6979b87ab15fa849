import Guides
import Notation
import Points
import Records
import Sharing

/// The sheet that a person takes along: each matter to put right, what to ask for, and room for the answer.
struct ChecklistPage: RootModel {
    static let template = "paper/checklist"

    let frame: PaperFrame
    let form: PaperForm
    let notices: [PageText]
    /// Whether there is no month at all.
    let isEmpty: Bool
    let matters: [ChecklistMatter]
    /// Bases outside the floor and the cap of their months.
    let bases: [LinesModel]
    let official: [PageText]

    static let fields: [ModelField<ChecklistPage>] = [
        .model("frame") { $0.frame },
        .text("form") { $0.form.text },
        .list("notices") { $0.notices },
        .flag("isEmpty") { $0.isEmpty },
        .flag("hasMatters") { !$0.matters.isEmpty },
        .list("matters") { $0.matters },
        .flag("hasBases") { !$0.bases.isEmpty },
        .list("bases") { $0.bases },
        .list("official") { $0.official },
    ]
}
