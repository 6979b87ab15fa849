import Glibc
import Portal

/// Pages that this program made, known by the mark that each carries.
enum OwnPage {
    /// Bytes at the beginning of a file in which the mark would stand.
    private static let markWithin = 2048

    /// Whether the file at the path is one, as a page or printed; a link is none, wherever it leads.
    static func isAt(_ path: String) -> Bool {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var head = [UInt8](repeating: 0, count: markWithin)
        let count = read(descriptor, &head, markWithin)
        guard count > 0 else { return false }
        head.removeSubrange(count...)
        return isMarked(head) || PrintedPDF.isOwn(head)
    }

    /// Whether a page begins as those of this program do.
    static func isMarked(_ bytes: [UInt8]) -> Bool {
        let mark = Array(OutputFile.mark.utf8)
        let head = Array(bytes.prefix(markWithin))
        return head.indices.dropLast(mark.count - 1).contains { place in
            head[place] == mark[0] && head[place..<place + mark.count].elementsEqual(mark)
        }
    }
}
