import Calendar
import Markup
import Points
import Records
import Testing

@testable import Portal

@Suite("The picture of the timeline")
struct TimelinePictureTests {
    /// Three months: one counts, one was paid by another, one isn't there.
    private func small() throws -> Assessment {
        let paid = [
            Contribution(month: try month("2024-01"), payer: "Example Ltd."),
            Contribution(month: try month("2024-02"), payer: "Other & Sons"),
        ]
        return try Shipped.rules().assess(try record(paid), asOf: try month("2024-03"))
    }

    /// The picture of the three months but for its dashed line, an element a line.
    static let picture = """
        <svg class="timeline" viewBox="0 0 1040 303" role="img" aria-labelledby="tl-t tl-d">
        <title id="tl-t">Points timeline</title>
        <desc id="tl-d">From January 2024 to March 2024: 0 points from 1 month counted. The next points fall in \
        January 2025 if every month counts. Every month is in the table below.</desc>
        <defs>
        <pattern id="hx" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="4" height="4" class="hx-bg"/>
        <line x1="0" y1="0" x2="0" y2="4" class="hx-l"/>
        </pattern>
        </defs>
        <rect class="future" x="90.6" y="18" width="885.4" height="190"/>
        <line class="grid" x1="44" x2="976" y1="208" y2="208"/>
        <text class="ax" x="34" y="212" text-anchor="end">0</text>
        <line class="grid" x1="44" x2="976" y1="160.5" y2="160.5"/>
        <text class="ax" x="34" y="164.5" text-anchor="end">3</text>
        <line class="grid" x1="44" x2="976" y1="113" y2="113"/>
        <text class="ax" x="34" y="117" text-anchor="end">6</text>
        <line class="grid" x1="44" x2="976" y1="65.5" y2="65.5"/>
        <text class="ax" x="34" y="69.5" text-anchor="end">9</text>
        <line class="grid" x1="44" x2="976" y1="18" y2="18"/>
        <text class="ax" x="34" y="22" text-anchor="end">12</text>
        <line class="yr" x1="44" x2="44" y1="18" y2="274"/>
        <text class="ax" x="48" y="224">2024</text>
        <line class="yr" x1="230.4" x2="230.4" y1="18" y2="274"/>
        <text class="ax" x="234.4" y="224">2025</text>
        <line class="yr" x1="416.8" x2="416.8" y1="18" y2="274"/>
        <text class="ax" x="420.8" y="224">2026</text>
        <line class="yr" x1="603.2" x2="603.2" y1="18" y2="274"/>
        <text class="ax" x="607.2" y="224">2027</text>
        <line class="yr" x1="789.6" x2="789.6" y1="18" y2="274"/>
        <text class="ax" x="793.6" y="224">2028</text>
        <path class="area" d="M44 208H90.6V208Z"/>
        <path class="step" d="M44 208H90.6"/>
        <path class="mo c" d="M44.5 234h14.5v16h-14.5z"/>
        <path class="mo x" d="M60 234h14.5v16h-14.5z"/>
        <path class="mo w" d="M75.5 234h14.6v16h-14.6z"/>
        <text class="lane" x="984" y="246">months</text>
        <rect class="emp" rx="2" x="44.5" y="256" width="14.5" height="18"/>
        <rect class="emp" rx="2" x="60" y="256" width="14.5" height="18"/>
        <text class="lane" x="984" y="269">payer</text>
        <line class="now" x1="90.6" x2="90.6" y1="4" y2="274"/>
        <text class="nowl" x="95.6" y="12">Mar 2024</text>
        <text class="nxt" x="250.9" y="177.5">3 · Jan 2025</text>
        <path class="cl" d="M67.2 276V284"/>
        <text class="clt" x="2.1" y="296">1 month payer differs</text>
        </svg>
        """

