import Glibc

extension String {
    /// Whether both are the same bytes: a letter with its mark may be one scalar or two, which are equal to Swift and are different
    /// texts in a file.
    public func isSpelled(as other: String) -> Bool {
        other.utf8.withContiguousStorageIfAvailable { isUTF8($0) } ?? utf8.elementsEqual(other.utf8)
    }

    /// Whether these are its bytes.
    func isUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        utf8.withContiguousStorageIfAvailable { $0.isSame(as: bytes) } ?? utf8.elementsEqual(bytes)
    }
}

extension String? {
    /// Whether neither is there, or both are the same bytes.
    public func isSpelled(as other: String?) -> Bool {
        guard let self, let other else { return self == nil && other == nil }
        return self.isSpelled(as: other)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether both hold the same bytes, compared many at a time: most keys of a long list are compared with several names.
    @usableFromInline func isSame(as other: UnsafeBufferPointer<UInt8>) -> Bool {
        guard count == other.count else { return false }
        guard let bytes = baseAddress, let others = other.baseAddress else { return true }
        return memcmp(bytes, others, count) == 0
    }
}
