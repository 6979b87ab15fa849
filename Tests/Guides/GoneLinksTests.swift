import Diagnostics
import Guides
import Testing

/// A page may link to one that is gone thousands of times.
@Suite struct GoneLinksTests {
    @Test("Each link to a heading that is gone is told, at most twenty of the headings with it")
    func headings() {
        let headings = (1...30).map { "## Part \($0)\n\n" }.joined()
        let (_, problems) = guide([
            "en/query/a.md": page(headings + String(repeating: "[x](#zzzzzzzzzz)\n", count: 3000))
        ])
        #expect(problems.count == 3000)
        #expect(Set(problems.map(\.message)) == ["the page \"a.md\" has no heading \"#zzzzzzzzzz\""])
        let listed = (1...20).map { "#part-\($0)" }.joined(separator: ", ")
        #expect(Set(problems.map(\.help)) == ["its headings are \(listed), …"])
        #expect(Set(problems.compactMap(\.position?.line)).count == 3000)
    }
}
