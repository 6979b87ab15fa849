/// The media types of the files of a site, by how their names end.
enum MediaType {
    static let html = "text/html; charset=utf-8"
    static let text = "text/plain; charset=utf-8"
    static let json = "application/json; charset=utf-8"

    /// Bytes without further meaning for an unknown end: with `nosniff` a browser then runs nothing.
    static func of(_ path: String) -> String {
        guard let dot = path.lastIndex(of: ".") else { return "application/octet-stream" }
        return switch path[dot...].lowercased() {
        case ".html": html
        case ".css": "text/css; charset=utf-8"
        case ".js": "text/javascript; charset=utf-8"
        case ".json": json
        case ".webmanifest": "application/manifest+json; charset=utf-8"
        case ".xml": "application/xml; charset=utf-8"
        case ".svg": "image/svg+xml; charset=utf-8"
        case ".txt": text
        case ".png": "image/png"
        case ".jpg": "image/jpeg"
        case ".webp": "image/webp"
        case ".gif": "image/gif"
        default: "application/octet-stream"
        }
    }
}
