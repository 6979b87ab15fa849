/// The palette of the motifs: the colours of the house, and what lies between two of them at a soft edge.
enum Shade: Int, CaseIterable {
    case paper, ink, line, count, countWash, warn, seal
    /// Half a hairline.
    case faint
    case countOnPaper1, countOnPaper2, countOnPaper3
    case countOnWash1, countOnWash2, countOnWash3

    static func palette(_ colours: SharingColours) -> [Colour] { allCases.map { $0.colour(colours) } }

    private func colour(_ colours: SharingColours) -> Colour {
        switch self {
        case .paper: colours.paper
        case .ink: colours.ink
        case .line: colours.line
        case .count: colours.count
        case .countWash: colours.countWash
        case .warn: colours.warn
        case .seal: colours.seal
        case .faint: colours.paper.mixed(with: colours.line, part: 2, of: 5)
        case .countOnPaper1: colours.paper.mixed(with: colours.count, part: 1, of: 4)
        case .countOnPaper2: colours.paper.mixed(with: colours.count, part: 2, of: 4)
        case .countOnPaper3: colours.paper.mixed(with: colours.count, part: 3, of: 4)
        case .countOnWash1: colours.countWash.mixed(with: colours.count, part: 1, of: 4)
        case .countOnWash2: colours.countWash.mixed(with: colours.count, part: 2, of: 4)
        case .countOnWash3: colours.countWash.mixed(with: colours.count, part: 3, of: 4)
        }
    }
}

extension Canvas {
    init(width: Int, height: Int, _ colours: SharingColours) {
        self.init(
            width: width, height: height, colours: Shade.palette(colours), background: Shade.paper.rawValue)
    }

    mutating func fill(_ x: Int, _ y: Int, _ width: Int, _ height: Int, _ shade: Shade) {
        fill(x: x, y: y, width: width, height: height, colour: shade.rawValue)
    }

    mutating func disc(_ x: Int, _ y: Int, radius: Int, _ shade: Shade) {
        fillCircle(x: x, y: y, radius: radius, colour: shade.rawValue)
    }
}
