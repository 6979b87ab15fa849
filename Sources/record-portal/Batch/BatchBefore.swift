import Crypto
import Diagnostics
import Glibc
import Markup

/// What earlier runs made in a folder, as far as their lists say it; of each record memory holds three numbers.
struct BatchBefore: Sendable {
    private let folder: String
    private let lists: [OpenFile]
    /// Sorted by the hash of the id; of one id the latest is the last.
    private let places: [Place]

    private struct Place: Sendable {
        let id: UInt64
        let list: Int32
        let length: Int32
        let offset: Int
    }

    static let nothing = BatchBefore(folder: "", lists: [], places: [])

    private init(folder: String, lists: [OpenFile], places: [Place]) {
        self.folder = folder
        self.lists = lists
        self.places = places
    }

    /// - Parameters:
    ///   - folder: the output.
    ///   - lists: the paths of the lists, the older first.
    init(in folder: String, lists paths: [String]) {
        self.folder = folder
        var lists: [OpenFile] = []
        var places: [Place] = []
        for path in paths {
            let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
            guard descriptor >= 0 else { continue }
            let file = OpenFile(descriptor)
            Self.lines(of: file) { line, offset in
                let id = line.prefix { $0 != 0x09 }
                places.append(
                    Place(
                        id: Self.hash(id), list: Int32(lists.count), length: Int32(line.count), offset: offset))
            }
            lists.append(file)
        }
        self.lists = lists
        self.places = places.enumerated().sorted { a, b in
            a.element.id == b.element.id ? a.offset < b.offset : a.element.id < b.element.id
        }.map(\.element)
    }

    /// Whole lines only: the last of a killed run may be cut.
    private static func lines(of file: OpenFile, _ body: (ArraySlice<UInt8>, Int) -> Void) {
        var offset = 0
        var rest: [UInt8] = []
        while true {
            let more = file.bytes(at: offset + rest.count, most: 1 << 20)
            guard !more.isEmpty else { return }
            rest += more
            var start = 0
            while let end = rest[start...].firstIndex(of: 0x0A) {
                body(rest[start..<end], offset + start)
                start = end + 1
            }
            rest.removeFirst(start)
            offset += start
        }
    }

    static func hash(_ id: some Sequence<UInt8>) -> UInt64 {
        SHA256.hash(data: Array(id)).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// The entry of a record that was made of the same, and whose files are there as they were made.
    func entry(of id: String, cause: String) -> BatchEntry? {
        guard !places.isEmpty else { return nil }
        let hash = Self.hash(id.utf8)
        var low = 0
        var high = places.count
        while low < high {
            let middle = (low + high) / 2
            if places[middle].id <= hash { low = middle + 1 } else { high = middle }
        }
        var index = low - 1
        while index >= 0, places[index].id == hash {
            let place = places[index]
            index -= 1
            let line = lists[Int(place.list)].bytes(at: place.offset, most: Int(place.length))
            guard let entry = BatchEntry(line: line), entry.id == id else { continue }
            return entry.cause == cause && !entry.files.isEmpty && entry.files.allSatisfy(isThere) ? entry : nil
        }
        return nil
    }

    private func isThere(_ file: (path: String, digest: String)) -> Bool {
        let path = "\(folder)/\(file.path)"
        guard Folder.kind(of: path) == S_IFREG, let source = try? InputFile.read(path, mostBytes: .max >> 1)
        else { return false }
        return SHA256.hash(data: source.bytes).hexadecimal == file.digest
    }
}
