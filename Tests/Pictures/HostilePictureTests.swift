import SeededRandom
import Testing

@testable import Pictures

/// Files that break off, or were changed by somebody.
@Suite(.timeLimit(.minutes(1))) struct HostilePictureTests {
    @Test(
        "A file that breaks off anywhere is a fault until its head is whole, and then a picture",
        arguments: [
            (Files.png, 33), (Files.jpeg, 29), (Files.gif, 13), (Files.lossyWebP, 30), (Files.losslessWebP, 25),
            (Files.extendedWebP, 30), (Files.svg, Files.svg.count - 1),
        ])
    func truncated(bytes: [UInt8], head: Int) {
        for count in 0...bytes.count {
            let isPicture = (try? Picture.read(Array(bytes.prefix(count))).get()) != nil
            #expect(isPicture == (count >= head), "\(count) bytes")
        }
    }

    @Test("Changed bytes are read without a trap, and what is taken has its bounds")
    func changed() {
        var random = SplitMix64(seed: 1)
        let files = [
            Files.png, Files.jpeg, Files.gif, Files.lossyWebP, Files.losslessWebP, Files.extendedWebP, Files.svg,
        ]
        for _ in 0..<6_000 {
            var bytes = random.one(of: files)
            for _ in 0..<random.number(in: 1...4) {
                bytes[random.number(in: 0...bytes.count - 1)] = UInt8(truncatingIfNeeded: random.next())
            }
            guard case .success(let picture) = Picture.read(bytes) else { continue }
            #expect((1...20_000).contains(picture.width) && (1...20_000).contains(picture.height))
        }
    }

    @Test("A JPEG of nothing but filling, and one of many segments, are walked to their end")
    func longWalks() {
        let early = "the JPEG ends too early (save the picture again)"
        #expect(told([0xFF, 0xD8] + [UInt8](repeating: 0xFF, count: 1 << 20)) == early)
        let segments = (0..<100_000).flatMap { _ in [0xFF, 0xE0, 0, 2] as [UInt8] }
        #expect(told([0xFF, 0xD8] + segments) == early)
    }

    @Test("Entities that grow are never replaced")
    func entities() {
        let entities = (1...30).map { "<!ENTITY e\($0) \"\(String(repeating: "&e\($0 - 1);", count: 10))\">" }
        let text =
            "<!DOCTYPE svg [<!ENTITY e0 \"a\">\(entities.joined())]>"
            + "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\" id=\"&e30;\"><text>&e30;</text></svg>"
        #expect(told(text) == "1: the SVG has a document type (remove <!DOCTYPE and what belongs to it)")
    }

    @Test("Elements nested deeper than the library's limit are a fault and no crash")
    func nested() {
        let count = 50_000
        let bytes = Files.svg(String(repeating: "<g>", count: count) + String(repeating: "</g>", count: count))
        #expect(told(bytes) == "2: the SVG is no whole XML (save it again)")
    }

    @Test("A hundred thousand elements are taken, and not one more")
    func elements() {
        #expect(told(Files.svg(String(repeating: "<g/>", count: 99_999))) == "svg 10x10")
        #expect(
            told(Files.svg(String(repeating: "<g/>\n", count: 100_000)))
                == "100001: the SVG has more than 100000 elements (simplify it, or save it as PNG)")
    }

    @Test("A mebibyte is taken, and not a byte more")
    func bytes() {
        let frame = Files.svg("").count
        #expect(told(Files.svg(String(repeating: " ", count: (1 << 20) - frame))) == "svg 10x10")
        #expect(
            told(Files.svg(String(repeating: " ", count: (1 << 20) - frame + 1)))
                == "the SVG is larger than 1 MiB (simplify it, or save it as PNG)")
    }

    @Test("A value of many functions, and a fault after many lines, are read in bounded time")
    func longValues() {
        let count = 60_000
        let turns = String(repeating: "rotate(1) ", count: count)
        #expect(told(Files.svg("<g transform=\"\(turns)\"/>")) == "svg 10x10")
        let lines = String(repeating: "\n", count: count)
        #expect(
            told(Files.svg(lines + "<g\nfill='red'\nclass='a'\n/>"))
                == "\(count + 4): the SVG has the attribute \"class\" (remove it)")
    }
}
