import Glibc
import Markup
import Portal

/// How a browser is told to print a page: alone, without network, for nobody else.
struct BrowserCommand {
    /// Where the page is, and where everything of the browser's goes: with its links resolved.
    let folder: String

    var page: String { "\(folder)/page.html" }
    var pdf: String { "\(folder)/page.pdf" }

    /// - Parameter browser: the path of its program.
    func arguments(of browser: String) -> [String] {
        [browser, "--headless", "--disable-gpu", "--user-data-dir=\(folder)/profile", "--lang=en-US"]
            + Self.printing + Self.alone + Self.withoutNetwork
            // Chromium refuses to run as root with its sandbox, as in a container; for anybody else it has one.
            + (geteuid() == 0 ? ["--no-sandbox"] : [])
            + ["--print-to-pdf=\(pdf)", "file://" + page.percentEncoded(keeping: "/")]
    }

    private static let printing = [
        "--no-pdf-header-footer",
        // What the PDF calls its creator.
        "--user-agent=\(PrintedPDF.creator)",
    ]

    /// Nothing of the person's own browser is used, asked for or changed.
    private static let alone = [
        "--no-first-run", "--no-default-browser-check", "--disable-default-apps", "--disable-extensions",
        "--disable-component-extensions-with-background-pages", "--disable-breakpad", "--password-store=basic",
        "--use-mock-keychain",
    ]

    private static let withoutNetwork = [
        // No name has an address, and what has an address goes to a port where nobody listens.
        "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=http://127.0.0.1:9", "--proxy-bypass-list=<-loopback>",
        "--disable-background-networking", "--disable-component-update", "--disable-domain-reliability",
        "--disable-sync", "--disable-features=MediaRouter,OptimizationHints,Translate", "--metrics-recording-only",
        "--no-pings",
    ]

    /// This process's own, except what would make the PDF another one elsewhere, or leave something in the home.
    ///
    /// HOME stays: a person's fonts are there.
    var environment: [String] {
        var own = [
            ("XDG_CONFIG_HOME", "\(folder)/config"), ("XDG_CACHE_HOME", "\(folder)/cache"), ("TZ", "UTC"),
            ("LC_ALL", "C.UTF-8"), ("LANGUAGE", "en"),
        ]
        if folder.utf8.count <= Self.longestTemporary { own.append(("TMPDIR", folder)) }
        var inherited: [String] = []
        var entry = environ
        while let text = entry.pointee {
            inherited.append(String(cString: text))
            entry += 1
        }
        return inherited.filter { text in !own.contains { text.hasPrefix("\($0.0)=") } } + own.map { "\($0.0)=\($0.1)" }
    }

    /// A browser puts a socket below its temporary files, whose whole path has room for 107 bytes (unix(7)); it doesn't
    /// start where that is longer.
    private static let longestTemporary = 107 - "/org.chromium.Chromium.123456/SingletonSocket".utf8.count
}
