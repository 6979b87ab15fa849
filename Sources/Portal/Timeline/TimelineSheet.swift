/// What the picture is drawn on: its size and where its lanes stand, in tenths of its unit. The type is the same on each,
/// so a smaller sheet, blown up to the same width, has larger type.
struct TimelineSheet: Sendable, Equatable {
    let width: Int
    /// Where the axis begins and ends.
    let left: Int
    let right: Int
    /// Where the most points stand, and where none.
    let top: Int
    let ground: Int

    /// A wide window; a small one scrolls sideways.
    static let screen = TimelineSheet(width: 10400, left: 440, right: 9760, top: 180, ground: 2080)
    /// The width of A4 between its margins: 11.5 units are eight points there.
    static let paper = TimelineSheet(width: 7200, left: 340, right: 6560, top: 180, ground: 1400)
    /// The same with room for the lanes' names in two languages.
    static let paperForTwo = TimelineSheet(width: 7200, left: 340, right: 6040, top: 180, ground: 1400)

    let monthsHeight = 160
    let payersHeight = 180
    let rowHeight = 150

    var monthsTop: Int { ground + 260 }
    var payersTop: Int { ground + 480 }
    var payersEnd: Int { payersTop + payersHeight }
    var labelsTop: Int { ground + 680 }
}
