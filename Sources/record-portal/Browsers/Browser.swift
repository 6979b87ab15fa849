import Diagnostics
import Glibc

/// An installed Chromium, or a browser made of it: the kind that prints by command.
struct Browser {
    /// The path of its program.
    let path: String

    /// The one that is named, by its path or by its name on PATH; otherwise the first of those that are installed.
    static func find(_ named: String?) throws(Failure) -> Browser {
        guard let named else { return try installed() }
        let path = named.utf8.contains(UInt8(ascii: "/")) ? named : onPath(named)
        guard let path else { throw missing(named, "there is no such program on PATH") }
        if let number = unusable(path) {
            throw missing(named, number == ENOENT ? "there is no such program" : "it can't be run: \(reason(number))")
        }
        return Browser(path: path)
    }

    private static func installed() throws(Failure) -> Browser {
        let path = names.lazy.compactMap(onPath).first ?? places.first { unusable($0) == nil }
        guard let path else { throw missing("--browser", "there is no Chromium, Chrome or Edge on this machine") }
        return Browser(path: path)
    }

    private static let names = [
        "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge",
        "microsoft-edge-stable", "msedge",
    ]

    /// Where packages put them, for a PATH that is short.
    private static let places =
        ["/usr/bin", "/usr/local/bin", "/snap/bin"].flatMap { folder in names.map { "\(folder)/\($0)" } }
        + ["/opt/google/chrome/chrome", "/opt/microsoft/msedge/msedge"]

    /// A folder of PATH that isn't given from the root is passed by: what lies where somebody happens to stand is not
    /// installed.
    private static func onPath(_ name: String) -> String? {
        guard !name.isEmpty, let folders = getenv("PATH") else { return nil }
        return String(cString: folders).split(separator: ":").lazy
            .filter { $0.hasPrefix("/") }.map { "\($0)/\(name)" }.first { unusable($0) == nil }
    }

    /// The system's number of why there is no program at the path; nil where there is one.
    private static func unusable(_ path: String) -> Int32? {
        var status = stat()
        guard stat(path, &status) == 0 else { return errno == ENOTDIR ? ENOENT : errno }
        guard status.st_mode & S_IFMT == S_IFREG else { return EACCES }
        return access(path, X_OK) == 0 ? nil : errno
    }

    private static func missing(_ named: String, _ message: String) -> Failure {
        .noProgram(
            Diagnostic(
                .error, .missingProgram, path: named.isEmpty ? "--browser" : named, message: message,
                help: "install Chromium, Chrome or Edge, or name one with --browser; \(withoutBrowser)"))
    }

    /// What a person does who has no such browser, or one that doesn't print.
    static let withoutBrowser = """
        or write the page with -o statement.html, open it in any browser, and print it at A4, 100 %, without the \
        browser's own headers and footers
        """
}
