import Calendar
import Markup
import Notation
import Points
import Sharing
import Testing

@testable import Portal

@Suite("The code on a statement")
struct StatementCodeModelTests {
    private func claim() throws -> StatementClaim {
        StatementClaim(
            asOf: try month("2024-06"), countedMonths: 12, points: 3, rules: "shanghai",
            version: try #require(CivilDate("2023-01-01")),
            digest: try #require(RecordDigest(bytes: Array(0..<32))))
    }

    /// The squares that a path of rectangles a module high covers, by row and column.
    private func squares(_ path: Substring) throws -> Set<[Int]> {
        var squares: Set<[Int]> = []
        for rectangle in path.split(separator: "z") {
            let match = try #require(rectangle.wholeMatch(of: /M(\d+) (\d+)h(\d+)v1h-(\d+)/))
            let numbers = try [match.1, match.2, match.3, match.4].map { try #require(Int($0)) }
            #expect(numbers[2] == numbers[3])
            for column in numbers[0]..<numbers[0] + numbers[2] {
                #expect(squares.insert([numbers[1], column]).inserted)
            }
        }
        return squares
    }

    @Test("Its drawing has the modules of the symbol, with four of white around them")
    func modules() throws {
        let claim = try claim()
        let drawing = StatementCodeModel(claim, words: try Shipped.words(in: [.english])).symbol.description
        let symbol = try #require(QRSymbol(claim.code))
        let side = symbol.size + 8
        let parts = drawing.split(separator: "<path d=\"")
        try #require(parts.count == 2)
        #expect(
            parts[0] == "<svg class=\"code\" viewBox=\"0 0 \(side) \(side)\" role=\"img\" aria-labelledby=\"code-t\" "
                + "shape-rendering=\"crispEdges\"><title id=\"code-t\">Code of statement TGNV-MHPE</title>")
        try #require(parts[1].hasSuffix("\"/></svg>"))
        var dark: Set<[Int]> = []
        for row in 0..<symbol.size {
            for column in 0..<symbol.size where symbol.isDark(row: row, column: column) {
                dark.insert([row + 4, column + 4])
            }
        }
        #expect(try squares(parts[1].dropLast("\"/></svg>".count)) == dark)
    }

    @Test("Its text is the claim's code, and what it is for stands there in each language")
    func text() throws {
        let claim = try claim()
        let model = StatementCodeModel(claim, words: try Shipped.words(in: Shipped.both))
        #expect(model.text == claim.code)
        #expect(
            model.says.said == "The code holds this statement's number and date, the counted months, the points, the "
                + "rule book and a digest of the record. It holds neither name nor ID number. Whoever has the record "
                + "can check the paper by it: / 二维码里有编号、截止日期、计入的月数、积分、所用规则和记录的摘要值，没有姓名，"
                + "也没有身份号码。手里有这份记录的人，可以用它核对这张纸：")
        #expect(
            model.symbol.description.contains(
                "<title id=\"code-t\">Code of statement TGNV-MHPE · 积分说明 TGNV-MHPE 的二维码</title>"))
    }

    @Test("Where no symbol holds the code, there is none, and the text stands for it")
    func tooLong() throws {
        var claim = try claim()
        claim.rules = String(repeating: "a", count: 2000)
        let model = StatementCodeModel(claim, words: try Shipped.words(in: [.english]))
        #expect(model.symbol.description == "")
        #expect(model.text == claim.code)
    }
}
