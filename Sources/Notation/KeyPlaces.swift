/// Where keys stand in a list that grows: sought one by one while they are few, as they nearly always are, and by their hashes
/// from then on, so that the time of each is the same however many there are. The few have no dictionary made, for the first of
/// a type has the runtime look for what makes its keys hashable.
public struct KeyPlaces<Key: Hashable> {
    @usableFromInline static var few: Int { 24 }
    /// Empty while the keys are few.
    @usableFromInline var places: [Key: Int] = [:]
    /// How many keys were taken among them.
    @usableFromInline var taken = 0

    @inlinable
    public init() {}

    /// The last place of a key; nil where it isn't in the list.
    ///
    /// - Parameters:
    ///   - count: how many there are now. No key that was there at an earlier call is another one now.
    ///   - keyAt: the key at a place of the list.
    @inlinable
    public mutating func last(of key: Key, among count: Int, _ keyAt: (Int) -> Key) -> Int? {
        guard count > Self.few else { return (0..<count).last { keyAt($0) == key } }
        while taken < count {
            places[keyAt(taken)] = taken
            taken += 1
        }
        return places[key]
    }
}
