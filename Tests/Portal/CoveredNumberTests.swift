import Testing

@testable import Portal

@Suite("A number that is covered on paper")
struct CoveredNumberTests {
    private func covered(_ text: String, _ number: String?) -> String {
        String(decoding: OutputFile(bytes: Array(text.utf8)).covering(number).bytes, as: UTF8.self)
    }

    @Test("It is covered wherever it stands, in capitals or not, and nothing else changes")
    func everywhere() {
        #expect(
            covered("<p>11010519491231002X.csv, 11010519491231002x 1101051949123100</p>", "11010519491231002X")
                == "<p>1················X.csv, 1················X 1101051949123100</p>")
        #expect(covered("张11010519491231002X", "11010519491231002X") == "张1················X")
    }

    @Test("What is short, or no number, covers nothing", arguments: [nil, "", "1234567", "a<b>cdefghij", "张三张三张三"])
    func nothing(number: String?) {
        let text = "1234567 a<b>cdefghij 张三张三张三"
        #expect(covered(text, number) == text)
    }
}
