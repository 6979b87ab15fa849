/// Work that several do at once, and whose results are taken one after the other in the order of the work.
enum InOrder {
    /// Pieces of work that may be done before the one that everybody waits for, for each who works.
    private static let ahead = 8

    /// - Parameters:
    ///   - most: how many pieces are given out at once; those beyond the cores wait for one.
    ///   - next: the next piece of work; nil at the end.
    ///   - take: called with each result, in the order of the work.
    static func run<Work: Sendable, Done: Sendable>(
        atOnce most: Int, next: () throws(Failure) -> Work?, work: @escaping @Sendable (Work) -> Done,
        take: (Done) throws(Failure) -> Void
    ) async throws(Failure) {
        let result: Result<Void, Failure> = await withTaskGroup(of: (Int, Done).self) { group in
            var (given, taken, running) = (0, 0, 0)
            var isEnd = false
            var waiting: [Int: Done] = [:]
            do throws(Failure) {
                while true {
                    while !isEnd, running < most, given - taken < most * ahead {
                        guard let piece = try next() else {
                            isEnd = true
                            break
                        }
                        let number = given
                        group.addTask { (number, work(piece)) }
                        given += 1
                        running += 1
                    }
                    guard let (number, done) = await group.next() else { return .success(()) }
                    running -= 1
                    waiting[number] = done
                    while let done = waiting.removeValue(forKey: taken) {
                        try take(done)
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
