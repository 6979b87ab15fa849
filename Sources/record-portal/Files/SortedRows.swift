/// Rows in the order of their bytes, out of runs that each are in order.
struct SortedRows {
    private var runs: [SortedRun]
    /// The next row of each run; a heap by the rows.
    private var heads: [(row: [UInt8], run: Int)] = []

    init(_ runs: [SortedRun]) {
        self.runs = runs
        for index in runs.indices { if let row = self.runs[index].next() { heads.append((row, index)) } }
        for index in heads.indices.reversed() { sink(index) }
    }

    /// The next row; nil at the end.
    mutating func next() throws(Failure) -> [UInt8]? {
        guard let first = heads.first else { return nil }
        if let row = runs[first.run].next() {
            heads[0].row = row
        } else {
            heads.swapAt(0, heads.count - 1)
            heads.removeLast()
        }
        sink(0)
        return first.row
    }

    private mutating func sink(_ start: Int) {
        var index = start
        while true {
            var least = index
            for child in [2 * index + 1, 2 * index + 2] where child < heads.count {
                if heads[child].row.lexicographicallyPrecedes(heads[least].row) { least = child }
            }
            if least == index { return }
            heads.swapAt(index, least)
            index = least
        }
    }
}

/// Rows that are in order: in memory, or in a file that nobody else sees.
struct SortedRun {
    /// How often what is in it was merged.
    let level: Int
    private var source: Source

    private enum Source {
        case held([UInt8], rows: [Range<Int>], next: Int)
        case file(OpenFile, offset: Int, buffer: [UInt8], next: Int)
    }

    init(held bytes: [UInt8], _ rows: [Range<Int>]) {
        level = 0
        source = .held(bytes, rows: rows, next: 0)
    }

    /// - Parameter file: rows, each behind its length in four bytes, the lowest first.
    init(_ file: OpenFile, level: Int) {
        self.level = level
        source = .file(file, offset: 0, buffer: [], next: 0)
    }

    mutating func next() -> [UInt8]? {
        switch source {
        case .held(let bytes, let rows, let next):
            guard next < rows.count else { return nil }
            source = .held(bytes, rows: rows, next: next + 1)
            return Array(bytes[rows[next]])
        case .file(let file, var offset, var buffer, var next):
            func fill(_ count: Int) -> Bool {
                if buffer.count - next >= count { return true }
                buffer = Array(buffer[next...])
                next = 0
                let more = file.bytes(at: offset, most: max(256 << 10, count - buffer.count))
                offset += more.count
                buffer += more
                return buffer.count >= count
            }
            source = .held([], rows: [], next: 0)
            defer { source = .file(file, offset: offset, buffer: buffer, next: next) }
            guard fill(4) else { return nil }
            let length = (0..<4).reduce(0) { $0 | Int(buffer[next + $1]) << (8 * $1) }
            next += 4
            guard fill(length) else { return nil }
            defer { next += length }
            return Array(buffer[next..<next + length])
        }
    }
}
