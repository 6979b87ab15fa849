import Calendar
import Points
import Records
import Testing

/// A party by name and credit code.
struct Party: Sendable, CustomTestStringConvertible {
    var name: String?
    var code: String?

    init(_ name: String? = nil, _ code: String? = nil) {
        self.name = name
        self.code = code
    }

    var testDescription: String { "\(name ?? "no name") (\(code ?? "no code"))" }
}

@Suite struct PayerMatchTests {
    private static let text = "2024-05"
    private static let one = "91350100M000100Y43"
    private static let other = "91110000101623741K"

    private func status(of payer: Party, under employers: [Party]) throws -> MonthStatus {
        let contribution = Contribution(
            month: try month(Self.text), payer: payer.name, payerCode: payer.code)
        let contracts = try employers.map {
            Record.Contract(employer: $0.name, creditCode: $0.code, from: try day("2024-01-01"))
        }
        let record = Record(contracts: contracts, contributions: [contribution])
        return try #require(
            try ShippedRules.shanghai().assess(record, asOf: contribution.month).statuses.first)
    }

    @Test(
        "Two known credit codes decide, whatever the names say",
        arguments: [
            (Party("Juniper Ltd", one), Party("Juniper Ltd", one), MonthStatus.counted),
            (Party("Juniper Ltd", one), Party("Heron Ltd", one), .counted),
            (Party("Juniper Ltd", one), Party("Juniper Ltd", other), .payerDiffers),
            (Party(nil, one), Party(nil, one), .counted),
            (Party(nil, one), Party("Juniper Ltd", other), .payerDiffers),
            (Party(nil, "91350100m000100y43"), Party(nil, one), .counted),
            (Party(nil, " 9135 0100 M000 100Y 43 "), Party(nil, one), .counted),
            (Party(nil, "not a code"), Party(nil, "NOTACODE"), .counted),
        ])
    func codes(payer: Party, employer: Party, status: MonthStatus) throws {
        #expect(try self.status(of: payer, under: [employer]) == status)
    }

    @Test(
        "With a code missing on either side the names decide",
        arguments: [
            (Party("Juniper Ltd", one), Party("Juniper Ltd"), MonthStatus.counted),
            (Party("Juniper Ltd"), Party("Juniper Ltd", one), .counted),
            (Party("Juniper Ltd", one), Party("Heron Ltd"), .payerDiffers),
            (Party("Juniper Ltd"), Party("Heron Ltd", one), .payerDiffers),
            (Party("Juniper Ltd"), Party("Juniper Ltd"), .counted),
            (Party("Juniper Ltd"), Party("Heron Ltd"), .payerDiffers),
            (Party("Juniper Ltd", ""), Party("Juniper Ltd", one), .counted),
            (Party("Juniper Ltd", one), Party("Heron Ltd", "  "), .payerDiffers),
        ])
    func names(payer: Party, employer: Party, status: MonthStatus) throws {
        #expect(try self.status(of: payer, under: [employer]) == status)
    }

    @Test(
        "With nothing to compare, who paid is unknown",
        arguments: [
            (Party(), Party("Juniper Ltd", one)),
            (Party("Juniper Ltd", one), Party()),
            (Party(), Party()),
            (Party(nil, one), Party("Juniper Ltd")),
            (Party("Juniper Ltd"), Party(nil, one)),
            (Party(""), Party("Juniper Ltd")),
            (Party("Juniper Ltd"), Party("")),
            (Party(""), Party("")),
            (Party(" \t\u{3000}\u{A0}"), Party("Juniper Ltd")),
            (Party("Juniper Ltd", ""), Party(nil, "")),
        ])
    func unknown(payer: Party, employer: Party) throws {
        #expect(try status(of: payer, under: [employer]) == .undetermined)
    }

    @Test(
        "Names are compared after NFKC, without white space, ignoring case",
        arguments: [
            ("Juniper Ltd", "JUNIPER LTD"),
            ("Juniper Ltd", "juniperltd"),
            ("Juniper Ltd", " Juniper\tLtd\r\n"),
            ("Juniper Ltd", "Ｊｕｎｉｐｅｒ　Ｌｔｄ"),
            ("Juniper Ltd", "Juniper\u{A0}Ltd\u{2003}"),
            ("杜松工坊（上海）有限公司", "杜松工坊(上海)有限公司"),
            ("杜松工坊 有限公司", "杜松\u{3000}工坊有限公司"),
            ("Café", "CAFE\u{301}"),
            ("Office №4", "officeNo4"),
            ("Ｗorkshop ①", "workshop1"),
            ("ﬁne ﬂat", "FineFlat"),
            ("ÄRGER", "ärger"),
            ("ДОМ", "дом"),
            ("カフェ", "ｶﾌｪ"),
            ("カブシキ", "ｶﾌﾞｼｷ"),
            ("École", "Ｅ\u{301}ｃｏｌｅ"),
        ])
    func equalNames(payer: String, employer: String) throws {
        #expect(try status(of: Party(payer), under: [Party(employer)]) == .counted)
        #expect(try status(of: Party(employer), under: [Party(payer)]) == .counted)
    }

    @Test(
        "Names that differ by a letter, a mark or a zero-width character are different",
        arguments: [
            ("Juniper Ltd", "Junipers Ltd"),
            ("Café", "Cafe"),
            ("杜松工坊有限公司", "杜松工房有限公司"),
            ("杜松工坊", "杜松工坊有限公司"),
            ("Juniper", "J\u{200B}uniper"),
            ("Juniper", "Јuniper"),
            ("Juniper Ltd", "Juniper, Ltd"),
        ])
    func differentNames(payer: String, employer: String) throws {
        #expect(try status(of: Party(payer), under: [Party(employer)]) == .payerDiffers)
    }

    @Test(
        "Of several covering contracts one match is enough, and without one an unknown decides",
        arguments: [
            ([Party("Heron"), Party("Juniper")], MonthStatus.counted),
            ([Party("Juniper"), Party("Heron")], .counted),
            ([Party(), Party("Juniper"), Party("Heron")], .counted),
            ([Party("Heron"), Party("Larch")], .payerDiffers),
            ([Party("Heron"), Party()], .undetermined),
            ([Party(), Party("Heron")], .undetermined),
            ([Party("Heron"), Party(nil, other)], .undetermined),
            ([], .undetermined),
        ])
    func severalContracts(employers: [Party], status: MonthStatus) throws {
        #expect(try self.status(of: Party("Juniper"), under: employers) == status)
        #expect(try self.status(of: Party("Juniper"), under: employers.reversed()) == status)
    }
}
