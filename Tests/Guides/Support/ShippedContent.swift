import Diagnostics
import Foundation
import Guides
import Notation

/// The files of Content, found from this file upwards.
enum ShippedContent {
    static let files: [ContentFile] = {
        var folder = URL(fileURLWithPath: #filePath)
        while !FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path) {
            folder.deleteLastPathComponent()
        }
        let content = folder.appendingPathComponent("Content")
        let walk = FileManager.default.enumerator(atPath: content.path)?.compactMap { $0 as? String } ?? []
        return walk.filter { $0.hasSuffix(".md") || $0.hasSuffix(".yaml") }.sorted().compactMap { path in
            (try? Data(contentsOf: content.appendingPathComponent(path))).map {
                ContentFile(path: path, source: SourceFile(path: "Content/\(path)", bytes: Array($0)))
            }
        }
    }()
}

/// A guide from a few texts by their path in Content.
func guide(_ texts: KeyValuePairs<String, String>) -> (Guide, [Diagnostic]) {
    let files = texts.map { ContentFile(path: $0.key, source: SourceFile(path: $0.key, text: $0.value)) }
    return GuideReader.read(files, in: .english)
}

/// A page with the front matter that every page needs.
func page(_ body: String, title: String = "A page", order: Int = 10) -> String {
    "---\ntitle: \(title)\norder: \(order)\n---\n\(body)"
}
