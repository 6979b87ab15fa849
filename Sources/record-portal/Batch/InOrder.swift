/// Work that several do at once, and whose results are taken one after the other in the order of the work.
enum InOrder {
    /// Pieces that are given out together once all work: waking somebody for each would cost a part of a short piece.
    private static let together = 4
    /// Bytes: pieces that hold more wait by themselves.
    private static let mostHeld = 64 << 10
    /// How often pieces may be given out before the ones that everybody waits for are taken, for each who works.
    private static let ahead = 2

    /// - Parameters:
    ///   - most: how many work at once; those beyond the cores wait for one.
    ///   - next: the next piece of work; nil at the end.
    ///   - held: bytes that a piece holds while it waits.
    ///   - take: called with each result, in the order of the work.
    static func run<Work: Sendable, Done: Sendable>(
        atOnce most: Int, next: () throws(Failure) -> Work?, held: (Work) -> Int,
        work: @escaping @Sendable (Work) -> Done,
        take: (Done) throws(Failure) -> Void
    ) async throws(Failure) {
        let result: Result<Void, Failure> = await withTaskGroup(of: (Int, [Done]).self) { group in
            var (given, taken, running) = (0, 0, 0)
            var isEnd = false
            var waiting: [Int: [Done]] = [:]
            do throws(Failure) {
                while true {
                    while !isEnd, running < most, given - taken < most * ahead {
                        var (pieces, bytes) = ([Work](), 0)
                        while pieces.count < (given < most ? 1 : together), bytes < mostHeld {
                            guard let piece = try next() else {
                                isEnd = true
                                break
                            }
                            pieces.append(piece)
                            bytes += held(piece)
                        }
                        if pieces.isEmpty { break }
                        let (number, some) = (given, pieces)
                        group.addTask { (number, some.map(work)) }
                        given += 1
                        running += 1
                    }
                    guard let (number, done) = await group.next() else { return .success(()) }
                    running -= 1
                    waiting[number] = done
                    while let done = waiting.removeValue(forKey: taken) {
                        for one in done { try take(one) }
                        taken += 1
                    }
                }
            } catch {
                return .failure(error)
            }
        }
        try result.get()
    }
}
