import Diagnostics
import Glibc

/// Where the records of a batch come from.
enum BatchInput {
    case folder(RecordFolder)
    case lines(RecordLines)
    case table(PersonTable)

    init(_ order: BatchOrder) throws(Failure) {
        let scratch = Folder.temporary
        if order.input != "-", Folder.isFolder(order.input) {
            guard order.person == nil else {
                throw .usage(
                    Diagnostic(
                        .error, .noSuchInput, path: "--person", message: "a folder has no column",
                        help: "leave it out: each file of the folder is one person's"))
            }
            self = .folder(try RecordFolder(order.input, spillingInto: scratch))
            return
        }
        var stream = try ByteStream(order.input)
        if let column = order.person {
            self = .table(try PersonTable(stream, personIn: column, spillingInto: scratch))
            return
        }
        let first = try stream.peek(64).first { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }
        guard first == nil || first == UInt8(ascii: "{") else {
            throw .usage(
                Diagnostic(
                    .error, .unknownInput, path: stream.path,
                    message: "it is no folder, and its first line no record",
                    help: "for a table of many persons name the column that says whose row it is: --person HEADING"))
        }
        self = .lines(RecordLines(stream))
    }

    /// The next record; nil at the end.
    mutating func next() throws(Failure) -> BatchItem? {
        switch self {
        case .folder(var folder):
            defer { self = .folder(folder) }
            return try folder.next()
        case .lines(var lines):
            defer { self = .lines(lines) }
            return try lines.next()
        case .table(var table):
            defer { self = .table(table) }
            return try table.next()
        }
    }

    /// What part of it was taken, of a thousand; nil where nobody knows how much there is.
    var thousandths: Int? {
        switch self {
        case .folder(let folder): folder.thousandths
        case .lines(let lines): lines.thousandths
        case .table(let table): table.thousandths
        }
    }

    /// Parts of it that belong to no record.
    var problems: [Diagnostic] {
        switch self {
        case .folder, .lines: []
        case .table(let table): table.problems
        }
    }
}
