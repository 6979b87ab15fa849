"""Pictures in a website: what their bytes are, files of Content alone, and drawings that only draw."""

from site_folders import SVG, located, page, refused, written

DRAWINGS = {
    "script": (
        SVG.format("<script>alert(1)</script>"),
        "the SVG has a script",
    ),
    "handler": (
        SVG.format('<rect width="5" height="5" onclick="alert(1)"/>'),
        'the SVG has the attribute "onclick"',
    ),
    "onload": (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1" onload="alert(1)"/>',
        'the SVG has the attribute "onload"',
    ),
    "foreign": (
        SVG.format('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>'),
        'the SVG has the element "foreignObject"',
    ),
    "fetch": (
        SVG.format('<image href="https://evil.example/x.png"/>'),
        'the SVG has the element "image"',
    ),
    "use": (
        SVG.format('<use href="https://evil.example/x.svg#a"/>'),
        'the SVG fetches "https://evil.example/x.svg#a"',
    ),
    "style": (
        SVG.format("<style>rect { fill: url(https://evil.example/x) }</style>"),
        "the SVG has a style sheet",
    ),
    "link": (
        SVG.format('<a href="javascript:alert(1)"><rect width="5" height="5"/></a>'),
        'the SVG has the element "a"',
    ),
    "set": (
        SVG.format('<set attributeName="href" to="javascript:alert(1)"/>'),
        'the SVG has the element "set"',
    ),
    "entities": (
        '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>' + SVG.format("<text>&b;</text>"),
        "the SVG has a document type",
    ),
    "file": (
        '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + SVG.format("<text>&a;</text>"),
        "the SVG has a document type",
    ),
    "sheet": (
        '<?xml-stylesheet href="https://evil.example/x.css"?>' + SVG.format(""),
        'the SVG has the instruction "xml-stylesheet"',
    ),
    "none": (
        "no drawing",
        "it is no PNG, JPEG, GIF, WebP or SVG",
    ),
    "page": (
        "<html><script>alert(1)</script></html>",
        "it is no PNG, JPEG, GIF, WebP or SVG",
    ),
    "open": (SVG.format("<g>" * 100_000), "the SVG is no whole XML"),
}


def test_a_drawing_only_draws(made, tmp_path):
    changes = {f"en/query/{name}.svg": drawing for name, (drawing, _) in DRAWINGS.items()}
    changes |= {f"en/query/{name}.md": page(body=f"![A drawing]({name}.svg)\n", order=30) for name in DRAWINGS}
    result = made(changes)
    refused(result, tmp_path)
    told = [line for line in result.stderr.splitlines() if ": error: " in line]
    assert told == [
        f'content/en/query/{name}.md:5:14: error: "{name}.svg"{"" if problem.startswith("it is no") else ", line 1"}: '
        f"{problem} [image]"
        for name, (_, problem) in sorted(DRAWINGS.items())
    ]


def test_a_drawing_of_very_many_parts_ends(made):
    """Deeper than its reader goes, or more than it takes: either way in time."""
    for drawing in ("<g>" * 100_000 + "</g>" * 100_000, "<g/>" * 200_000):
        changes = {
            "en/query/d.svg": SVG.format(drawing),
            "en/query/web.md": page(body="![A drawing](d.svg)\n", order=20),
        }
        result = made(changes, timeout=20)
        assert result.returncode in (0, 65), result.stderr[:1000]


def test_a_picture_is_what_its_bytes_are(made, tmp_path):
    changes = {"en/query/d.png": "<svg", "en/query/web.md": page("On the web", "![A picture](d.png)\n", order=20)}
    refused(made(changes), tmp_path, "en/query/web.md")


ELSEWHERE = [
    "../../../outside.png",
    "/etc/passwd",
    "https://evil.example/x.png",
    "data:,x",
    "file:///x",
    "//e.example/x",
]


def test_a_picture_is_a_file_of_content(made, tmp_path):
    written(tmp_path.parent, {"outside.png": b"\x89PNG\r\n\x1a\n"})
    changes = {
        f"en/query/page-{number}.md": page(body=f"![x]({target})\n", order=30)
        for number, target in enumerate(ELSEWHERE)
    }
    result = made(changes)
    refused(result, tmp_path)
    assert located(result, "image") == sorted(changes)
