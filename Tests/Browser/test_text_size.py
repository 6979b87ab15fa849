"""Twice the text size that the reader's browser was set to (WCAG 1.4.4): the page follows it, and still fits."""

import pytest

OPEN_ALL = "document.querySelectorAll('details').forEach(box => { box.open = true })"
OVERFLOW = "document.scrollingElement.scrollWidth - window.innerWidth"
SIZES = """() => Object.fromEntries(['body', 'h2', '.sub', '.led td a', '.months li', '.text', 'nav a'].map(
  selector => [selector, parseFloat(getComputedStyle(document.querySelector(selector)).fontSize)]))"""
DOUBLE_ROOT = "document.documentElement.style.fontSize = '200%'"
DOUBLE_ALL = """() => {
  const sizes = [...document.querySelectorAll('body, body *')].map(
    element => [element, parseFloat(getComputedStyle(element).fontSize)]);
  for (const [element, size] of sizes) element.style.fontSize = `${2 * size}px`;
}"""


def test_every_size_follows_the_readers_own(open_page):
    page = open_page("en", viewport={"width": 1200, "height": 800})
    before = page.evaluate(SIZES)
    page.evaluate(DOUBLE_ROOT)
    assert page.evaluate(SIZES) == {selector: 2 * size for selector, size in before.items()}


@pytest.mark.parametrize("width", [768, 1200])
@pytest.mark.parametrize("double", [DOUBLE_ROOT, DOUBLE_ALL], ids=["root", "all"])
@pytest.mark.parametrize("name", ["en", "zh-Hans"])
def test_no_sideways_scrolling_at_twice_the_size(open_page, name, double, width):
    page = open_page(name, viewport={"width": width, "height": 800})
    page.evaluate(double)
    assert page.evaluate(OVERFLOW) <= 0
    page.evaluate(OPEN_ALL)
    assert page.evaluate(OVERFLOW) <= 0
