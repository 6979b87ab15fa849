/// What a request asks for, once it is known to come from a page of the preview or from its reader.
enum PreviewRequest: Sendable, Equatable {
    /// A file by its path in the site.
    case file(String)
    /// The next change after the one of that number.
    case changes(since: Int)

    /// The address of the changes; no file of a site has it.
    static let changesPath = "/_preview/changes"

    /// - Parameter port: that of the server, which the Host must name.
    static func read(_ head: RequestHead, port: UInt16) -> Result<PreviewRequest, Refusal> {
        // A page elsewhere may let its own name lead to this machine (DNS rebinding): only the names of this machine do.
        guard let host = head.hosts.first, head.hosts.count == 1, names(at: port).contains(host) else {
            return .failure(.host(port))
        }
        guard head.method == "GET" || head.method == "HEAD" else { return .failure(.method) }
        let parts = head.target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        guard let path = parts.first else { return .failure(.address) }
        if path == changesPath {
            guard parts.count == 2, parts[1].hasPrefix("since="), let since = Int(parts[1].dropFirst(6)) else {
                return .failure(.address)
            }
            return .success(.changes(since: since))
        }
        return SitePath.decoded(path).map { .success(.file($0)) } ?? .failure(.address)
    }

    /// A browser leaves out the port 80.
    private static func names(at port: UInt16) -> [String] {
        ["127.0.0.1", "localhost"].flatMap { port == 80 ? [$0, "\($0):80"] : ["\($0):\(port)"] }
    }

    /// Why a request gets nothing.
    enum Refusal: Error, Equatable {
        case host(UInt16)
        case method
        case address

        var answer: PreviewAnswer {
            switch self {
            case .host(let port):
                .plain(.forbidden, "This preview is only at http://127.0.0.1:\(port)/ and http://localhost:\(port)/.")
            case .method: .plain(.methodNotAllowed, "This preview can only be read.")
            case .address: .plain(.badRequest, "This is no address of the preview.")
            }
        }
    }
}
