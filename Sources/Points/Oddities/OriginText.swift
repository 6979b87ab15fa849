import Records

extension [Origin] {
    /// Places that a sentence names; the rest is counted.
    private static var most: Int { 4 }

    /// The places in the order of file, sheet and row: `export.csv, row 14 and row 20`.
    var text: String {
        let places = sorted { ($0.file, $0.sheet ?? "", $0.row) < ($1.file, $1.sheet ?? "", $1.row) }
        let named = places.prefix(Self.most)
        var parts = zip(named, [nil] + named.map(Optional.some)).map { place, before in
            let isInSameTable = place.file == before?.file && place.sheet == before?.sheet
            return isInSameTable ? "row \(place.row)" : place.text
        }
        if places.count > named.count { parts.append("\(places.count - named.count) more") }
        guard let last = parts.popLast() else { return "" }
        return parts.isEmpty ? last : "\(parts.joined(separator: ", ")) and \(last)"
    }
}

extension Origin {
    /// `export.csv, row 14`, with the sheet between them where there is one.
    var text: String { [file, sheet.map { "sheet \($0)" }, "row \(row)"].compactMap { $0 }.joined(separator: ", ") }
}

extension Origin? {
    /// The end of a sentence about some months: where the first of them stands; nothing where that isn't known.
    func ending(of run: Bool) -> String { map { run ? ": from \($0.text) on" : ": \($0.text)" } ?? "" }
}
