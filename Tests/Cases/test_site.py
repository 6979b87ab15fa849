"""The guide as a website, from small folders of Content: what stands in its pages and what is told of them."""

import re

import pytest
from site_folders import LANGUAGES, SMALL, build, files, opening, page, trees, written


@pytest.fixture
def pages(made, tmp_path):
    """The pages of the small folder of Content, changed by the test, each as a tree."""

    def pages(changes, *arguments):
        result = made(changes, *arguments)
        assert (result.returncode, result.stderr) == (0, "")
        return trees(tmp_path / "site")

    return pages


def words(element):
    return " ".join(element.text_content().split())


def test_every_file_of_the_small_folder(pages, tmp_path):
    pages({})
    names = {"index.html", "404.html", "robots.txt", "_headers", ".record-portal-site.json"}
    own = {"contents.html", "search.js", "site.webmanifest"}
    names |= {f"{language}/{name}" for language in LANGUAGES for name in own}
    names |= {path.replace(".md", ".html") for path in SMALL}
    found = {path for path in files(tmp_path / "site") if not path.startswith("assets/")}
    assert found == names
    assets = sorted(path for path in files(tmp_path / "site") if path.startswith("assets/"))
    assert [re.sub(r"-[0-9a-f]{12}\.", ".", path) for path in assets] == [
        "assets/card.png", "assets/icon-192.png", "assets/icon-512.png",
    ]  # fmt: skip


def test_what_a_run_tells(tmp_path):
    written(tmp_path / "content", SMALL)
    first, again = build(tmp_path), build(tmp_path)
    count = len(files(tmp_path / "site")) - 1  # Its own list is none of the site's.
    assert first.stdout == f"site: {count} files, {count} written, 0 removed\n"
    assert again.stdout == f"site: {count} files, 0 written, 0 removed\n"
    assert build(tmp_path, "--quiet").stdout == ""


@pytest.mark.parametrize(
    ("checked", "is_stale"), [("2026-11-02", False), ("2025-11-01", False), ("2025-10-31", True), ("2019-01-01", True)]
)
def test_a_page_that_nobody_checked_for_twelve_months_says_so(pages, checked, is_stale):
    tree = pages({"en/query/web.md": page(order=20, lastChecked=checked)})["en/query/web.html"]
    assert [words(notice) for notice in tree.xpath("//*[@class='stale']")] == (
        ["Nobody has compared this page with its sources for more than 12 months. Check before you rely on it."]
        if is_stale
        else []
    )
    assert any(checked[:4] in words(box) for box in tree.xpath("//*[@class='checked']"))


def test_where_nobody_says_what_month_it_is_no_page_is_stale(tmp_path, run):
    written(tmp_path / "content", SMALL | {"en/query/web.md": page(order=20, lastChecked="2001-01-01")})
    assert run("guide", "--content", "content").returncode == 0
    assert trees(tmp_path / "site")["en/query/web.html"].xpath("//*[@class='stale']") == []


@pytest.mark.parametrize(("count", "expected"), [(2, []), (3, ["#part-0", "#part-1", "#part-2"])])
def test_three_headings_have_a_table_of_contents(pages, count, expected):
    body = "".join(f"## Part {number}\n\nWords.\n\n" for number in range(count))
    tree = pages({"en/query/web.md": page(body=body, order=20)})["en/query/web.html"]
    assert tree.xpath("//nav[@class='toc']//a/@href") == expected
    assert [f"#{name}" for name in tree.xpath("//main//h2/@id") if name.startswith("part")][: len(expected)] == expected


def test_an_old_address_leads_to_the_page(pages):
    tree = pages(
        {"en/query/web.md": page("Web", order=20, aliases="[query/old, older]")}, "--base-url", "https://a.example/b/"
    )
    for path, href in {"en/query/old.html": "web.html", "en/older.html": "query/web.html"}.items():
        found = tree[path]
        assert found.xpath("//meta[@http-equiv='refresh']/@content") == [f"0; url={href}"]
        assert found.xpath("//main//a/@href") == [href]
        assert found.xpath("//link[@rel='canonical']/@href") == ["https://a.example/b/en/query/web.html"]
        assert found.xpath("//meta[@name='robots']/@content") == ["noindex"]


def test_a_draft_is_published_only_when_asked_for(pages, tmp_path):
    draft = {"en/query/draft.md": page("A draft", order=30, draft="true")}
    assert "en/query/draft.html" not in pages(draft)
    assert [path for path, text in files(tmp_path / "site").items() if b"A draft" in text] == []
    assert "en/query/draft.html" in pages(draft, "--drafts")


GLOSSARY = """format: glossary/1
terms:
  - id: late-fee
    term: { en: late fee, zh-Hans: 滞纳金 }
    says: { en: What is added., zh-Hans: 加收的钱。 }
"""


def test_a_word_of_the_glossary_is_linked_once_on_a_page(pages):
    body = "A late fee, and a late fee.\n\n`late fee`\n"
    tree = pages({"glossary.yaml": GLOSSARY, "en/questions/late.md": page("Is a late fee due?", body)})
    page_of = tree["en/questions/late.html"]
    assert page_of.xpath("//main//a[contains(@href, 'glossary')]/@href") == ["../glossary.html#late-fee"]
    assert [words(term) for term in tree["en/glossary.html"].xpath("//*[@id='late-fee']//dd")] == ["What is added."]


