import FlyingSocks
import Glibc

/// A socket that takes connections from this machine, and from no other.
struct PreviewListener: Sendable {
    let socket: Socket
    /// The one that the system chose, where none was asked for.
    let port: UInt16

    /// - Parameter wanted: 0 for any port that is free.
    init(port wanted: UInt16) throws(PreviewFailure) {
        do {
            let socket = try Socket(domain: AF_INET)
            do {
                // A port whose last connections are still fading is free all the same.
                try socket.setValue(true, for: .localAddressReuse)
                // Programs that a build starts are not to keep the port.
                _ = fcntl(socket.file.rawValue, F_SETFD, FD_CLOEXEC)
                try socket.bind(to: .inet(ip4: "127.0.0.1", port: wanted))
                try socket.listen()
                guard case .ip4(_, let port) = try socket.sockname() else { throw SocketError.unsupportedAddress }
                (self.socket, self.port) = (socket, port)
            } catch {
                try? socket.close()
                throw error
            }
        } catch SocketError.failed(_, let number, _) {
            throw number == EADDRINUSE ? .portInUse(wanted) : .cannotListen(wanted, errorNumber: number)
        } catch {
            throw .cannotListen(wanted, errorNumber: nil)
        }
    }
}
