"""Small screens, large text, and things to press: the website fits, and is large enough."""

import pytest
from site_pages import KINDS, pages_of
from test_site_access import NARROW, OVERFLOW, WIDE, offenders

# Links within a line of text may be as high as the line (WCAG 2.5.8); everything else has a place of its own.
SMALL = """() => [...document.querySelectorAll('a[href], button, input, summary, [tabindex="0"]')]
  .filter(element => element.checkVisibility({visibilityProperty: true}) && !element.classList.contains('skip'))
  .filter(element => {
    const block = element.parentElement.closest('p, li, dd, dt, td, th, h1, h2, h3, h4, blockquote, figcaption, div');
    const isTerm = element.getAttribute('href')?.includes('glossary.html#');
    const isInText = isTerm || element.localName === 'a' && getComputedStyle(element).display === 'inline'
      && block.textContent.trim().length > element.textContent.trim().length;
    const box = element.getBoundingClientRect();
    return !isInText && (box.width < 23.99 || box.height < 23.99);
  }).map(element => element.outerHTML.slice(0, 80))"""


DOUBLE_ROOT = "document.documentElement.style.fontSize = '200%'"


DOUBLE_ALL = """() => {
  const sizes = [...document.querySelectorAll('body, body *')].map(
    element => [element, parseFloat(getComputedStyle(element).fontSize)]);
  for (const [element, size] of sizes) element.style.fontSize = `${2 * size}px`;
}"""


SPACED = """() => document.querySelectorAll('body, body *').forEach(element => {
  Object.assign(element.style, {lineHeight: '1.5', letterSpacing: '0.12em', wordSpacing: '0.16em'});
})"""


SIZES = """() => Object.fromEntries([...document.querySelectorAll('body, h1, h2, main p, main li, header a, footer *')].map(
  element => [element.localName, parseFloat(getComputedStyle(element).fontSize)]))"""


CUT = """() => [...document.querySelectorAll('main *, header *, footer *')].filter(element => {
    const style = getComputedStyle(element);
    return style.overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1;
  }).map(element => element.outerHTML.slice(0, 80))"""


def test_nothing_scrolls_sideways_on_the_smallest_screen(visit, site):
    found = []
    for path in site.pages:
        excess = visit(path, viewport={"width": 320, "height": 740}).evaluate(OVERFLOW)
        found += [(path, excess)] if excess > 0 else []
    assert found == []


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["narrow", "wide"])
def test_targets_are_24_pixels(visit, size):
    found = []
    for path in [path for kind in KINDS for path in pages_of(kind)]:
        found += offenders(visit(path, viewport=size), SMALL, path)
    assert found == []


@pytest.mark.parametrize("double", [DOUBLE_ROOT, DOUBLE_ALL, SPACED], ids=["root", "all", "spaced"])
def test_twice_the_text_and_more_space_still_fit(visit, double):
    found = []
    for kind in KINDS:
        for path in pages_of(kind):
            page = visit(path, viewport={"width": 768, "height": 800})
            page.evaluate(double)
            excess = page.evaluate(OVERFLOW)
            found += [(path, excess)] if excess > 0 else []
            found += offenders(page, CUT, path)
    assert found == []


def test_every_size_follows_the_readers_own(visit):
    for kind in KINDS:
        page = visit(pages_of(kind)[0])
        before = page.evaluate(SIZES)
        page.evaluate(DOUBLE_ROOT)
        after = page.evaluate(SIZES)
        assert {name: round(size, 3) for name, size in after.items()} == {
            name: round(2 * size, 3) for name, size in before.items()
        }, kind
