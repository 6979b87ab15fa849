import CommonMark
import Diagnostics
import Markup
import Notation
import Testing

@testable import Guides

/// Pictures that pages show: which file it is, and what is told of one that can't be shown.
@Suite struct GuidePictureTests {
    static let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" height=\"10\"/>"
    private static let script =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" height=\"10\">\n<script/>\n</svg>"

    private static let other = "lay the picture into Content, and link it from there"
    private static let kinds = "pictures are files of Content, not links: .png, .jpg, .gif, .webp, .svg"

    private func read(_ body: String, at path: String = "en/query/a.md") -> (Guide, [String]) {
        let text = path == "en/index.md" ? "---\ntitle: H\n---\n\n" + body : page(body)
        let (guide, diagnostics) = guide([
            "images/steps.svg": Self.svg, "images/bad.svg": Self.script, "images/none.png": "text",
            "en/query/own.svg": Self.svg, "steps.txt": "text", "glossary.yaml": "format: glossary/1\nterms: []\n",
            path: text,
        ])
        return (guide, told(diagnostics))
    }

    @Test(
        "A picture is a file of Content by a relative path",
        arguments: [
            ("en/query/a.md", "../../images/steps.svg", "images/steps.svg"),
            ("en/query/a.md", "own.svg", "en/query/own.svg"),
            ("en/query/a.md", "./own.svg", "en/query/own.svg"),
            ("en/index.md", "../images/steps.svg", "images/steps.svg"),
            ("en/query/a.md", "../../../images/steps.svg", nil), ("en/query/a.md", "../../../../images/steps.svg", nil),
        ] as [(String, String, String?)])
    func paths(page: String, url: String, path: String?) {
        let (guide, problems) = read("![a](\(url))\n", at: page)
        guard let path else {
            #expect(problems == ["\(page):5:6 [image] \"\(url)\" is no picture of Content | \(Self.other)"])
            #expect(guide.pictures.isEmpty)
            return
        }
        #expect(problems == [])
        #expect(guide.pictures.mapValues(\.path) == [path: path])
        #expect(guide.pictures[path]?.bytes == Array(Self.svg.utf8))
        #expect(guide.pictures[path]?.shown(at: "x") == .init(source: "x", width: 20, height: 10))
    }

    @Test(
        "What is no picture of Content is told at its place",
        arguments: [
            ("https://x.example/a.png", "\"https://x.example/a.png\" is no picture of Content | \(other)"),
            ("http://x.example/a.png", "\"http://x.example/a.png\" is no picture of Content | \(other)"),
            ("//x.example/a.png", "\"//x.example/a.png\" is no picture of Content | \(other)"),
            ("data:image/png;base64,AA", "\"data:image/png;base64,AA\" is no picture of Content | \(other)"),
            ("/images/steps.svg", "\"/images/steps.svg\" is no picture of Content | \(other)"),
            ("../../../../etc/a.png", "\"../../../../etc/a.png\" is no picture of Content | \(other)"),
            ("own.svg?v=2", "\"own.svg?v=2\" is no picture of Content | \(other)"),
            ("own.svg#part", "\"own.svg#part\" is no picture of Content | \(other)"),
            ("..//own.svg", "\"..//own.svg\" is no picture of Content | \(other)"),
            ("own.svg/", "\"own.svg/\" is no picture of Content | \(other)"),
            ("statute:law#1", "\"statute:law#1\" is no picture of Content | \(other)"),
            ("glossary:a", "\"glossary:a\" is no picture of Content | \(other)"),
            ("..", "\"..\" is no picture of Content | \(other)"),
            ("picture.gif", "there is no picture \"picture.gif\" | \(kinds)"),
            ("owns.svg", "there is no picture \"owns.svg\" | did you mean \"en/query/own.svg\" of Content?"),
            (
                "../../images/step.svg",
                "there is no picture \"../../images/step.svg\" | did you mean \"images/steps.svg\" of Content?"
            ),
            ("own.SVG", "there is no picture \"own.SVG\" | did you mean \"en/query/own.svg\" of Content?"),
            ("../../steps.txt", "there is no picture \"../../steps.txt\" | \(kinds)"),
            ("../../glossary.yaml", "there is no picture \"../../glossary.yaml\" | \(kinds)"),
            ("a.md", "there is no picture \"a.md\" | \(kinds)"),
            ("../../images", "there is no picture \"../../images\" | \(kinds)"),
            (
                "../../images/none.png",
                "\"../../images/none.png\": it is no PNG, JPEG, GIF, WebP or SVG | save the picture as one of these"
            ),
        ])
    func slips(url: String, message: String) {
        let (guide, problems) = read("text\n\nsee ![a](\(url)) there\n")
        #expect(problems == ["en/query/a.md:7:10 [image] \(message)"])
        #expect(guide.pictures.isEmpty)
        #expect(guide.html(of: guide.pages[0], headingOffset: 0).description == "<p>text</p>\n<p>see  there</p>\n")
    }

