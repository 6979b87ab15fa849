import Diagnostics
import Testing

/// The examples of a book.
@Suite struct ExampleSlipTests {
    @Test(
        "An example expects something, under a name that there is",
        arguments: [
            Slip("{ points: 4, age: 30, graduate: 10 }", "{}", .ruleBook, 161, 13, "an example that expects nothing"),
            Slip(
                "    expect: { points: 4, age: 30, graduate: 10 }\n", "", .missingKey, 155, 5,
                #"an example has no "expect""#),
            Slip(
                "graduate: 10 }", "graduat: 10 }", .unknownKey, 161, 35, #"the outcome has no key "graduat""#,
                help: #"did you mean "graduate"?"#),
            Slip(
                "graduate: 10 }", "monthsToGo: 3, weather: fine }", .unknownKey, 161, 50,
                #"the outcome has no key "weather""#,
                help: "the keys are points, pointsIfConfirmed, countedMonths, undeterminedMonths, milestones, "
                    + "next, monthsToGo, total, applyNow, years, base, age, skill, graduate, island, business, "
                    + "forgery, family"),
            Slip("graduate: 10 }", "graduate: [10] }", .wrongType, 161, 45, "expected text, found a list"),
        ])
    func expected(slip: Slip) throws { try slip.checkMethod() }

    @Test(
        "An example says what it shows, and when",
        arguments: [
            Slip("says: { en: One year. }\n    asOf", "asOf", .missingKey, 155, 5, #"an example has no "says""#),
            Slip("    asOf: 2021-06\n", "", .missingKey, 155, 5, #"an example has no "asOf""#),
            Slip(
                "asOf: 2021-06", "asOf: 2021-6", .month, 156, 11, #""2021-6" is not a month"#,
                help: "write a month as YYYY-MM"),
            Slip(
                "person: { bornOn", "persons: {}\n    person: { bornOn", .unknownKey, 157, 5,
                #"an example has no key "persons""#, help: #"did you mean "person"?"#),
        ])
    func missing(slip: Slip) throws { try slip.checkMethod() }

    @Test(
        "A contribution stands for one month or for a range of them",
        arguments: [
            Slip(
                "payer: Juniper }", "payer: Juniper, month: 2020-07 }", .ruleBook, 159, 82,
                #"a contribution has "month" or "months", not both; the other is in line 159"#),
            Slip(
                "first: 2020-07, last: 2021-06", "first: 2021-06, last: 2020-07", .ruleBook, 159, 31,
                "the range ends before it begins"),
            Slip("first: 2020-07, ", "", .missingKey, 159, 31, #"a range of months has no "first""#),
            Slip(
                "last: 2021-06", "last: 2021-13", .month, 159, 55, #""2021-13" is not a month"#,
                help: "write a month as YYYY-MM"),
            Slip(
                "{ months: { first: 2020-07, last: 2021-06 }, payer: Juniper }", "{ payer: Juniper }", .missingKey, 159,
                21, #"a contribution has no "month""#),
        ])
    func months(slip: Slip) throws { try slip.checkMethod() }

    @Test(
        "What is wrong with the record is told once, however many months it is about",
        arguments: [
            Slip(
                "payer: Juniper }", "payer: Juniper, scheme: employes }", .choice, 159, 90,
                #""employes" is not one of employees, flexible, resident"#, help: #"did you mean "employees"?"#),
            Slip(
                "payer: Juniper }", "payr: Juniper }", .unknownKey, 159, 66, #"a contribution has no key "payr""#,
                help: #"did you mean "payer"?"#),
            Slip(
                "payer: Juniper }", "base: 8000.005 }", .money, 159, 72, #""8000.005" is not an amount in yuan"#,
                help: "write an amount with at most two decimals and nothing else, for example 5036.00"),
            Slip(
                "bornOn: 1980-05-17", "bornOn: 1980-05-32", .date, 157, 23, #""1980-05-32" is not a date"#,
                help: "write a date as YYYY-MM-DD, for example 2014-03-25"),
            Slip(
                "from: 2015-01-01", "from: 2015-01-01, to: 2014-12-31", .contractDates, 158, 60,
                "the contract ends on 2014-12-31, before it begins on 2015-01-01"),
            Slip(
                "{ freshGraduate: true }", "{ freshGraduate: yes }", .wrongType, 160, 32,
                "expected true or false, found text"),
            Slip(
                "{ freshGraduate: true }", "{ freshgraduate: true }", .unknownKey, 160, 17,
                #"evidence has no key "freshgraduate""#, help: #"did you mean "freshGraduate"?"#),
            Slip(
                "[{ months: { first: 2020-07, last: 2021-06 }, payer: Juniper }]", "many", .wrongType, 159, 20,
                "expected a list, found text"),
        ])
    func record(slip: Slip) throws { try slip.checkMethod() }

    @Test(
        "An indicator with a problem of its own is not missed in an example",
        arguments: [
            Slip(
                "title: { en: Graduate }", "title: Graduate", .wrongType, 78, 12,
                "expected a text by language as an object, found text"),
            Slip("kind: age-bands", "kind: ages", .choice, 49, 11, #""ages" is not one of \#(HarbourMethod.kinds)"#),
            Slip("  - id: graduate\n    group", "  - group", .missingKey, 73, 5, #"an indicator has no "id""#),
        ])
    func noCascade(slip: Slip) throws { try slip.checkMethod() }
}
