import CommonMark
import Diagnostics

/// The addresses outside that pages link to: for whoever wants to see whether they still answer. Nothing fetches them.
public struct ExternalLinks: Sendable, Equatable {
    /// One address, and the first place that links to it.
    public struct Link: Sendable, Equatable {
        public let url: String
        /// `Content/en/query/web.md:12`.
        public let place: String
    }

    /// In byte order, each address once.
    public let links: [Link]

    /// With what a list of them begins.
    public static let heading = "# External links, each with its first place"

    public init(of guides: [Guide], in files: [ContentFile]) {
        let check = GuideCheck(guides, of: files)
        var first: [String: String] = [:]
        for guide in guides {
            for page in guide.allPages {
                for step in page.body.steps {
                    guard case .enter(.link(let url)) = step.event, case .external(let address) = LinkTarget(url),
                        first[address] == nil
                    else { continue }
                    first[address] = "\(check.source(of: page, in: guide).path):\(step.line + page.bodyLine - 1)"
                }
            }
        }
        links = first.map { Link(url: $0, place: $1) }.sorted { $0.url.utf8.lexicographicallyPrecedes($1.url.utf8) }
    }

    /// One line each: the address, a tab, the place.
    public var text: String { ([Self.heading] + links.map { "\($0.url)\t\($0.place)" }).joined(separator: "\n") + "\n" }
}