    @Test("The fault of an SVG is told with its line, at every image of it")
    func faultOfSVG() throws {
        let (guide, problems) = read("![a](../../images/bad.svg)\n\n![b](../../images/bad.svg)\n")
        #expect(problems.count == 2)
        #expect(problems[0].hasPrefix("en/query/a.md:5:6 [image] \"../../images/bad.svg\", line 2: "), "\(problems)")
        #expect(problems[1].hasPrefix("en/query/a.md:7:6 [image] \"../../images/bad.svg\", line 2: "), "\(problems)")
        #expect(
            problems[0].split(separator: ":", maxSplits: 3).last == problems[1].split(separator: ":", maxSplits: 3).last
        )
        #expect(guide.pictures.isEmpty)
    }

    @Test(
        "An image needs text that stands for it", arguments: ["", " ", "\u{3000}", "&nbsp;", "![](own.svg)", "&#10;"])
    func alternative(text: String) {
        let (guide, problems) = read("![\(text)](own.svg)\n")
        let message =
            "[image] the image has no text that stands for it | say in its brackets what it shows: ![…](own.svg)"
        #expect(problems.allSatisfy { $0.hasSuffix(message) }, "\(problems)")
        #expect(problems.count == (text.hasPrefix("![") ? 2 : 1))
        #expect(guide.pictures.count == 1)
    }

    @Test(
        "Text in emphasis, in code and from a reference stands for an image",
        arguments: ["*a*", "`a`", "[a](a.md)", "图"])
    func alternatives(text: String) {
        #expect(read("![\(text)](own.svg)\n").1 == [])
        #expect(read("![\(text)][r]\n\n[r]: own.svg\n").1 == [])
    }

    @Test("A small picture stands in a document of the whole guide as a part of it")
    func inlined() {
        let guide = read("![a \"b\"](own.svg)\n").0
        #expect(
            guide.html(of: guide.pages[0], headingOffset: 0).description
                == "<p><img src=\"data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHdpZHRoPSIyMCIgaGVpZ2h0PSIxMCIvPg==\" alt=\"a &quot;b&quot;\" width=\"20\" height=\"10\"></p>\n"
        )
        let picture = guide.pictures["en/query/own.svg"]
        #expect(picture?.shown(at: "x") == .init(source: "x", width: 20, height: 10))
    }

    @Test("Names of pictures end as one of six, in small letters")
    func names() {
        let names = ["a.png", "a.jpg", "a.jpeg", "a.gif", "a.webp", "a.svg"]
        #expect(names.allSatisfy(GuidePicture.isNamed))
        #expect(["a.PNG", "a.bmp", "png", "a.png.md", "", "a.svgz"].allSatisfy { !GuidePicture.isNamed($0) })
        #expect(GuideReader.isWanted("images/a.png", in: .english))
        #expect(GuideReader.isWanted("glossary.yaml", in: .english))
        #expect(GuideReader.isWanted("en/a.md", in: .english))
        #expect(GuideReader.isWanted("statutes/a.yaml", in: .english))
        #expect(
            ["zh-Hans/a.md", "english/a.md", "rules/a.yaml", "en", "other/glossary.yaml"].allSatisfy {
                !GuideReader.isWanted($0, in: .english)
            })
    }
}
