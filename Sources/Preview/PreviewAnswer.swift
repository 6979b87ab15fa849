/// An answer of the preview server (RFC 9110).
struct PreviewAnswer: Sendable, Equatable {
    let status: Status
    var mediaType = MediaType.text
    var body: [UInt8] = []

    enum Status: Int {
        case ok = 200
        case noContent = 204
        case badRequest = 400
        case forbidden = 403
        case notFound = 404
        case methodNotAllowed = 405
        case requestTimeout = 408
        case headTooLong = 431
        case unavailable = 503

        var phrase: String {
            switch self {
            case .ok: "OK"
            case .noContent: "No Content"
            case .badRequest: "Bad Request"
            case .forbidden: "Forbidden"
            case .notFound: "Not Found"
            case .methodNotAllowed: "Method Not Allowed"
            case .requestTimeout: "Request Timeout"
            case .headTooLong: "Request Header Fields Too Large"
            case .unavailable: "Service Unavailable"
            }
        }
    }

    /// An answer of one plain sentence.
    static func plain(_ status: Status, _ sentence: String) -> PreviewAnswer {
        PreviewAnswer(status: status, body: Array("\(sentence)\n".utf8))
    }

    /// As it is sent.
    ///
    /// - Parameter withBody: false for HEAD, whose answer is the same without it.
    func bytes(withBody: Bool) -> [UInt8] {
        var lines = [
            "HTTP/1.1 \(status.rawValue) \(status.phrase)",
            // Each connection is for one request: what a client keeps open, it keeps from others.
            "Connection: close",
            "Cache-Control: no-store",
            "Cross-Origin-Resource-Policy: same-origin",
            "Referrer-Policy: no-referrer",
            "X-Content-Type-Options: nosniff",
            "X-Frame-Options: DENY",
        ]
        if status == .methodNotAllowed { lines.append("Allow: GET, HEAD") }
        // An answer of this kind has neither (RFC 9110, 8.6).
        if status != .noContent { lines += ["Content-Type: \(mediaType)", "Content-Length: \(body.count)"] }
        let head = Array(lines.joined(separator: "\r\n").utf8) + Array("\r\n\r\n".utf8)
        return withBody && status != .noContent ? head + body : head
    }
}
