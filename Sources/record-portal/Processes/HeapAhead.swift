import Glibc

/// The memory of a portal, taken from the system at once: page by page, as it is first written to, it takes longer.
enum HeapAhead {
    /// Bytes: what the portal of some years needs at least, so that no more is taken than is used.
    private static let size = 1 << 20

    /// What can't be had is left.
    static func take() {
        // glibc maps so much by itself at first. That it is freed makes the heap grow for the next as large, and keep what it has
        // grown by (mallopt(3), M_MMAP_THRESHOLD); for whoever has set that threshold, nothing is gained.
        guard let mapped = malloc(size) else { return }
        fill(mapped, 0)
        free(mapped)
        guard let memory = malloc(size) else { return }
        fill(memory, size)
        free(memory)
    }

    /// Asks for the pages that lie wholly in so many bytes. The call is to stand even for none, or the compiler may take the
    /// memory away that nothing else reads.
    private static func fill(_ memory: UnsafeMutableRawPointer, _ count: Int) {
        let page = Int(sysconf(Int32(_SC_PAGESIZE)))
        guard page > 0 else { return }
        _ = madvise(memory.alignedUp(toMultipleOf: page), max(0, count / page - 1) * page, populateWrite)
    }

    /// `MADV_POPULATE_WRITE` (madvise(2), Linux 5.14), which glibc's older headers lack; an older system refuses it.
    private static let populateWrite: Int32 = 23
}
