import Diagnostics
import Testing

@testable import Notation

@Suite("Values of a form of their own")
struct ReadingValuesTests {
    static let source = SourceFile(path: "r", text: "value")

    /// A value as one notation has it, read from offset 2.
    static func node(_ value: Node.Value) -> Node { Node(value, at: .offset(2)) }

    static func reading(_ notation: Reading.Notation) -> Reading { Reading(source, in: notation, unknownKeys: .error) }

    static func problem(_ message: String, _ code: Diagnostic.Code, help: String? = nil) -> Diagnostic {
        Problem(1, 3, message, code, help: help).diagnostic(in: "value", path: "r")
    }

    @Test(
        "A word of the set is that choice, any other is reported with the one that was probably meant",
        arguments: [
            ("red", ReadingTests.Colour.red, nil), ("dark-blue", .darkBlue, nil),
            ("gren", nil, "did you mean \"green\"?"),
            ("Red", nil, "did you mean \"red\"?"), ("darkBlue", nil, "did you mean \"dark-blue\"?"),
            ("violet", nil, nil), ("", nil, nil),
            ("red ", nil, "did you mean \"red\"?"), ("红", nil, nil),
        ] as [(String, ReadingTests.Colour?, String?)])
    func choices(word: String, choice: ReadingTests.Colour?, help: String?) {
        for notation in ReadingTests.notations {
            var reading = Self.reading(notation)
            #expect(reading.choice(Self.node(.text(word))) == choice)
            let message = "\"\(word)\" is not one of red, green, dark-blue"
            #expect(reading.diagnostics == (choice == nil ? [Self.problem(message, .choice, help: help)] : []))
        }
    }

    @Test(
        "A whole number within the range is read, its ends included",
        arguments: [("-5", -5), ("0", 0), ("12", 12), ("-0", 0), ("11", 11)])
    func integers(written: String, value: Int) {
        var reading = Self.reading(.json)
        #expect(reading.integer(Self.node(.number(written)), in: -5...12) == value)
        #expect(reading.diagnostics == [])
        for notation in [Reading.Notation.yaml, .table] {
            var reading = Self.reading(notation)
            #expect(reading.integer(Self.node(.text(written)), in: -5...12) == value)
            #expect(reading.diagnostics == [])
        }
    }

    @Test(
        "Any other number is reported with the range",
        arguments: ["-6", "13", "1.0", "1e1", "0.5", "99999999999999999999", "-99999999999999999999"])
    func notIntegers(written: String) {
        let expected = [Self.problem("\"\(written)\" is not a whole number from -5 to 12", .wrongType)]
        var reading = Self.reading(.json)
        #expect(reading.integer(Self.node(.number(written)), in: -5...12) == nil)
        #expect(reading.diagnostics == expected)
        for notation in [Reading.Notation.yaml, .table] {
            var reading = Self.reading(notation)
            #expect(reading.integer(Self.node(.text(written)), in: -5...12) == nil)
            #expect(reading.diagnostics == expected)
        }
    }

    @Test(
        "A text that is no number is reported as it was written",
        arguments: ["", "x", "٣", "３", " 3", "3 ", "0x3", "三"])
    func notNumbers(written: String) {
        var reading = Self.reading(.yaml)
        #expect(reading.integer(Self.node(.text(written)), in: 0...9) == nil)
        #expect(reading.diagnostics == [Self.problem("\"\(written)\" is not a whole number from 0 to 9", .wrongType)])
    }

    @Test("In JSON a number in quotes is text")
    func quotedNumber() {
        var reading = Self.reading(.json)
        #expect(reading.integer(Self.node(.text("3")), in: 0...9) == nil)
        #expect(reading.diagnostics == [Self.problem("expected a whole number, found text", .wrongType)])
    }

    @Test("True and false are values, and no words")
    func bools() {
        for notation in ReadingTests.notations {
            for value in [true, false] {
                var reading = Self.reading(notation)
                #expect(reading.bool(Self.node(.bool(value))) == value)
                #expect(reading.bool(Self.node(.text("\(value)"))) == nil)
                #expect(reading.diagnostics == [Self.problem("expected true or false, found text", .wrongType)])
            }
        }
    }

    @Test("A text that its form refuses is reported as it was written, with the form")
    func forms() {
        var reading = Self.reading(.json)
        let even: (String) -> Int? = { Int($0).flatMap { $0.isMultiple(of: 2) ? $0 : nil } }
        #expect(reading.value(Self.node(.text("4")), code: .month, is: "even", help: "h", parse: even) == 4)
        #expect(reading.value(nil, code: .month, is: "even", help: "h", parse: even) == nil)
        #expect(reading.diagnostics == [])
        #expect(reading.value(Self.node(.text("3\"")), code: .month, is: "even", help: "h", parse: even) == nil)
        #expect(reading.diagnostics == [Self.problem("\"3\"\" is not even", .month, help: "h")])
    }

    @Test(
        "A kind of value has its words",
        arguments: [
            (Node.Value.null, "null"), (.bool(true), "true or false"), (.number("1"), "a number"), (.text("1"), "text"),
            (.list([]), "a list"), (.map([]), "an object"),
        ])
    func kinds(value: Node.Value, words: String) {
        #expect(value.kind == words)
    }

    @Test("A place is a position, whichever way its parser knows it")
    func places() {
        let lines = LineIndex(SourceFile(path: "r", text: "张\nb"))
        #expect(Place.offset(4).position(in: lines) == Position(line: 2, column: 1))
        #expect(Place.position(Position(line: 7, column: 8)).position(in: lines) == Position(line: 7, column: 8))
    }
}
