/// Work that several do at once, and whose results are taken one after the other in the order of the work.
enum InOrder {
    /// Pieces that are given out together: waking somebody for each would cost a part of a short piece.
    private static let together = 4
    /// How often pieces may be given out before the ones that everybody waits for are taken, for each who works.
    private static let ahead = 2

    /// - Parameters:
    ///   - most: how many work at once; those beyond the cores wait for one.
    ///   - next: the next piece of work; nil at the end.
    ///   - take: called with each result, in the order of the work.
    static func run<Work: Sendable, Done: Sendable>(
        atOnce most: Int, next: () throws(Failure) -> Work?, work: @escaping @Sendable (Work) -> Done,
        take: (Done) throws(Failure) -> Void
    ) async throws(Failure) {
        let result: Result<Void, Failure> = await withTaskGroup(of: (Int, [Done]).self) { group in
            var (given, taken, running) = (0, 0, 0)
            var isEnd = false
            var waiting: [Int: [Done]] = [:]
            do throws(Failure) {
                while true {
                    while !isEnd, running < most, given - taken < most * ahead {
                        var pieces: [Work] = []
                        while pieces.count < together, let piece = try next() { pieces.append(piece) }
                        isEnd = pieces.count < together
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
