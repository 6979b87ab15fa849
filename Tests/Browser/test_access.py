"""WCAG 2.2 AA as axe-core finds it, the keyboard, sizes, and colours that the system forces."""

import pytest
from axe_playwright_python.sync_playwright import Axe

LOOKS = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "narrow": {"viewport": {"width": 360, "height": 740}},
}
OPEN_ALL = "document.querySelectorAll('details').forEach(box => { box.open = true })"


def violations(page):
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [(rule["id"], [node["target"] for node in rule["nodes"]][:3]) for rule in found]


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", ["en", "zh-Hans", "statuses", "empty", "since"])
def test_axe_finds_nothing(open_page, name, look):
    page = open_page(name, **LOOKS[look])
    assert violations(page) == []
    page.evaluate(OPEN_ALL)
    assert violations(page) == []


@pytest.mark.parametrize("name", ["en", "zh-Hans", "statuses"])
def test_axe_finds_nothing_on_paper(open_page, name):
    page = open_page(name)
    page.emulate_media(media="print")
    assert violations(page) == []


def test_axe_is_not_too_old(open_page):
    page = open_page("empty")
    version = Axe().run(page).response["testEngine"]["version"]
    assert tuple(int(part) for part in version.split(".")[:2]) >= (4, 12)


def focused(page):
    return page.evaluate("document.activeElement.className || document.activeElement.getAttribute('href')")


def test_the_keyboard_is_enough(open_page):
    page = open_page("statuses")
    reached = []
    for _ in range(60):
        page.keyboard.press("Tab")
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline != "none", focused(page)
        reached.append(focused(page))
    assert reached[0] == "skip"
    assert "scroll" in reached
    cell = reached.index("#m-2014-01")
    assert reached[cell : cell + 3] == ["#m-2014-01", "#m-2014-02", "#m-2014-03"]


def test_the_skip_link_leads_to_the_answer(open_page):
    page = open_page("en")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "overview"


def test_a_summary_opens_with_enter(open_page):
    page = open_page("en")
    page.locator("#y-2021 > summary").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.getElementById('y-2021').open") is True


def test_the_ledgers_targets_are_24_pixels_at_360(open_page):
    page = open_page("en", viewport={"width": 360, "height": 740})
    small = page.evaluate(
        """[...document.querySelectorAll('.led td a')].map(a => a.getBoundingClientRect())
           .filter(box => box.width < 23.99 || box.height < 23.99).length"""
    )
    assert small == 0


def test_forced_colours_keep_the_looks_apart(open_page):
    page = open_page("statuses", forced_colors="active")
    looks = page.evaluate(
        """Object.fromEntries(['c', 'u', 'x', 'm', 'w'].flatMap(name => {
             const cell = document.querySelector(`.led td.${name}:not(.k) a`);
             if (!cell) return [];
             const style = getComputedStyle(cell);
             const border = [style.borderTopStyle, style.borderTopWidth].join(' ');
             return [[name, border + '|' + (cell.querySelector('i')?.textContent ?? '')]];
           }))"""
    )
    assert sorted(looks) == ["c", "m", "u", "w", "x"]
    assert len(set(looks.values())) == 5