    private func elements() throws -> (elements: [String], labelsLeft: Int) {
        let (svg, left) = TimelineDrawing.svg(try small(), words: PageWords(try Shipped.theme().words))
        return (
            svg.description.split(separator: "><").joined(separator: ">\n<").split(separator: "\n").map(String.init),
            left
        )
    }

    @Test("Of three months, whole but for what is to come")
    func whole() throws {
        let (elements, left) = try elements()
        #expect(elements.filter { !$0.hasPrefix("<path class=\"fc\"") }.joined(separator: "\n") == Self.picture)
        // The line down to the second label would cross the first one.
        #expect(left == 1)
    }

    @Test("The dashed line climbs with every twelve months up to the axis's end")
    func forecast() throws {
        let dashed = try elements().elements.filter { $0.hasPrefix("<path class=\"fc\"") }
        #expect(
            dashed == [
                "<path class=\"fc\" d=\"M90.6 208H245.9V160.5H432.3V113H618.7V65.5H805.1V18H976\"/>"
            ])
    }

    @Test("An empty box reaches up to now")
    func untilNow() throws {
        #expect(
            TimelineDrawing.untilNow(try small()).description
                == "<div class=\"until\"><svg width=\"8.7%\" height=\"1\" aria-hidden=\"true\"></svg><i></i></div>")
    }

    /// Months that are all paid but every seventh, from a first one on.
    private func gappy(_ count: Int, from first: String) throws -> Assessment {
        let first = try month(first)
        let paid = (0..<count).filter { $0 % 7 != 5 }.map {
            Contribution(month: first.advanced(by: $0), payer: $0 / 40 % 2 == 0 ? "Example Ltd." : "示例有限公司")
        }
        return try Shipped.rules().assess(Record(contributions: paid), asOf: first.advanced(by: count - 1))
    }

    /// The numbers of every attribute of a name; of a path's data, where its points and widths lead to.
    private func horizontals(_ page: HTML) throws -> [Double] {
        var found: [Double] = []
        let tokens = try StrictHTML(Array("<!doctype html>".utf8) + page.bytes).tokens
        for token in tokens {
            guard case .start(let name, let attributes) = token, name != "pattern" else { continue }
            func value(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
            if value("class")?.hasPrefix("hx") == true { continue }
            for name in ["x", "x1", "x2", "cx"] {
                if let text = value(name) { found.append(try #require(Double(text), "\(text)")) }
            }
            if let x = value("x").flatMap(Double.init), let width = value("width").flatMap(Double.init) {
                #expect(width >= 0)
                found.append(x + width)
            }
            if let data = value("d") { found += try Self.horizontals(ofPath: data) }
        }
        return found
    }

    private static func horizontals(ofPath data: String) throws -> [Double] {
        var found: [Double] = []
        var x = 0.0
        var rest = Substring(data)
        while let command = rest.first {
            rest.removeFirst()
            let numbers = rest.prefix { !$0.isLetter }
            rest = rest[numbers.endIndex...]
            let values = numbers.split(separator: " ").compactMap { Double($0) }
            switch command {
            case "M", "H": x = try #require(values.first)
            case "h": x += try #require(values.first)
            case "V", "v", "z", "Z": break
            default: Issue.record("\(command) in a path")
            }
            found.append(x)
        }
        return found
    }

    @Test(
        "Nothing lies outside of it, be the record of a month or of fifty years",
        arguments: [
            (1, "2024-06"), (2, "1900-01"), (59, "2014-03"), (153, "2014-03"), (600, "1976-01"), (3000, "1900-01"),
        ])
    func inside(months: Int, first: String) throws {
        let (svg, _) = TimelineDrawing.svg(try gappy(months, from: first), words: PageWords(try Shipped.theme().words))
        #expect(svg.description.hasPrefix("<svg class=\"timeline\" viewBox=\"0 0 1040 "))
        let found = try horizontals(svg)
        #expect(found.count > 20)
        #expect(found.filter { !(0...1040).contains($0) } == [])
    }
}
