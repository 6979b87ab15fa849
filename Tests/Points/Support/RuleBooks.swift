import Diagnostics
import Foundation
import Points
import Testing

/// The rule books that the product ships, by their ids; `RECORD_PORTAL_RULES` names another folder of them, for the run
/// that changes their numbers one at a time.
enum RuleBooks {
    static let ids = [
        "beijing", "dongguan", "guangzhou", "hangzhou", "shanghai", "suzhou", "tianjin", "xiamen", "zhejiang",
    ]

    static func folder() throws -> URL {
        if let folder = ProcessInfo.processInfo.environment["RECORD_PORTAL_RULES"] { return URL(filePath: folder) }
        var folder = URL(filePath: #filePath)
        while folder.path != "/" {
            folder.deleteLastPathComponent()
            let rules = folder.appending(path: "Content/rules")
            if FileManager.default.fileExists(atPath: rules.path) { return rules }
        }
        throw Missing()
    }

    static func source(_ id: String) throws -> SourceFile {
        let bytes = try Data(contentsOf: folder().appending(path: "\(id).yaml"))
        return SourceFile(path: "rules/\(id).yaml", bytes: Array(bytes))
    }

    static func named(_ id: String) throws -> RuleBook {
        let (book, diagnostics) = RuleBookReader.read(try source(id))
        #expect(diagnostics == [])
        return try #require(book)
    }

    struct Missing: Error {}
}
