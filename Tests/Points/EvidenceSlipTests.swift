import Diagnostics
import Testing

/// The facts that a statement may be about, as a message lists them.
private let statements =
    "urgentMajor, freshGraduate, entrepreneur, innovationIntermediary, seriousCrime, familyPlanningViolation"

/// What an indicator rests on.
@Suite struct EvidenceSlipTests {
    @Test(
        "A kind that rests on evidence names it",
        arguments: [
            Slip("    evidence: skill\n", "", .missingKey, 60, 5, #"an indicator has no "evidence""#),
            Slip("    evidence: freshGraduate\n", "", .missingKey, 73, 5, #"an indicator has no "evidence""#),
            Slip("    evidence: remoteArea\n", "", .missingKey, 83, 5, #"an indicator has no "evidence""#),
            Slip("    evidence: false-materials\n", "", .missingKey, 104, 5, #"an indicator has no "evidence""#),
            Slip(
                "    evidence: familyPlanningViolation\n", "", .missingKey, 111, 5, #"an indicator has no "evidence""#),
        ])
    func missing(slip: Slip) throws { try slip.checkMethod() }

    @Test(
        "A kind that rests on none has none",
        arguments: [
            Slip(
                "kind: accumulation", "kind: accumulation\n    evidence: skill", .unknownKey, 21, 5,
                #"an indicator has no key "evidence""#, help: "the keys are id, group, unit, kind, title, says, dated"),
            Slip(
                "kind: base-tiers", "kind: base-tiers\n    evidence: skill", .unknownKey, 38, 5,
                #"an indicator has no key "evidence""#, help: "the keys are id, group, unit, kind, title, says, dated"),
            Slip(
                "kind: age-bands", "kind: age-bands\n    evidence: skill", .unknownKey, 50, 5,
                #"an indicator has no key "evidence""#, help: "the keys are id, group, unit, kind, title, says, dated"),
            Slip(
                "kind: amounts", "kind: amounts\n    evidence: skill", .unknownKey, 94, 5,
                #"an indicator has no key "evidence""#, help: "the keys are id, group, unit, kind, title, says, dated"),
        ])
    func superfluous(slip: Slip) throws { try slip.checkMethod() }

    @Test(
        "A word that there isn't is told once, with the nearest one",
        arguments: [
            Slip(
                "evidence: skill", "evidence: skil", .choice, 64, 15,
                #""skil" is not one of education, skill, commendation"#, help: #"did you mean "skill"?"#),
            Slip(
                "evidence: freshGraduate", "evidence: freshgraduate", .choice, 77, 15,
                #""freshgraduate" is not one of \#(statements)"#, help: #"did you mean "freshGraduate"?"#),
            Slip(
                "evidence: remoteArea", "evidence: remotArea", .ruleBook, 87, 15,
                #"no evidence lasts for years under "remotArea""#, help: #"did you mean "remoteArea"?"#),
            Slip(
                "evidence: remoteArea", "evidence: weather", .ruleBook, 87, 15,
                #"no evidence lasts for years under "weather""#),
            Slip(
                "evidence: false-materials", "evidence: false-material", .choice, 108, 15,
                #""false-material" is not one of false-materials, administrative-detention, crime"#,
                help: #"did you mean "false-materials"?"#),
            Slip(
                "evidence: familyPlanningViolation", "evidence: family", .choice, 115, 15,
                #""family" is not one of \#(statements)"#),
        ])
    func unknown(slip: Slip) throws { try slip.checkMethod() }
}
