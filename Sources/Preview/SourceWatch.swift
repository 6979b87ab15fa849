/// Looks at files again and again until they are other ones.
struct SourceWatch: Sendable {
    /// Files and folders.
    let paths: [String]
    var pause = Duration.milliseconds(300)

    /// A file that never comes to rest, as a log, is taken as it is after so many looks.
    private static let mostLooks = 10

    /// As the files are now.
    var now: SourceFingerprint { SourceFingerprint(of: paths) }

    /// Waits until the files differ from what is known, and were the same for one more look: an editor saves in steps.
    ///
    /// - Throws: only CancellationError.
    func change(after known: SourceFingerprint) async throws -> SourceFingerprint {
        var last = known
        var looks = 0
        while true {
            let next = try await look()
            if next != known {
                looks += 1
                if next == last || looks == Self.mostLooks { return next }
            } else {
                looks = 0
            }
            last = next
        }
    }

    /// Where a look takes long, looking is not to be all that this machine does.
    private func look() async throws -> SourceFingerprint {
        try await Task.sleep(for: pause)
        let clock = ContinuousClock()
        let start = clock.now
        let fingerprint = now
        let cost = clock.now - start
        if cost > pause / 4 { try await Task.sleep(for: cost * 4) }
        return fingerprint
    }
}
