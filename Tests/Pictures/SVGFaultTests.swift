import Testing

@testable import Pictures

/// What an SVG may not hold; each with its line.
@Suite struct SVGFaultTests {
    private static let shapes = "draw it with shapes, or save it as PNG"
    private static let inside = "point only to what is in the file itself, such as \"#a\""

    @Test("A script, a style sheet and a document type are named as what they are")
    func named() {
        #expect(told(Files.svg("<g>\n<script>alert(1)</script></g>")) == "3: the SVG has a script (remove it)")
        #expect(
            told(Files.svg("<style>@import 'https://x.example'</style>"))
                == "2: the SVG has a style sheet (write colours and strokes as attributes, such as fill=\"#333333\")")
        #expect(
            told("<?xml version='1.0'?>\n<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN'\n'svg11.dtd'>\n<svg/>")
                == "2: the SVG has a document type (remove <!DOCTYPE and what belongs to it)")
    }

    @Test(
        "An element that isn't allowed is named",
        arguments: [
            "a", "image", "foreignObject", "animate", "set", "animateTransform", "animateMotion", "filter", "feImage",
            "switch", "metadata", "view", "textPath", "SCRIPT", "Svg", "iframe", "video", "audio", "unknown", "handler",
        ])
    func elements(name: String) {
        #expect(told(Files.svg("\n<\(name)\n/>")) == "3: the SVG has the element \"\(name)\" (\(Self.shapes))")
    }

    @Test("An element of another namespace is named with its prefix")
    func namespaces() {
        #expect(
            told(Files.svg("<h:script xmlns:h='http://www.w3.org/1999/xhtml'/>"))
                == "2: the SVG has the element \"h:script\" (save it as plain SVG)")
        #expect(told(Files.svg("<b:g/>")) == "2: the SVG has the element \"b:g\" (save it as plain SVG)")
        #expect(told(Files.svg("<use xlink:href='#a'/>")) == "2: the SVG has the attribute \"xlink:href\" (remove it)")
        #expect(told(Files.svg("<g xmlns=''/>")) == "2: the SVG has the element \"g\" (save it as plain SVG)")
        #expect(
            told(Files.svg("<h:script xmlns:h='http://www.w3.org/2000/svg'/>"))
                == "2: the SVG has a script (remove it)")
    }

    @Test("Instructions are refused wherever they stand")
    func instructions() {
        let svg = String(decoding: Files.svg(""), as: UTF8.self)
        let instruction = "<?xml-stylesheet href='https://x.example/a.css'?>"
        let fault = "the SVG has the instruction \"xml-stylesheet\" (remove it)"
        #expect(told("\(instruction)\n\(svg)") == "1: \(fault)")
        #expect(told("<!-- a -->\n\(instruction)\(svg)") == "2: \(fault)")
        #expect(told(Files.svg("\(instruction)\n\(instruction)")) == "2: \(fault)")
        #expect(told("\(svg)\n\(instruction)") == "4: \(fault)")
    }

    @Test(
        "An attribute that isn't allowed is named, on the line where it stands",
        arguments: [
            "onclick", "onload", "ONLOAD", "class", "tabindex", "xml:base", "xlink:title", "filter", "cursor", "src",
            "data-a", "begin", "attributeName", "requiredExtensions", "Fill", "xlink:fill",
        ])
    func attributes(name: String) {
        let bytes = Files.svg("<g\nfill=\"red\"\n\(name) = \"a\"\nstroke='red'\n>\n</g>", root: Self.root)
        #expect(told(bytes) == "4: the SVG has the attribute \"\(name)\" (remove it)")
    }

    @Test("The line is that of the attribute, and not of a value or a longer name like it")
    func lineOfAttribute() {
        let bytes = Files.svg("<g x='1' class='a'\nid='a class b'\naria-label=' class '\nclass-b='class='/>")
        #expect(told(bytes) == "2: the SVG has the attribute \"class\" (remove it)")
    }

    @Test("A style attribute is told how to be written")
    func style() {
        #expect(
            told(Files.svg("", root: "viewBox='0 0 1 1' style='background:url(//x.example)'"))
                == "1: the SVG has the attribute \"style\" (write each property as an attribute of its own, such as "
                + "fill=\"#333333\")")
    }

    @Test(
        "A reference leads into the file itself",
        arguments: [
            "https://x.example/a.svg#b", "//x.example", "a.svg#b", "javascript:alert(1)", "data:image/svg+xml,a", "",
            "#", " #a", "#a b", "#a)", "#a\\b", "##",
        ])
    func references(target: String) {
        let fault = "2: the SVG fetches \"\(target)\" (\(Self.inside))"
        #expect(told(Files.svg("<use href=\"\(target)\"/>")) == fault)
        #expect(told(Files.svg("<use xlink:href=\"\(target)\"/>", root: Self.root)) == fault)
    }

    @Test(
        "A paint leads into the file itself",
        arguments: [
            ("url(https://x.example)", "https://x.example"), ("URL( '//x.example/#a' )", "//x.example/#a"),
            ("red url(a.svg#b)", "a.svg#b"), ("url(#a) url(b#c)", "b#c"), ("url()", ""), ("url(", ""),
            ("url('#a)", "'#a"), ("url(\u{301}a)", "\u{301}a"), ("url(&#10;https://x.example)", "\nhttps://x.example"),
            ("url(/**/#a)", "/**/#a"),
        ])
    func paints(value: String, target: String) {
        #expect(told(Files.svg("<g fill=\"\(value)\"/>")) == "2: the SVG fetches \"\(target)\" (\(Self.inside))")
    }

    @Test("A long address is told by its beginning")
    func longAddress() {
        let address = "https://" + String(repeating: "上", count: 60)
        #expect(
            told(Files.svg("<use href=\"\(address)\"/>"))
                == "2: the SVG fetches \"https://\(String(repeating: "上", count: 52))…\" (\(Self.inside))")
    }

    @Test(
        "A function of CSS that isn't known to be harmless is refused",
        arguments: [
            ("image-set('https://x.example' 1x)", "image-set"), ("src('a')", "src"), ("var(--a)", "var"),
            ("rotate(1) image(a)", "image"), ("url/**/(a)", ""), ("(", ""), ("rgb(url2(a))", "url2"),
            ("\u{212A}(a)", "\u{212A}"), ("s\u{212A}ewx(a)", "s\u{212A}ewx"),
        ])
    func functions(value: String, name: String) {
        #expect(
            told(Files.svg("<g mask=\"\(value)\"/>"))
                == "2: the SVG has \"\(name)(\" in the attribute \"mask\" (write a plain value)")
    }

    @Test("A name that a backslash hides is refused")
    func backslash() {
        #expect(
            told(Files.svg("<g fill=\"u\\72l(https://x.example)\"/>"))
                == "2: the SVG has a backslash in the attribute \"fill\" (write it without)")
    }

    private static let root = "xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 1 1\""
}
