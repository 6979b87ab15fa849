import Diagnostics
import Exports
import Foundation
import Records
import Testing

/// The layouts and words that the product ships, found from this file upwards.
enum Shipped {
    static let ids = [
        "beijing", "chengdu", "chongqing", "english", "guangzhou", "hangzhou", "henan", "national", "record",
        "shanghai",
        "shanghai-employers", "shenzhen", "suzhou", "tianjin", "zhejiang",
    ]

    static func source(_ name: String) throws -> SourceFile {
        var folder = URL(filePath: #filePath)
        while folder.path != "/" {
            folder.deleteLastPathComponent()
            if let data = try? Data(contentsOf: folder.appending(path: "Content/layouts/\(name).yaml")) {
                return SourceFile(path: "layouts/\(name).yaml", bytes: Array(data))
            }
        }
        throw Missing()
    }

    static func layout(_ id: String) throws -> Layout {
        let (layout, diagnostics) = LayoutReader.read(try source(id))
        #expect(diagnostics == [])
        return try #require(layout)
    }

    static func reader() throws -> ExportReader {
        let (vocabulary, diagnostics) = VocabularyReader.read(try source("words"))
        #expect(diagnostics == [])
        return ExportReader(layouts: try ids.map(layout), vocabulary: try #require(vocabulary))
    }

    /// What a table is read as, by which layout, and what is said of it.
    static func read(
        _ text: String, by layout: String? = nil
    ) throws -> (rows: [Contribution], layout: String?, diagnostics: [Diagnostic]) {
        let export = try export(text, by: layout)
        return (export.tables.flatMap(\.contributions), export.tables.first?.head.layout, export.diagnostics)
    }

    static func export(_ text: String, by layout: String? = nil) throws -> Export {
        try reader().read(SourceFile(path: "export.csv", text: text), by: layout)
    }

    struct Missing: Error {}
}
