import CZlib

/// The CRC-32 of bytes that come in parts (ISO 3309, as archives have it).
public struct Checksum: Sendable {
    /// Of the bytes so far.
    public private(set) var value: UInt32 = 0

    public init() {}

    public init(_ bytes: [UInt8]) { add(bytes) }

    public mutating func add(_ bytes: [UInt8]) {
        value = bytes.withUnsafeBufferPointer {
            UInt32(truncatingIfNeeded: crc32_z(UInt(value), $0.baseAddress, $0.count))
        }
    }
}
