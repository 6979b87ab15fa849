import Calendar
import Foundation
import Markup
import Notation
import Points
import Records
import SeededRandom
import Sharing
import Testing

@testable import Portal

/// A thousand people with a canary in every field, disclosed by chance: what was not granted is in none of the bytes that
/// would be written, and what was granted is in them.
@Suite("The hunt for leaks")
struct LeakHuntTests {
    private static let key = SigningKey()
    private static let people = 1000
    /// The search that the program itself makes is slow where nothing is optimised.
    private static let scannedOf = 50

    @Test("Open, sealed, printed and in the log: no canary that was not granted, in any encoding")
    func hunt() throws {
        var generator = SplitMix64(seed: 6)
        let themes = try Themes()
        let rules = try Shipped.contributionRules()
        var (shown, hidden) = (0, 0)
        for number in 0..<Self.people {
            let person = try Person(number, &generator)
            let grants = Set(Grant.allCases.filter { _ in generator.isTrue(oneIn: 3) })
            let assessment = rules.assess(person.record, asOf: person.asOf)
            let window = person.window(&generator)
            let terms = DisclosureTerms(
                receiver: person.receiver, purpose: "purpose \(number)", issuedOn: person.asOf.lastDay,
                expiresOn: person.asOf.lastDay.advanced(by: 90))
            guard
                let disclosure = Disclosure(
                    assessment, of: person.record, terms: terms, grants: grants, window: window)
            else { continue }
            let made = try themes.made(disclosure, rules, key: number % 2 == 0 ? Self.key : nil, grants)
            let bytes = made.reduce(into: Data()) { $0.append(contentsOf: $1 + [0x0A]) }
            let text = Hunter.text(bytes)
            for canary in person.canaries {
                let isGranted = canary.isGranted(grants, window)
                let places = Hunter.forms(of: canary.text).filter { Hunter.stands($0, in: text) }
                if isGranted { shown += 1 } else { hidden += 1 }
                #expect(
                    places.isEmpty == !isGranted,
                    "person \(number): \(canary.field) \(canary.text), granted \(grants.sorted().map(\.rawValue))")
            }
            if number % Self.scannedOf == 0 {
                let withheld = Withheld(person.record, assessment, terms: terms, grants: grants, window: window)
                let known = SharedPages.known(rules: rules, guides: [], theme: themes.summary)
                #expect(LeakScan(withheld, known: known).leaks(in: Array(bytes)) == [])
            }
        }
        #expect(shown > 3000)
        #expect(hidden > 20_000)
    }
}

/// The pages of a summary, made once and filled for each person.
private struct Themes {
    let summary: SharedTheme
    let view: SharedTheme

    init() throws {
        summary = try Shipped.sharedTheme(.summary, in: [.english])
        view = try Shipped.sharedTheme(.view, in: Shipped.both)
    }

    /// Everything that is written: the file, what is sealed, the code, the line of the log.
    func made(
        _ disclosure: Disclosure, _ rules: RuleBook, key: SigningKey?, _ grants: Set<Grant>
    ) throws -> [[UInt8]] {
        let code = try key.flatMap { try SummaryCode(SummaryClaim(disclosure), key: $0) }
        let page = SharedPages.summary(disclosure, rules: rules, guides: [], code: code, theme: summary).bytes
        let view = SharedPages.view(disclosure, rules: rules, guides: [], code: code, theme: view)
        let signed = try key.map { try SignedSummary(disclosure, page: page, key: $0).text }
        let entry = DisclosureEntry(
            at: "", file: "", grants: grants, window: "", languages: [], passphrases: 0, key: key?.publicKey,
            disclosure: disclosure)
        let payload = SealedPayload(view: view, content: signed.map { .signed($0) } ?? .unsigned(disclosure))
        return [
            try #require(SharedFile.filled(page, with: signed ?? "")), payload.bytes, view,
            Array((code?.text ?? "").utf8), entry.line, disclosure.json.canonicalBytes,
        ]
    }
}

/// The forms in which a text could stand in bytes.
private enum Hunter {
    /// The C library's search, because a thousand people have some million forms; it takes a zero for an end.
    static func stands(_ form: [CChar], in bytes: [CChar]) -> Bool { strstr(bytes, form) != nil }

    static func text(_ bytes: Data) -> [CChar] { bytes.map { $0 == 0 ? 1 : CChar(bitPattern: $0) } + [0] }

