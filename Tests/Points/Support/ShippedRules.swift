import Diagnostics
import Foundation
import Points
import Testing

/// The rule book that the product ships, found from this file upwards.
enum ShippedRules {
    static let name = "Content/rules/shanghai.yaml"

    static func source() throws -> SourceFile {
        var folder = URL(fileURLWithPath: #filePath)
        while folder.path != "/" {
            folder.deleteLastPathComponent()
            let file = folder.appendingPathComponent(name)
            if let data = try? Data(contentsOf: file) { return SourceFile(path: name, bytes: Array(data)) }
        }
        throw Missing()
    }

    static func shanghai() throws -> RuleBook {
        try #require(RuleBookReader.read(source()).0)
    }

    /// Shanghai's tests, with points for other numbers of counted months: so that few months are enough.
    static func shanghai(points: Int, every months: Int) throws -> RuleBook {
        var book = try shanghai()
        for index in book.accumulation.dated.indices {
            book.accumulation.dated[index].value.points = points
            book.accumulation.dated[index].value.months = months
        }
        return book
    }

    struct Missing: Error {}
}
