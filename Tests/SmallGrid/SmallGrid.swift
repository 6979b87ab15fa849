import Notation

extension Grid {
    /// Texts by their row and column; what a grid doesn't hold is left out.
    public init(_ rows: [Int: [Int: String]]) {
        self.init()
        for (number, cells) in rows.sorted(by: { $0.key < $1.key }) {
            guard begin(row: number) else { continue }
            for (column, text) in cells.sorted(by: { $0.key < $1.key }) {
                _ = put(text, at: column)
            }
        }
    }

    /// Rows from the first, each with its texts from the first column; nothing where a text is empty.
    public init(rows: [[String]]) {
        let texts = rows.map { row in
            Dictionary(uniqueKeysWithValues: zip(1..., row)).filter { !$0.value.isEmpty }
        }
        self.init(Dictionary(uniqueKeysWithValues: zip(1..., texts)))
    }
}
