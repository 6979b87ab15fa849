import Diagnostics
import Testing

/// A unit beside the numbers says what they count.
@Suite struct UnitSlipTests {
    @Test(
        "A unit is the one of its numbers",
        arguments: [
            Slip(
                "unit: points\n    title: { en: Age }", "unit: months\n    title: { en: Age }", .ruleBook, 50, 11,
                #"the unit of an indicator is points, not "months""#),
            Slip(
                "pass-mark:\n  unit: points", "pass-mark:\n  unit: months", .ruleBook, 125, 9,
                #"the unit of a pass mark is points, not "months""#),
            Slip("unit: months", "unit: points", .ruleBook, 129, 9, #"the unit of apply-now is months, not "points""#),
            Slip(
                "bureau }\n  unit: yuan-a-month", "bureau }\n  unit: yuan", .ruleBook, 136, 9,
                #"the unit of points-reference is yuan-a-month, not "yuan""#),
            Slip(
                "office }\n  unit: yuan-a-month", "office }\n  unit: points", .ruleBook, 144, 9,
                #"the unit of contribution-bounds is yuan-a-month, not "points""#),
            Slip("unit: persons", "unit: yuan", .ruleBook, 103, 48, #"the unit of an amount is persons, not "yuan""#),
            Slip(
                "unit: yuan,", "unit: yuan-a-month,", .ruleBook, 102, 37,
                #"the unit of an amount is yuan, not "yuan-a-month""#),
        ])
    func mismatch(slip: Slip) throws { try slip.checkMethod() }

    @Test(
        "A unit that there isn't is no other slip than a wrong one",
        arguments: [
            Slip(
                "unit: points\n    title: { en: Age }", "unit: point\n    title: { en: Age }", .ruleBook, 50, 11,
                #"the unit of an indicator is points, not "point""#),
            Slip(
                "unit: persons", "unit: people", .ruleBook, 103, 48, #"the unit of an amount is persons, not "people""#),
        ])
    func unknown(slip: Slip) throws { try slip.checkMethod() }

    @Test(
        "A unit is there",
        arguments: [
            Slip(
                "unit: points\n    title: { en: Age }", "title: { en: Age }", .missingKey, 47, 5,
                #"an indicator has no "unit""#),
            Slip("pass-mark:\n  unit: points", "pass-mark:", .missingKey, 125, 3, #"a pass mark has no "unit""#),
            Slip("  unit: months\n", "", .missingKey, 129, 3, #"apply-now has no "unit""#),
            Slip("bureau }\n  unit: yuan-a-month", "bureau }", .missingKey, 134, 3, #"points-reference has no "unit""#),
            Slip(
                "office }\n  unit: yuan-a-month", "office }", .missingKey, 142, 3, #"contribution-bounds has no "unit""#
            ),
            Slip("unit: persons, ", "", .missingKey, 103, 13, #"an amount has no "unit""#),
        ])
    func missing(slip: Slip) throws { try slip.checkMethod() }
}
