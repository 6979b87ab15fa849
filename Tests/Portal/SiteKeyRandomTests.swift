import Diagnostics
import Notation
import SeededRandom
import Testing

@testable import Portal

/// Sixty edits of a small guide, one on the other: a page whose bytes are others has another key.
@Suite("Keys of pages under edits")
struct SiteKeyRandomTests {
    private static let words = [
        "base", "month", "基数", "Law", "&", "<b>", "\"", "a", "1. b\n\n", "\n\n## C\n\n", "![x](../../images/steps.svg)",
    ]
    private static let links = [
        "a.md", "b.md", "c.md", "new.md", "index.md", "../index.md", "../questions/why.md", "statute:law#6",
        "glossary:base",
    ]
    private static let titles = ["First", "Second", "Other", "首", "A & B"]

    /// A page with whatever a page may have.
    private static func page(_ random: inout SplitMix64) -> String {
        var front = ""
        if random.isTrue(oneIn: 3) { front += "summary: \(random.one(of: titles)).\n" }
        if random.isTrue(oneIn: 3) { front += "lastChecked: 2026-0\(random.number(in: 1...9))-01\n" }
        if random.isTrue(oneIn: 4) { front += "draft: true\n" }
        if random.isTrue(oneIn: 3) { front += "sources: [law#6]\n" }
        if random.isTrue(oneIn: 3) {
            front += "changes: [{ on: 2026-01-0\(random.number(in: 1...9)), says: Changed. }]\n"
        }
        if random.isTrue(oneIn: 4) { front += "confidence: low\n" }
        if random.isTrue(oneIn: 4) { front += "bring: [It]\nask: Them\n" }
        let body = (0..<random.number(in: 1...6)).map { _ in
            random.isTrue(oneIn: 3) ? "[l](\(random.one(of: links)))" : random.one(of: words)
        }
        return SmallSite.page(
            random.one(of: titles), order: random.number(in: 1...5), front: front, body.joined(separator: " ") + "\n")
    }

    private static func glossary(_ random: inout SplitMix64) -> String {
        var text = "format: glossary/1\nterms:\n"
        let spellings = random.shuffled(["base", "month", "Law", "a", "基数", "text"])
        let others = random.shuffled(["甲", "乙", "丙", "基"])
        for index in 0..<random.number(in: 1...3) {
            text += "  - { id: \(["base", "month", "law"][index]), term: { en: \(spellings[index])"
            text += random.isTrue(oneIn: 2) ? ", zh-Hans: \(others[index]) }" : " }"
            text += random.isTrue(oneIn: 2) ? ", also: { en: [\(spellings[index + 3])] }" : ""
            text += ", says: { en: Words. } }\n"
        }
        return text
    }

    private static func statute(_ random: inout SplitMix64) -> String {
        let short = random.one(of: titles)
        let numbers = random.one(of: [["6"], ["6", "7"], ["5", "6"]])
        return
            "format: statute/1\nid: law\ntitle: { en: \(random.one(of: ["The Law", "Another"])) }\nshort: { en: \(short) }\narticles:\n"
            + numbers.map { "  - { number: \"\($0)\", en: Text }\n" }.joined()
    }

    private static func settings(_ random: inout SplitMix64) -> String {
        var text = "format: portal/1\n"
        for line in [
            "title: { en: \(random.one(of: titles)) }\n", "office: { en: \(random.one(of: titles)), zh-Hans: 办公室 }\n",
            "contact: { telephone: \"12333\", hours: { en: \(random.one(of: titles)) } }\n",
            "baseURL: \(random.one(of: ["https://example.org/", "https://example.org/guide/"]))\n",
            "languages: \(random.one(of: ["[en]", "[zh-Hans, en]", "[en, zh-Hans]"]))\n",
            "staleAfterMonths: \(random.number(in: 1...12))\n",
        ] where random.isTrue(oneIn: 3) { text += line }
        return text
    }

    private static func edit(_ site: inout SmallSite, _ random: inout SplitMix64) {
        let pages = [
            "en/query/a.md", "en/query/b.md", "en/query/c.md", "en/query/new.md", "en/questions/why.md",
            "zh-Hans/query/a.md",
            "zh-Hans/query/c.md", "zh-Hans/questions/why.md",
        ]
        switch random.number(in: 0...9) {
        case 0...3: site.content[random.one(of: pages)] = page(&random)
        case 4: site.content[random.one(of: pages)] = nil
        case 5:
            let opening = random.one(of: [
                "en/index.md", "en/query/index.md", "en/questions/index.md", "zh-Hans/query/index.md",
            ])
            site.content[opening] =
                random.isTrue(oneIn: 4) ? nil : "---\ntitle: \(random.one(of: titles))\n---\nText.\n"
        case 6: site.content["glossary.yaml"] = random.isTrue(oneIn: 4) ? nil : glossary(&random)
        case 7: site.content["statutes/law.yaml"] = statute(&random)
        case 8: site.settings = settings(&random)
        default:
            if random.isTrue(oneIn: 2) {
                site.asOf = random.isTrue(oneIn: 4) ? nil : "2026-\(random.number(in: 10...12))"
            } else {
                let side = random.number(in: 10...19)
                site.content["images/steps.svg"] =
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(side)\" height=\"10\"/>"
            }
        }
    }

    @Test("A page whose bytes are others has another key", arguments: [1, 2, 3, 4] as [UInt64])
    func edits(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var site = SmallSite()
        // By key: the same key is the same page, however long ago.
        var known: [String: [[UInt8]: [UInt8]]] = [:]
        var made = 0
        var changed = 0
        var tries = 0
        while made < 60, tries < 800 {
            tries += 1
            var next = site
            Self.edit(&next, &random)
            // What a person is told of is not published.
            guard let read = try next.read().site else { continue }
            site = next
            made += 1
            for (path, page) in SmallSite.keyed(read) {
                if let same = known[path]?[page.key] {
                    #expect(same == page.bytes, "\(path) after \(made) edits")
                } else {
                    changed += 1
                }
                known[path, default: [:]][page.key] = page.bytes
            }
        }
        #expect(made == 60)
        #expect(changed > 100)
    }
}
