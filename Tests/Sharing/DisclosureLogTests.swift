import Diagnostics
import Markup
import Points
import Testing

@testable import Sharing

@Suite("The log of disclosures")
struct DisclosureLogTests {
    private func entry(
        at: String = "2024-07-02T08:30:00Z", _ grants: Set<Grant> = [.base, .name],
        to receiver: String = "Juniper Workshop Ltd",
        change: (inout Disclosure) throws -> Void = { _ in }
    ) throws -> DisclosureEntry {
        var disclosure = try Granted.disclosure(grants, to: receiver)
        try change(&disclosure)
        return DisclosureEntry(
            at: at, file: "summary.html", grants: grants, window: "last 3", languages: ["en"], passphrases: 2, key: nil,
            disclosure: disclosure)
    }

    private func read(_ bytes: [UInt8]) -> (DisclosureLog, [Diagnostic]) {
        DisclosureLog.read(SourceFile(path: "log.jsonl", bytes: bytes))
    }

    @Test("Its lines read again are its entries, in their order")
    func roundTrip() throws {
        let entries = [try entry(), try entry([], to: "Heron\n\"Payroll\""), try entry(Set(Grant.allCases))]
        let (log, problems) = read(entries.flatMap(\.line))
        #expect(problems == [])
        #expect(log.entries == entries)
        #expect(log.entries[0].grants == [.name, .base])
        #expect(entries.allSatisfy { $0.line.count { $0 == 0x0A } == 1 })
        #expect(read([]).0 == DisclosureLog())
    }

    @Test("The last disclosure to a receiver, by its name as names are compared")
    func last() throws {
        let log = DisclosureLog([
            try entry(at: "1"), try entry(at: "2", to: "Heron"), try entry(at: "3", to: "ＪUNIPER workshop ltd"),
        ])
        #expect(log.last(to: "Juniper Workshop Ltd")?.at == "3")
        #expect(log.last(to: "heron")?.at == "2")
        #expect(log.last(to: "Plover") == nil)
    }

    @Test("A line that was changed, one that is none, and one that was cut are told with their places")
    func changed() throws {
        let line = String(decoding: try entry().line, as: UTF8.self)
        let help = "move the file away, to begin a new log; nothing is ever taken out of one"
        func problem(_ line: Int, _ message: String) -> Diagnostic {
            Diagnostic(
                .error, .disclosureLog, path: "log.jsonl", position: Position(line: line, column: 1), message: message,
                help: help)
        }
        let other = "the line is no entry of a log of disclosures, or was changed"
        let cut = "the last line has no end: it was not written whole, or was cut"
        let changed = line.replacing("\"points\":\"0\"", with: "\"points\":\"3\"")
        #expect(changed != line)
        let (log, problems) = read(Array((changed + line + "{}\n" + line.dropLast()).utf8))
        #expect(log.entries.count == 1)
        #expect(problems == [problem(1, other), problem(3, other), problem(4, cut)])
    }

    @Test("What a receiver is told otherwise than the last time")
    func changes() throws {
        let old = try entry()
        #expect(DisclosureChange.changes(from: old, to: try entry(at: "another")) == [])
        var signed = try entry()
        signed.key = "KEY"
        signed.passphrases = 0
        #expect(DisclosureChange.changes(from: old, to: signed) == [.sealed(false), .signed(true)])
        #expect(DisclosureChange.changes(from: signed, to: old) == [.sealed(true), .signed(false)])
        let tail = try entry([.number]) { $0.numberTail = "0000" }
        #expect(DisclosureChange.changes(from: try entry([.number]), to: tail) == [.other])
        let new = try entry([.base, .payer]) { disclosure in
            disclosure.terms.purpose = "another"
            disclosure.asOf = try month("2024-07")
            disclosure.countedMonths = 6
            disclosure.undeterminedMonths = 1
            disclosure.version = nil
            disclosure.points = 3
            disclosure.pointsIfConfirmed = 6
            disclosure.months[1].status = .counted
            disclosure.months.append(.init(month: try month("2024-06"), status: .gap))
        }
        #expect(
            DisclosureChange.changes(from: old, to: new) == [
                .purpose("confirm contributions", "another"), .asOf(try month("2024-06"), try month("2024-07")),
                .countedMonths(5, 6), .points(0, 3), .pointsIfConfirmed(0, 6),
                .undetermined(0, 1), .rules("shanghai, 2023-01-01", "shanghai"), .name("Zhang San", "Z***"),
                .window(try month("2024-03")...month("2024-05"), try month("2024-03")...month("2024-06")),
                .status(try month("2024-04"), .payerDiffers, .counted), .withdrawn(.name), .granted(.payer),
                .contributions(added: 3, removed: 3),
            ])
    }
}
