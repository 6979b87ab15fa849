import Diagnostics
import Exports
import Notation
import Records

/// Tables as texts, and what says how they are read.
enum TableInputs {
    static func export(_ bytes: [UInt8]) {
        let source = SourceFile(path: "export.csv", bytes: bytes)
        let (decoded, problem) = source.decoded
        let export = Shipped.exportReader.read(source)
        if problem == nil { Problems(text: decoded).check(export.diagnostics) }
        let lines = 1 + bytes.count(where: { $0 == 0x0A || $0 == 0x0D })
        for origin in export.tables.flatMap(\.contributions).map(\.origin) {
            expect(origin.map { (1...lines).contains($0.row) } ?? false, "a contribution is on a line")
        }
        check(export)
        // A table whose layout somebody decided.
        check(Shipped.exportReader.read(source, named: "a name", by: "shanghai"))
    }

    /// What a table gave is a record like any other.
    static func check(_ export: Export) {
        expect(!export.tables.isEmpty || export.diagnostics.hasErrors, "a table without a layout is told")
        let (contributions, problems) = export.tables.merged
        Problems(text: nil).check(problems)
        if !contributions.isEmpty { RecordInputs.checkRoundTrips(of: Record(contributions: contributions)) }
    }

    /// The kind of a file, and its text in UTF-8.
    static func fileKind(_ bytes: [UInt8]) {
        _ = FileKind(bytes)
        let source = SourceFile(path: "file", bytes: bytes)
        let (decoded, problem) = source.decoded
        Problems(text: nil).check(problem.map { [$0] } ?? [])
        let isUTF8 = TextEncoding.recognised(in: bytes) == .utf8
        if !isUTF8, problem == nil { expect(decoded.firstInvalidByte == nil, "what is converted is UTF-8") }
        if isUTF8 { expect(decoded.bytes == bytes, "UTF-8 stays as it is") }
    }

    static func layout(_ bytes: [UInt8]) {
        let source = SourceFile(path: "layouts/layout.yaml", bytes: bytes)
        let (layout, diagnostics) = LayoutReader.read(source)
        Problems(text: source).check(diagnostics)
        guard let layout else { return expect(diagnostics.hasErrors, "what can't be read is told") }
        let reader = ExportReader(layouts: [layout], vocabulary: Shipped.vocabulary)
        _ = reader.read(SourceFile(path: "", text: table(of: layout)))
    }

    /// A table under the layout's own headings.
    private static func table(of layout: Layout) -> String {
        func quoted(_ text: String) -> String { "\"\(text.replacing("\"", with: "\"\""))\"" }
        let head = layout.columns.map { quoted($0.headings.first ?? "") }.joined(separator: ",")
        let rows = ["2024-01", "2024", "正常", "100.5", "●"].map { text in
            layout.columns.map { column in column.field == .month ? "2024-02" : text }.joined(separator: ",")
        }
        return ([head] + rows).joined(separator: "\n")
    }

    static func vocabulary(_ bytes: [UInt8]) {
        let source = SourceFile(path: "layouts/words.yaml", bytes: bytes)
        let (vocabulary, diagnostics) = VocabularyReader.read(source)
        Problems(text: source).check(diagnostics)
        guard let vocabulary else { return expect(diagnostics.hasErrors, "what can't be read is told") }
        let reader = ExportReader(layouts: Shipped.layouts, vocabulary: vocabulary)
        _ = reader.read(SourceFile(path: "", text: "年月,险种类型,缴费基数,缴费类型\n2024年1月,养老,9000,正常\n合计,,,\n"))
    }
}
