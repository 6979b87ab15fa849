import Diagnostics
import Points
import Testing

/// However much is wrong, one run tells all of it.
@Suite struct OneRunTests {
    /// The problems of the method with one piece replaced, as one reads them.
    private func problems(replacing old: String, by new: String) throws -> [String] {
        let (book, diagnostics) = RuleBookReader.read(try HarbourMethod.source(replacing: old, by: new))
        #expect(book == nil)
        return diagnostics.map { "\($0.position?.line ?? 0):\($0.position?.column ?? 0) \($0.message)" }
    }

    @Test("A value is read too where its citation or its evidence can't be")
    func besideEachOther() throws {
        #expect(
            try problems(
                replacing: "Art. 15 }, confidence: high, points: 150, years: 3",
                by: "Art. 15 }, confidence: higher, points: 0, years: 3") == [
                    #"110:72 "higher" is not one of high, medium, low"#, #"110:88 "0" is not a number of points"#,
                ])
        #expect(
            try problems(
                replacing: "{ en: Art. 19 }, confidence: high, points: 120", by: "{ en: Art. 19 }, points: -1") == [
                    #"127:7 a dated entry has no "confidence""#, #"127:62 "-1" is not a number of points"#,
                ])
        #expect(
            try problems(
                replacing: "instrument: first, article: { en: Art. 20 }, confidence: high, months: 4, of: 6",
                by: "instrument: third, article: { en: Art. 20 }, confidence: high, months: 7, of: 6") == [
                    #"132:21 the rule book has no instrument "third""#, "132:7 7 months of 6 can never be reached",
                ])
        #expect(
            try problems(
                replacing: HarbourMethod.lines(64...71),
                by: HarbourMethod.lines(65...70) + "\n          - { level: level-3, points: none }") == [
                    #"60:5 an indicator has no "evidence""#, #"70:39 "none" is not a number of points"#,
                ])
    }

    @Test("Two holes between bands are two problems")
    func twoHoles() throws {
        #expect(
            try problems(replacing: "from: 37, to: 60", by: "from: 38, to: 59") == [
                "33:13 a hole: month 37 stands between this band and the one in line 32",
                "34:13 a hole: month 60 stands between this band and the one in line 33",
            ])
    }

    @Test("Indicators that are no list, or none, are one problem")
    func noList() throws {
        let indicators = HarbourMethod.lines(17...119)
        try Slip(indicators, "indicators: none", .wrongType, 17, 13, "expected a list, found text").checkMethod()
        let source = SourceFile(
            path: HarbourRules.path, text: HarbourMethod.lines(1...16) + "\nindicators: []\n")
        #expect(
            RuleBookReader.read(source).1 == [
                HarbourRules.problem(
                    .ruleBook, at: 17, 13, "no indicator is an accumulation, so contributions are worth nothing",
                    in: source)
            ])
    }
}
