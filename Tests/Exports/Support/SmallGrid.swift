import Notation
import Testing

extension Grid {
    /// Texts by their row and column.
    init(_ rows: [Int: [Int: String]]) {
        self.init()
        for (number, cells) in rows.sorted(by: { $0.key < $1.key }) {
            let isBegun = begin(row: number)
            #expect(isBegun)
            for (column, text) in cells.sorted(by: { $0.key < $1.key }) {
                let isPut = put(text, at: column)
                #expect(isPut)
            }
        }
    }

    /// Rows from the first, each with its texts from the first column; nothing where a text is empty.
    init(rows: [[String]]) {
        let texts = rows.map { row in
            Dictionary(uniqueKeysWithValues: zip(1..., row)).filter { !$0.value.isEmpty }
        }
        self.init(Dictionary(uniqueKeysWithValues: zip(1..., texts)))
    }
}
