import Diagnostics
import Testing

/// What part of the base a person pays.
@Suite struct PersonalShareSlipTests {
    @Test(
        "A percentage is digits, above zero and at most a hundred",
        arguments: ["0", "100.001", "8%", "2.5555", "-2.5"])
    func percentage(text: String) throws {
        try Slip(
            "percent: 2.5", "percent: \(text)", .wrongType, 153, 56, "\"\(text)\" is not a percentage",
            help: "write digits, with at most three after a point; it must be above zero and at most 100"
        ).checkMethod()
    }

    @Test(
        "A share is whole",
        arguments: [
            Slip(
                "  - insurance: medical\n    title", "  - title", .missingKey, 149, 5,
                #"a personal share has no "insurance""#),
            Slip("    title: { en: Share }\n", "", .missingKey, 149, 5, #"a personal share has no "title""#),
            Slip("    source: { en: The council }\n", "", .missingKey, 149, 5, #"a personal share has no "source""#),
            Slip("    unit: percent\n", "", .missingKey, 149, 5, #"a personal share has no "unit""#),
            Slip(", percent: 2.5", "", .missingKey, 153, 13, #"a dated entry has no "percent""#),
            Slip(
                ", confidence: low, percent", ", percent", .missingKey, 153, 13, #"a dated entry has no "confidence""#),
        ])
    func missing(slip: Slip) throws { try slip.checkMethod() }

    @Test(
        "Its words are those that there are",
        arguments: [
            Slip(
                "insurance: medical\n", "insurance: medicine\n", .choice, 149, 16,
                #""medicine" is not one of pension, medical, unemployment, injury, maternity"#),
            Slip(
                "unit: percent", "unit: yuan-a-month", .ruleBook, 152, 11,
                #"the unit of a personal share is percent, not "yuan-a-month""#),
            Slip(
                "percent: 2.5", "percent: 2.5, amount: 3", .unknownKey, 153, 61,
                #"a dated entry has no key "amount""#, help: "the keys are from, confidence, unknown, percent"),
            Slip(
                "    unit: percent\n", "    unit: percent\n    units: percent\n", .unknownKey, 153, 5,
                #"a personal share has no key "units""#, help: #"did you mean "unit"?"#),
        ])
    func words(slip: Slip) throws { try slip.checkMethod() }

    @Test(
        "Each insurance has one, in the order of its months",
        arguments: [
            Slip(
                "percent: 2.5 }]\n",
                """
                percent: 2.5 }]
                  - { insurance: medical, title: { en: A }, source: { en: B }, unit: percent, dated: [{ from: 2020-01, unknown: true }] }

                """, .ruleBook, 154, 5, "a second personal share of medical; the other is in line 149"),
            Slip(
                "percent: 2.5 }]", "percent: 2.5 }, { from: 2020-01, unknown: true }]", .ruleBook, 153, 63,
                "the dated entry from 2020-01 stands after the one from 2020-02 in line 153"),
        ])
    func once(slip: Slip) throws { try slip.checkMethod() }

    @Test(
        "There is one where the key is",
        arguments: [
            Slip("\n" + HarbourMethod.lines(149...153), " []", .ruleBook, 148, 18, "there is no personal share")
        ])
    func empty(slip: Slip) throws { try slip.checkMethod() }
}
