import Testing

@testable import Notation

@Suite("Values as an image")
struct ImageOfValuesTests {
    private func reading<Value>(
        _ bytes: [UInt8], _ body: (inout ImageReading) throws(ImageReading.Unreadable) -> Value
    ) throws -> Value {
        try bytes.withUnsafeBufferPointer { bytes in
            var image = ImageReading(bytes)
            return try body(&image)
        }
    }

    @Test("Everything is read as it was written, and nothing is left")
    func thereAndBack() throws {
        enum Colour: String { case red, green }
        var image = ImageWriting()
        for number in [0, 7, -12, Int.max] { image.number(number) }
        image.flag(true)
        image.text("沪 \"#\u{0}")
        image.text("")
        image.texts(["a", "bc"])
        image.optionalText(nil)
        image.optionalText("d")
        image.word(Colour.green)
        image.list([3, 4]) { $1.number($0) }
        image.optional(5) { $1.number($0) }
        #expect(
            String(decoding: image.bytes, as: UTF8.self)
                == "0 7 -12 9223372036854775807 1 7 沪 \"#\u{0}0 2 1 a2 bc0 1 1 d5 green2 3 4 1 5 ")
        try reading(image.bytes) { (image) throws(ImageReading.Unreadable) in
            #expect(
                [try image.number(), try image.number(), try image.number(), try image.number()] == [0, 7, -12, .max])
            #expect(try image.flag())
            #expect([try image.text(), try image.text()] == ["沪 \"#\u{0}", ""])
            #expect(try image.texts() == ["a", "bc"])
            #expect([try image.optionalText(), try image.optionalText()] == [nil, "d"])
            #expect(try image.word() == Colour.green)
            #expect(try image.list { (image) throws(ImageReading.Unreadable) in try image.number() } == [3, 4])
            #expect(try image.optional { (image) throws(ImageReading.Unreadable) in try image.number() } == 5)
            #expect(image.isAtEnd)
        }
    }

    @Test(
        "What is no image, or ends too soon, is unreadable",
        arguments: [
            "", "12", "x", "3 ab", "-3 abc", "9999999999999999999999 a", "9223372036854775808 ", "2 1 a", "-1 ",
        ])
    func unreadable(text: String) {
        #expect(throws: ImageReading.Unreadable.self) {
            try reading(Array(text.utf8)) { (image) throws(ImageReading.Unreadable) in
                text.hasPrefix("2 1") ? try image.texts() : [try image.text()]
            }
        }
    }

    @Test(
        "A number is what its digits say, to the last that fits",
        arguments: [
            ("999999999999999999 ", 999_999_999_999_999_999), ("1000000000000000000 ", 1_000_000_000_000_000_000),
            ("-9223372036854775807 ", -Int.max), ("0000000000000000000007 ", 7),
        ])
    func number(text: String, number: Int) throws {
        try reading(Array(text.utf8)) { (image) throws(ImageReading.Unreadable) in
            #expect(try image.number() == number)
            #expect(image.isAtEnd)
        }
    }

    @Test("A word that the vocabulary doesn't have is unreadable")
    func word() {
        enum Colour: String { case red }
        #expect(throws: ImageReading.Unreadable.self) {
            try reading(Array("4 blue".utf8)) { (image) throws(ImageReading.Unreadable) in
                try image.word() as Colour
            }
        }
    }
}
