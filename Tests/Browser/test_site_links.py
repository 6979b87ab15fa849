"""Every link of the website: as files, served from a path below the root, by another program, and across languages."""

import json
import re
import shutil
import subprocess
import sys
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest
from playwright.sync_api import expect
from site_pages import BASE_URL, KINDS, LANGUAGES, Site, pages_of
from site_served import Served

# Everything by which one file of the site leads to another or fetches it.
REFERENCES = (
    "//a/@href | //link[not(@rel='canonical' or @rel='alternate')]/@href | //img/@src | //script/@src | //source/@src"
    " | //@data-index | //@data-root | //*[local-name()='use']/@href"
)
ELSEWHERE = re.compile(r"(https|mailto|tel):")


def references(site, path):
    """The page's references to the site's own files, and where a redirect leads.

    The page for what isn't there is shown at any address, and knows where it is only with the site's own.
    """
    if path == "404.html":
        return []
    found = site.links(path, REFERENCES) + ([site.redirects[path]] if path in site.redirects else [])
    return [href for href in found if not ELSEWHERE.match(href)]


def test_every_link_leads_to_a_file_and_to_an_id_in_it(site):
    found = []
    for path in site.html_files:
        for href in references(site, path):
            name, fragment = site.target(path, href) or (None, "")
            if (site.folder / str(name)).is_dir() and href in site.links(path, "//@data-root"):
                continue
            if name not in site.files:
                found.append((path, href, "no such file"))
            elif fragment and fragment not in site.ids(name):
                found.append((path, href, "no such id"))
    assert found == []


def test_every_link_is_answered_when_served_from_a_sub_path(site, served):
    addresses = set()
    for path in site.html_files:
        roots = set(site.links(path, "//@data-root"))
        addresses |= {
            urldefrag(urljoin(served.uri(path), href)).url for href in references(site, path) if href not in roots
        }
    connection = HTTPConnection(urlsplit(served.origin).netloc)
    found = []
    for address in sorted(addresses):
        connection.request("GET", urlsplit(address).path)
        response = connection.getresponse()
        response.read()
        if not address.startswith(served.address) or response.status != 200:
            found.append((address.removeprefix(served.origin), response.status))
    connection.close()
    assert len(addresses) > 100
    assert found == []


