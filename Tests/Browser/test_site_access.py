"""The website for everybody: axe-core on every page at two widths, in the dark, in forced colours."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect
from site_pages import KINDS, LANGUAGES, pages_of

NARROW = {"width": 360, "height": 740}


WIDE = {"width": 1200, "height": 800}


# Colours are the same at every width: they are looked at once.
AXE = """async colours => {
  const rules = {'target-size': {enabled: true}, 'color-contrast': {enabled: colours}};
  const options = {resultTypes: ['violations'], rules};
  const found = (await axe.run(options)).violations;
  return found.map(rule => [rule.id, ...rule.nodes.slice(0, 3).map(node => node.target.join(' '))].join(' '));
}"""


OVERFLOW = "document.scrollingElement.scrollWidth - window.innerWidth"


def offenders(page, script, *place, given=None):
    return [(*place, found) for found in page.evaluate(script, given)]


def violations(page, *place):
    """What axe-core finds in a page at both widths, and whether it scrolls; it is narrow before and after."""
    page.evaluate(Axe().axe_script)
    found = []
    for size in (NARROW, WIDE):
        if size != NARROW:
            page.set_viewport_size(size)
        found += offenders(page, AXE, *place, size["width"], given=size == NARROW)
        found += [(*place, size["width"], "scrolls sideways")] if page.evaluate(OVERFLOW) > 0 else []
    page.set_viewport_size(NARROW)
    return found


@pytest.mark.parametrize("language", [*LANGUAGES, "neither"])
def test_axe_finds_nothing(visit, site, language):
    paths = site.pages_in(language) if language in LANGUAGES else ["index.html"]
    assert len(paths) > 60 or language == "neither"
    found = []
    for path in paths:
        found += violations(visit(path, viewport=NARROW), path)
    assert found == []


def test_axe_finds_nothing_in_the_dark(visit):
    found = []
    for path in [path for kind in KINDS for path in pages_of(kind)]:
        found += violations(visit(path, viewport=NARROW, color_scheme="dark"), path)
    assert found == []


def test_the_dark_is_dark(visit):
    brightness = """() => {
      const colour = getComputedStyle(document.body).backgroundColor;
      const canvas = new OffscreenCanvas(1, 1).getContext('2d');
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      return Math.max(...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3));
    }"""
    assert visit("en/index.html", color_scheme="dark").evaluate(brightness) < 64
    assert visit("en/index.html", color_scheme="light").evaluate(brightness) > 220


def test_axe_finds_nothing_in_search_results(visit):
    found = []
    for language, texts in {"en": ["payer", "xyzzy"], "zh-Hans": ["居住证", "xyzzy"]}.items():
        for text in texts:
            page = visit(f"{language}/query/web.html", viewport=NARROW)
            page.locator("#_q").fill(text)
            expect(page.locator("#_found")).not_to_be_empty()
            found += violations(page, language, text)
    assert found == []


def test_forced_colours_leave_the_current_section_marked(visit):
    """The system's colours replace the page's, and there are no shadows: what is told by them alone would be lost."""
    look = """selector => {
      const style = getComputedStyle(document.querySelector(selector));
      return ['borderBottomStyle', 'borderBottomWidth', 'fontWeight', 'textDecorationLine', 'outlineStyle', 'color',
        'backgroundColor'].map(name => style[name]).join(' ');
    }"""
    for language in LANGUAGES:
        page = visit(f"{language}/query/web.html", forced_colors="active")
        current, other = [
            page.evaluate(look, f"nav.sections a{which}") for which in ("[aria-current]", ":not([aria-current])")
        ]
        assert current != other


def test_the_page_for_what_is_not_there(visit, tabs, served_published):
    """Where hosts show it: at the address that was asked for, here a deep one. Its search and its links work there."""
    served_published.strays.clear()
    page = visit("a/b/c.html", place=served_published, viewport=NARROW, color_scheme="dark")
    assert violations(page, "404") == []
    page.locator("#_q").fill("payer")
    expect(page.locator("#_found")).not_to_be_empty()
    page.locator("#_results a").first.click()
    assert page.url.startswith(served_published.uri("en/"))
    page = visit("zh-Hans/a.html", place=served_published)
    page.locator("main a").first.click()
    assert page.url == served_published.uri("en/index.html")
    # The browser says of both addresses that they aren't there, and of no other.
    assert served_published.strays == ["/some/guide/a/b/c.html", "/some/guide/zh-Hans/a.html"]
    tabs.told[:] = [told for told in tabs.told if "404 (Not Found)" not in told]
