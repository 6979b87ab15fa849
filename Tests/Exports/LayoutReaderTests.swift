import Diagnostics
import Testing

@testable import Exports

/// What is wrong with a layout or with the words: each problem whole.
@Suite struct LayoutReaderTests {
    private func problems(_ text: String) -> [String] {
        LayoutReader.read(SourceFile(path: "layouts/x.yaml", text: text)).1.map { diagnostic in
            "\(diagnostic.position.map { "\($0.line):\($0.column)" } ?? "-") \(diagnostic.message)"
        }
    }

    private static let text = """
        format: export-layout/1
        id: x
        title: { en: X }
        insurance: pension
        columns:
          - { heading: 年月, is: month }
          - { heading: 单位, also: [公司], is: payer, optional: true }

        """

    @Test("A layout reads without a problem")
    func reads() {
        let (layout, diagnostics) = LayoutReader.read(SourceFile(path: "layouts/x.yaml", text: Self.text))
        #expect(diagnostics == [])
        #expect(
            layout?.columns == [
                .init(headings: ["年月"], field: .month, insurance: nil, isOptional: false),
                .init(headings: ["单位", "公司"], field: .payer, insurance: nil, isOptional: true),
            ])
    }

    @Test("Each slip is told at its place")
    func slips() {
        func slip(_ old: String, _ new: String) -> [String] { problems(Self.text.replacing(old, with: new)) }
        #expect(
            slip("export-layout/1", "export-layout/2") == [
                #"1:9 the format "export-layout/2" is not one that this program reads"#
            ])
        #expect(
            slip("insurance: pension", "insurance: pensions") == [
                #"4:12 "pensions" is not one of pension, medical, unemployment, injury, maternity"#
            ])
        #expect(slip("is: month", "is: monht").first?.hasPrefix(#"6:24 "monht" is not one of month, range,"#) == true)
        #expect(slip("is: month", "is: base") == ["6:3 no column says of which month a row is"])
        #expect(slip("公司", "年 月") == [#"7:5 the heading "年月" stands over two columns; the other is in line 6"#])
        #expect(slip("optional", "optionl") == [#"7:43 a column has no key "optionl""#])
    }

    @Test("A word that means two things is told")
    func words() {
        let text = """
            format: export-words/1
            kinds: { regular: [正常], back-payment: [补缴, 正常] }
            states: {}
            insurances: {}
            schemes: {}
            "yes": [是]
            "no": [否]
            totals: [合计]
            """
        let (vocabulary, diagnostics) = VocabularyReader.read(SourceFile(path: "layouts/words.yaml", text: text))
        #expect(vocabulary == nil)
        #expect(diagnostics.map(\.message) == ["\"正常\" means two things"])
    }
}
