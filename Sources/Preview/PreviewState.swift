/// The site as of the latest build, held in memory: no request ever opens a path of the disk.
actor PreviewState {
    private(set) var current = PreviewSnapshot()
    private var followers: [Int: AsyncStream<PreviewSnapshot>.Continuation] = [:]
    private var followersEver = 0

    /// Takes over a build. One without files leaves those that are there.
    func take(_ build: PreviewBuild) {
        var next = current
        if build.files.isEmpty {
            next.isLastGood = current.version > 0
        } else {
            next.isLastGood = false
            if build.files != current.files {
                next.files = build.files
                next.version += 1
            }
        }
        next.problems = build.problems
        // The first build is always worth telling: it says that there is nothing to wait for any more.
        guard next != current || current.change == 0 else { return }
        next.change += 1
        current = next
        for follower in followers.values { follower.yield(next) }
    }

    /// What is shown now, and then what is shown after each change; whoever is slow gets only the latest.
    func snapshots() -> AsyncStream<PreviewSnapshot> {
        let (stream, continuation) = AsyncStream.makeStream(
            of: PreviewSnapshot.self, bufferingPolicy: .bufferingNewest(1))
        followersEver += 1
        let number = followersEver
        followers[number] = continuation
        continuation.onTermination = { [weak self] _ in
            Task { [weak self] in await self?.forget(number) }
        }
        continuation.yield(current)
        return stream
    }

    /// How many are waiting for changes.
    var followerCount: Int { followers.count }

    private func forget(_ number: Int) { followers[number] = nil }
}
