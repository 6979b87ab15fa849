/// Bytes that nobody can foretell, from the system's own source; a test gives bytes of its own.
public struct RandomBytes: Sendable {
    private let bytes: @Sendable (Int) -> [UInt8]

    /// - Parameter bytes: as many as it is asked for, never the same twice.
    public init(_ bytes: @escaping @Sendable (Int) -> [UInt8]) { self.bytes = bytes }

    public static let system = RandomBytes { count in
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
    }

    /// - Returns: as many bytes as asked for.
    public func callAsFunction(_ count: Int) -> [UInt8] { bytes(count) }
}
