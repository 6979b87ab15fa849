import Diagnostics
import Testing

/// Indicators of which only the best one counts.
@Suite struct AlternativeSlipTests {
    @Test(
        "Alternatives are indicators of the book, two or more",
        arguments: [
            Slip(
                "of: [skill, graduate]", "of: [skil, graduate]", .ruleBook, 121, 10,
                #"the rule book has no indicator "skil""#, help: #"did you mean "skill"?"#),
            Slip(
                "of: [skill, graduate]", "of: [skill, weather]", .ruleBook, 121, 17,
                #"the rule book has no indicator "weather""#),
            Slip(
                "of: [skill, graduate]", "of: [skill]", .ruleBook, 121, 9,
                "an alternative is between two indicators or more"),
            Slip(
                "of: [skill, graduate]", "of: [skill, skill]", .ruleBook, 121, 17,
                "skill is an alternative to itself; the other is in line 121"),
            Slip("of: [skill, graduate]", "of: skill", .wrongType, 121, 9, "expected a list, found text"),
            Slip("    says: { en: The better one. }\n", "", .missingKey, 121, 5, #"an alternative has no "says""#),
            Slip(
                "    dated: [{ instrument: first, article: { en: Art. 18 }, confidence: high }]\n", "", .missingKey,
                121, 5, #"an alternative has no "dated""#),
            Slip(
                "says: { en: The better one. }", "says: { en: The better one. }\n    sayings: {}", .unknownKey, 123, 5,
                #"an alternative has no key "sayings""#, help: "the keys are of, says, dated"),
        ])
    func alternatives(slip: Slip) throws { try slip.checkMethod() }

    @Test(
        "An indicator with a problem of its own is not missed among the alternatives",
        arguments: [
            Slip(
                "kind: levels", "kind: level", .choice, 62, 11, #""level" is not one of \#(HarbourMethod.kinds)"#,
                help: #"did you mean "levels"?"#),
            Slip(
                "title: { en: Skill }", "title: Skill", .wrongType, 65, 12,
                "expected a text by language as an object, found text"),
            Slip("  - id: skill\n    group", "  - group", .missingKey, 60, 5, #"an indicator has no "id""#),
        ])
    func noCascade(slip: Slip) throws { try slip.checkMethod() }
}
