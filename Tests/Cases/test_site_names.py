"""Names that become addresses, and links that lead out of Content: nothing is written elsewhere, and no name is odd."""

import json

import pytest
from site_folders import LANGUAGES, SMALL, build, files, located, opening, page, refused, written

ALIASES = [
    "../../../outside", "/etc/outside", "//evil.example/x", "https://evil.example/x", "javascript:alert(1)",
    "query/../../../outside", "..\\\\outside", "a\\\\b", "query/web", "index", "contents", "glossary", "rules/shanghai",
    "query/index", "../index", "../404", "../assets/x", "C:/x", "", ".", "..", "./", "query/", "a/./b", "a//b", "a\\tb",
    "a\\0b", "a\\nb", "%2e%2e/x", ".hidden", "a b", "x?y", "x#y", "Query/Web", "old.html", "con", "query/nul", "页",
    "x" * 300, "<script>",
]  # fmt: skip


def test_an_alias_is_a_free_address_below_its_language(made, tmp_path):
    """Each on a page of its own, so that each is told."""
    changes = {
        f"en/query/page-{number:02}.md": page(f"Page {number}", order=number, aliases=f'["{alias}"]')
        for number, alias in enumerate(ALIASES)
    }
    result = made(changes)
    refused(result, tmp_path)
    assert located(result, "page-name", "duplicate-name") == sorted(changes)


def test_two_pages_cannot_have_one_old_address(made, tmp_path):
    changes = {
        f"en/query/{name}.md": page(name, order=10, aliases="[query/old]") for name in ("counter", "web")
    }  # fmt: skip
    refused(made(changes), tmp_path)


NAMES = [
    "a b", 'a"b', "<b>", "a&b", "a'b", "%2e%2e", "a\\b", "a?b", "a#b", "ä", "页", "a\nb", "a\tb", "a:b",
    "WEB", "Web", "con", "index.html", "-", "x" * 240, "a.b", "\u202eb", "__proto__", "</title>".replace("/", ""),
]  # fmt: skip


def test_a_page_has_a_name_that_every_host_and_disk_takes(made, tmp_path):
    changes = {f"en/query/{name}.md": page("Odd", order=30) for name in NAMES}
    result = made(changes)
    refused(result, tmp_path)
    assert result.stderr.count("[page-name]") == len(NAMES), result.stderr


@pytest.mark.parametrize("name", [".hidden.md", "...md", ".web.md.swp", "web.md~", "query.txt"])
def test_a_file_that_is_no_page_is_in_no_site(made, tmp_path, name):
    result = made({f"en/query/{name}": "KEPT-BACK"})
    assert (result.returncode, result.stderr) == (0, "")
    assert [path for path, text in files(tmp_path / "site").items() if b"KEPT-BACK" in text or name in path] == []


STATUTES = ["../../outside", "/etc/outside", "..", "a/b", "A", "a b", '"><script>', "", "x" * 300]


def test_a_statute_has_a_name_that_every_host_and_disk_takes(made, tmp_path):
    """It becomes an address."""
    rest = (
        "title: { en: Law, zh-Hans: 法 }\nshort: { en: Law, zh-Hans: 法 }\n"
        'articles: [{ number: "1", en: One., zh-Hans: 一。 }]\n'
    )
    changes = {
        f"statutes/law-{number}.yaml": f"format: statute/1\nid: {json.dumps(name)}\n{rest}"
        for number, name in enumerate(STATUTES)
    }
    result = made(changes | {f"{language}/law/index.md": opening("Law") for language in LANGUAGES})
    refused(result, tmp_path)
    assert located(result, "page-name") == sorted(changes)


def test_a_statute_and_a_page_cannot_have_one_address(made, tmp_path):
    statute = (
        "format: statute/1\nid: index\ntitle: { en: Law, zh-Hans: 法 }\nshort: { en: Law, zh-Hans: 法 }\n"
        'articles: [{ number: "1", en: One., zh-Hans: 一。 }]\n'
    )
    changes = {f"{language}/law/index.md": opening("Law") for language in LANGUAGES}
    result = made(changes | {"statutes/law.yaml": statute})
    refused(result, tmp_path)
    assert result.stderr.count("[duplicate-name]") == len(LANGUAGES), result.stderr


@pytest.mark.parametrize("link", ["en/query/stolen.md", "en/stolen", "glossary.yaml", "en/query/picture.png"])
def test_a_link_out_of_content_is_not_followed(made, tmp_path, link):
    outside = tmp_path.parent / f"{tmp_path.name}-outside"
    written(outside, {"secret.md": page("Secret", "SECRET-TEXT\n"), "secret.png": b"SECRET-TEXT"})
    written(tmp_path / "content", SMALL)
    target = outside if link == "en/stolen" else outside / ("secret.png" if link.endswith("png") else "secret.md")
    (tmp_path / "content" / link).symlink_to(target)
    result = build(tmp_path)
    assert result.returncode in (0, 65, 66), result.stderr
    assert "SECRET" not in result.stdout + result.stderr
    kept = files(tmp_path / "site") if (tmp_path / "site").exists() else {}
    assert [path for path, text in kept.items() if b"SECRET-TEXT" in text] == []
    assert result.returncode == 0 or kept == {}


def test_links_that_go_round_end(made, tmp_path):
    written(tmp_path / "content", SMALL)
    (tmp_path / "content/en/round").symlink_to("..")
    (tmp_path / "content/zh-Hans/query/web-2.md").symlink_to("web-2.md")
    assert build(tmp_path).returncode in (0, 65, 66)
