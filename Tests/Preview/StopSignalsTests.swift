import Glibc
import Testing

@testable import Preview

@Suite("The signals that stop the preview")
struct StopSignalsTests {
    @Test("The first one is a wish")
    func first() async {
        await #expect(processExitsWith: .exitCode(7)) {
            let signals = await StopSignals()
            kill(getpid(), SIGINT)
            for await _ in signals.first {}
            exit(7)
        }
    }

    @Test("The second one ends the program")
    func second() async {
        await #expect(processExitsWith: .exitCode(128 + SIGTERM)) {
            let signals = await StopSignals()
            kill(getpid(), SIGINT)
            for await _ in signals.first {}
            kill(getpid(), SIGTERM)
            try await Task.sleep(for: .seconds(60))
        }
    }
}
