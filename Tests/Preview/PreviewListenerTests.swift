import FlyingSocks
import Glibc
import Testing

@testable import Preview

@Suite("The port of the preview")
struct PreviewListenerTests {
    @Test("Any free one, or the one that was asked for, which nobody else then has")
    func ports() throws {
        let first = try PreviewListener(port: 0)
        #expect(first.port > 0)
        #expect(throws: PreviewFailure.portInUse(first.port)) { try PreviewListener(port: first.port) }
        try first.socket.close()
        let second = try PreviewListener(port: first.port)
        #expect(second.port == first.port)
        #expect(fcntl(second.socket.file.rawValue, F_GETFD) & FD_CLOEXEC != 0)
        try second.socket.close()
    }
}
