import Glibc

/// The memory of a portal, taken from the system at once: page by page, as it is first written to, it takes longer.
enum HeapAhead {
    /// Bytes: what the portal of some years needs at least, so that no more is taken than is used.
    private static let size = 1 << 20

    static func take() {
        // The first is mapped by itself; freed, it makes the heap grow for the second and keep what it has grown by
        // (mallopt(3), M_MMAP_THRESHOLD). What can't be had is missed by nobody.
        for isOfTheHeap in [false, true] {
            let memory = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 1)
            if isOfTheHeap { fill(memory) }
            memory.deallocate()
        }
    }

    private static func fill(_ memory: UnsafeMutableRawPointer) {
        let page = Int(sysconf(Int32(_SC_PAGESIZE)))
        guard page > 0 else { return }
        // Given to C, so that no compiler takes the memory away that nothing here reads.
        _ = madvise(memory.alignedUp(toMultipleOf: page), size / page * page - page, populateWrite)
    }

    /// `MADV_POPULATE_WRITE` (madvise(2), Linux 5.14), which glibc's older headers lack; an older system refuses it.
    private static let populateWrite: Int32 = 23
}
