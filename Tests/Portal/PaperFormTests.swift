import Notation
import Testing

@testable import Portal

@Suite("How a paper was asked for")
struct PaperFormTests {
    @Test("It is written in a line")
    func written() {
        #expect(PaperForm(languages: [.english]).text == "en A4 all")
        #expect(
            PaperForm(languages: Shipped.both, size: .letter, showsNumber: true, months: .year).text
                == "en,zh-Hans Letter year id")
    }

    @Test("Every form is read again from its text")
    func roundTrip() {
        var texts: Set<String> = []
        for languages in [
            [Language.english], [.chinese], Shipped.both, [.chinese, .english], [Language("de-CH-1996")],
        ] {
            for size in PaperSize.allCases {
                for months in PaperForm.Months.allCases {
                    for showsNumber in [false, true] {
                        let form = PaperForm(languages: languages, size: size, showsNumber: showsNumber, months: months)
                        #expect(PaperForm(form.text) == form)
                        texts.insert(form.text)
                    }
                }
            }
        }
        #expect(texts.count == 5 * 2 * 3 * 2)
    }

    @Test(
        "Nothing else is a form",
        arguments: [
            "", " ", "en", "en A4", "A4 all", " A4 all", "en A4 all ", " en A4 all", "en  A4 all", "en A4 all  id",
            "en A4 all no", "en A4 all id id", "en A4 all ID", "en a4 all", "en letter all", "en A5 all",
            "en A4 months",
            "en A4 All", "en\tA4 all", "en A4 all\n", "en, zh-Hans A4 all",
        ])
    func refused(text: String) { #expect(PaperForm(text) == nil) }

    @Test("A language without a tag is none", arguments: [",", "en,", ",en", "en,,zh-Hans"])
    func noTag(languages: String) { #expect(PaperForm("\(languages) A4 all") == nil) }
}
