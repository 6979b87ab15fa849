import Diagnostics
import Glibc

/// The folder `.batch` in a batch's output: by it a later run knows what is made, and two runs keep out of each other's way.
///
/// A whole run has its list in `all.tsv`; a shard has one of its own, so that shards may share a folder.
struct BatchState {
    /// The output.
    let folder: String
    let shard: BatchShard?

    private static let name = ".batch"

    private var path: String { "\(folder)/\(Self.name)" }
    private var own: String { "\(path)/\(shard?.name ?? "all")" }
    /// What the run made so far, in no order.
    var journal: String { own + ".journal" }
    /// What a run that came to its end made, in the order of the ids.
    var list: String { own + ".tsv" }
    /// Where files are before they are in their place.
    var parts: String { own + ".parts" }
    /// Where rows wait that memory doesn't hold.
    var scratch: String { path }

    /// Makes the folder for one run, which has it alone until it ends.
    ///
    /// - Returns: what has to stay open as long.
    func lock() throws(Failure) -> [OpenFile] {
        for folder in [folder, path] { try BatchFolder.make(folder) }
        // A whole run has the folder to itself, shards share it, and each has its own list to itself.
        guard shard != nil else { return [try locked("\(path)/lock", LOCK_EX)] }
        return [try locked("\(path)/lock", LOCK_SH), try locked(own + ".lock", LOCK_EX)]
    }

    private func locked(_ path: String, _ kind: Int32) throws(Failure) -> OpenFile {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw unwritable(errno) }
        let file = OpenFile(descriptor)
        guard flock(descriptor, kind | LOCK_NB) == 0 else {
            guard errno == EWOULDBLOCK else { throw unwritable(errno) }
            throw .noOutput(
                Diagnostic(
                    .error, .outputExists, path: folder, message: "another batch is writing into it",
                    help: "wait until it is done, or choose another folder with -o"))
        }
        return file
    }

    private func unwritable(_ number: Int32) -> Failure { BatchFolder.unwritable(folder, number) }

    /// The lists of all runs so far, those of shards too: the older of one run before the newer.
    var lists: [String] {
        let names = (try? Folder.allNames(in: path)) ?? []
        return (names.filter { $0.hasSuffix(".tsv") } + names.filter { $0.hasSuffix(".journal") }).map {
            "\(path)/\($0)"
        }
    }

    /// Whether an earlier run of the same part left anything.
    var isBegun: Bool { shard == nil ? !lists.isEmpty : hasRun }

    /// Whether a run of just this part was here.
    var hasRun: Bool { Folder.exists(list) || Folder.exists(journal) }

    /// Removes what runs that were killed had not put into its place.
    func removeParts() {
        for name in (try? Folder.allNames(in: parts)) ?? [] where name != "." && name != ".." {
            unlink("\(parts)/\(name)")
        }
        rmdir(parts)
    }

    /// Removes the lists that the run's own list has made needless: its journal, and of a whole run those of shards, with
    /// their indexes.
    func removeOthers() {
        unlink(journal)
        guard shard == nil else { return }
        for name in (try? Folder.allNames(in: path)) ?? [] where name != "lock" && "\(path)/\(name)" != list {
            guard name.hasSuffix(".tsv") || name.hasSuffix(".journal") || name.hasSuffix(".lock") else { continue }
            unlink("\(path)/\(name)")
            let shard = name.prefix { $0 != "." }
            for part in [BatchReport.index, BatchReport.problems] {
                unlink("\(folder)/\(part.name(of: String(shard)))")
            }
        }
    }
}
