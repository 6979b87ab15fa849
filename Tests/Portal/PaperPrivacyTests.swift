import Markup
import Notation
import Points
import Records
import Sharing
import Testing

@testable import Portal

@Suite("What a paper gives away")
struct PaperPrivacyTests {
    private func sample() throws -> (Record, Assessment) {
        let record = try Shipped.sample()
        return (record, try Shipped.assessment(of: record, asOf: "2026-11"))
    }

    private func page(showsNumber: Bool) throws -> String {
        let (record, assessment) = try sample()
        let page = try Shipped.statement(
            of: record, assessment, as: PaperForm(languages: Shipped.both, showsNumber: showsNumber))
        let theme = try Shipped.paperTheme(.statement, in: Shipped.both)
        return String(decoding: theme.template.render(page), as: UTF8.self)
    }

    @Test("Title, style, code and drawing have neither name nor number", arguments: [false, true])
    func titleAndCode(showsNumber: Bool) throws {
        let (record, assessment) = try sample()
        let page = try Shipped.statement(
            of: record, assessment, as: PaperForm(languages: Shipped.both, showsNumber: showsNumber))
        let checklist = try Shipped.checklist(of: record, assessment, in: Shipped.both)
        let texts = [
            page.frame.title, checklist.frame.title, page.frame.style.description, checklist.frame.style.description,
            page.code.text, page.code.symbol.description, page.code.says.said,
        ]
        for text in texts {
            #expect(!text.contains("Zhang San"))
            #expect(!text.contains("999999199003070012"))
        }
    }

    @Test("The number stands in a page in full only where it was asked for; the name stands once")
    func number() throws {
        let (covered, shown) = (try page(showsNumber: false), try page(showsNumber: true))
        #expect(covered.ranges(of: "999999199003070012").count == 0)
        #expect(covered.ranges(of: "9················2").count == 1)
        #expect(shown.ranges(of: "999999199003070012").count == 1)
        #expect(covered.ranges(of: "Zhang San").count == 1)
    }

    @Test("A paper holds one code and one form, which tell how to make it again", arguments: [false, true])
    func readAgain(showsNumber: Bool) throws {
        let (record, assessment) = try sample()
        let page = try page(showsNumber: showsNumber)
        let written = WrittenStatement(Array(page.utf8))
        #expect(try written.codes.map { try StatementCode.read($0) } == [StatementClaim(assessment, of: record)])
        #expect(written.form == PaperForm(languages: Shipped.both, showsNumber: showsNumber))
    }

    @Test(
        "The sample person's papers are well formed to a strict reader", arguments: [[Language.english], Shipped.both])
    func strict(languages: [Language]) throws {
        let (record, assessment) = try sample()
        let statement = try Shipped.paperTheme(.statement, in: languages).template
            .render(Shipped.statement(of: record, assessment, as: PaperForm(languages: languages)))
        let checklist = try Shipped.paperTheme(.checklist, in: languages).template
            .render(Shipped.checklist(of: record, assessment, in: languages))
        #expect(try StrictHTML(statement).tokens.count > 1500)
        #expect(try StrictHTML(checklist).tokens.count > 200)
    }
}
