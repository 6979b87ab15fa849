import Diagnostics
import Notation

/// The sheets of an `.xlsx` workbook (ECMA-376).
public enum WorkbookReader {
    /// Each sheet that has cells, in the workbook's order, and what is wrong.
    public static func read(_ source: SourceFile) -> (sheets: [Sheet], problem: Diagnostic?) {
        let sheets = source.bytes.withUnsafeBytes { bytes -> [Sheet]? in
            guard var archive = Archive(bytes) else { return nil }
            return Self.sheets(of: &archive)
        }
        guard let sheets else {
            return (
                [],
                Diagnostic(
                    .error, .unknownInput, path: source.path,
                    message: "the workbook can't be read: it is no .xlsx, it is damaged, or it is larger than "
                        + "\(Archive.mostBytesOfPart >> 20) MiB a sheet",
                    help: "open it, and save the sheet as CSV")
            )
        }
        return (sheets, nil)
    }

    /// Whether an archive is a workbook, by the part that only workbooks have.
    public static func isWorkbook(_ archive: SourceFile) -> Bool {
        archive.bytes.withUnsafeBytes { bytes in
            guard let archive = Archive(bytes) else { return false }
            return archive.index(of: "[Content_Types].xml") != nil
        }
    }

    private static func sheets(of archive: inout Archive) -> [Sheet]? {
        let place = PartPlace.workbook(in: &archive)
        guard let workbook = archive.part(named: place.path), let index = WorkbookIndex(workbook),
            let relations = archive.part(named: place.relations)
        else { return nil }
        let targets = Relations(relations, at: place)
        let shared = targets.first(ofType: "/sharedStrings") ?? place.folder + "sharedStrings.xml"
        let strings: [String]
        if archive.index(of: shared) == nil {
            strings = []
        } else {
            guard let part = archive.part(named: shared), let read = SharedStrings.read(part) else { return nil }
            strings = read
        }
        let styles = targets.first(ofType: "/styles") ?? place.folder + "styles.xml"
        let cells = CellText(
            strings: strings, formats: CellFormats(archive.part(named: styles) ?? []), from1904: index.from1904)
        guard index.sheets.count <= Sheet.most else { return nil }
        var sheets: [Sheet] = []
        // Many sheets may be one part, and many cells one text.
        var budget = Grid.Budget()
        for sheet in index.sheets {
            guard let target = targets[sheet.relation] else { return nil }
            // A sheet that is a chart has no cells.
            if targets.type(sheet.relation).hasSuffix("/chartsheet") { continue }
            guard let part = archive.part(named: target),
                let grid = SheetReader(cells: cells).grid(part, within: budget)
            else { return nil }
            budget = grid.left
            if !grid.isEmpty { sheets.append(Sheet(name: sheet.name, grid: grid)) }
        }
        return sheets
    }
}