def test_no_link_is_absolute(site):
    """A folder can be moved, and put below any path."""
    found = []
    for path in set(site.html_files) - {"404.html"}:
        for href in site.links(path, "//@href | //@src | //@srcset | //@data-index | //@data-root"):
            is_external = ELSEWHERE.match(href) and href in site.links(path, "//main//a/@href | //footer//a/@href")
            if not is_external and (re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:", href) or href.startswith(("/", "\\"))):
                found.append((path, href))
    assert found == []


def test_every_page_is_reached_from_the_first(site):
    reached, waiting = set(), ["index.html"]
    while waiting:
        path = waiting.pop()
        if path in reached:
            continue
        reached.add(path)
        waiting += [
            target[0] for href in references(site, path)
            if (target := site.target(path, href)) and target[0] in site.html_files
        ]  # fmt: skip
    assert [path for path in site.pages if path not in reached] == []


def test_every_file_is_asked_for_by_a_page(published):
    """Beside what hosts and robots ask for by its name, and what the program notes for itself."""
    known = {"robots.txt", "_headers", "404.html", "sitemap.xml", *published.html_files}
    for path in published.html_files:
        hrefs = references(published, path)
        cards = published.links(path, "//meta[@property='og:image']/@content")
        feeds = published.links(path, "//link[@type='application/atom+xml']/@href")
        known |= {target[0] for href in hrefs if (target := published.target(path, href))}
        known |= {
            address.removeprefix(BASE_URL) for address in cards + [urljoin(BASE_URL + path, href) for href in feeds]
        }
    for path in published.files:
        if path.endswith(".webmanifest"):
            icons = json.loads((published.folder / path).read_text())["icons"]
            known |= {published.target(path, icon["src"])[0] for icon in icons}
    assert [path for path in published.files if path not in known and not Path(path).name.startswith(".")] == []


def test_no_page_asks_another_host_or_complains(visit, site, served):
    """With script and without; `visit` says what a page asked for, the server what it didn't have."""
    served.strays.clear()
    for path in site.pages:
        visit(path, place=served, java_script_enabled=False)
    for path in [path for kind in KINDS for path in pages_of(kind)]:
        page = visit(path, place=served)
        if page.locator("#_q").count():
            page.locator("#_q").fill("12333")
            expect(page.locator("#_found")).not_to_be_empty()
    assert served.strays == []


def test_lychee_finds_nothing_broken(site):
    program = shutil.which("lychee", path=str(Path(sys.executable).parent)) or shutil.which("lychee")
    command = [
        program,
        "--offline",
        "--include-fragments",
        "--no-progress",
        "--format",
        "json",
        "--root-dir",
        site.folder,
    ]
    command.append(site.folder)
    result = subprocess.run(command, capture_output=True, timeout=60)
    told = json.loads(result.stdout)
    assert told["total"] > 1000
    assert (told["error_map"], told["timeout_map"], result.returncode) == ({}, {}, 0)


def switches(site, path):
    """Where the language switch of a page leads, by language."""
    links = site.tree(path).xpath("//*[contains(concat(' ', @class, ' '), ' languages ')]//a[@hreflang]")
    return {link.get("hreflang"): site.target(path, link.get("href"))[0] for link in links}


def test_the_language_switch_leads_to_the_same_page_and_back(site):
    found = []
    for language, other in zip(LANGUAGES, reversed(LANGUAGES)):
        for path in site.pages_in(language):
            there = switches(site, path).get(other)
            if there != other + path.removeprefix(language):
                found.append((path, there))
            elif switches(site, there).get(language) != path:
                found.append((path, there, switches(site, there)))
    assert found == []


def test_the_first_page_offers_both_languages(site):
    targets = [site.target("index.html", href)[0] for href in site.links("index.html")]
    assert [f"{language}/index.html" for language in LANGUAGES if f"{language}/index.html" not in targets] == []


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "choice"])
def test_the_language_switch_is_clicked(visit, site, served, kind):
    start = KINDS[kind].format("en")
    page = visit(start, place=served)
    page.locator(".languages a[hreflang=zh-Hans]").click()
    assert (page.url, page.evaluate("document.documentElement.lang")) == (
        served.uri(KINDS[kind].format("zh-Hans")), "zh-Hans",
    )  # fmt: skip
    page.locator(".languages a[hreflang=en]").click()
    assert page.url == served.uri(start)


def test_next_and_previous_are_each_others(site):
    steps = {}
    for path in site.pages:
        for rel in ("prev", "next"):
            for href in site.links(path, f"//nav[contains(@class, 'pager')]//a[@rel='{rel}']/@href"):
                steps[path, rel] = site.target(path, href)[0]
    assert steps != {}
    back = {"prev": "next", "next": "prev"}
    assert [(path, rel, there) for (path, rel), there in steps.items() if steps.get((there, back[rel])) != path] == []


@pytest.fixture
def moved(tmp_path):
    """A site with a page that had other addresses."""
    for language in LANGUAGES:
        folder = tmp_path / "content" / language / "query"
        folder.mkdir(parents=True)
        (folder / "index.md").write_text("---\ntitle: Ask\n---\nWords.\n")
        front = "title: On the web\norder: 1\naliases: [query/online, very/old/address]"
        (folder / "web.md").write_text(f"---\n{front}\n---\nWords.\n")
    site = Site(tmp_path / "guide", "--content", tmp_path / "content")
    served = Served(site)
    yield site, served
    served.close()


def test_an_old_address_leads_on(visit, tabs, moved):
    """Without script, from a folder and from a server."""
    site, served = moved
    tabs.allowed += (site.uri(""), served.address)
    assert site.redirects == {
        f"{language}/{path}.html": f"{way}web.html"
        for language in LANGUAGES
        for path, way in {"query/online": "", "very/old/address": "../../query/"}.items()
    }
    for path, href in site.redirects.items():
        for place in moved:
            page = visit(path, place=place, java_script_enabled=False)
            page.wait_for_url(place.uri(site.target(path, href)[0]))
            assert page.locator("h1").inner_text() == "On the web"
