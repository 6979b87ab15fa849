import Dispatch
import Glibc

/// SIGINT and SIGTERM as a wish to stop. The second one ends the program at once, as it would without this.
struct StopSignals {
    /// Has one element, at the first of them.
    let first: AsyncStream<Void>
    private let sources: [any DispatchSourceSignal]

    /// Returns when both are caught.
    init() async {
        let (first, continuation) = AsyncStream<Void>.makeStream()
        // The handlers run on a queue, in no signal's context, where they may do anything.
        let queue = DispatchQueue(label: "preview.signals")
        var sources: [any DispatchSourceSignal] = []
        for number in [SIGINT, SIGTERM] {
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler {
                if case .terminated = continuation.yield() { _exit(128 + number) }
                continuation.finish()
            }
            await withCheckedContinuation { registered in
                source.setRegistrationHandler { registered.resume() }
                source.resume()
            }
            sources.append(source)
        }
        (self.first, self.sources) = (first, sources)
    }

    /// Leaves the signals to the system again.
    func cancel() {
        for source in sources { source.cancel() }
    }
}
