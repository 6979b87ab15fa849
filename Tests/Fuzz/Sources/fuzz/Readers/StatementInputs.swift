import Notation
import Portal
import Records
import Sharing

/// Codes of statements, and pages that carry them.
enum StatementInputs {
    static func code(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        for code in [text] + WrittenStatement(bytes).codes {
            guard let claim = try? StatementCode.read(code) else { continue }
            expect((try? StatementCode.read(claim.code)) == claim, "a claim's own code gives the claim back")
            expect(QRSymbol(claim.code) != nil, "a claim's code fits into a symbol")
        }
        if let form = PaperForm(text) { expect(form.text == text, "a form is written as it was read") }
    }

    /// Whatever a record says, its papers are made, and the statement carries the code of its claim and no other.
    static func papers(of record: Record) {
        guard let asOf = record.asOf else { return }
        let assessment = Shipped.ruleBook.assess(record, asOf: asOf)
        let form = PaperForm(languages: [.english])
        let statement = PersonStatement.render(
            record: record, assessment: assessment, form: form, guides: [Shipped.noGuide],
            theme: Shipped.statementTheme)
        let claim = StatementClaim(assessment, of: record)
        expect(WrittenStatement(statement.bytes).codes == [claim.code], "a statement carries its code")
        _ = PersonChecklist.render(
            record: record, assessment: assessment, form: form, guides: [Shipped.noGuide],
            theme: Shipped.checklistTheme)
    }
}
