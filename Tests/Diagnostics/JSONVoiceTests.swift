import Testing

@testable import Diagnostics

@Suite("Problems for programs")
struct JSONVoiceTests {
    @Test("A problem with everything known is one line of JSON")
    func whole() {
        let problem = Diagnostic(
            .error, .money, path: "records/张三.json", position: Position(line: 12, column: 34),
            message: "\"5036.005\" is not an amount in yuan", help: "write an amount with at most two decimals",
            excerpt: "this is not part of it")
        #expect(
            JSONVoice.text(problem)
                == #"{"path":"records/张三.json","line":12,"column":34,"severity":"error","code":"money","#
                + #""message":"\"5036.005\" is not an amount in yuan","help":"write an amount with at most two decimals"}"#
                + "\n")
    }

    @Test("What isn't known is null, so that every object has every key")
    func unknown() {
        let problem = Diagnostic(.warning, .noSuchInput, path: "<standard input>", message: "it is empty")
        #expect(
            JSONVoice.text(problem)
                == #"{"path":"\u003cstandard input\u003e","line":null,"column":null,"severity":"warning","#
                + #""code":"no-such-input","message":"it is empty","help":null}"# + "\n")
    }

    @Test("Quotes, controls and line ends in a path or a message stay within the line")
    func hostile() {
        let problem = Diagnostic(
            .error, .choice, path: "a\"\n.json", position: Position(line: 1, column: 1),
            message: "\u{1B}[2J\\\r\u{0}\u{2028}",
            help: "\t\"")
        #expect(
            JSONVoice.text(problem)
                == #"{"path":"a\"\n.json","line":1,"column":1,"severity":"error","code":"choice","#
                + #""message":"\u001b[2J\\\r\u0000\u2028","help":"\t\""}"# + "\n")
    }
}
