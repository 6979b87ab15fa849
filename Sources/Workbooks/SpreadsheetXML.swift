import Diagnostics
import Notation

/// Workbooks in one XML file (the "XML Spreadsheet 2003" form), which some sites save as `.xls`.
public enum SpreadsheetXML {
    static let namespace = "urn:schemas-microsoft-com:office:spreadsheet"

    /// Each sheet that has cells, in the workbook's order, and what is wrong.
    public static func read(_ source: SourceFile) -> (sheets: [Sheet], problem: Diagnostic?) {
        guard let sheets = source.bytes.withUnsafeBytes(sheets) else {
            return (
                [],
                Diagnostic(
                    .error, .unknownInput, path: source.path,
                    message: "the workbook can't be read: its XML is damaged, or larger than a sheet may be",
                    help: "open it, and save the sheet as CSV")
            )
        }
        return (sheets, nil)
    }

    private static func sheets(_ bytes: UnsafeRawBufferPointer) -> [Sheet]? {
        guard let steps = XMLSteps(bytes) else { return nil }
        var sheets: [Sheet] = []
        var grid = Grid()
        var name: String?
        var (column, across, down) = (0, 0, 0)
        var text = ""
        var isInText = false
        var isTruth = false
        // A note beside a cell has a text of its own.
        var isInNote = false
        while let step = steps.next() {
            switch step {
            case .start("Worksheet", _):
                name = steps.attribute("Name", of: namespace)
                grid = Grid(within: grid.left)
            case .end("Worksheet"):
                guard !grid.isEmpty else { continue }
                guard sheets.count < Sheet.most else { return nil }
                sheets.append(Sheet(name: name, grid: grid))
            case .start("Row", _):
                guard grid.begin(row: steps.number("Index") ?? grid.lastRow + 1) else { return nil }
                (column, across) = (0, 0)
            case .start("Cell", _):
                let next = steps.number("Index") ?? column + 1 + across
                guard next > column, next <= Grid.mostColumns else { return nil }
                column = next
                across = min(steps.number("MergeAcross") ?? 0, Grid.mostColumns)
                down = min(steps.number("MergeDown") ?? 0, Grid.mostRows)
                text = ""
                if across > 0 || down > 0 {
                    grid.merge(rows: grid.lastRow...(grid.lastRow + down), columns: column...(column + across))
                }
            case .start("Comment", let isEmpty): isInNote = !isEmpty
            case .end("Comment"): isInNote = false
            case .start("Data", let isEmpty):
                isInText = !isEmpty && !isInNote
                isTruth = steps.attribute("Type", of: namespace) == "Boolean"
            case .text(let part): if isInText { text += part }
            case .end("Data") where isInText:
                isInText = false
                let shown = isTruth ? CellText.truth(text) : Self.day(text) ?? text
                guard shown.isEmpty || grid.put(shown, at: column) else { return nil }
            case .start, .end: continue
            }
        }
        return steps.isWhole ? sheets : nil
    }

    /// The day of a point in time, whose midnight nobody typed.
    private static func day(_ text: String) -> String? {
        text.hasSuffix("T00:00:00.000") ? String(text.prefix(10)) : nil
    }
}

extension XMLSteps {
    /// A number from 0 under a name of the spreadsheet's namespace.
    fileprivate func number(_ name: String) -> Int? {
        attribute(name, of: SpreadsheetXML.namespace).flatMap { Int($0) }.flatMap { $0 >= 0 ? $0 : nil }
    }
}
