import Diagnostics
import Notation
import Records

/// A layout from its YAML: the value, or nil when it has any error, and every problem found.
public enum LayoutReader {
    public static func read(_ source: SourceFile) -> (Layout?, [Diagnostic]) {
        let (node, diagnostics) = YAMLParser.parse(source)
        var reading = Reading(source, in: .yaml, unknownKeys: .error, diagnostics: diagnostics)
        let layout = node.flatMap { Self.layout($0, &reading) }
        return (reading.diagnostics.hasErrors ? nil : layout, reading.diagnostics)
    }

    private static func layout(_ node: Node, _ reading: inout Reading) -> Layout? {
        let known = ["format", "id", "title", "insurance", "gives", "columns"]
        guard let fields = reading.fields(node, known: known, of: "a layout") else { return nil }
        reading.format(reading.required("format", in: fields), is: Layout.format, of: "a layout")
        let id = reading.text(reading.required("id", in: fields))
        if let id, let node = fields["id"], let file = reading.source.path.split(separator: "/").last,
            file != "\(id).yaml"
        {
            reading.report(
                .layout, at: node.place, "the layout \"\(id)\" stands in a file called \(file)",
                help: "the file of a layout is called after its id: \(id).yaml")
        }
        let title = reading.wording(reading.required("title", in: fields))
        let insurance: Contribution.Insurance? = reading.choice(reading.required("insurance", in: fields))
        let gives = fields["gives"].map { reading.choice($0, of: Gives.self) } ?? .contributions
        var headings: [(heading: String, place: Place)] = []
        let columns = reading.list(reading.required("columns", in: fields)).compactMap { node -> Layout.Column? in
            guard let column = Self.column(node, &reading) else { return nil }
            headings += column.headings.map { (Heading($0).name, node.place) }
            return column
        }
        checkOnce(headings, &reading)
        let isWhole = columns.count == reading.elements(fields["columns"]) && !reading.diagnostics.hasErrors
        if let node = fields["columns"], isWhole,
            !columns.contains(where: { [.month, .range, .first, .year].contains($0.field) })
        {
            reading.report(.layout, at: node.place, "no column says of which month a row is")
        }
        guard let id, let title, let insurance, !columns.isEmpty else { return nil }
        return Layout(
            id: id, title: title, insurance: insurance, givesEmployers: gives == .employers, columns: columns)
    }

    /// What the rows of a table give.
    private enum Gives: String, CaseIterable {
        case contributions, employers
    }

    private static func column(_ node: Node, _ reading: inout Reading) -> Layout.Column? {
        let known = ["heading", "also", "is", "insurance", "month", "optional"]
        guard let fields = reading.fields(node, known: known, of: "a column") else { return nil }
        let heading = reading.text(reading.required("heading", in: fields))
        let also = reading.list(fields["also"]).compactMap { reading.text($0) }
        let field = fields["is"].flatMap { reading.choice($0, of: Layout.Field.self) }
        let insurance: Contribution.Insurance? = reading.choice(fields["insurance"])
        let month = reading.integer(fields["month"], in: 1...12)
        if let node = fields["month"], field != .state {
            reading.report(
                .layout, at: node.place, "only what became of a month stands in a column of its own",
                help: "write is: state beside month, or leave month out")
        }
        let isOptional = reading.bool(fields["optional"]) ?? false
        return heading.map {
            Layout.Column(
                headings: [$0] + also, field: field, insurance: insurance, month: month, isOptional: isOptional)
        }
    }

    private static func checkOnce(_ headings: [(heading: String, place: Place)], _ reading: inout Reading) {
        var seen: [String: Place] = [:]
        for (heading, place) in headings {
            if let first = seen[heading] {
                let line = reading.line(of: first)
                reading.report(
                    .layout, at: place,
                    "the heading \"\(heading)\" stands over two columns; the other is in line \(line)")
            } else {
                seen[heading] = place
            }
        }
    }
}
