/// Shows a site as it is being written: builds it, serves it on this machine only, and builds it again whenever one of
/// the watched files is another one. Returns at SIGINT, at SIGTERM, and when the task is cancelled.
///
/// - Parameters:
///   - port: nil for any that is free.
///   - watched: files and folders.
///   - build: may compute for long; a build that is under way when the preview ends is not waited for.
///   - tell: given the address, once, after the first build.
///   - report: given what is wrong after each build, and nothing where nothing is.
/// - Throws: `PreviewFailure` where the port can't be had.
public func preview(
    port: UInt16?, watched: [String], build: @escaping @Sendable () async -> PreviewBuild,
    tell: @escaping @Sendable (String) -> Void, report: @escaping @Sendable ([PreviewProblem]) -> Void
) async throws {
    let listener = try PreviewListener(port: port ?? 0)
    let signals = await StopSignals()
    defer { signals.cancel() }
    let state = PreviewState()
    let thread = BuildThread()
    // Not a child of this task, which would wait for it.
    let builds = Task(executorPreference: thread) {
        let watch = SourceWatch(paths: watched)
        // Before the build: what changes while it runs is a change.
        var known = watch.now
        var isFirst = true
        while !Task.isCancelled {
            let result = await build()
            if Task.isCancelled { return }
            await state.take(result)
            report(result.problems)
            if isFirst { tell("http://127.0.0.1:\(listener.port)/") }
            isFirst = false
            known = try await watch.change(after: known)
        }
    }
    defer { builds.cancel() }
    try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await PreviewServer(listener: listener, state: state).run() }
        group.addTask { [first = signals.first] in for await _ in first {} }
        defer { group.cancelAll() }
        try await group.next()
    }
}
