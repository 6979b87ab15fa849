import Testing

@testable import Notation

@Suite("Where keys stand in a list that grows")
struct KeyPlacesTests {
    /// What each key is told as it joins those before it; the list has every seventh number, again and again.
    private static func told(_ count: Int) -> [Int?] {
        var keys: [Int] = []
        var places = KeyPlaces<Int>()
        return (0..<count).map { number in
            let key = number % 7
            defer { keys.append(key) }
            return places.last(of: key, among: keys.count) { keys[$0] }
        }
    }

    @Test("It is the last of the same keys, among few and among many", arguments: [7, 8, 24, 25, 26, 60])
    func last(count: Int) {
        #expect(Self.told(count) == (0..<count).map { $0 < 7 ? nil : $0 - 7 })
    }

    @Test("A key is found that came since the last time, and no other", arguments: [3, 24, 25, 400])
    func since(count: Int) {
        var places = KeyPlaces<Int>()
        #expect(places.last(of: 5, among: count) { $0 } == (count > 5 ? 5 : nil))
        #expect(places.last(of: count + 9, among: count + 10) { $0 } == count + 9)
        #expect(places.last(of: -1, among: count + 10) { $0 } == nil)
    }

    @Test("Few keys are compared, and many are asked for once")
    func asked() {
        var places = KeyPlaces<Int>()
        let asked = [2, 30, 32].map { count in
            var asked: [Int] = []
            _ = places.last(of: 0, among: count) { place in
                asked.append(place)
                return place
            }
            return asked
        }
        #expect(asked == [[1, 0], Array(0..<30), [30, 31]])
    }
}
