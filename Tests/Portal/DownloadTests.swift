import Diagnostics
import Foundation
import Markup
import Notation
import Records
import Testing

@testable import Portal

@Suite("The data on the page")
struct DownloadTests {
    private func bytes(_ address: String, of mediaType: String) throws -> [UInt8] {
        let whole = "data:\(mediaType);base64,"
        let plain = "data:\(mediaType),"
        if address.hasPrefix(plain) {
            // Byte by byte: as text it would lose its mark at the beginning.
            var bytes: [UInt8] = []
            for (index, piece) in address.dropFirst(plain.count).split(separator: "%", omittingEmptySubsequences: false)
                .enumerated()
            {
                if index > 0 { bytes.append(try #require(UInt8(piece.prefix(2), radix: 16))) }
                bytes += piece.dropFirst(index > 0 ? 2 : 0).utf8
            }
            return bytes
        }
        try #require(address.hasPrefix(whole))
        return Array(try #require(Data(base64Encoded: String(address.dropFirst(whole.count)))))
    }

    @Test("Each is in the shorter notation: as it stands in ASCII, in base64 in Chinese")
    func notations() throws {
        let record = try Shipped.sample()
        #expect(
            Downloads(record).csv.html().description.hasPrefix("data:text/csv;charset=utf-8,%EF%BB%BFmonth,insurance,"))
        #expect(Downloads(record).json.html().description.hasPrefix("data:application/json;base64,"))
        var chinese = record
        for index in chinese.contributions.indices { chinese.contributions[index].payer = "上海明航仪表有限公司" }
        #expect(Downloads(chinese).csv.html().description.hasPrefix("data:text/csv;charset=utf-8;base64,"))
    }

    @Test("The links hold the record itself, to be read again without loss")
    func links() throws {
        let record = try Shipped.sample()
        let downloads = Downloads(record)
        let json = try bytes(downloads.json.html().description, of: "application/json")
        #expect(json == record.file(.compact))
        let (again, diagnostics) = RecordReader.read(.init(path: "record.json", bytes: json))
        #expect(again == record)
        #expect(diagnostics.filter { $0.severity == .error } == [])
        let csv = try bytes(downloads.csv.html().description, of: "text/csv;charset=utf-8")
        #expect(csv == record.csv)
    }

    @Test("They stand on the page", arguments: [Language.english, .chinese])
    func page(language: Language) throws {
        let record = try Shipped.sample()
        let page = try Shipped.page(of: record, asOf: "2026-11", in: language)
        let tokens = try StrictHTML(Array(page.utf8)).tokens
        let links = tokens.compactMap { token -> [String]? in
            guard case .start("a", let attributes) = token, attributes.first?.name == "download" else { return nil }
            return attributes.map(\.value)
        }
        let downloads = Downloads(record)
        #expect(
            links == [
                ["record.json", downloads.json.html().description], ["record.csv", downloads.csv.html().description],
            ])
    }
}
