import Calendar
import Diagnostics
import Records
import SeededRandom
import Testing

@testable import Exports

/// Contributions written as a layout's table and read by it are the same again, and so are the table's bytes.
@Suite struct RoundTripTests {
    static let ids = Shipped.ids.filter { $0 != "shanghai-employers" }

    @Test("Whatever a layout can say, in tables with each separator and line end", arguments: ids)
    func layout(id: String) throws {
        let (layout, reader) = (try Shipped.layout(id), try Shipped.reader())
        for seed in 1...20 as ClosedRange<UInt64> {
            var maker = ContributionMaker(random: SplitMix64(seed: seed), layout: layout)
            let contributions = maker.contributions()
            let writer = TableWriter(
                layout: layout, separator: maker.random.one(of: [",", ";", "\t"]),
                lineEnd: maker.random.one(of: ["\n", "\r\n", "\r"]))
            let text = writer.text(contributions)
            let export = reader.read(SourceFile(path: "export.csv", text: text))
            #expect(!export.diagnostics.hasErrors)
            #expect(export.tables.map(\.head.layout) == [id])
            let read = export.tables.flatMap(\.contributions)
            #expect(read.map(withoutOrigin) == contributions)
            #expect(Array(writer.text(read).utf8) == Array(text.utf8))
        }
    }

    @Test("Who paid when")
    func employers() throws {
        let reader = try Shipped.reader()
        var random = SplitMix64(seed: 7)
        var spans: [EmployerSpan] = []
        for number in 0..<40 {
            let first = try #require(YearMonth(year: random.number(in: 1990...2099), month: random.number(in: 1...12)))
            spans.append(
                EmployerSpan(
                    months: first...first.advanced(by: random.number(in: 0...400)), name: "第\(number)家, \"有限\" 公司"))
        }
        let rows = spans.map { "\($0.months.lowerBound)至\($0.months.upperBound),\(TableWriter.quoted($0.name))\n" }
        let text = "缴费时间,缴费单位\n" + rows.joined()
        let export = reader.read(SourceFile(path: "export.csv", text: text))
        #expect(export.diagnostics == [])
        #expect(export.tables.flatMap(\.employers) == spans)
    }

    /// What texts of a record's own table are made of, and nothing in it is only blank.
    private static let pieces = [
        "a", "\"", "\n", "\r\n", "\r", "\t", "张", "\u{2028}", "\u{202E}", "🀄", "'", ",", "=", "+", "-", "@", " ", ";",
        "\u{3000}",
        "\u{A0}", "\u{301}", "\u{200D}", "1", ".",
    ]

    @Test(
        "Any contributions in a record's own table, formula signs, quotes and blanks among their names",
        arguments: UInt64(1)...60)
    func record(seed: UInt64) throws {
        let (layout, reader) = (try Shipped.layout("record"), try Shipped.reader())
        var maker = ContributionMaker(random: SplitMix64(seed: seed), layout: layout)
        var contributions = maker.contributions()
        for index in contributions.indices {
            contributions[index].payer = name(&maker.random)
            contributions[index].payerCode = name(&maker.random)
        }
        let record = Record(contributions: contributions)
        let export = reader.read(SourceFile(path: "record.csv", bytes: record.csv))
        #expect(!export.diagnostics.hasErrors)
        let read = export.tables.flatMap(\.contributions).map(withoutOrigin)
        #expect(read.map { $0.payer.map { Array($0.utf8) } } == contributions.map { $0.payer.map { Array($0.utf8) } })
        #expect(read == contributions)
        #expect(Record(contributions: read).csv == record.csv)
    }

    private func name(_ random: inout SplitMix64) -> String? {
        let name = (0..<random.number(in: 0...6)).map { _ in random.one(of: Self.pieces) }.joined()
        let isBlank = name.unicodeScalars.allSatisfy { $0.properties.isWhitespace }
        return isBlank ? nil : name
    }

    @Test(
        "Names that a spreadsheet or a notation would change",
        arguments: [
            "=1+2", "'=1+2", "''=1", "'a", "'", "+1", "-x", "-5", "'-5", "-5.001", "@SUM(A1)", "\tx", "'\tx", "\nx",
            "\r=x", " a", "a ",
            "  a b ", "\u{A0}a", "a\u{3000}", "\"", "\"\"", "a\"\u{301}b", "a,b", "a\r\nb", "=\u{301}1", "'\u{301}=",
            "合计", "month",
        ])
    func names(name: String) throws {
        let month = try #require(YearMonth("2014-03"))
        let record = Record(contributions: [Contribution(month: month, payer: name)])
        let export = try Shipped.reader().read(SourceFile(path: "record.csv", bytes: record.csv))
        #expect(export.diagnostics == [])
        let read = export.tables.flatMap(\.contributions)
        #expect(read.map { $0.payer.map { Array($0.utf8) } } == [Array(name.utf8)])
        #expect(Record(contributions: read).csv == record.csv)
    }

    @Test("Each row says where it stands, over the line ends within its cells")
    func origins() throws {
        let months = try ["2014-03", "2014-04"].map { try #require(YearMonth($0)) }
        let record = Record(contributions: months.map { Contribution(month: $0, payer: "a\r\nb\nc") })
        let export = try Shipped.reader().read(
            SourceFile(path: "some/record.csv", bytes: record.csv), named: "record.csv")
        #expect(
            export.tables.flatMap(\.contributions).map(\.origin) == [
                Origin(file: "record.csv", row: 2), Origin(file: "record.csv", row: 5),
            ])
    }

    @Test("Blanks beside a separator are no part of a cell, those within quotes are")
    func blanks() throws {
        let text =
            "month,state,payer,base,taxMatches\n 2014-03  , owed,  Example Ltd ,5036.00 , true \n2014-04,,\" a \",\u{3000},\n"
        let (rows, _, diagnostics) = try Shipped.read(text)
        #expect(diagnostics == [])
        #expect(
            rows.map(told) == [
                "2 | 2014-03 | pension | owed | Example Ltd | base 5036.00 | tax true", "3 | 2014-04 | pension |  a ",
            ])
    }

    private func withoutOrigin(_ contribution: Contribution) -> Contribution {
        var contribution = contribution
        contribution.origin = nil
        return contribution
    }
}