@pytest.mark.parametrize("host", ["apache", "caddy", "netlify", "nginx"])
@pytest.mark.parametrize("base", ["https://a.example/", "https://a.example/some/guide/"])
def test_the_headers_for_a_host_have_the_policy_of_the_pages(pages, tmp_path, host, base):
    tree = pages({}, "--base-url", base)["en/query/web.html"]
    (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    before = files(tmp_path / "site")
    result = build(tmp_path, "--base-url", base, "--headers", host)
    assert (result.returncode, result.stderr, files(tmp_path / "site")) == (0, "", before)
    assert f"{policy}; frame-ancestors 'none'" in result.stdout
    # The page for what isn't there, where the host has to be told of it.
    named = re.findall(r"\S*404\.html", result.stdout)
    assert set(named) == (set() if host == "netlify" else {base.removeprefix("https://a.example") + "404.html"})


def test_a_site_in_one_language(tmp_path):
    """No choice to make, no alternates, no switch."""
    chinese = {path: text for path, text in SMALL.items() if path.startswith("zh-Hans/")}
    written(tmp_path / "content", chinese)
    result = build(tmp_path, "--lang", "zh-Hans", "--base-url", "https://a.example/")
    assert (result.returncode, result.stderr) == (0, "")
    found = trees(tmp_path / "site")
    assert [path for path in files(tmp_path / "site") if path.startswith("en/")] == []
    assert [path for path, tree in found.items() if tree.xpath("//link[@hreflang] | //nav[@class='languages']")] == []
    assert found["404.html"].get("lang") == "zh-Hans"


def test_pictures_are_in_the_site_with_their_sizes(pages, tmp_path):
    small = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="5" height="5"/></svg>'
    large = small.replace("</svg>", "<rect/>" * 1000 + "</svg>")
    body = "![Small](small.svg) ![Large](../../images/large.svg)\n"
    changes = {"en/query/small.svg": small, "images/large.svg": large, "en/query/web.md": page(body=body, order=20)}
    pictures = pages(changes)["en/query/web.html"].xpath("//main//img")
    assert [[picture.get(name) for name in ("alt", "width", "height")] for picture in pictures] == [
        ["Small", "40", "30"], ["Large", "40", "30"],
    ]  # fmt: skip
    assert pictures[0].get("src").startswith("data:image/svg+xml;base64,")
    source = pictures[1].get("src").removeprefix("../../")
    assert (tmp_path / "site" / source).read_text() == large


def test_links_lead_to_pages_headings_articles_and_out(pages):
    statute = (
        "format: statute/1\nid: law\ntitle: { en: Law, zh-Hans: 法 }\nshort: { en: Law, zh-Hans: 法 }\n"
        'articles: [{ number: "38(3)", en: One., zh-Hans: 一。 }]\n'
    )
    body = (
        "[a](web.md) [b](web.md#part) [c](../put-right/gap.md) [d](statute:law#38(3)) [e](https://a.example/) "
        "[f](mailto:a@a.example) [g](tel:12333) [h](#here) [i](index.md) [j](../index.md)\n\n## Here\n"
    )
    changes = {
        "statutes/law.yaml": statute,
        "en/query/web.md": page(body="## Part\n", order=20),
        "en/query/counter.md": page(body=body, order=10),
        **{f"{language}/law/index.md": opening("Law") for language in LANGUAGES},
    }
    tree = pages(changes)
    links = {words(link): link.get("href") for link in tree["en/query/counter.html"].xpath("//main//p//a")}
    article = tree["en/law/law.html"].xpath("//main//*[dt]/@id")
    assert links == {
        "a": "web.html", "b": "web.html#part", "c": "../put-right/gap.html", "d": f"../law/law.html#{article[0]}",
        "e": "https://a.example/", "f": "mailto:a@a.example", "g": "tel:12333", "h": "#here", "i": "index.html",
        "j": "../index.html",
    }  # fmt: skip


def test_the_address_of_a_page_whose_name_ends_as_openings_do(made, tmp_path):
    changes = {f"{language}/query/an-index.md": page("An index", order=30) for language in LANGUAGES}
    assert made(changes, "--base-url", "https://guide.example/").returncode == 0
    tree = trees(tmp_path / "site")["en/query/an-index.html"]
    assert tree.xpath("//link[@rel='canonical']/@href") == ["https://guide.example/en/query/an-index.html"]


def test_a_page_of_one_language_has_no_counterpart(made, tmp_path):
    result = made({"en/query/alone.md": page("Alone", order=30)}, "--base-url", "https://guide.example/")
    assert (result.returncode, result.stderr) == (0, "")
    tree = trees(tmp_path / "site")["en/query/alone.html"]
    assert tree.xpath("//*[contains(@class, 'languages')]//a[@hreflang='zh-Hans']/@href") == [
        "../../zh-Hans/index.html"
    ]
    assert tree.xpath("//link[@rel='alternate']/@hreflang") == []
    assert b"zh-Hans/query/alone" not in b"".join(files(tmp_path / "site").values())


@pytest.mark.parametrize("address", ["https://guide.example", "https://guide.example/", "https://guide.example/a/b/"])
def test_an_address_with_and_without_a_path(made, tmp_path, address):
    assert made({}, "--base-url", address).returncode == 0
    tree = trees(tmp_path / "site")["en/query/web.html"]
    assert tree.xpath("//link[@rel='canonical']/@href") == [address.rstrip("/") + "/en/query/web.html"]
