import Calendar
import Crypto
import Guides
import Markup
import Notation
import Pictures
import Points

/// Everything that a site is made of: no person among it, and no way for one to come in.
public struct Site: Sendable {
    /// The guide in each language, in the order of the settings.
    public let guides: [Guide]
    /// The rule books that have pages of their own.
    public let books: [RuleBook]
    public let settings: SiteSettings
    /// By language, as the guides.
    public let themes: [SiteTheme]
    /// By when pages are stale; nil where nobody said.
    public let asOf: YearMonth?

    /// - Parameters:
    ///   - guides: never empty.
    ///   - themes: one for each guide.
    public init(
        guides: [Guide], books: [RuleBook], settings: SiteSettings, themes: [SiteTheme], asOf: YearMonth?
    ) {
        self.guides = guides
        self.books = books
        self.settings = settings
        self.themes = themes
        self.asOf = asOf
    }

    /// The files that pages load, under names that change with their bytes.
    func assets() -> SiteAssets {
        var assets = SiteAssets()
        let colours = themes[0].palette.sharing
        assets.add("card.png", SharingCard.png(colours: colours), as: .card)
        for side in SiteAssets.iconSides {
            assets.add("icon-\(side).png", SiteIcon.png(side: side, colours: colours), as: .icon(side))
        }
        for guide in guides {
            for picture in guide.pictures.values.sorted(by: { $0.path < $1.path })
            where picture.bytes.count > SiteAssets.mostInlined {
                let name = picture.path.split(separator: "/").last.map(String.init) ?? picture.path
                let stem = name.split(separator: ".").dropLast().joined(separator: "-")
                assets.add(
                    "\(SiteAssets.plain(stem)).\(picture.picture.format.fileEnd)", picture.bytes,
                    as: .picture(picture.path))
            }
        }
        return assets
    }

    func title(_ language: Language, _ words: Words) -> String {
        settings.title?[language] ?? words[.siteTitle]
    }

    /// Whether somebody compared a page with its sources too long ago.
    func isStale(_ page: Page) -> Bool {
        guard let asOf, let checked = page.front.lastChecked?.yearMonth else { return false }
        return checked.advanced(by: settings.staleAfter) < asOf
    }
}

/// The files that pages load.
struct SiteAssets: Sendable {
    enum Key: Hashable, Sendable {
        case card
        case icon(Int)
        case picture(String)
    }

    static let iconSides = [192, 512]
    /// Bytes of a picture that stands in the page itself rather than in a file of its own.
    static let mostInlined = 4096

    /// In the order in which they were added.
    private(set) var files: [(path: String, bytes: [UInt8])] = []
    private var paths: [Key: String] = [:]

    /// The path in the site; nil for what is none of its files.
    subscript(key: Key) -> String? { paths[key] }

    mutating func add(_ name: String, _ bytes: [UInt8], as key: Key) {
        let digest = SHA256.hash(data: bytes).prefix(6).hexadecimal
        let dot = name.lastIndex(of: ".") ?? name.endIndex
        let path = "assets/\(name[..<dot])-\(digest)\(name[dot...])"
        if paths.updateValue(path, forKey: key) == nil, !files.contains(where: { $0.path == path }) {
            files.append((path, bytes))
        }
    }

    /// A name with nothing in it that an address would have to write otherwise.
    static func plain(_ name: String) -> String {
        let plain = name.lowercased().unicodeScalars.map { scalar -> Character in
            scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)) ? Character(scalar) : "-"
        }
        return plain.isEmpty ? "picture" : String(plain.prefix(40))
    }
}

extension Palette {
    /// What pictures are drawn in.
    var sharing: SharingColours {
        .init(
            paper: self[.paper, .light], ink: self[.ink, .light], line: self[.line, .light],
            count: self[.count, .light], countWash: self[.countWash, .light], warn: self[.warn, .light],
            seal: self[.seal, .light])
    }
}
