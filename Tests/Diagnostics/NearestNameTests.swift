import Testing

@testable import Diagnostics

@Suite("The name that was probably meant")
struct NearestNameTests {
    static let names = ["month", "insurance", "scheme", "kind", "state", "payer", "payerCode", "base", "bookedMonth"]

    @Test(
        "A slip of a few characters finds the name",
        arguments: [
            ("monht", "month"), ("mnth", "month"), ("months", "month"), ("Month", "month"), ("MONTH", "month"),
            ("insurence", "insurance"), ("insurance", "insurance"), ("shceme", "scheme"), ("kidn", "kind"),
            ("payercode", "payerCode"), ("payer_code", "payerCode"), ("payers", "payer"), ("bsae", "base"),
            ("bookdMonth", "bookedMonth"), ("booked_month", "bookedMonth"), ("stat", "state"),
        ])
    func slips(typed: String, meant: String) {
        #expect(NearestName.of(typed, among: Self.names) == meant)
    }

    @Test(
        "A name that is too far from every other finds none",
        arguments: [
            "", "x", "xyz", "employer", "mo", "moth er", "月份", "kindest", String(repeating: "month", count: 50),
        ])
    func nothing(typed: String) {
        #expect(NearestName.of(typed, among: Self.names) == nil)
    }

    @Test("Without names there is none that was meant")
    func noNames() {
        #expect(NearestName.of("month", among: []) == nil)
    }

    @Test("A third of the longer word may be wrong, and no more")
    func limit() {
        #expect(NearestName.of("abcxyf", among: ["abcdef"]) == "abcdef")
        #expect(NearestName.of("abxyzf", among: ["abcdef"]) == nil)
        #expect(NearestName.of("ab", among: ["abc"]) == "abc")
        #expect(NearestName.of("a", among: ["ab"]) == nil)
        #expect(NearestName.of("年龄", among: ["年齡表"]) == nil)
        #expect(NearestName.of("社会保险", among: ["社会保検"]) == "社会保検")
    }

    @Test("The nearest wins, and of equally near ones the first")
    func nearest() {
        #expect(NearestName.of("paid", among: ["pand", "paid"]) == "paid")
        #expect(NearestName.of("pald", among: ["pand", "paid"]) == "pand")
        #expect(NearestName.of("pald", among: ["paid", "pand"]) == "paid")
    }

    @Test(
        "Edits are insertions, deletions, replacements and swaps of neighbours",
        arguments: [
            ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0), ("abc", "ab", 1), ("abc", "xabc", 1),
            ("abc", "axc", 1), ("abc", "bac", 1), ("abc", "acb", 1), ("ca", "abc", 3), ("kitten", "sitting", 3),
            ("abcdef", "badcfe", 3), ("é", "e", 1), ("aa", "aaaa", 2), ("abab", "baba", 2),
        ])
    func distance(a: String, b: String, edits: Int) {
        #expect(NearestName.distance(Array(a.unicodeScalars), Array(b.unicodeScalars)) == edits)
        #expect(NearestName.distance(Array(b.unicodeScalars), Array(a.unicodeScalars)) == edits)
    }

    @Test("A candidate of any length costs nothing: a cell of a table may be one", .timeLimit(.minutes(5)))
    func longCandidate() {
        let long = String(repeating: "month", count: 4 << 20)
        #expect(NearestName.of(String(repeating: "month", count: 12), among: [long, "month"]) == nil)
        #expect(NearestName.of("monht", among: [long, "month"]) == "month")
        #expect(NearestName.of(long, among: [long, "month"]) == nil)
    }
}
