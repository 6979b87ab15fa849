import Diagnostics

/// The sheets of an `.xlsx` workbook (ECMA-376) as texts of rows.
public enum WorkbookReader {
    /// Each sheet that has cells, in the workbook's order, as CSV with commas under the path and the sheet's name; and
    /// what is wrong.
    public static func read(_ source: SourceFile) -> (sheets: [SourceFile], problem: Diagnostic?) {
        let sheets = source.bytes.withUnsafeBytes { bytes -> [SourceFile]? in
            guard let archive = Archive(bytes) else { return nil }
            return Self.sheets(of: archive, in: source.path)
        }
        guard let sheets else {
            return (
                [],
                Diagnostic(
                    .error, .unknownInput, path: source.path,
                    message:
                        "the workbook can't be read: it is no .xlsx, it is damaged, or a sheet of it has more than "
                        + "\(Archive.mostBytes >> 20) MiB",
                    help: "open it, and save the sheet as CSV")
            )
        }
        return (sheets, nil)
    }

    private static func sheets(of archive: borrowing Archive, in path: String) -> [SourceFile]? {
        guard let workbook = archive.part("xl/workbook.xml"), let index = WorkbookIndex(workbook),
            let relations = archive.part("xl/_rels/workbook.xml.rels")
        else { return nil }
        let targets = WorkbookIndex.targets(relations)
        let shared = archive.part("xl/sharedStrings.xml")
        guard shared != nil || !archive.has("xl/sharedStrings.xml") else { return nil }
        guard let strings = shared.map(SharedStrings.read) ?? [] else { return nil }
        let cells = CellText(
            strings: strings,
            formats: CellFormats(archive.part("xl/styles.xml") ?? []), from1904: index.from1904)
        var sheets: [SourceFile] = []
        for sheet in index.sheets {
            guard let target = targets[sheet.relation], let part = archive.part(target),
                let text = SheetReader(cells: cells).text(part)
            else { return nil }
            if text.contains(where: { !$0.isNewline }) {
                sheets.append(SourceFile(path: "\(path), sheet \(sheet.name)", text: text))
            }
        }
        return sheets
    }
}

/// A workbook's list of sheets.
struct WorkbookIndex {
    private(set) var sheets: [(name: String, relation: String)] = []
    private(set) var from1904 = false

    init?(_ part: [UInt8]) {
        let isRead = part.withUnsafeBytes { bytes -> Bool in
            guard let steps = XMLSteps(bytes) else { return false }
            while let step = steps.next() {
                switch step {
                case .start("workbookPr", _): from1904 = ["1", "true"].contains(steps.attribute("date1904") ?? "")
                case .start("sheet", _):
                    guard let name = steps.attribute("name"), let relation = steps.attribute("r:id") else { continue }
                    sheets.append((name, relation))
                case .start, .end, .text: continue
                }
            }
            return steps.isWhole
        }
        if !isRead || sheets.isEmpty { return nil }
    }

    /// The parts' names by the ids of their relations.
    static func targets(_ part: [UInt8]) -> [String: String] {
        part.withUnsafeBytes { bytes in
            guard let steps = XMLSteps(bytes) else { return [:] }
            var targets: [String: String] = [:]
            while let step = steps.next() {
                guard case .start("Relationship", _) = step, let id = steps.attribute("Id"),
                    let target = steps.attribute("Target")
                else { continue }
                targets[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/\(target)"
            }
            return targets
        }
    }
}

/// Texts that stand in many cells and are stored once.
enum SharedStrings {
    /// Nil where the part is no XML, or not whole.
    static func read(_ part: [UInt8]) -> [String]? {
        part.withUnsafeBytes { bytes in
            guard let steps = XMLSteps(bytes) else { return nil }
            var strings: [String] = []
            var isInText = false
            // How a text is pronounced stands beside it, and is no part of it.
            var isPronunciation = false
            while let step = steps.next() {
                switch step {
                case .start("si", _): strings.append("")
                case .start("rPh", let isEmpty): isPronunciation = !isEmpty
                case .end("rPh"): isPronunciation = false
                case .start("t", let isEmpty): isInText = !isEmpty && !isPronunciation
                case .end("t"): isInText = false
                case .text(let text): if isInText, !strings.isEmpty { strings[strings.count - 1] += text }
                case .start, .end: continue
                }
            }
            return steps.isWhole ? strings : nil
        }
    }
}
