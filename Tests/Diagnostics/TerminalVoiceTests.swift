import Testing

@testable import Diagnostics

@Suite("Problems for a person at a terminal")
struct TerminalVoiceTests {
    static let problem = Diagnostic(
        .error, .money, path: "record.json", position: Position(line: 2, column: 11),
        message: "\"5036.005\" is not an amount in yuan", help: "write an amount with at most two decimals",
        excerpt: "  \"base\": \"5036.005\",")

    @Test("A problem is its place and message, the line with a caret, and what to do")
    func plain() {
        let expected = """
            record.json:2:11: error: "5036.005" is not an amount in yuan [money]
                  "base": "5036.005",
                          ^
            help: write an amount with at most two decimals

            """
        #expect(TerminalVoice(inColour: false).text(Self.problem) == expected)
    }

    @Test("In colour an error is red, its place and the word help are bold")
    func colour() {
        let expected =
            "\u{1B}[1mrecord.json:2:11\u{1B}[0m: \u{1B}[1;31merror\u{1B}[0m: "
            + "\"5036.005\" is not an amount in yuan [money]\n"
            + "      \"base\": \"5036.005\",\n"
            + "              \u{1B}[1;31m^\u{1B}[0m\n"
            + "\u{1B}[1mhelp\u{1B}[0m: write an amount with at most two decimals\n"
        #expect(TerminalVoice(inColour: true).text(Self.problem) == expected)
    }

    @Test("In colour a warning is yellow")
    func warning() {
        let problem = Diagnostic(.warning, .unknownKey, path: "a", message: "m")
        #expect(
            TerminalVoice(inColour: true).text(problem)
                == "\u{1B}[1ma\u{1B}[0m: \u{1B}[1;33mwarning\u{1B}[0m: m [unknown-key]\n")
    }

    @Test("What isn't known is left out: the place, the line, the help")
    func leftOut() {
        let voice = TerminalVoice(inColour: false)
        var problem = Diagnostic(.warning, .noSuchInput, path: "records", message: "no such folder")
        #expect(voice.text(problem) == "records: warning: no such folder [no-such-input]\n")
        problem.help = "look again"
        #expect(voice.text(problem) == "records: warning: no such folder [no-such-input]\nhelp: look again\n")
        problem.excerpt = "a line of no known place"
        #expect(voice.text(problem) == "records: warning: no such folder [no-such-input]\nhelp: look again\n")
        problem.excerpt = nil
        problem.position = Position(line: 3, column: 4)
        #expect(voice.text(problem) == "records:3:4: warning: no such folder [no-such-input]\nhelp: look again\n")
        problem.excerpt = ""
        #expect(voice.text(problem) == "records:3:4: warning: no such folder [no-such-input]\nhelp: look again\n")
    }

    @Test("What would move the cursor or turn the text around is shown as visible text, wherever it stands")
    func hostile() {
        let problem = Diagnostic(
            .error, .choice, path: "\u{1B}]0;x\u{7}.json", position: Position(line: 1, column: 5),
            message: "\"\u{202E}diap\u{1B}[2J\n\r\u{0}\u{9B}31m\" is not one of paid",
            help: "did you mean \"\u{2067}paid\u{7F}\"?",
            excerpt: "\u{1B}\u{202E}\t\u{85}x")
        let expected = """
            ␛]0;x␇.json:1:5: error: "<U+202E>diap␛[2J␊␍␀<U+009B>31m" is not one of paid [choice]
                ␛<U+202E> <U+0085>x
                                  ^
            help: did you mean "<U+2067>paid␡"?

            """
        #expect(TerminalVoice(inColour: false).text(problem) == expected)
    }

    @Test("Every problem ends with a line feed, and has as many lines as it has parts")
    func lines() {
        let text = TerminalVoice(inColour: true).text(Self.problem)
        #expect(text.utf8.count(where: { $0 == 0x0A }) == 4)
        #expect(text.utf8.last == 0x0A)
    }
}
