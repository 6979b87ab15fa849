import Glibc

extension String {
    /// Whether both are the same bytes. Two that are equal may not be: a letter with its mark is one scalar or two, and what is
    /// written of a record is what stands in it.
    func isSpelled(as other: String) -> Bool {
        let isSame = utf8.withContiguousStorageIfAvailable { text in
            other.utf8.withContiguousStorageIfAvailable { other in
                guard text.count == other.count, let start = text.baseAddress, let otherStart = other.baseAddress else {
                    return text.count == other.count
                }
                return memcmp(start, otherStart, text.count) == 0
            }
        }
        return (isSame ?? nil) ?? utf8.elementsEqual(other.utf8)
    }
}
