import Calendar
import Diagnostics
import Markup
import Testing

@testable import Records

/// What a person states beside the contributions, read, refused and written again.
@Suite struct EvidenceTests {
    private func read(_ evidence: String) -> (Record?, [Diagnostic]) {
        let text = "{\"format\": \"personal-record/1\",\n\"evidence\": \(evidence)}"
        return RecordReader.read(SourceFile(path: "record.json", text: text))
    }

    private static let everything = """
        {"education": "bachelor-graduation", "skill": "intermediate-title", "commendation": "second", \
        "urgentMajor": true, "freshGraduate": false, "entrepreneur": false, "innovationIntermediary": true, \
        "seriousCrime": false, "familyPlanningViolation": false, \
        "spouse": {"localHousehold": true, "marriedOn": "2015-05-20"}, \
        "publicService": [{"from": "2016-01-01", "to": "2020-12-31"}, {"from": "2022-01-01"}], "remoteArea": [], \
        "lingang": [{"from": "2021-03-01"}], \
        "investment": {"averageTax": "350000.50", "averageLocalEmployees": 12}, \
        "deductions": [{"kind": "administrative-detention", "on": "2024-02-29"}]}
        """

    @Test("Everything that can be stated is read")
    func whole() throws {
        let (record, diagnostics) = read(Self.everything)
        #expect(diagnostics == [])
        var expected = Evidence()
        expected.education = .bachelorGraduation
        expected.skill = .intermediateTitle
        expected.commendation = .second
        expected.statements = [
            .urgentMajor: true, .freshGraduate: false, .entrepreneur: false, .innovationIntermediary: true,
            .seriousCrime: false, .familyPlanningViolation: false,
        ]
        expected.spouse = .init(localHousehold: true, marriedOn: CivilDate("2015-05-20"))
        let first = try #require(CivilDate("2016-01-01"))
        let second = try #require(CivilDate("2022-01-01"))
        expected.work = [
            .publicService: [.init(from: first, to: CivilDate("2020-12-31")), .init(from: second)],
            .remoteArea: [],
            .lingang: [.init(from: try #require(CivilDate("2021-03-01")))],
        ]
        expected.investment = .init(averageTax: Money(fen: 35_000_050), averageLocalEmployees: 12)
        expected.deductions = [
            .init(kind: .administrativeDetention, on: try #require(CivilDate("2024-02-29")))
        ]
        #expect(record?.evidence == expected)
    }

    @Test(
        "It is written as it is read",
        arguments: ["{}", Self.everything, #"{"spouse": {}, "investment": {}, "deductions": []}"#])
    func roundTrip(evidence: String) throws {
        let record = try #require(read(evidence).0)
        let again = RecordReader.read(
            SourceFile(path: "record.json", bytes: record.file(.compact)))
        #expect(again.1 == [])
        #expect(again.0 == record)
    }

    @Test("A record without evidence is written without it")
    func nothing() {
        let text = String(decoding: Record().file(.compact), as: UTF8.self)
        #expect(!text.contains("evidence"))
    }

    @Test(
        "What can't be taken is told at its place",
        arguments: [
            (
                #"{"education": "phd"}"#, Diagnostic.Severity.error, Diagnostic.Code.choice, 27,
                #""phd" is not one of none, college, bachelor-graduation, bachelor, master, doctor"#, nil
            ),
            (
                #"{"skil": "none"}"#, .warning, .unknownKey, 14, #"evidence has no key "skil""#,
                #"did you mean "skill"?"#
            ),
            (#"{"urgentMajor": "yes"}"#, .error, .wrongType, 29, "expected true or false, found text", nil),
            (
                #"{"publicService": [{"to": "2020-01-01"}]}"#, .error, .missingKey, 32,
                #"a spell of work has no "from""#,
                nil
            ),
            (
                #"{"lingang": [{"from": "2021-01-02", "to": "2021-01-01"}]}"#, .error, .evidenceDates, 55,
                "the spell ends on 2021-01-01, before it begins on 2021-01-02", nil
            ),
            (
                #"{"deductions": [{"kind": "crime"}]}"#, .error, .missingKey, 29, #"a deduction has no "on""#, nil
            ),
            (
                #"{"deductions": [{"kind": "fraud", "on": "2024-01-01"}]}"#, .error, .choice, 38,
                #""fraud" is not one of false-materials, administrative-detention, crime"#, nil
            ),
            (
                #"{"investment": {"averageLocalEmployees": -1}}"#, .error, .wrongType, 54,
                #""-1" is not a whole number from 0 to 1000000"#, nil
            ),
            (
                #"{"spouse": {"marriedOn": "2015-02-29"}}"#, .error, .date, 38, #""2015-02-29" is not a date"#,
                "write a date as YYYY-MM-DD, for example 2014-03-25"
            ),
        ] as [(String, Diagnostic.Severity, Diagnostic.Code, Int, String, String?)])
    func problems(
        evidence: String, severity: Diagnostic.Severity, code: Diagnostic.Code, column: Int, message: String,
        help: String?
    ) {
        #expect(
            read(evidence).1 == [
                Diagnostic(
                    severity, code, path: "record.json", position: Position(line: 2, column: column), message: message,
                    help: help, excerpt: "\"evidence\": \(evidence)}")
            ])
    }

    @Test("A birth date that is another than the citizen number's is a warning, and is taken")
    func birthDates() {
        let text = """
            {"format": "personal-record/1",
            "person": {"idNumber": "11010519491231002X", "bornOn": "1949-12-30"}}
            """
        let (record, diagnostics) = RecordReader.read(SourceFile(path: "record.json", text: text))
        #expect(
            diagnostics == [
                Diagnostic(
                    .warning, .citizenNumber, path: "record.json", position: Position(line: 2, column: 56),
                    message: "the birth date is 1949-12-30, the citizen number says 1949-12-31",
                    help: "compare both with the ID card; the birth date is taken as it was entered",
                    excerpt: #""person": {"idNumber": "11010519491231002X", "bornOn": "1949-12-30"}}"#)
            ])
        #expect(record?.person.birthDate == CivilDate("1949-12-30"))
    }
}
