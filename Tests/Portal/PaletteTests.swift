import Diagnostics
import Notation
import Testing

@testable import Portal

/// The colours that `common.css` sets, twice each.
@Suite("Palette")
struct PaletteTests {
    private static let names = [
        "paper", "ink", "soft", "line", "wash", "count", "warn", "seal", "count-wash", "warn-wash",
    ]

    /// A style that sets every colour to one of a kind of its own; the dark ones count on.
    private static let style =
        ":root {\n"
        + names.enumerated().map { "  --\($1): #1020\(30 + $0);\n" }.joined() + "}\n@media (x) { :root {\n"
        + names.enumerated().map { "  --\($1): #aabb\(30 + $0);\n" }.joined() + "} }\np { color: var(--ink); }\n"

    private func read(_ style: String) -> (palette: Palette?, problems: [Diagnostic]) {
        let (palette, problems) = Palette.read(SourceFile(path: "common.css", text: style))
        return (palette, problems)
    }

    private func recoloured(_ style: String, _ palette: Palette?) -> String? {
        palette.map { String(decoding: $0.recoloured(Array(style.utf8)), as: UTF8.self) }
    }

    @Test("The first setting of a colour is by daylight, the second in the dark, and a third is none")
    func read() throws {
        let (palette, problems) = read(Self.style)
        #expect(problems == [])
        #expect(recoloured(Self.style, palette) == Self.style)
        let more = Self.style + ".x { --ink: red; }\n"
        #expect(read(more).palette == palette)
        #expect(recoloured(more, palette) == more)
    }

    @Test("Another style gets the palette's colours, and nothing else of it changes")
    func recoloured() {
        let palette = read(Self.style).palette
        #expect(
            recoloured("a{--ink: #FFFFFF}b{--ink: blue;--soft:#fff}c{--ink: x}--line: ", palette)
                == "a{--ink: #102031}b{--ink: #aabb31;--soft:#fff}c{--ink: x}--line: ")
        #expect(recoloured("", palette) == "")
        #expect(recoloured("--count-wash: a; --count: b;", palette) == "--count-wash: #102038; --count: #102035;")
        #expect(read(Self.style.uppercased().replacing("--", with: "--")).palette == nil)
    }

    @Test("A colour by another name changes with its own light alone")
    func changed() {
        var palette = read(Self.style).palette
        let other = read(Self.style.replacing("#102031", with: "#000000")).palette
        #expect(palette != other)
        if let black = other?[.ink, .light] { palette?[.ink, .light] = black }
        #expect(palette == other)
        #expect(recoloured(Self.style, palette) == Self.style.replacing("#102031", with: "#000000"))
    }

    @Test(
        "What is no colour is told at its place",
        arguments: ["red", "#12345", "#1234567", "#12345g", "", " #123456", "rgb(1, 2, 3)", "#102031 !important"])
    func noColour(value: String) {
        let style = Self.style.replacing("--ink: #102031;", with: "--ink: \(value);")
        #expect(
            read(style).problems == [
                Diagnostic(
                    .error, .templateSyntax, path: "common.css", position: Position(line: 3, column: 10),
                    message: "\"\(value)\" is no colour of the form #rrggbb", excerpt: "  --ink: \(value);")
            ])
        #expect(read(style).palette == nil)
    }

    @Test("A colour that is not set, or once only, is told for each light")
    func missing() {
        func problem(_ name: String, _ light: String) -> Diagnostic {
            Diagnostic(
                .error, .templateSyntax, path: "common.css", message: "it sets no --\(name) for the \(light) colours",
                help: "the first --\(name) is by daylight, the second in the dark")
        }
        #expect(
            read(Self.style.replacing("--seal: #aabb37;", with: "")).problems == [problem("seal", "dark")])
        #expect(
            read(Self.style.replacing("--seal: ", with: "--deal: ")).problems == [
                problem("seal", "light"), problem("seal", "dark"),
            ])
        #expect(read("").problems.count == 20)
    }

    @Test("Text that can't be read on its ground is told with the contrast")
    func faint() throws {
        let (_, shipped) = SiteTheme.read(Shipped.templates, in: .english, settings: .init())
        #expect(shipped == [])
        let (read, ofSettings) = SiteSettingsReader.read(
            SourceFile(
                path: "portal.yaml",
                text: "format: portal/1\ncolours: { light: { soft: \"#999999\" }, dark: { ink: \"#171613\" } }\n"))
        #expect(ofSettings == [])
        let (theme, problems) = SiteTheme.read(Shipped.templates, in: .english, settings: read.settings)
        #expect(theme == nil)
        func problem(_ name: String, _ ground: String, _ light: String, _ contrast: String) -> Diagnostic {
            Diagnostic(
                .error, .settings, path: "portal.yaml",
                message: "of the \(light) colours, \(name) on \(ground) has a contrast of \(contrast); text needs 4.5",
                help: "make one of them darker or lighter")
        }
        #expect(
            problems == [
                problem("soft", "paper", "light", "2.7"), problem("soft", "wash", "light", "2.5"),
                problem("ink", "paper", "dark", "1.0"), problem("ink", "wash", "dark", "1.0"),
            ])
    }
}