    static func forms(of text: String) -> [[CChar]] {
        let plain = Data(text.utf8)
        var forms = [plain, Data(text.lowercased().utf8)]
        for encoding in [String.Encoding.utf16LittleEndian, .utf16BigEndian] {
            forms.append(text.data(using: encoding) ?? plain)
        }
        // The characters of base 64 that the bytes before and behind have no part in.
        for bytes in [plain, text.data(using: .utf16LittleEndian) ?? plain] {
            for before in 0..<3 {
                let encoded = (Data(repeating: 0, count: before) + bytes).base64EncodedString()
                let start = (before * 8 + 5) / 6
                let whole = (before + bytes.count) * 8 / 6
                let core = String(encoded.prefix(whole).dropFirst(start))
                forms += [core, core.replacing("+", with: "-").replacing("/", with: "_")].map { Data($0.utf8) }
            }
        }
        forms.append(Data(text.percentEncoded().utf8))
        forms.append(Data(text.unicodeScalars.map { "&#\($0.value);" }.joined().utf8))
        forms.append(Data(text.map { "\($0)<wbr>" }.joined().utf8))
        return forms.map(Self.text)
    }
}

private struct Canary {
    let field: String
    let text: String
    /// Nil for what is never granted.
    var grant: Grant?
    /// The month that the window must have; nil where it doesn't matter.
    var month: YearMonth?

    func isGranted(_ grants: Set<Grant>, _ window: ClosedRange<YearMonth>) -> Bool {
        guard let grant, grants.contains(grant) else { return false }
        return month.map(window.contains) ?? true
    }
}

/// Somebody with a canary in every field.
private struct Person {
    let record: Record
    let asOf: YearMonth
    let receiver: String
    let canaries: [Canary]

    init(_ number: Int, _ generator: inout SplitMix64) throws {
        var canaries: [Canary] = []
        func sung(_ field: String, _ generator: inout SplitMix64, _ grant: Grant? = nil, _ month: YearMonth? = nil)
            -> String
        {
            let letters = (0..<14).map { _ in generator.one(of: Array("abcdefghjkmnpqrstuvwxyz".map { $0 })) }
            let text = "Q" + String(letters)
            canaries.append(Canary(field: field, text: text, grant: grant, month: month))
            return text
        }
        func day(_ field: String, _ generator: inout SplitMix64) -> CivilDate? {
            let date = CivilDate(
                year: generator.number(in: 1930...1960), month: generator.number(in: 1...12),
                day: generator.number(in: 1...28))
            canaries.append(Canary(field: field, text: date.map { "\($0)" } ?? ""))
            return date
        }
        /// Amounts of which no two are the same, in ten thousands that a page groups.
        var fen = 1_000_000 + generator.number(in: 0...99) * 100_000
        func money(_ field: String, _ generator: inout SplitMix64, _ grant: Grant? = nil, _ month: YearMonth? = nil)
            -> Money
        {
            fen += generator.number(in: 101...999)
            canaries.append(Canary(field: field, text: "\(Money(fen: fen))", grant: grant, month: month))
            return Money(fen: fen)
        }
        let receiver = "Receiver \(number)"
        let first = try month("2014-01").advanced(by: generator.number(in: 0...99))
        let count = generator.number(in: 2...9)
        var record = Record()
        record.source = .init(name: sung("source.name", &generator), exportedOn: day("source.exportedOn", &generator))
        record.person = .init(
            name: sung("person.name", &generator, .name), idNumber: sung("person.idNumber", &generator),
            bornOn: day("person.bornOn", &generator),
            permit: .init(
                number: sung("permit.number", &generator), issuedOn: day("permit.issuedOn", &generator),
                validUntil: day("permit.validUntil", &generator)))
        record.contracts = [
            .init(
                employer: sung("contract.employer", &generator), creditCode: sung("contract.creditCode", &generator),
                from: day("contract.from", &generator))
        ]
        for index in 0..<count {
            let month = first.advanced(by: index)
            let isOwn = generator.isTrue(oneIn: 2)
            record.contributions.append(
                Contribution(
                    month: month, payer: isOwn ? receiver : sung("payer", &generator, .payer, month),
                    payerCode: isOwn ? nil : sung("payerCode", &generator),
                    base: money("base", &generator, .base, month),
                    personal: money("personal", &generator, isOwn ? .employerMonths : nil, month),
                    employer: money("employer", &generator, isOwn ? .employerMonths : nil, month),
                    paidOn: day("paidOn", &generator),
                    origin: .init(
                        file: sung("origin.file", &generator), sheet: sung("origin.sheet", &generator), row: index + 2))
            )
            let others = Contribution.Insurance.allCases.filter { $0 != .pension }
            record.contributions.append(
                Contribution(
                    month: month, insurance: generator.one(of: others), payer: sung("other.payer", &generator),
                    base: money("other.base", &generator), personal: money("other.personal", &generator)))
        }
        record.evidence.spouse = .init(localHousehold: true)
        record.evidence.investment = .init(averageTax: money("evidence.averageTax", &generator, .evidence))
        self.record = record
        self.receiver = receiver
        self.canaries = canaries
        asOf = first.advanced(by: count - 1)
    }

    func window(_ generator: inout SplitMix64) -> ClosedRange<YearMonth> {
        let length = generator.number(in: 1...12)
        return asOf.advanced(by: -length)...asOf.advanced(by: -generator.number(in: 0...min(length, 2)))
    }
}
