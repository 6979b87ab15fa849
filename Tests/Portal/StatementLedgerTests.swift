import Markup
import Notation
import Points
import Records
import Testing

@testable import Portal

@Suite("The months of a statement")
struct StatementLedgerTests {
    private func ledger(
        _ months: PaperForm.Months = .all, of assessment: Assessment? = nil, in languages: [Language] = [.english]
    ) throws -> StatementLedger? {
        StatementLedger(
            try assessment ?? EachStatus.assessment(), months, words: try Shipped.words(in: languages))
    }

    private func lines(_ ledger: StatementLedger?) throws -> [String] {
        try #require(ledger).table.description.split(separator: "\n").map(String.init)
    }

    private func told(_ ledger: StatementLedger?) throws -> [String] {
        try #require(ledger).legend.map { "\($0.look) \($0.sign) \($0.meaning.said)" }
    }

    /// What each sign says aloud.
    private static let said = [
        "·": "counted", "?": "to be confirmed", "P": "payer differs", "L": "paid late", "O": "owed", "R": "refunded",
        "T": "transferred in", "S": "other scheme", "–": "nothing on record", "…": "not posted yet",
        "+3": "counted, and points reached",
    ]
    private static let saidInChinese = [
        "·": "计入", "?": "待确认", "异": "缴费单位不一致", "补": "补缴", "欠": "欠缴", "退": "已退费", "转": "转入", "他": "非职工社保",
        "–": "无记录", "…": "尚未到账",
    ]

    private func row(
        _ year: Int, _ cells: [(look: String, sign: String)?], _ numbers: [String], in language: Language = .english
    ) -> String {
        let said = language == .english ? Self.said : Self.saidInChinese
        return "<tr><th scope=\"row\">\(year)</th>"
            + cells.map { cell in
                cell.map { cell in
                    "<td class=\"\(cell.look)\"><b role=\"img\" aria-label=\"\(said[cell.sign] ?? "")\">"
                        + "\(cell.sign)</b></td>"
                } ?? "<td></td>"
            }.joined()
            + numbers.map { "<td class=\"n\">\($0)</td>" }.joined() + "</tr>"
    }

    private func sample() throws -> Assessment { try Shipped.assessment(of: Shipped.sample(), asOf: "2026-11") }

    @Test("A cell a month, with a sign for each status", arguments: [Language.english, .chinese])
    func each(language: Language) throws {
        let signs =
            language == .english
            ? ["P", "L", "O", "R", "T", "S"] : ["异", "补", "欠", "退", "转", "他"]
        let counted = (look: "c", sign: "·")
        #expect(
            try lines(ledger(in: [language])).dropFirst() == [
                row(2021, Array(repeating: nil, count: 11) + [("u", "?")], ["0", "0", "0"], in: language),
                row(
                    2022,
                    [counted, ("x", signs[0]), counted] + signs.dropFirst().map { ("x", $0) } + [
                        ("m", "–"), counted, ("w", "…"), nil,
                    ], ["3", "3", "0"], in: language),
                "</tbody></table>",
            ])
    }

    @Test(
        "The head names months in the language's way, in two languages by their numbers",
        arguments: [
            (
                [.english],
                ["Year", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
                ["Counted", "So far", "Points"]
            ),
            ([.chinese], ["年份"] + (1...12).map { "\($0)月" }, ["计入", "累计计入", "积分"]),
            (
                Shipped.both,
                ["<span lang=\"en\">Year</span><span lang=\"zh-Hans\">年份</span>"] + (1...12).map { "\($0)" },
                [("Counted", "计入"), ("So far", "累计计入"), ("Points", "积分")].map { english, chinese in
                    "<span lang=\"en\">\(english)</span><span lang=\"zh-Hans\">\(chinese)</span>"
                }
            ),
        ] as [([Language], [String], [String])])
    func head(languages: [Language], heads: [String], numbers: [String]) throws {
        #expect(
            try lines(ledger(in: languages)).first == "<table class=\"led\" aria-labelledby=\"months\"><thead><tr>"
                + heads.map { "<th scope=\"col\">\($0)</th>" }.joined()
                + numbers.map { "<th scope=\"col\" class=\"n\">\($0)</th>" }.joined() + "</tr></thead><tbody>")
    }

    @Test("A month in which points were reached shows them")
    func steps() throws {
        let counted = (look: "c", sign: "·")
        #expect(
            try lines(ledger(of: sample()))[3]
                == row(
                    2016,
                    [counted, ("x", "L"), ("x", "L"), ("x", "L"), ("c k", "+3")] + Array(repeating: counted, count: 7),
                    ["9", "31", "6"]))
        #expect(
            try told(ledger(of: sample())) == [
                "c · counted", "k +3 counted, and points reached", "x P payer differs", "x L paid late",
                "w … not posted yet", "m – nothing on record",
            ])
    }

    @Test("Where points rise with every month, none is marked")
    func monthly() throws {
        let assessment = try EachStatus.assessment(under: Shipped.rules("hangzhou"))
        let counted = (look: "c", sign: "·")
        try #require(assessment.months.contains { $0.gained > 0 })
        #expect(
            try lines(ledger(of: assessment)).dropFirst() == [
                row(2021, Array(repeating: nil, count: 11) + [counted], ["1", "1", "0.5"]),
                row(
                    2022,
                    [
                        counted, counted, ("x", "L"), ("x", "L"), ("x", "O"), ("x", "R"), ("x", "T"), counted,
                        ("m", "–"), counted, ("w", "…"), nil,
                    ], ["4", "5", "2.5"]),
                "</tbody></table>",
            ])
        #expect(
            try told(ledger(of: assessment)) == [
                "c · counted", "x L paid late", "x O owed", "x R refunded", "x T transferred in",
                "w … not posted yet", "m – nothing on record",
            ])
    }

    @Test("The legend names each status, in two languages side by side")
    func legend() throws {
        #expect(
            try told(ledger(in: Shipped.both)) == [
                "c · counted / 计入", "u ? to be confirmed / 待确认", "x P payer differs / 缴费单位不一致",
                "x L paid late / 补缴", "x O owed / 欠缴", "x R refunded / 已退费", "x T transferred in / 转入",
                "x S other scheme / 非职工社保", "w … not posted yet / 尚未到账", "m – nothing on record / 无记录",
            ])
    }

    @Test("A line a year, without a legend")
    func years() throws {
        let ledger = try ledger(.year)
        #expect(
            try lines(ledger) == [
                "<table class=\"years\" aria-labelledby=\"months\"><thead><tr><th scope=\"col\">Year</th>"
                    + ["Counted", "Open", "Not counted", "So far", "Points"]
                    .map { "<th scope=\"col\" class=\"n\">\($0)</th>" }.joined() + "</tr></thead><tbody>",
                row(2021, [], ["0", "1", "0", "0", "0"]), row(2022, [], ["3", "1", "7", "3", "0"]), "</tbody></table>",
            ])
        #expect(try told(ledger) == [])
    }

    @Test("None where none were asked for, and none where there are none", arguments: PaperForm.Months.allCases)
    func none(months: PaperForm.Months) throws {
        #expect(try ledger(.none).map(told) == nil)
        let empty = try Shipped.rules().assess(Record(), asOf: month("2024-06"))
        #expect(try ledger(months, of: empty).map(told) == nil)
    }
}
