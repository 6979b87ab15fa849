import Diagnostics
import Points
import Portal
import Records

/// Rule books: read, their examples run, shown, and a record judged by them.
enum RuleBookInputs {
    static func ruleBook(_ bytes: [UInt8]) {
        let source = SourceFile(path: "rules/book.yaml", bytes: bytes)
        let (book, diagnostics) = RuleBookReader.read(source)
        Problems(text: source).check(diagnostics)
        var (judging, problems) = RuleBookReader.read(source, examples: false)
        Problems(text: source).check(problems)
        guard let book else { return expect(diagnostics.hasErrors, "what can't be read is told") }
        expect(judging != nil, "a book is read without its examples: \(problems.first?.message ?? "")")
        judging?.examples = book.examples
        expect(judging == book, "a book without its examples is the same book")
        Problems(text: source).check(book.failedExamples(in: source))
        _ = RuleBookText(words: Shipped.theme.words).text(book)
        _ = RuleBookJSON(words: Shipped.theme.words).json(book).bytes(.compact)
        let assessment = book.assess(Shipped.record, asOf: Shipped.assessment.asOf)
        _ = ExplanationText(words: Shipped.theme.words).text(assessment)
        _ = assessment.json().bytes(.compact)
    }
}
