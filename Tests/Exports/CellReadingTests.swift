import Calendar
import Foundation
import Records
import Testing

@testable import Exports

/// Values as people and their programs write them.
@Suite struct CellReadingTests {
    @Test(
        "A month",
        arguments: [
            "202401", "2024-01", "2024-1", "2024/1", "2024/01", "2024.01", "2024年1月", "2024年01月", "２０２４－０１",
            " 2024 01 ",
        ])
    func month(text: String) {
        #expect(CellReading.month(text) == YearMonth("2024-01"))
    }

    @Test(
        "What is no month",
        arguments: [
            "", "2024", "24-01", "2024-13", "2024-001", "2024-02-30", "2024.1", "2024年1-6月", "2024年1月至6月", "2024.07-12",
            "2025-01-01至2025-06-30", "Jan 2024", "202400", "2024年", "1月2024",
            "20240101",
        ])
    func noMonth(text: String) {
        #expect(CellReading.month(text) == nil)
    }

    @Test(
        "A range of months",
        arguments: ["202401-202406", "2024-01至2024-06", "2024.01~2024.06", "2024年1月到2024年6月", "202401—202406"])
    func range(text: String) {
        #expect(CellReading.range(text).map { "\($0.lowerBound) \($0.upperBound)" } == "2024-01 2024-06")
    }

    @Test("A range of one month, and one that goes on where somebody still pays")
    func openRange() {
        #expect(CellReading.range("202401").map { "\($0.lowerBound) \($0.upperBound)" } == "2024-01 2024-01")
        for text in ["202401-至今", "2024年1月至今", "2024.01—至今"] {
            #expect(CellReading.openRange(text).map { "\($0.lowerBound) \($0.upperBound)" } == "2024-01 2123-12")
            #expect(CellReading.range(text) == nil)
        }
        #expect(CellReading.openRange("至今") == nil)
    }

    @Test("What is no range", arguments: ["202406-202401", "202401-2024-06", "2024-01-2024", "a-b"])
    func noRange(text: String) {
        #expect(CellReading.range(text) == nil)
    }

    @Test(
        "A day",
        arguments: ["2024-01-02", "2024/1/2", "20240102", "2024年1月2日", "2024.01.02", "2024-01-02 00:00:00", "２０２４/１/２"])
    func day(text: String) {
        #expect(CellReading.day(text) == CivilDate("2024-01-02"))
    }

    @Test("What is no day", arguments: ["2024-01", "2024-02-30", "02/01/2024", "202401", "soon"])
    func noDay(text: String) {
        #expect(CellReading.day(text) == nil)
    }

    @Test(
        "An amount",
        arguments: [
            ("5036", 503_600), ("5,036.00", 503_600), ("￥5036", 503_600), ("¥ 5 036.5", 503_650), ("5036元", 503_600),
            ("５０３６．００", 503_600), ("-12.30", -1230), ("0", 0),
        ])
    func money(text: String, fen: Int) {
        #expect(CellReading.money(text) == Money(fen: fen))
    }

    @Test(
        "What is no amount",
        arguments: [
            "", "5.036,00", "11396,00", "5元0", "5,0,3", "5036²", "5 036 1", "5036.005", "about 5036", "1e3", "--",
        ])
    func noMoney(text: String) {
        #expect(CellReading.money(text) == nil)
    }

    @Test("A heading is compared without its unit, its white space and its width")
    func heading() {
        #expect(Heading("个人缴费金额（元）").name == "个人缴费金额")
        #expect(Heading(" Ａａｅ００２ ").name == "aae002")
        #expect(Heading("(元)").name == "(元)")
        #expect(Heading("缴费 基数").name == "缴费基数")
        #expect(Heading("个人缴费(医疗)").bracket == "医疗")
    }

    @Test("An amount in another unit than yuan stands under another heading", arguments: ["基数(万元)", "比例（％）", "金额(分)"])
    func otherUnit(heading: String) {
        #expect(Heading(heading).name == heading.precomposedStringWithCompatibilityMapping)
        #expect(Heading(heading).bracket == nil)
    }

    @Test("A year", arguments: ["2024", "2024年", "2024年度", "２０２４"])
    func year(text: String) {
        #expect(CellReading.year(text) == 2024)
    }

    @Test("What is no year", arguments: ["", "24", "1799", "2200", "2024-01", "年", "2024年1月"])
    func noYear(text: String) {
        #expect(CellReading.year(text) == nil)
    }
}
