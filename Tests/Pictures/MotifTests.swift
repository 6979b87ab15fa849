import Testing

@testable import Pictures

/// The pictures of the house.
@Suite struct MotifTests {
    private static let colours = SharingColours(
        paper: Files.grey(250), ink: Files.grey(20), line: Files.grey(220),
        count: Colour(red: 31, green: 95, blue: 91), countWash: Colour(red: 223, green: 234, blue: 231),
        warn: Colour(red: 143, green: 69, blue: 19), seal: Colour(red: 168, green: 39, blue: 30))

    private static let card = SharingCard.png(colours: colours)
    private static let readCard = Result { try ReadPNG(card) }

    @Test("The card has the sides that it says, all seven colours, and is small")
    func card() throws {
        let read = try Self.readCard.get()
        #expect((read.width, read.height, read.depth) == (1200, 630, 4))
        #expect((SharingCard.width, SharingCard.height) == (1200, 630))
        #expect(Self.card.count < 8_000)
        let c = Self.colours
        #expect(
            Set(read.pixels.map { read.palette[$0] })
                .isSuperset(of: [c.paper, c.ink, c.line, c.count, c.countWash, c.warn, c.seal]))
    }

    @Test("The stairs climb by the same height, each step over its twelfth month that counts")
    func stairs() throws {
        let read = try Self.readCard.get()
        let tops = [160, 300, 480, 640, 800, 950].map { x in
            (100..<460).first { read.colour(x, $0) == Self.colours.count }
        }
        #expect(tops == [447, 393, 339, 285, 231, 177])
        // The upright of each step, at half its height, and nothing else.
        let uprights = [423, 369, 315, 261, 207].map { y in
            (90..<990).filter { read.colour($0, y) == Self.colours.count }
        }
        let counted = Array(Self.months).enumerated().filter { $0.element == "c" }.map(\.offset)
        let twelfths = [11, 23, 35, 47, 59].map { 90 + (counted[$0] + 1) * 12 }
        #expect(uprights == twelfths.map { Array($0 - 3..<$0 + 3) })
    }

    private static let months =
        "ccccccccccccccccchhhcccccccccccccccccccoocccccccccccccchhcccccccccccccccccc"

    @Test("Each month has its mark: solid, hatched or an outline")
    func marks() throws {
        let read = try Self.readCard.get()
        let marks = (0..<75).map { month in
            let colours = Set((0..<10).flatMap { x in (0..<18).map { read.colour(91 + month * 12 + x, 474 + $0) } })
            switch colours {
            case [Self.colours.count]: return "c"
            case [Self.colours.warn, Self.colours.paper]: return "h"
            case [Self.colours.ink, Self.colours.paper]: return "o"
            default: return "?"
            }
        }
        #expect(marks.joined() == Self.months)
    }

    @Test("Now is one upright line, and the edges of the card are left free")
    func now() throws {
        let read = try Self.readCard.get()
        func places(where isMeant: (Colour) -> Bool) -> (columns: [Int], rows: [Int]) {
            let columns = (0..<1200).filter { x in (0..<630).contains { isMeant(read.colour(x, $0)) } }
            return (columns, (0..<630).filter { y in (0..<1200).contains { isMeant(read.colour($0, y)) } })
        }
        let sealed = places { $0 == Self.colours.seal }
        #expect(sealed.columns == [994, 995, 996, 997])
        #expect(sealed.rows == Array(94..<534))
        let drawn = places { $0 != Self.colours.paper }
        #expect([drawn.columns.first, drawn.columns.last] == [90, 1109])
        #expect([drawn.rows.first, drawn.rows.last] == [94, 533])
    }

    @Test(
        "An icon has the side that is asked for, within bounds",
        arguments: [(192, 192), (512, 512), (-1, 16), (.max, 2048)])
    func icons(asked: Int, side: Int) throws {
        let read = try ReadPNG(SiteIcon.png(side: asked, colours: Self.colours))
        #expect((read.width, read.height) == (side, side))
    }

    @Test(
        "The top of the stairs, their foot and now are in the middle that no mask cuts off", arguments: [32, 192, 512])
    func safeZone(side: Int) throws {
        let read = try ReadPNG(SiteIcon.png(side: side, colours: Self.colours))
        func colour(_ x: Double, _ y: Double) -> Colour {
            read.colour(Int(x * Double(side)), Int(y * Double(side)))
        }
        #expect(colour(0.2, 0.745) == Self.colours.count)
        #expect(colour(0.6, 0.265) == Self.colours.count)
        #expect(colour(0.77, 0.5) == Self.colours.seal)
        #expect(colour(0.6, 0.6) == Self.colours.countWash)
        #expect(colour(0.95, 0.05) == Self.colours.paper)
    }
}
