import Calendar
import Diagnostics
import Foundation
import Points
import Records
import Testing

@testable import Sharing

/// A person's record and what a shipped rule book makes of it.
enum Judged {
    private static let shanghai = Result { try read("shanghai") }

    static func rules() throws -> RuleBook { try shanghai.get() }

    static func read(_ id: String) throws -> RuleBook {
        var folder = URL(filePath: #filePath)
        while !FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path) {
            folder.deleteLastPathComponent()
        }
        let bytes = try Data(contentsOf: folder.appending(path: "Content/rules/\(id).yaml"))
        return try #require(RuleBookReader.read(SourceFile(path: "\(id).yaml", bytes: Array(bytes))).0)
    }

    /// Five months of one employer and one of an agency, with something under every field.
    static func record() throws -> Record {
        let first = try month("2024-01")
        let contributions = (0..<6).map { index in
            let month = first.advanced(by: index)
            return Contribution(
                month: month, payer: index == 3 ? "Heron Payroll Agency" : "Juniper Workshop Ltd",
                payerCode: index == 3 ? nil : "91350100M000100Y43", base: Money(fen: 800_000),
                personal: Money(fen: 64_000), employer: Money(fen: 128_000), bookedMonth: month,
                paidOn: month.lastDay, taxMatches: true, origin: Origin(file: "export.csv", row: index + 2))
        }
        let contract = Record.Contract(
            employer: "Juniper Workshop Ltd", creditCode: "91350100M000100Y43", from: try day("2023-12-01"))
        return Record(
            source: .init(name: "export.csv", exportedOn: try day("2024-07-02")),
            person: .init(name: "Zhang San", idNumber: "11010519491231002X", bornOn: try day("1949-12-31")),
            contracts: [contract], contributions: contributions)
    }

    /// The record of the tests with a change.
    static func record(_ change: (inout Record) throws -> Void) throws -> Record {
        var record = try record()
        try change(&record)
        return record
    }

    static func digest(of record: Record, asOf: String = "2024-06", by rules: RuleBook? = nil) throws -> RecordDigest {
        RecordDigest(try (rules ?? Self.rules()).assess(record, asOf: try month(asOf)), of: record)
    }
}
