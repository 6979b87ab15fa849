import Diagnostics
import Notation

/// What must hold of every problem that is told, whatever the input was.
struct Problems {
    /// The text into which the places point; nil where they are rows and columns of a table.
    let text: SourceFile?

    /// Problems that are looked at: thousands of them are alike.
    private static let most = 40

    func check(_ diagnostics: [Diagnostic]) {
        let lines = text.map { LineIndex($0) }
        for diagnostic in diagnostics.prefix(Self.most) { check(diagnostic, in: lines) }
    }

    private func check(_ diagnostic: Diagnostic, in lines: LineIndex?) {
        expect(!diagnostic.message.isEmpty, "a message says something")
        expect(diagnostic.help != "", "help says something")
        if let position = diagnostic.position {
            let place = "\(position.line):\(position.column) of \"\(diagnostic.message)\""
            expect(position.line >= 1 && position.column >= 1, "\(place) counts from 1")
            if let lines {
                let line = lines.text(ofLine: position.line)
                expect(line != nil, "\(place) is on a line")
                expect(position.column <= (line ?? "").unicodeScalars.count + 1, "\(place) is within its line")
            }
        }
        let told = TerminalVoice(inColour: false).text(diagnostic)
        expect(told.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 }, "nothing moves the cursor")
        let (node, problems) = JSONParser.parse(SourceFile(path: "", text: JSONVoice.text(diagnostic)))
        expect(problems.isEmpty, "JSON of a problem is JSON")
        guard case .map(let entries)? = node?.value else { return expect(false, "JSON of a problem is an object") }
        expect(
            entries.first { $0.key == "message" }?.node.value == .text(diagnostic.message),
            "JSON gives the message back: \(diagnostic.message)")
    }
}
