extension UInt32 {
    /// The four bytes of it, the weightiest first: the order of zlib and of PNG.
    var bigEndianBytes: [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: self >> $0) } }
}
