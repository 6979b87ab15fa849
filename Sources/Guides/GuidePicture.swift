import CommonMark
import Diagnostics
import Markup
import Notation
import Pictures

/// A picture of Content that a page shows.
public struct GuidePicture: Sendable, Equatable {
    /// In Content: `images/steps.svg`.
    public let path: String
    public let bytes: [UInt8]
    public let picture: Picture

    private static let ends = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg"]

    /// Whether a file's name is that of a picture.
    public static func isNamed(_ path: String) -> Bool { ends.contains { path.hasSuffix($0) } }

    /// The path in Content that an image's address leads to; nil where it leads elsewhere.
    static func path(_ target: LinkTarget, from page: Page, in language: Language) -> String? {
        switch target {
        case .file(let path, nil):
            RelativePath.resolved(
                String(percentEncoded: path) ?? path, from: [language.tag] + (page.section.map { [$0.rawValue] } ?? []))?
                .joined(separator: "/")
        case .file, .external, .fragment, .article, .term, .refused: nil
        }
    }

    /// The pictures that pages show, by their path, and what is wrong with those that can't be shown.
    static func all(
        in pages: [Page], of files: [ContentFile], _ language: Language
    ) -> (pictures: [String: GuidePicture], faults: [String: PictureFault]) {
        let byPath = Dictionary(files.filter { isNamed($0.path) }.map { ($0.path, $0.source.bytes) }) { a, _ in a }
        var pictures: [String: GuidePicture] = [:]
        var faults: [String: PictureFault] = [:]
        for page in pages {
            for step in page.body.steps {
                guard case .enter(.image(let url)) = step.event,
                    let path = path(LinkTarget(url), from: page, in: language), let bytes = byPath[path],
                    pictures[path] == nil, faults[path] == nil
                else { continue }
                switch Picture.read(bytes) {
                case .success(let picture): pictures[path] = .init(path: path, bytes: bytes, picture: picture)
                case .failure(let fault): faults[path] = fault
                }
            }
        }
        return (pictures, faults)
    }
}

extension GuidePicture {
    /// The picture as a part of the page (RFC 2397).
    public var inlined: HTMLRendering.Picture {
        shown(at: "data:\(picture.format.mediaType);base64,\(Base64.filled.text(bytes))")
    }

    /// The picture at an address.
    public func shown(at address: String) -> HTMLRendering.Picture {
        .init(source: address, width: picture.width, height: picture.height)
    }
}
