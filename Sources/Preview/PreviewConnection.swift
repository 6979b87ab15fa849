import FlyingSocks
import FoundationEssentials
import Glibc
import Markup

/// One request and its answer. Whoever sends too much or too slowly is cut off.
struct PreviewConnection: Sendable {
    let socket: AsyncSocket
    let port: UInt16
    let state: PreviewState

    /// How long a head may take to come, and an answer to be taken.
    private static let patience = Duration.seconds(10)
    /// How long a page waits for the next change until it must ask again.
    private static let longestWait = Duration.seconds(20)
    /// How long, and how much, is still read from a client that was answered.
    private static let farewell = (time: Duration.seconds(1), bytes: 1 << 20)

    /// A client that breaks off is nobody's trouble.
    func serve() async {
        defer { try? socket.close() }
        do {
            switch try await within(Self.patience, readHead) {
            case nil: try await send(.plain(.requestTimeout, "The request took too long."))
            case .closed: return
            case .tooLong: try await send(.plain(.headTooLong, "The request is too long."))
            case .whole(let bytes):
                guard let head = RequestHead(bytes) else {
                    return try await send(.plain(.badRequest, "This is no request that the preview understands."))
                }
                try await send(try await answer(to: head), withBody: head.method != "HEAD")
            }
        } catch {}
    }

    private enum Reading {
        case whole([UInt8])
        case tooLong
        case closed
    }

    private func readHead() async throws -> Reading {
        var bytes: [UInt8] = []
        while bytes.count <= RequestHead.mostBytes {
            let seen = bytes.count
            do { bytes += try await socket.read(atMost: 4096) } catch SocketError.disconnected { return .closed }
            if let end = RequestHead.end(in: bytes, from: seen) {
                return end <= RequestHead.mostBytes ? .whole(Array(bytes[..<end])) : .tooLong
            }
        }
        return .tooLong
    }

    private func answer(to head: RequestHead) async throws -> PreviewAnswer {
        switch PreviewRequest.read(head, port: port) {
        case .failure(let refusal): return refusal.answer
        case .success(.file(let path)): return PreviewPages.answer(to: path, from: await state.current)
        case .success(.changes(let since)):
            guard let news = try await within(Self.longestWait, { try await change(after: since) })?.news else {
                return PreviewAnswer(status: .noContent)
            }
            return PreviewAnswer(status: .ok, mediaType: MediaType.json, body: news.bytes(.compact))
        }
    }

    /// Waits for what is not the change of that number, for as long as the client does.
    private func change(after since: Int) async throws -> PreviewSnapshot {
        try await withThrowingTaskGroup(of: PreviewSnapshot.self) { group in
            group.addTask {
                for await snapshot in await state.snapshots() where snapshot.change != since { return snapshot }
                throw CancellationError()
            }
            group.addTask {
                // Throws when the client is gone. A body is not looked at.
                while true { _ = try await socket.read(atMost: 4096) }
            }
            defer { group.cancelAll() }
            guard let snapshot = try await group.next() else { throw CancellationError() }
            return snapshot
        }
    }

    private func send(_ answer: PreviewAnswer, withBody: Bool = true) async throws {
        let bytes = Data(answer.bytes(withBody: withBody))
        guard try await within(Self.patience, { try await socket.write(bytes) }) != nil else { return }
        // What was sent is lost to the client if the connection is closed while something of it is still unread.
        shutdown(socket.socket.file.rawValue, Int32(SHUT_WR))
        _ = try await within(Self.farewell.time) {
            var rest = Self.farewell.bytes
            while rest > 0 { rest -= try await socket.read(atMost: 4096).count }
        }
    }
}
