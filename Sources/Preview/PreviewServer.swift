import FlyingSocks
import Glibc

/// Serves the files of a build to the browsers of this machine.
struct PreviewServer: Sendable {
    let listener: PreviewListener
    let state: PreviewState

    /// Connections at a time; one more waits until one of them ends.
    private static let mostConnections = 64

    /// Answers until the task is cancelled; then every connection is ended, and the port is free.
    ///
    /// - Throws: where the system has no means to wait for connections.
    func run() async throws {
        defer { try? listener.socket.close() }
        let pool = SocketPool.make()
        try await pool.prepare()
        let listening = try AsyncSocket(socket: listener.socket, pool: pool)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await pool.run() }
            for _ in 0..<Self.mostConnections {
                group.addTask { try await answerOneAfterAnother(from: listening) }
            }
            defer { group.cancelAll() }
            do { try await group.next() } catch  where Task.isCancelled {}
        }
    }

    private func answerOneAfterAnother(from listening: AsyncSocket) async throws {
        while true {
            let client: AsyncSocket
            do {
                client = try await listening.accept()
            } catch SocketError.failed(_, let number, _) where Self.passes(number) {
                // Too many files are open, or the client is gone already: neither is a reason to stop.
                try await Task.sleep(for: .milliseconds(100))
                continue
            }
            _ = fcntl(client.socket.file.rawValue, F_SETFD, FD_CLOEXEC)
            await PreviewConnection(socket: client, port: listener.port, state: state).serve()
        }
    }

    /// Whether the system may accept the next connection though it did not accept this one (accept(2)).
    private static func passes(_ number: Int32) -> Bool {
        [EMFILE, ENFILE, ENOBUFS, ENOMEM, ECONNABORTED, EINTR, EPROTO].contains(number)
    }
}
