import SeededRandom
import Testing

@testable import Pictures

@Suite struct CanvasTests {
    private static let four = [0, 80, 160, 255].map(Files.grey)

    /// Each row as digits.
    private func rows(_ canvas: Canvas) -> [String] {
        (0..<canvas.height).map { y in (0..<canvas.width).map { x in String(canvas[x, y]) }.joined() }
    }

    @Test("A rectangle covers what it reaches, and what is beyond the sides is cut off")
    func rectangles() {
        var canvas = Canvas(width: 6, height: 4, colours: Self.four, background: 0)
        canvas.fill(x: 1, y: 1, width: 3, height: 2, colour: 1)
        canvas.fill(x: -2, y: -2, width: 3, height: 3, colour: 2)
        canvas.fill(x: 5, y: 3, width: 100, height: 100, colour: 3)
        #expect(rows(canvas) == ["200000", "011100", "011100", "000003"])
    }

    @Test("A rectangle of no extent, or elsewhere, or with sides of any number, is no crash")
    func hostileRectangles() {
        var canvas = Canvas(width: 2, height: 2, colours: Self.four, background: 0)
        canvas.fill(x: 0, y: 0, width: 0, height: 2, colour: 1)
        canvas.fill(x: 0, y: 0, width: 2, height: -1, colour: 1)
        canvas.fill(x: 2, y: 0, width: .max, height: 2, colour: 1)
        canvas.fill(x: .max, y: .max, width: .max, height: .max, colour: 1)
        canvas.fill(x: .min, y: .min, width: .max, height: .max, colour: 1)
        canvas.fill(x: .min, y: 0, width: .min, height: 1, colour: 1)
        canvas.fillCircle(x: .max, y: .min, radius: .max, colour: 1)
        canvas.fillCircle(x: .min, y: 0, radius: 1, colour: 1)
        canvas.fillCircle(x: 0, y: 0, radius: -1, colour: 1)
        canvas.fillCircle(x: 30, y: 0, radius: 5, colour: 1)
        #expect(rows(canvas) == ["00", "00"])
        canvas.fill(x: 1, y: .min, width: .max, height: .max, colour: 1)
        canvas.fill(x: 1, y: 1, width: .max, height: .max, colour: 2)
        #expect(rows(canvas) == ["00", "02"])
    }

    @Test("A disc is round, and its edge as soft as the palette lets it be")
    func discs() {
        var canvas = Canvas(width: 8, height: 8, colours: Self.four, background: 0)
        canvas.fillCircle(x: 4, y: 4, radius: 3, colour: 3)
        #expect(
            rows(canvas) == [
                "00000000", "00233200", "02333320", "03333330", "03333330", "02333320", "00233200", "00000000",
            ])
        canvas.fillCircle(x: 0, y: 8, radius: 2, colour: 1)
        #expect(Array(rows(canvas).suffix(2)) == ["10233200", "11000000"])
    }

    @Test("With a palette fine enough, a disc covers as much as a circle does, the same on each side")
    func area() {
        var canvas = Canvas(width: 24, height: 24, colours: (0...16).map { Files.grey(UInt8($0 * 15)) }, background: 0)
        canvas.fillCircle(x: 12, y: 12, radius: 10, colour: 16)
        let rows = (0..<24).map { y in (0..<24).map { x in canvas[x, y] } }
        let sixteenths = rows.joined().reduce(0, +)
        // 16 times 100 times pi is 5026.5.
        #expect((5_010...5_043).contains(sixteenths))
        #expect(rows == rows.reversed())
        #expect(rows == rows.map { $0.reversed() })
    }

    @Test(
        "The depth is the least that the palette allows",
        arguments: [(1, 1), (2, 1), (3, 2), (4, 2), (5, 4), (16, 4), (17, 8), (256, 8)])
    func depths(colours: Int, depth: Int) throws {
        let palette = (0..<colours).map { Files.grey(UInt8($0)) }
        let last = colours - 1
        let read = try ReadPNG(Canvas(width: 3, height: 2, colours: palette, background: last).png())
        #expect(read.depth == depth)
        #expect(read.palette == palette)
        #expect(read.pixels == Array(repeating: last, count: 6))
    }

    @Test("Random canvases are read back as they were drawn", arguments: 1...60)
    func roundTrip(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        let colours = random.one(of: [1, 2, 3, 4, 7, 16, 17, 200, 256])
        let palette = (0..<colours).map { _ in
            let bits = random.next()
            return Colour(red: UInt8(bits & 0xFF), green: UInt8(bits >> 8 & 0xFF), blue: UInt8(bits >> 16 & 0xFF))
        }
        let (width, height) = (random.number(in: 1...700), random.number(in: 1...40))
        var canvas = Canvas(width: width, height: height, colours: palette, background: 0)
        for _ in 0..<random.number(in: 0...300) {
            canvas.fill(
                x: random.number(in: -9...width), y: random.number(in: -9...height), width: random.number(in: 1...90),
                height: random.number(in: 1...9), colour: random.number(in: 0...colours - 1))
        }
        let read = try ReadPNG(canvas.png())
        #expect((read.width, read.height) == (width, height))
        #expect(read.palette == palette)
        #expect(read.pixels == (0..<height).flatMap { y in (0..<width).map { x in canvas[x, y] } })
    }

    @Test("The bytes are the same on every machine")
    func bytes() {
        var canvas = Canvas(width: 9, height: 3, colours: Self.four, background: 3)
        canvas.fill(x: 2, y: 1, width: 4, height: 1, colour: 1)
        #expect(
            canvas.png() == [
                137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 9, 0, 0, 0, 3, 2, 3, 0, 0, 0, 60,
                100, 205, 229, 0, 0, 0, 12, 80, 76, 84, 69, 0, 0, 0, 80, 80, 80, 160, 160, 160, 255, 255, 255, 21, 166,
                221, 254, 0, 0, 0, 21, 73, 68, 65, 84, 120, 1, 99, 248, 255, 255, 0, 195, 215, 248, 3, 12, 255, 255, 31,
                0, 0, 46, 31, 7, 145, 58, 41, 164, 55, 0, 0, 0, 0, 73, 69, 78, 68, 174, 66, 96, 130,
            ])
    }
}
