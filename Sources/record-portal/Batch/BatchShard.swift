/// One of several parts into which a batch is split, so that other machines may take the others.
struct BatchShard: Sendable, Equatable {
    /// From 1.
    let number: Int
    let count: Int

    /// As it is written: `2/16`; nil for what is none.
    init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 2, let number = parts[0], let count = parts[1], count <= Self.most,
            number >= 1, number <= count
        else { return nil }
        self.number = number
        self.count = count
    }

    private static let most = 1_000_000

    /// As its own files have it in their names.
    var name: String { "\(number)-of-\(count)" }

    /// Whether a record belongs to it. A record is in the same part on every machine, whatever records are beside it: the
    /// part follows from the FNV-1a hash of the id's bytes (RFC 9923), 64 bits, alone.
    func has(_ id: String) -> Bool { Int(Self.hash(id) % UInt64(count)) == number - 1 }

    private static func hash(_ text: String) -> UInt64 {
        text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}
