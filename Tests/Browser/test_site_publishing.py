"""What search engines, feed readers and hosts read: by the schemas beside this file, and true to the pages."""

import json
import re
import struct
from pathlib import Path
from urllib.parse import urljoin

import pytest
from lxml import etree
from site_pages import BASE_URL, LANGUAGES
from site_served import header_rules

SCHEMAS = Path(__file__).parent / "schemas"


SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


ATOM = "{http://www.w3.org/2005/Atom}"


# Where one chooses a language is no page to be found.
CHOICE = "index.html"


XHTML = "{http://www.w3.org/1999/xhtml}"


def squeezed(text):
    return " ".join(text.split())


def file_of(address):
    """The file that an address of the published site stands for."""
    assert address.startswith(BASE_URL)
    name = address.removeprefix(BASE_URL)
    return name + "index.html" if name == "" or name.endswith("/") else name


def canonical(site, path):
    found = site.links(path, "//link[@rel='canonical']/@href")
    assert len(found) <= 1
    return found[0] if found else None


def alternates(site, path):
    links = site.tree(path).xpath("//link[@rel='alternate'][@hreflang]")
    return {link.get("hreflang"): link.get("href") for link in links}


def test_the_sitemap_is_one_and_has_every_page(published):
    tree = published.xml("sitemap.xml")
    schema = etree.XMLSchema(etree.parse(SCHEMAS / "sitemap.xsd"))
    schema.validate(tree)
    assert [str(error) for error in schema.error_log] == []
    locations = [loc.text for loc in tree.iter(f"{SITEMAP}loc")]
    assert {file_of(address): address for address in locations} == {
        path: canonical(published, path) for path in published.pages if path != CHOICE
    }
    assert len(locations) == len(published.pages) - 1


def test_the_sitemap_knows_when_a_page_was_checked(published):
    days = {
        file_of(url.findtext(f"{SITEMAP}loc")): url.findtext(f"{SITEMAP}lastmod")
        for url in published.xml("sitemap.xml").iter(f"{SITEMAP}url")
    }
    assert days["en/query/web.html"] == "2026-11-02"
    assert {day for day in days.values() if day and not re.fullmatch(r"20\d\d-\d\d-\d\d", day)} == set()


def test_alternates_in_the_sitemap_are_those_of_the_pages(published):
    for url in published.xml("sitemap.xml").iter(f"{SITEMAP}url"):
        links = {link.get("hreflang"): link.get("href") for link in url.iter(f"{XHTML}link")}
        path = file_of(url.findtext(f"{SITEMAP}loc"))
        # The one for everybody else is told by the page alone.
        told = {name: href for name, href in alternates(published, path).items() if name != "x-default"}
        assert links == told, path


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_feed_is_one_and_leads_to_pages(published, language):
    path = f"{language}/feed.xml"
    tree = published.xml(path)
    schema = etree.RelaxNG(etree.parse(SCHEMAS / "atom.rng"))
    schema.validate(tree)
    assert [str(error) for error in schema.error_log] == []
    links = {link.get("rel", "alternate"): link.get("href") for link in tree.findall(f"{ATOM}link")}
    assert links["self"] == BASE_URL + path
    entries = tree.findall(f"{ATOM}entry")
    assert entries != []
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert sorted(set(ids)) == sorted(ids)
    moments = [entry.findtext(f"{ATOM}updated") for entry in entries]
    assert moments == sorted(moments, reverse=True)
    assert tree.findtext(f"{ATOM}updated") == moments[0]
    targets = [file_of(entry.find(f"{ATOM}link").get("href").partition("#")[0]) for entry in entries]
    assert [target for target in targets if target not in published.pages_in(language)] == []
    assert tree.get("{http://www.w3.org/XML/1998/namespace}lang") == language


def test_each_page_tells_of_the_feed_of_its_language(published):
    found = []
    for language in LANGUAGES:
        for path in published.pages_in(language):
            links = published.links(path, "//link[@rel='alternate'][@type='application/atom+xml']/@href")
            addresses = [urljoin(BASE_URL + path, href) for href in links]
            if addresses != [f"{BASE_URL}{language}/feed.xml"]:
                found.append((path, addresses))
    assert found == []


def png_size(path):
    head = path.read_bytes()[:24]
    assert head[:8] == b"\x89PNG\r\n\x1a\n"
    return struct.unpack(">II", head[16:24])


def test_the_manifest_and_its_icons(site):
    found, names = [], {}
    for language in LANGUAGES:
        name = f"{language}/site.webmanifest"
        manifest = json.loads((site.folder / name).read_text())
        for icon in manifest["icons"]:
            sizes = "x".join(map(str, png_size(site.folder / site.target(name, icon["src"])[0])))
            found += [] if icon["sizes"] == sizes and icon["type"] == "image/png" else [(icon, sizes)]
        assert [icon["sizes"] for icon in manifest["icons"]] == ["192x192", "512x512"]
        assert (site.target(name, manifest["start_url"])[0], manifest["lang"]) == (f"{language}/index.html", language)
        names[language] = manifest["name"]
    assert found == []
    assert len(set(names.values())) == len(LANGUAGES)
    found = []
    for path in site.pages:
        linked = [site.target(path, href)[0] for href in site.links(path, "//link[@rel='manifest']/@href")]
        language = path.partition("/")[0] if "/" in path else LANGUAGES[0]
        found += [] if linked == [f"{language}/site.webmanifest"] else [(path, linked)]
    assert found == []


