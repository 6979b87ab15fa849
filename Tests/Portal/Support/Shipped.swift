import Calendar
import Diagnostics
import Foundation
import Guides
import Notation
import Points
import Records
import Testing

@testable import Portal

/// What the product ships, found from this file upwards.
enum Shipped {
    static let root: URL = {
        var folder = URL(fileURLWithPath: #filePath)
        while !FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path) {
            folder.deleteLastPathComponent()
        }
        return folder
    }()

    /// The text files below a folder by their path in it.
    static func files(in name: String) -> [String: SourceFile] {
        let folder = root.appendingPathComponent(name)
        let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        var files: [String: SourceFile] = [:]
        for path in paths {
            guard let data = try? Data(contentsOf: folder.appendingPathComponent(path)) else { continue }
            files[path] = SourceFile(path: path, bytes: Array(data))
        }
        return files
    }

    static let templates = files(in: "Templates")
    static let content = files(in: "Content")

    static func theme(_ language: Language = .english) throws -> Theme {
        let (theme, diagnostics) = Theme.read(templates, in: language)
        #expect(diagnostics == [])
        return try #require(theme)
    }

    static func guide(_ language: Language = .english) -> Guide {
        let files = content.sorted { $0.key < $1.key }.map { ContentFile(path: $0.key, source: $0.value) }
        return GuideReader.read(files, in: language).0
    }

    static func rules() throws -> RuleBook {
        let source = try #require(content["rules/shanghai.yaml"])
        return try #require(RuleBookReader.read(source).0)
    }

    /// The same without anything but the points from contributions.
    static func contributionRules() throws -> RuleBook {
        var rules = try rules()
        rules.indicators.removeAll { $0.kind != .accumulation }
        (rules.alternatives, rules.passMark, rules.applyNow) = ([], [], [])
        return rules
    }

    static func sample() throws -> Record {
        let source = try #require(content["sample/record.json"])
        return try #require(RecordReader.read(source).0)
    }

    static func assessment(of record: Record, asOf: String) throws -> Assessment {
        try rules().assess(record, asOf: try month(asOf))
    }

    static func portal(_ language: Language = .english) throws -> PersonPortal {
        PersonPortal(book: try rules(), guide: guide(language), theme: try theme(language))
    }

    /// The portal of a record as text.
    static func page(of record: Record, asOf: String, in language: Language = .english) throws -> String {
        let page = try portal(language).page(of: record, try assessment(of: record, asOf: asOf))
        return String(decoding: page.bytes, as: UTF8.self)
    }
}

func month(_ text: String) throws -> YearMonth { try #require(YearMonth(text)) }

/// A worker whose contract runs through, with what is said for single months.
func record(_ contributions: [Contribution], employer: String = "Example Ltd.") throws -> Record {
    let from = try #require(CivilDate("2014-01-01"))
    return Record(
        contracts: [.init(employer: employer, from: from)],
        contributions: contributions)
}
