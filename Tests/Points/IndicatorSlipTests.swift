import Diagnostics
import Testing

/// What is wrong with an indicator as such: each problem whole, and only it.
@Suite struct IndicatorSlipTests {
    @Test(
        "An indicator has its kind, its group, its name and its versions",
        arguments: [
            Slip("  - id: island\n    group", "  - group", .missingKey, 83, 5, #"an indicator has no "id""#),
            Slip("    kind: amounts\n", "", .missingKey, 91, 5, #"an indicator has no "kind""#),
            Slip("    group: deduction\n", "", .missingKey, 104, 5, #"an indicator has no "group""#),
            Slip("    title: { en: Skill }\n", "", .missingKey, 60, 5, #"an indicator has no "title""#),
            Slip(
                "    dated: [{ instrument: first, article: { en: Art. 15 }, confidence: high, points: 150, "
                    + "years: 3 }]\n", "", .missingKey, 104, 5, #"an indicator has no "dated""#),
        ])
    func missing(slip: Slip) throws { try slip.checkMethod() }

    @Test(
        "A kind and a group are words of the vocabulary",
        arguments: [
            Slip(
                "kind: levels", "kind: level", .choice, 62, 11, #""level" is not one of \#(HarbourMethod.kinds)"#,
                help: #"did you mean "levels"?"#),
            Slip(
                "kind: statement", "kind: lottery", .choice, 75, 11, #""lottery" is not one of \#(HarbourMethod.kinds)"#
            ),
            Slip(
                "group: deduction", "group: deductions", .choice, 105, 12,
                #""deductions" is not one of basic, bonus, deduction, veto"#, help: #"did you mean "deduction"?"#),
        ])
    func words(slip: Slip) throws { try slip.checkMethod() }

    @Test(
        "A group goes with the kind",
        arguments: [
            Slip(
                "group: veto", "group: basic", .ruleBook, 112, 12,
                "an indicator of the kind veto belongs in the group veto, not basic"),
            Slip(
                "group: deduction", "group: bonus", .ruleBook, 105, 12,
                "an indicator of the kind deduction belongs in the group deduction, not bonus"),
            Slip(
                "group: bonus\n    kind: statement", "group: veto\n    kind: statement", .ruleBook, 74, 12,
                "an indicator of the kind statement belongs in the group basic or bonus, not veto"),
            Slip(
                "group: basic\n    kind: accumulation", "group: deduction\n    kind: accumulation", .ruleBook, 19, 12,
                "an indicator of the kind accumulation belongs in the group basic or bonus, not deduction"),
        ])
    func groups(slip: Slip) throws { try slip.checkMethod() }

    @Test(
        "An id is one indicator's",
        arguments: [
            Slip(
                "id: business", "id: island", .ruleBook, 91, 5,
                #"two indicators are called "island"; the other is in line 83"#),
            Slip(
                "id: family", "id: years", .ruleBook, 111, 5,
                #"two indicators are called "years"; the other is in line 18"#),
        ])
    func ids(slip: Slip) throws { try slip.checkMethod() }

    @Test(
        "A key that nobody reads is named, wherever in an indicator it stands",
        arguments: [
            Slip(
                "title: { en: Base }", "title: { en: Base }\n    titel: { en: Base }", .unknownKey, 40, 5,
                #"an indicator has no key "titel""#, help: #"did you mean "title"?"#),
            Slip(
                "tiers:", "teirs: []\n        tiers:", .unknownKey, 44, 9, #"a dated entry has no key "teirs""#,
                help: #"did you mean "tiers"?"#),
            Slip(
                "points: 25, ", "point: 25, points: 25, ", .unknownKey, 45, 15, #"a tier has no key "point""#,
                help: #"did you mean "points"?"#),
            Slip(
                "to: 36, ", "to: 36, till: 36, ", .unknownKey, 32, 32, #"a band has no key "till""#,
                help: "the keys are from, to, points, months"),
            Slip(
                "lessPerYear: 1", "lessPerYear: 1, lessperyear: 1", .unknownKey, 58, 61,
                #"a band has no key "lessperyear""#, help: #"did you mean "lessPerYear"?"#),
            Slip(
                "level: level-3, ", "levle: level-3, level: level-3, ", .unknownKey, 71, 15,
                #"a level has no key "levle""#, help: #"did you mean "level"?"#),
            Slip(
                "times: 2, ", "time: 2, times: 2, ", .unknownKey, 72, 53, #"a base condition has no key "time""#,
                help: #"did you mean "times"?"#),
            Slip(
                "unit: yuan, ", "units: yuan, unit: yuan, ", .unknownKey, 102, 31, #"an amount has no key "units""#,
                help: #"did you mean "unit"?"#),
            Slip(
                "least: 5", "leats: 5", .unknownKey, 90, 85, #"a dated entry has no key "leats""#,
                help: #"did you mean "least"?"#),
            Slip(
                "years: 3", "years: 3, weather: fine", .unknownKey, 110, 101, #"a dated entry has no key "weather""#,
                help: "the keys are points, years, unchanged, repealed, instrument, article, from, confidence, "
                    + "clause"),
            Slip(
                "Art. 16 }, ", "Art. 16 }, points: 3, ", .unknownKey, 118, 56, #"a dated entry has no key "points""#,
                help: "the keys are unchanged, repealed, instrument, article, from, confidence, clause"),
        ])
    func unknownKey(slip: Slip) throws { try slip.checkMethod() }
}