def test_the_card_for_sharing(published):
    found = []
    for path in set(published.pages) - {CHOICE}:
        properties = {
            meta.get("property"): meta.get("content") for meta in published.tree(path).xpath("//meta[@property]")
        }
        card = published.folder / file_of(properties["og:image"])
        facts = (png_size(card), card.stat().st_size < 100_000)
        if facts != ((1200, 630), True):
            found.append((path, facts))
        expected = {"og:url": canonical(published, path), "og:image:width": "1200", "og:image:height": "630"}
        found += [(path, key, properties.get(key)) for key, value in expected.items() if properties.get(key) != value]
        found += [(path, key) for key in ("og:title", "og:type", "og:image:alt") if not properties.get(key)]
    assert found == []


def test_robots_are_told_of_the_sitemap(site, published):
    lines = (published.folder / "robots.txt").read_text().splitlines()
    assert [line for line in lines if line.startswith("Sitemap:")] == [f"Sitemap: {BASE_URL}sitemap.xml"]
    assert [line for line in (site.folder / "robots.txt").read_text().splitlines() if "Sitemap" in line] == []


def test_alternates_are_mutual(published):
    found = []
    for language, other in zip(LANGUAGES, reversed(LANGUAGES)):
        for path in published.pages_in(language):
            links = alternates(published, path)
            there = other + path.removeprefix(language)
            if {name: links.get(name) for name in LANGUAGES} != {
                language: canonical(published, path),
                other: canonical(published, there),
            }:
                found.append((path, links))
            if links != alternates(published, there) or file_of(links.get("x-default", "")) not in published.pages:
                found.append((path, links))
    assert found == []


def test_the_address_of_a_page_is_its_own(published):
    addresses = {path: canonical(published, path) for path in published.pages if path != CHOICE}
    assert {path: address for path, address in addresses.items() if not address or file_of(address) != path} == {}


def test_a_redirect_names_the_page_that_it_leads_to(published):
    found = [
        path for path, href in published.redirects.items()
        if canonical(published, path) != canonical(published, published.target(path, href)[0])
    ]  # fmt: skip
    assert found == []


def test_without_an_address_there_is_nothing_that_needs_one(site):
    assert [path for path in site.files if path.endswith(".xml")] == []
    xpath = "//link[@rel='canonical' or @rel='alternate']/@href | //meta[starts-with(@property, 'og:')]/@content"
    assert [(path, href) for path in site.html_files for href in site.links(path, xpath)] == []


def test_the_page_for_what_is_not_there_leads_home_from_anywhere(published):
    """It is served under the address that was asked for, however deep that is."""
    found = []
    for place in ("a.html", "en/query/a.html", "a/b/c/d/"):
        links = [urljoin(BASE_URL + place, href) for href in published.links("404.html") if href[0] != "#"]
        inner = [link.partition("#")[0] for link in links if link.startswith(BASE_URL.partition("/some")[0])]
        found += [
            (place, link) for link in inner if not link.startswith(BASE_URL) or file_of(link) not in published.files
        ]
        homes = {f"{BASE_URL}{language}/" for language in LANGUAGES}
        found += [(place, home) for home in homes if not {home, f"{home}index.html"} & set(inner)]
    assert found == []


def test_what_is_no_page_to_be_found_says_so(published):
    told = {path for path in published.html_files if published.tree(path).xpath("//meta[@name='robots']/@content")}
    assert told == {CHOICE, "404.html", *published.redirects}
    assert [path for path in (CHOICE, "404.html") if canonical(published, path)] == []


def test_the_headers_for_hosts(site):
    rules = header_rules((site.folder / "_headers").read_text())
    everywhere = dict(rules["/*"])
    assert everywhere["X-Content-Type-Options"] == "nosniff"
    assert [key for rule in rules.values() for key, _ in rule if not re.fullmatch(r"[A-Za-z][A-Za-z-]*", key)] == []
    assert [pattern for pattern in rules if not pattern.startswith("/")] == []


def test_names_of_assets_follow_from_their_bytes(site, published):
    """A file that may be kept for ever has another name when it changes."""
    pattern = re.compile(r"assets/[a-z0-9-]+-[0-9a-f]{12}\.[a-z0-9]+")
    assets = [path for path in site.files if path.startswith("assets/")]
    assert assets != []
    assert [path for path in assets if not pattern.fullmatch(path)] == []
    shared = set(assets) & set(published.files)
    assert [
        path for path in shared if (site.folder / path).read_bytes() != (published.folder / path).read_bytes()
    ] == []


def test_every_summary_for_search_engines_is_a_sentence_of_its_own(published):
    texts = {}
    for path in set(published.pages) - {CHOICE}:
        texts[path] = published.tree(path).xpath("//meta[@name='description']/@content")
    assert texts != {}
    assert {path: text for path, text in texts.items() if len(text) != 1 or not 5 <= len(text[0]) <= 300} == {}
