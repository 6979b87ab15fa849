"""Small, at rest, and painted at once: each page is one file, and nothing that a page waits for is elsewhere."""

import base64
import hashlib
import re

import pytest
from site_pages import KINDS, pages_of

SIZES = [{"width": 360, "height": 740}, {"width": 1200, "height": 800}]
OBSERVER = """
  window.shifts = [];
  new PerformanceObserver(list => window.shifts.push(...list.getEntries().map(entry => entry.value)))
    .observe({type: 'layout-shift', buffered: true});
"""
# Two frames after everything has come: what would still move has moved.
AT_REST = """() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(
  window.shifts.reduce((sum, value) => sum + value, 0)))))"""
PAINTED = "() => performance.getEntriesByName('first-contentful-paint').map(entry => entry.startTime > 0)"


def test_every_page_is_less_than_60000_bytes(site, published):
    found = {
        (place.folder.parent.name, path): size
        for place in (site, published)
        for path in place.html_files
        if (size := (place.folder / path).stat().st_size) >= 60_000
    }
    assert found == {}


@pytest.fixture(scope="session")
def watched(chromium):
    """A tab for each width that notes what moves."""
    pages = {}
    for size in SIZES:
        page = chromium.new_context(viewport=size).new_page()
        page.add_init_script(OBSERVER)
        pages[size["width"]] = page
    yield pages
    for page in pages.values():
        page.context.close()


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_moves_while_a_page_loads(watched, served, kind):
    found = {}
    for width, page in watched.items():
        for path in pages_of(kind):
            page.goto(served.uri(path))
            if (moved := page.evaluate(AT_REST)) != 0:
                found[width, path] = moved
    assert found == {}


def test_what_moves_would_be_seen(watched, served):
    """The measure itself: a line put above the text moves it."""
    page = watched[360]
    page.goto(served.uri("en/query/web.html"))
    page.evaluate(AT_REST)
    page.evaluate(
        "document.querySelector('main').prepend(Object.assign(document.createElement('p'), {textContent: 'x'}))"
    )
    assert page.evaluate(AT_REST) > 0


def test_every_kind_of_page_is_painted_without_script(visit, served):
    found = {}
    for path in [path for kind in KINDS for path in pages_of(kind)]:
        page = visit(path, place=served, java_script_enabled=False)
        page.screenshot()
        if (painted := page.evaluate(PAINTED)) != [True]:
            found[path] = painted
    assert found == {}


def test_nothing_in_the_head_is_fetched_before_the_first_paint(site, published):
    found = []
    for place in (site, published):
        for path in place.html_files:
            tree = place.tree(path)
            rels = {
                "icon",
                "manifest",
                "canonical",
                "alternate",
                "apple-touch-icon",
                "license",
                "author",
                "next",
                "prev",
            }
            found += [(path, link.get("rel")) for link in tree.xpath("//link") if link.get("rel") not in rels]
            found += [(path, script.get("src")) for script in tree.xpath("//script[@src]")]
            found += [
                (path, text)
                for text in tree.xpath("//style/text()")
                if re.search(r"@import|url\((?!['\"]?data:)", text)
            ]
    assert found == []


def test_a_page_has_one_style_and_one_script_and_no_other(site):
    found = []
    for path in site.pages:
        tree = site.tree(path)
        scripts = tree.xpath("//script[not(@type='application/ld+json')]")
        counts = (len(tree.xpath("//style")), len(scripts))
        # The choice of a language needs no script.
        if counts != (1, 1) and not (path == "index.html" and counts == (1, 0)):
            found.append((path, *counts))
        found += [(path, name) for name in tree.xpath("//@*[starts-with(name(), 'on') or name() = 'style']/..")]
    assert found == []


def test_the_policy_comes_second_and_allows_this_style_and_this_script_alone(site, published):
    found = []
    for place in (site, published):
        for path in place.html_files:
            tree = place.tree(path)
            head = list(tree.find("head"))
            policy = head[1].get("content", "") if head[1].get("http-equiv") == "Content-Security-Policy" else ""
            if head[0].get("charset") != "utf-8" or policy != expected_policy(tree):
                found.append((path, head[0].get("charset"), policy, expected_policy(tree)))
    assert found == []


def expected_policy(tree):
    """What the page needs, and nothing else; a page without script or style has no word for it."""
    styles = [digest(text) for text in tree.xpath("//style/text()")]
    scripts = [digest(text) for text in tree.xpath("//script[not(@type='application/ld+json')]/text()")]
    if tree.xpath("//meta[@http-equiv='refresh']"):
        return "default-src 'none'; base-uri 'none'; form-action 'none'"
    parts = ["default-src 'none'"]
    parts += [f"style-src {' '.join(styles)}"] if styles else []
    parts += [f"script-src {' '.join(scripts)} 'strict-dynamic'"] if scripts else []
    parts += ["img-src 'self' data:", "manifest-src 'self'", "base-uri 'none'", "form-action 'none'"]
    return "; ".join(parts)


def digest(text):
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_pictures_have_their_sizes(site):
    """Without width and height the text would move when they come."""
    found = [
        (path, picture.get("src"))
        for path in site.html_files
        for picture in site.tree(path).xpath("//img")
        if not all((picture.get(side) or "").isdigit() for side in ("width", "height")) or picture.get("alt") is None
    ]
    assert found == []
