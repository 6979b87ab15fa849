import Testing

@testable import Pictures

@Suite struct ColourTests {
    @Test("Six hexadecimal digits after # are a colour, in any case")
    func hex() {
        #expect(Colour("#1f5F5b") == Colour(red: 0x1F, green: 0x5F, blue: 0x5B))
        #expect(Colour("#000000") == Files.grey(0))
        #expect(Colour("#FFffFF") == Files.grey(255))
    }

    @Test(
        "Anything else is none",
        arguments: [
            "", "#", "#fff", "#ffffff ", "1f5f5b", "#1f5f5", "#1f5f5b0", "#gggggg", "#１23456", "#+12345", "ffffff#",
        ])
    func noHex(text: String) {
        #expect(Colour(text) == nil)
    }

    @Test("Luminance is that of the definition")
    func luminance() {
        #expect(Files.grey(0).luminance == 0)
        #expect(abs(Files.grey(255).luminance - 1) < 1e-12)
        // On both sides of where the line becomes a curve, by a calculator's powers.
        #expect(abs(Files.grey(188).luminance - 0.5028864580) < 1e-9)
        #expect(abs(Files.grey(10).luminance - 0.0030352698) < 1e-9)
        #expect(abs(Files.grey(11).luminance - 0.0033465358) < 1e-9)
        #expect(abs(Colour(red: 255, green: 0, blue: 0).luminance - 0.2126) < 1e-12)
        #expect(abs(Colour(red: 0, green: 255, blue: 0).luminance - 0.7152) < 1e-12)
        #expect(abs(Colour(red: 0, green: 0, blue: 255).luminance - 0.0722) < 1e-12)
    }

    @Test("Contrast is the same both ways, and parts the greys at 4.5")
    func contrast() {
        let white = Files.grey(255)
        #expect(abs(white.contrast(with: Files.grey(0)) - 21) < 1e-9)
        #expect(white.contrast(with: white) == 1)
        #expect(white.contrast(with: Files.grey(0x76)) >= 4.5)
        #expect(white.contrast(with: Files.grey(0x77)) < 4.5)
        #expect(white.contrast(with: Files.grey(0x76)) == Files.grey(0x76).contrast(with: white))
    }
}
