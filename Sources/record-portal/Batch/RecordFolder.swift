import Diagnostics
import Glibc

/// The records of a folder: each file is one, and each folder in it, which holds the exports of one person.
struct RecordFolder {
    let path: String
    private var names: SortedRows
    private let count: Int
    private var taken = 0

    /// What part of it was taken, of a thousand.
    var thousandths: Int { count == 0 ? 1000 : taken * 1000 / count }

    init(_ path: String, spillingInto scratch: String) throws(Failure) {
        self.path = path
        guard let stream = opendir(path) else {
            throw .noInput(Diagnostic(.error, .unreadableInput, path: path, message: reason(errno)))
        }
        defer { closedir(stream) }
        var sort = RowSort(in: scratch)
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in Array(bytes.prefix { $0 != 0 }) }
            guard name.first != UInt8(ascii: ".") else { continue }
            try sort.add(name)
        }
        count = sort.count
        names = try sort.sorted()
    }

    /// The next record; nil at the end. Names that begin with a dot, links, and files of other kinds are left out.
    mutating func next() throws(Failure) -> BatchItem? {
        while let name = try names.next() {
            taken += 1
            let text = String(decoding: name, as: UTF8.self)
            let place = "\(path)/\(text)"
            switch Folder.kind(of: place) {
            case S_IFDIR?: return BatchItem(id: text, place: .path(place))
            case S_IFREG? where ExportFiles.isExport(text) && !OwnPage.isAt(place):
                return BatchItem(id: Self.id(ofFile: text), place: .path(place))
            default: continue
            }
        }
        return nil
    }

    /// The name without its end.
    private static func id(ofFile name: String) -> String {
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
        return String(name[..<dot])
    }
}
