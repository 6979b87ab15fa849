import Testing

@testable import Portal

@Suite struct WordTests {
    @Test("Each has its place among all of them")
    func place() {
        #expect(Word.allCases.map(\.place) == Array(0..<Word.allCases.count))
    }
}
