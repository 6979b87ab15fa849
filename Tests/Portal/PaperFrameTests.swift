import Calendar
import Markup
import Notation
import Points
import Records
import Sharing
import Testing

@testable import Portal

@Suite("What every paper has around it")
struct PaperFrameTests {
    private func frame(
        _ record: Record, in languages: [Language] = [.english], showsNumber: Bool = false,
        title: Word = .statementTitle
    ) throws -> PaperFrame {
        let digest = try #require(RecordDigest(bytes: Array(0..<32)))
        let claim = StatementClaim(
            asOf: try month("2024-06"), countedMonths: 12, points: 3, rules: "shanghai",
            version: try #require(CivilDate("2023-01-01")), digest: digest)
        return PaperFrame(
            claim, of: record, title: title, foot: .statementFoot,
            form: PaperForm(languages: languages, showsNumber: showsNumber),
            theme: try Shipped.paperTheme(.statement, in: languages))
    }

    private func told(_ frame: PaperFrame) -> [String] { frame.particulars.map { "\($0.term.said): \($0.value)" } }

    private static let person = Record.Person(name: "Zhang San", idNumber: "11010519491231002X")
    private static let day = CivilDate("2024-07-02")

    @Test("A person with everything, the number covered or shown")
    func number() throws {
        let record = Record(source: .init(name: "export.csv", exportedOn: Self.day), person: Self.person)
        func particulars(_ number: String) -> [String] {
            [
                "Name: Zhang San", "ID number: \(number)", "As of: June 2024",
                "Record: export.csv, exported on 2 July 2024", "Statement: TGNV-MHPE",
            ]
        }
        #expect(try told(frame(record)) == particulars("1················X"))
        #expect(try told(frame(record, showsNumber: true)) == particulars("11010519491231002X"))
    }

    @Test("A record that names nobody says so, and has no line for a number")
    func unnamed() throws {
        #expect(
            try told(frame(Record(), showsNumber: true)) == [
                "Name: not given", "As of: June 2024", "Record: not given", "Statement: TGNV-MHPE",
            ])
        #expect(
            try told(frame(Record(), in: Shipped.both)) == [
                "Name / 姓名: not given · 未填写", "As of / 截至: 2024-06", "Record / 数据来源: not given · 未填写",
                "Statement / 编号: TGNV-MHPE",
            ])
    }

    @Test(
        "Where the record is from, with and without its day",
        arguments: [
            ([.english], "a.csv", day, "a.csv, exported on 2 July 2024"), ([.english], "a.csv", nil, "a.csv"),
            ([.english], nil, day, "exported on 2 July 2024"), ([.english], nil, nil, "not given"),
            ([.chinese], "a.csv", day, "a.csv（2024年7月2日导出）"), ([.chinese], nil, day, "2024年7月2日导出"),
            (Shipped.both, "a.csv", day, "a.csv, 2024-07-02"), (Shipped.both, "a.csv", nil, "a.csv"),
            (Shipped.both, nil, day, "exported on 2024-07-02 · 2024-07-02导出"),
        ] as [([Language], String?, CivilDate?, String)])
    func source(languages: [Language], name: String?, day: CivilDate?, value: String) throws {
        let frame = try frame(Record(source: .init(name: name, exportedOn: day)), in: languages)
        #expect(frame.particulars.dropLast().last?.value == value)
    }

    @Test("The title has the statement's number and day, in each language")
    func title() throws {
        let record = Record(person: Self.person)
        #expect(try frame(record).title == "Statement TGNV-MHPE, as of June 2024")
        #expect(
            try frame(record, in: Shipped.both).title
                == "Statement TGNV-MHPE, as of 2024-06 · 社保缴费积分说明 TGNV-MHPE（截至2024-06）")
        #expect(
            try frame(record, in: [.chinese], title: .checklistTitle).title
                == "积分说明 TGNV-MHPE 的待办清单（截至2024年6月）")
    }

    @Test("The style is the theme's, and after it the rule for the sheets")
    func style() throws {
        let style = try frame(Record()).style.description
        let theme = try Shipped.paperTheme(.statement, in: [.english]).style.description
        #expect(
            style == theme + "@page{size:A4;@bottom-left{content:\"Statement TGNV-MHPE · as of June 2024\"}"
                + "@bottom-right{content: \"page \" counter(page) \" of \" counter(pages) }}")
    }
}
