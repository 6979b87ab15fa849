import Diagnostics

/// Where a batch goes.
enum BatchOutput {
    case folder(BatchFolder)
    case archive(BatchArchive, shard: BatchShard?)

    var scratch: String {
        switch self {
        case .folder(let folder): folder.scratch
        case .archive(let archive, _): archive.scratch
        }
    }

    mutating func put(_ entry: BatchEntry, _ files: [BatchDone.MadeFile]) throws(Failure) {
        switch self {
        case .folder(var folder):
            defer { self = .folder(folder) }
            try folder.put(entry, files)
        case .archive(var archive, let shard):
            defer { self = .archive(archive, shard: shard) }
            try archive.put(files)
        }
    }

    func drop(_ files: [BatchDone.MadeFile]) {
        switch self {
        case .folder(let folder): folder.drop(files)
        case .archive: break
        }
    }

    mutating func finish(_ entries: inout SortedRows, _ others: [Diagnostic]) throws(Failure) {
        switch self {
        case .folder(let folder): try folder.finish(&entries, others)
        case .archive(var archive, let shard):
            defer { self = .archive(archive, shard: shard) }
            try archive.finish(&entries, others, shard: shard)
        }
    }

    /// Leaves nothing half written; what is made stays for a run that goes on.
    func abandon() {
        switch self {
        case .folder: break
        case .archive(let archive, _): archive.abandon()
        }
    }
}
