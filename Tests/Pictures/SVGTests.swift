import Testing

@testable import Pictures

/// What an SVG may hold, and how large it is.
@Suite struct SVGTests {
    @Test(
        "The size is the root's, then its view box's, rounded up",
        arguments: [
            ("width=\"20\" height=\"10\" viewBox=\"0 0 1 1\"", "20x10"), ("width=\" 20px \" height=\"1e1\"", "20x10"),
            ("width=\"0.1\" height=\"10.01\"", "1x11"), ("viewBox=\"-5,-5 30.5 , 20\"", "31x20"),
            ("width=\"100%\" height=\"100%\" viewBox=\"0 0 3 4\"", "3x4"),
            ("width=\"10mm\" height=\"5mm\" viewBox=\"0 0 3 4\"", "3x4"),
            ("width=\"30\" viewBox=\"0 0 3 4\"", "30x40"), ("height=\"30\" viewBox=\"0 0 3 4\"", "23x30"),
            ("width=\"20000\" height=\"20000\"", "20000x20000"),
        ])
    func sizes(root: String, size: String) {
        #expect(told(Files.svg("", root: root)) == "svg \(size)")
    }

    @Test(
        "Without a size that can be told there is none",
        arguments: [
            "", "width=\"20\"", "width=\"20em\" height=\"10em\"", "viewBox=\"0 0 0 10\"", "viewBox=\"0 0 10\"",
            "viewBox=\"0 0 10 10 10\"", "viewBox=\"0 0 10 -10\"", "viewBox=\"a 0 10 10\"",
            "width=\"0x10\" height=\"1\"",
            "width=\"inf\" height=\"nan\"", "width=\"1e400\" height=\"1\"", "viewBox=\"0 0 1e-400 1\"",
        ])
    func noSize(root: String) {
        #expect(
            told(Files.svg("", root: root))
                == "1: the picture has no size (give the svg a viewBox, or a width and a height in px)")
    }

    @Test("A side that is not positive is no size, and one too large is said so")
    func sides() {
        #expect(told(Files.svg("", root: "width=\"0\" height=\"10\"")) == "1: the picture has no size")
        #expect(told(Files.svg("", root: "width=\"-1\" height=\"10\"")) == "1: the picture has no size")
        let tooLarge = "1: the picture is larger than 20000 pixels a side (make the picture smaller)"
        #expect(told(Files.svg("", root: "width=\"20000.5\" height=\"1\"")) == tooLarge)
        #expect(told(Files.svg("", root: "width=\"1e300\" viewBox=\"0 0 1e-300 1\"")) == tooLarge)
    }

    @Test("What draws is taken, whatever prefix its namespaces have")
    func drawing() {
        let text = """
            \u{FEFF}<?xml version="1.0" encoding="utf-8"?>
            <s:svg xmlns:s="http://www.w3.org/2000/svg" xmlns:l="http://www.w3.org/1999/xlink" xml:lang="zh"
              xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" viewBox="0 0 8 9" role="img">
            <s:title>a &amp; b &#x6708; <![CDATA[<script>]]></s:title><s:desc>url(https://x.example)</s:desc>
            <s:defs>
              <s:linearGradient id="上" gradientTransform="matrix(1 0 0 1 0 0) skewX(2)"><s:stop offset="0"
                stop-color="RGB(1, 2, 3)"/></s:linearGradient>
              <s:radialGradient id="b" l:href="#上"/><s:pattern id="p"/><s:marker id="m"/><s:symbol id="s"/>
              <s:clipPath id="c"><s:rect rx="1"/></s:clipPath><s:mask id="k"><s:circle r="1"/></s:mask>
            </s:defs>
            <s:g fill="url(#上)" stroke="url( '#b' ) hsl(1 2% 3%)" clip-path='url("#c")' mask="URL(#k)">
              <s:path d="M0 0"/><s:ellipse/><s:line marker-end="url(#m)"/><s:polyline points="0,0"/><s:polygon/>
              <s:use href="#s" transform="translate(1)rotate(2) scale(3)"/>
              <s:text font-family="'Noto Serif', serif"><s:tspan aria-label="javascript:a(\\)">b</s:tspan></s:text>
            </s:g></s:svg>
            """
        #expect(told(text) == "svg 8x9")
    }

    @Test("Every element that is allowed is taken", arguments: SVGElement.allCases)
    func elements(element: SVGElement) {
        #expect(told(Files.svg("<\(element.rawValue)/>")) == "svg 10x10")
    }

    @Test("XML that is whole but no SVG is no picture of ours")
    func otherXML() {
        for text in [
            "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>", "<svg/>", "<svg xmlns=\"http://www.w3.org/2000/SVG\"/>",
            "<!DOCTYPE html>\n<html><p>a<br></html>", "<g xmlns=\"http://www.w3.org/2000/svg\"/>", "<", "< svg",
            " <!-- a -->",
        ] { #expect(told(text) == PictureTests.unknown, "\(text)") }
    }

    @Test("XML that isn't whole is said so, with its line")
    func notWhole() {
        let notWhole = "the SVG is no whole XML (save it again)"
        #expect(told(Files.svg("<g>\n<path></g>")) == "3: \(notWhole)")
        #expect(told(Files.svg("&nbsp;")) == "2: \(notWhole)")
        #expect(told(Files.svg("<g id='a' id='b'/>")) == "2: \(notWhole)")
        #expect(told(Files.svg("") + Files.svg("")) == "3: \(notWhole)")
    }

    @Test("Text is UTF-8 and says nothing else")
    func encodings() {
        let notUTF8 = "the SVG is not UTF-8 (save it again as UTF-8)"
        #expect(told(Files.svg("<title>\n") + [0xFF]) == "4: \(notUTF8)")
        #expect(told([UInt8]("<svg".utf8.flatMap { [$0, 0] })) == "1: \(notUTF8)")
        #expect(
            told("<?xml version='1.0' encoding='UTF-7'?>\n" + String(decoding: Files.svg(""), as: UTF8.self))
                == "1: the SVG says that its encoding is \"UTF-7\" (save it again as UTF-8)")
    }
}
