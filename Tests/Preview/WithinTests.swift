import Testing

@testable import Preview

@Suite("Work that may take only so long")
struct WithinTests {
    private struct Broken: Error {}

    @Test("Its value or its error, or nothing where it takes longer")
    func within() async throws {
        #expect(try await Preview.within(.seconds(60)) { 7 } == 7)
        #expect(
            try await Preview.within(.zero) {
                try? await Task.sleep(for: .seconds(60))
                return Task.isCancelled
            } == nil)
        await #expect(throws: Broken.self) { try await Preview.within(.seconds(60)) { throw Broken() } }
    }
}
