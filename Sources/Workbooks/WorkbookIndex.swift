/// A workbook's list of sheets (ECMA-376, part 1, 18.2).
struct WorkbookIndex {
    private(set) var sheets: [(name: String, relation: String)] = []
    private(set) var from1904 = false

    /// The namespaces of relations, in transitional and in strict workbooks.
    private static let relations = [
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
    ]

    init?(_ part: [UInt8]) {
        let isRead = part.withUnsafeBytes { bytes -> Bool in
            guard let steps = XMLSteps(bytes) else { return false }
            while let step = steps.next() {
                switch step {
                case .start("workbookPr", _): from1904 = ["1", "true"].contains(steps.attribute("date1904") ?? "")
                case .start("sheet", _):
                    let relation =
                        steps.attribute("r:id")
                        ?? Self.relations.lazy.compactMap { steps.attribute("id", of: $0) }.first
                    guard let name = steps.attribute("name"), let relation else { continue }
                    sheets.append((name, relation))
                case .start, .end, .text: continue
                }
            }
            return steps.isWhole
        }
        if !isRead || sheets.isEmpty { return nil }
    }
}
