import Guides
import Markup
import Notation
import Pictures

/// What the site is called where somebody keeps it on a screen (W3C Web Application Manifest).
enum WebManifest {
    static func path(_ language: Language) -> String { "\(language.tag)/site.webmanifest" }

    static func json(of site: LanguageSite) -> [UInt8] {
        let root = SiteAddress.root(from: path(site.language))
        let icons = SiteAssets.iconSides.map { side in
            JSON.object(known: [
                ("src", .text(root + (site.assets[.icon(side)] ?? ""))), ("sizes", .text("\(side)x\(side)")),
                ("type", .text("image/png")), ("purpose", .text("any maskable")),
            ])
        }
        return JSON.object(known: [
            ("name", .text(site.title)), ("lang", .text(site.language.tag)), ("start_url", .text("index.html")),
            ("scope", .text("./")), ("display", .text("browser")),
            ("background_color", .text(site.theme.palette[.paper, .light].hex)),
            ("theme_color", .text(site.theme.palette[.paper, .light].hex)), ("icons", .list(icons)),
        ]).bytes(.indented)
    }
}
