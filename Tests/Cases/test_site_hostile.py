"""Words and addresses made to do harm: a website is written whole and as meant, or not at all."""

import json
import os
import re

import pytest
from site_folders import BOTH, NUMBER, SMALL, build, files, opening, page, refused, trees, written


def test_the_small_folder_is_a_site(made, tmp_path):
    result = made({})
    assert (result.returncode, result.stderr) == (0, "")
    pages = {path.replace(".md", ".html") for path in SMALL}
    assert pages - files(tmp_path / "site").keys() == set()


TITLES = [
    "</title><script>alert(1)</script>", "</script><script>alert(1)</script>", "<!--", "<!--<script>", "]]>",
    "\"onmouseover=alert(1) x='", "&lt;script&gt;", "{{title}} {{{title}}}", "a\u2028b\u2029c", "\u202eevil",
    "\\u003c/script\\u003e", "</style><img src=x onerror=alert(1)>", "'; alert(1); //", "😀 & ＜script＞",
]  # fmt: skip


def test_hostile_words_are_words_everywhere(made, tmp_path):
    """In titles, summaries, keywords, headings, steps and answers; the pages around them have no element more."""

    def pages(texts):
        found = {}
        for number, text in enumerate(texts):
            quoted = json.dumps(text, ensure_ascii=False)
            escaped = re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", text)
            fields = {"title": quoted, "keywords": f"[{quoted}]", "summary": quoted, "order": number}
            found[f"en/query/step-{number:02}.md"] = page(body=f"1. {escaped}\n\n## {escaped}\n", **fields)
            found[f"en/questions/answer-{number:02}.md"] = page(body=f"{escaped}\n", **fields)
        return found | {"en/query/index.md": opening(json.dumps(texts[0]))}

    base = ("--base-url", "https://guide.example/")
    assert made(pages(TITLES), *base).returncode == 0
    written(tmp_path / "content", pages(["Words"] * len(TITLES)))
    assert build(tmp_path, *base, output="plain").returncode == 0
    assert elements(tmp_path / "site") == elements(tmp_path / "plain")
    found = trees(tmp_path / "site")
    for number, text in enumerate(TITLES):
        tree = found[f"en/questions/answer-{number:02}.html"]
        shown = " ".join(text.split())
        assert " ".join(tree.findtext(".//title").split()).startswith(shown)
        assert [" ".join(heading.text_content().split()) for heading in tree.iter("h1")] == [shown]
        told = [json.loads(said) for said in tree.xpath("//script[@type='application/ld+json']/text()")]
        assert [thing["mainEntity"][0]["name"] for thing in told if thing["@type"] == "FAQPage"] == [text]
        assert tree.xpath("//meta[@name='description']/@content") == [text]


def elements(folder):
    """Of each page the elements that could do something, its handlers, and its links that run something."""
    return {
        path: (
            sorted(element.tag for element in tree.iter("script", "style", "img", "meta", "link", "iframe", "base")),
            tree.xpath("//@*[starts-with(name(), 'on')]"),
            [href for href in tree.xpath("//@href") if "script:" in href],
        )
        for path, tree in trees(folder).items()
    }


ADDRESSES = [
    "javascript:alert(1)", "//evil.example/", "guide.example", "https://", "https:///x", "https://user:pw@guide.example/",
    "https://guide.example/?a=b", "https://guide.example/#a", 'https://guide.example/"><script>', "file:///tmp",
    "https://guide.example/a b", "https://guide.example/../", "ftp://guide.example/", "", "https://guide.example\n/x",
]  # fmt: skip


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_that_no_site_can_have(made, tmp_path, address):
    result = made({}, "--base-url", address)
    assert (result.returncode, result.stdout, [path.name for path in tmp_path.iterdir()]) == (64, "", ["content"])
    assert result.stderr != ""


def test_the_same_content_gives_the_same_site_everywhere(tmp_path, run):
    written(tmp_path / "content", SMALL)
    environments = [
        {},
        {"TZ": "Asia/Shanghai", "LANG": "zh_CN.UTF-8", "LC_ALL": "zh_CN.UTF-8", "HOME": "/nowhere"},
        {"TZ": "America/New_York", "LANG": "tr_TR.UTF-8", "LC_NUMERIC": "de_DE.UTF-8", "NO_COLOR": "1"},
    ]
    sites = []
    for number, environment in enumerate(environments):
        arguments = ["guide", "--content", "content", "-o", f"site-{number}", "--as-of", "2026-11"]
        assert run(*arguments, **environment).returncode == 0
        sites.append(files(tmp_path / f"site-{number}"))
    assert sites[0] == sites[1] == sites[2]
    assert [path for path, text in sites[0].items() if os.fsencode(tmp_path) in text] == []


def test_every_problem_of_all_pages_is_told_at_once(made, tmp_path):
    changes = {f"en/{path}": page("X", "[x](nowhere.md)\n", order=10) for path in BOTH if path.startswith("query/w")}
    changes |= {"zh-Hans/put-right/gap.md": page("X", f"{NUMBER}\n"), "en/questions/late.md": "no front matter\n"}
    result = made(changes)
    refused(result, tmp_path)
    places = re.findall(r"^content/(\S+?):\d+:\d+: error: ", result.stderr, re.MULTILINE)
    assert places == ["en/query/web.md", "en/questions/late.md", "zh-Hans/put-right/gap.md"]
