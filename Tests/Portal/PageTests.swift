import Crypto
import Foundation
import Markup
import Notation
import Points
import Records
import Testing

@testable import Portal

@Suite("The page")
struct PageTests {
    static let languages = [Language.english, .chinese]

    /// What stands between the first occurrence of one text and the next of another.
    private func between(_ start: String, _ end: String, in page: String) throws -> String {
        let from = try #require(page.range(of: start)).upperBound
        let to = try #require(page[from...].range(of: end)).lowerBound
        return String(page[from..<to])
    }

    private func matches(_ pattern: String, in page: String) throws -> [String] {
        let regex = try NSRegularExpression(pattern: pattern)
        let whole = NSRange(page.startIndex..., in: page)
        return regex.matches(in: page, range: whole).compactMap { match in
            Range(match.range(at: 1), in: page).map { String(page[$0]) }
        }
    }

    @Test("Every link within the page leads to one place in it", arguments: languages)
    func links(language: Language) throws {
        let page = try Shipped.page(of: try Shipped.sample(), asOf: "2026-11", in: language)
        let ids = try matches(" id=\"([^\"]+)\"", in: page)
        #expect(Set(ids).count == ids.count)
        let targets = Set(try matches("href=\"#([^\"]+)\"", in: page))
        #expect(targets.subtracting(ids) == [])
        #expect(targets.count > 200)
    }

    @Test("The policy names the hashes of what the page carries, and nothing else may run")
    func policy() throws {
        let page = try Shipped.page(of: try Shipped.sample(), asOf: "2026-11")
        func hash(_ text: String) -> String { Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString() }
        let style = hash(try between("<style>", "</style>", in: page))
        let script = hash(try between("<script>", "</script>", in: page))
        let policy = try between("Content-Security-Policy\" content=\"", "\">", in: page)
        #expect(
            policy.replacingOccurrences(of: "&#39;", with: "'")
                == "default-src 'none'; style-src 'sha256-\(style)'; script-src 'sha256-\(script)'; img-src data:; "
                + "base-uri 'none'; form-action 'none'")
        #expect(
            page.hasPrefix(
                "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\""
            ))
        #expect(try matches("\\s(style|on\\w+)=", in: page) == [])
    }

    @Test("No address but those of the page itself is in it")
    func addresses() throws {
        let page = try Shipped.page(of: try Shipped.sample(), asOf: "2026-11")
        #expect(Set(try matches("(?:href|src)=\"([a-z]+:)", in: page)) == ["data:"])
        #expect(try matches("url\\(([^)]*)\\)", in: page) == ["#hx"])
    }

    @Test("The same record gives the same page, in whatever order it stands", arguments: languages)
    func shuffled(language: Language) throws {
        var record = try Shipped.sample()
        let page = try Shipped.page(of: record, asOf: "2026-11", in: language)
        #expect(try Shipped.page(of: record, asOf: "2026-11", in: language) == page)
        record.contributions.reverse()
        let reversed = try Shipped.page(of: record, asOf: "2026-11", in: language)
        let downloads = "<ul class=\"downloads\">"
        #expect(reversed.components(separatedBy: downloads)[0] == page.components(separatedBy: downloads)[0])
    }

    @Test("The title has neither the name nor the number")
    func title() throws {
        let page = try Shipped.page(of: try Shipped.sample(), asOf: "2026-11")
        #expect(try between("<title>", "</title>", in: page) == "Points record, as of 30 November 2026")
        #expect(try between("<dt>Citizen number</dt><dd>", "</dd>", in: page) == "9················2")
    }
}
