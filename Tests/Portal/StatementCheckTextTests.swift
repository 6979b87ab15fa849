import Calendar
import Notation
import Points
import Records
import Sharing
import Testing

@testable import Portal

@Suite("Whether a statement and a record agree, in words")
struct StatementCheckTextTests {
    private func text(
        _ page: StatementCheck.Page, name: String? = nil, in language: Language = .english,
        claiming change: (inout StatementClaim) throws -> Void = { _ in }
    ) throws -> [String] {
        let record = try EachStatus.record()
        let assessment = try EachStatus.assessment()
        var claim = StatementClaim(assessment, of: record)
        try change(&claim)
        let check = StatementCheck(claim, against: assessment, of: record)
        let words = StatementCheckText(words: try Shipped.theme(language).words)
        return words.text(check, page, name: name).replacing(claim.number, with: "NUMBER")
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    private static let says =
        "It says: 0 points from 3 months counted, as of November 2022, by the rule book shanghai (version: 2018-01-01)."
    private static let chinese = "说明上写的是：截至2022年11月，计入3个月，积0分，按规则 shanghai 计算，版本：2018-01-01。"

    @Test("They agree, and the page is the same")
    func same() throws {
        #expect(
            try text(.same, name: "Zhang San") == [
                "Statement NUMBER agrees with the record.", Self.says,
                "The page is, byte for byte, what this program makes of the record.", "",
            ])
        #expect(
            try text(.same, in: .chinese) == [
                "积分说明 NUMBER 与记录一致。", Self.chinese, "这个页面和本程序按这份记录做出来的页面逐字节相同。", "",
            ])
    }

    @Test("They agree by the code alone: so it is told, and whose record it is, if the record says")
    func name() throws {
        #expect(
            try text(.notCompared, name: "Zhang San") == [
                "Statement NUMBER agrees with the record.", Self.says,
                "Only the code was compared, which carries no name: see whether the paper says the same, of Zhang San.",
                "",
            ])
        #expect(
            try text(.notCompared, name: "张三", in: .chinese) == [
                "积分说明 NUMBER 与记录一致。", Self.chinese, "只核对了二维码，里面没有姓名。请看纸上写的是否相同，是不是张三的。", "",
            ])
        #expect(
            try text(.notCompared) == [
                "Statement NUMBER agrees with the record.", Self.says,
                "Only the code was compared: see whether the paper says the same.", "",
            ])
        #expect(try text(.notCompared, in: .chinese).dropLast().last == "只核对了二维码，请看纸上写的是否相同。")
    }

    @Test("What the paper shows as a range is told beside what is certain")
    func open() throws {
        let record = Record(
            contributions: try (1...12).map { number in
                Contribution(month: try month("2023-\(number < 10 ? "0" : "")\(number)"), payer: "Example Ltd.")
            })
        let assessment = try Shipped.assessment(of: record, asOf: "2023-12")
        let check = StatementCheck(StatementClaim(assessment, of: record), against: assessment, of: record)
        func told(_ language: Language) throws -> String? {
            let text = StatementCheckText(words: try Shipped.theme(language).words).text(check, .same, name: nil)
            return text.split(separator: "\n").dropFirst(2).first.map(String.init)
        }
        #expect(try told(.english) == "To be confirmed besides: 12 months; the paper shows 0–3 points.")
        #expect(try told(.chinese) == "另有12个月待确认，纸上写的是0–3分。")
    }

    @Test("The code agrees and the page is another")
    func otherwise() throws {
        #expect(
            try text(.otherwise(line: 1234), name: "Zhang San") == [
                "Statement NUMBER does not agree with the record.", Self.says,
                "Its code agrees, but the page is not what this program makes of the record; they differ first in line "
                    + "1\u{202F}234. It may have been changed; or it was made from another export of the same months, by "
                    + "another version, with other templates or another guide. Trust the code, not the page.", "",
            ])
        #expect(
            try text(.otherwise(line: 7), in: .chinese) == [
                "积分说明 NUMBER 与记录不一致。", Self.chinese,
                "二维码的内容与记录一致，但页面和本程序按这份记录做出来的不同，第一处不同在第7行。页面可能被改过，也可能是用同样月份的另一次导出，"
                    + "或者别的版本、别的模板、别的指南做的。请以二维码的内容为准，不要以页面为准。", "",
            ])
    }

    private func changed(_ claim: inout StatementClaim) throws {
        claim.version = try #require(CivilDate("2023-01-01"))
        claim.countedMonths = 1
        claim.points = Fraction(13, over: 3)
        claim.digest = try #require(RecordDigest(bytes: Array(0..<32)))
    }

    @Test("Every difference is told, without a name")
    func differences() throws {
        #expect(
            try text(.notCompared, name: "Zhang San", claiming: changed) == [
                "Statement NUMBER does not agree with the record.",
                "It says: 4 1/3 points from 1 month counted, as of November 2022, by the rule book shanghai "
                    + "(version: 2023-01-01).",
                "  version of the rule book: 2023-01-01 on the statement, 2018-01-01 by the record's own date",
                "  counted months: 1 on the statement, 3 by the record",
                "  points: 13/3 on the statement, 0 by the record",
                "  the record is not, entry for entry, the one that the statement was made from, or its months are judged "
                    + "otherwise today", "",
            ])
        #expect(
            try text(.notCompared, in: .chinese, claiming: changed) == [
                "积分说明 NUMBER 与记录不一致。", "说明上写的是：截至2022年11月，计入1个月，积4又1/3分，按规则 shanghai 计算，版本：2023-01-01。",
                "  规则的版本：说明上是2023-01-01，按记录应为2018-01-01", "  计入的月数：说明上是1，按记录应为3",
                "  积分：说明上是13/3，按记录应为0", "  这份记录和制作说明时的记录不是逐条相同，或者现在的判定不同", "",
            ])
    }
}
