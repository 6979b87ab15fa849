import Diagnostics
import Foundation
import Points
import Testing

/// The examples that the rule books carry, and the ones that explain their words.
@Suite struct ShippedExamplesTests {
    @Test("Each shipped rule book reads without a problem", arguments: RuleBooks.ids)
    func reads(id: String) throws {
        let (book, diagnostics) = RuleBookReader.read(try RuleBooks.source(id))
        #expect(diagnostics == [])
        #expect(book?.id == id)
    }

    @Test("The rule books are these and no others")
    func all() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: RuleBooks.folder().path)
        #expect(names.filter { $0.hasSuffix(".yaml") }.sorted() == RuleBooks.ids.map { "\($0).yaml" })
    }

    @Test("Each carries examples, and they come out as it says", arguments: RuleBooks.ids)
    func examples(id: String) throws {
        let book = try RuleBooks.named(id)
        #expect(book.examples.count >= 3)
        #expect(book.failedExamples(in: try RuleBooks.source(id)) == [])
    }

    @Test("An example that comes out otherwise is told at its value")
    func failing() throws {
        let more = """
            examples:
              - says: { en: Two months. }
                asOf: 2024-02
                contributions: [{ months: { first: 2024-01, last: 2024-02 } }]
                expect: { points: 2, countedMonths: 3, months: 2, next: 2024-03, applyNow: none }
            """
        let text = SmallBook.text(accrual: "points: 1, months: 1", more: more)
        let source = SourceFile(path: "rules/small.yaml", text: text)
        let book = try #require(RuleBookReader.read(source).0)
        let line = try #require(
            text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains("expect:") })
        #expect(
            book.failedExamples(in: source) == [
                Diagnostic(
                    .error, .ruleExample, path: "rules/small.yaml", position: Position(line: line + 1, column: 41),
                    message: "the example \"Two months.\" expects countedMonths 3, the rule book makes it 2",
                    help: "put right the rule or the example: one of them is wrong",
                    excerpt: "    expect: { points: 2, countedMonths: 3, months: 2, next: 2024-03, applyNow: none }")
            ])
    }
}
