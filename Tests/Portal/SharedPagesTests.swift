import Diagnostics
import Markup
import Notation
import Points
import Records
import Sharing
import Testing

@testable import Portal

@Suite("The pages that have to do with shared files")
struct SharedPagesTests {
    private func text(_ file: OutputFile) -> String { String(decoding: file.bytes, as: UTF8.self) }

    private func summary(
        _ disclosure: Disclosure, code: SummaryCode? = nil, in languages: [Language] = [.english]
    ) throws -> String {
        text(
            SharedPages.summary(
                disclosure, rules: try Shipped.rules(), guides: languages.map { Shipped.guide($0) }, code: code,
                theme: try Shipped.sharedTheme(.summary, in: languages)))
    }

    @Test("A summary has one empty slot, no script, and a title that names nobody")
    func open() throws {
        let page = try summary(try Shipped.disclosure([.name]))
        #expect(SharedFile(Array(page.utf8))?.slot == .signed(""))
        #expect(!page.contains("<script"))
        #expect(page.contains("<title>Summary of contributions</title>"))
        #expect(page.contains("content:\"For Lujia Software Ltd. · as of October 2026\""))
        #expect(page.contains(OutputFile.mark))
    }

    @Test("No summary says of itself that it is verified")
    func neverVerified() throws {
        let key = SigningKey()
        let disclosure = try Shipped.disclosure()
        for language in [Language.english, .chinese] {
            let code = try SummaryCode(SummaryClaim(disclosure), key: key)
            let page = try summary(disclosure, code: code, in: [language])
            #expect(!page.lowercased().contains("verified"))
            #expect(!page.contains("已核实") && !page.contains("已验证"))
            #expect(!page.contains(key.publicKey.fingerprint))
        }
    }

    @Test("Text of a receiver stays text, and makes no slot")
    func hostile() throws {
        let receiver = "\"><script>alert(1)</script> data-signed=\"x\" data-sealed=\"\u{301}"
        let page = try summary(try Shipped.disclosure([.payer], to: receiver))
        #expect(SharedFile(Array(page.utf8))?.slot == .signed(""))
        #expect(!page.contains("<script"))
    }

    @Test("The page around a sealed view is the same for everybody, says it in both languages, and has the script")
    func sealed() throws {
        let theme = try Shipped.sharedTheme(.sealed, in: Shipped.both)
        let page = text(SharedPages.sealed(theme: theme))
        #expect(SharedFile(Array(page.utf8))?.slot == .sealed(""))
        #expect(page.contains("A sealed summary") && page.contains("一份加密的摘要"))
        #expect(page.contains("<noscript>"))
        #expect(page.contains("<title>Sealed summary · 加密的摘要</title>"))
        let script = try #require(theme.script)
        #expect(page.contains("<script>\(script)</script>"))
        for word in ["localStorage", "sessionStorage", "indexedDB", "cookie", "fetch(", "XMLHttpRequest", "eval("] {
            #expect(!"\(script)".contains(word))
        }
    }

    @Test("The page that checks has the keys that were named, and the words of every status")
    func verify() throws {
        let key = SigningKey().publicKey
        let page = text(
            SharedPages.verify(keys: [("Zhang's <key>", key)], theme: try Shipped.sharedTheme(.verify)))
        #expect(
            page.contains(
                "<li data-key=\"\(key.id)\" data-name=\"Zhang&#39;s &lt;key&gt;\"><bdi>Zhang&#39;s &lt;key&gt;</bdi> "
                    + "<span class=\"finger\">\(key.fingerprint)</span></li>"))
        for status in MonthStatus.allCases { #expect(page.contains("<li data-status=\"\(status.rawValue)\">")) }
        #expect(
            text(SharedPages.verify(keys: [], theme: try Shipped.sharedTheme(.verify))).contains(
                "This page knows no keys."))
    }

    @Test(
        "The theme's files are told when one is missing",
        arguments: [
            (SharedTheme.Page.summary, "shared.css"), (.view, "paper.css"), (.sealed, "opening.js"),
            (.sealed, "sealed.js"),
            (.verify, "verify.js"), (.verify, "shared/verify.mustache"), (.view, "shared/view.mustache"),
        ])
    func missing(page: SharedTheme.Page, name: String) throws {
        var files = Shipped.templates
        files[name] = nil
        let (theme, problems) = SharedTheme.read(files, of: page, in: [.english])
        #expect(theme == nil)
        #expect(problems.map(\.code) == [.missingTemplate])
        #expect(problems.first?.message.contains(name.replacing(".mustache", with: "")) == true)
    }
}
