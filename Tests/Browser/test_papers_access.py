"""The papers on a screen: as accessible, as still and as valid as the portal."""

import pytest
from test_access import violations
from test_layout import OVERFLOW
from test_validator import complaints

NAMES = [
    "en", "two", "statuses", "en-checklist", "two-checklist", "zh-Hans", "zh-Hans-checklist", "empty",
    "empty-checklist",
]  # fmt: skip
EXTREME = ["changing", "forty-years-two", "long-names", "long-names-zh-Hans", "long-names-two", "long-names-checklist"]
LOOKS = [(360, "light"), (768, "dark"), (1200, "light")]


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
@pytest.mark.parametrize("name", ["en", "two", "statuses", "en-checklist", "two-checklist"])
def test_axe_finds_nothing(open_path, papers, name, width, scheme):
    page = open_path(papers(name).path, viewport={"width": width, "height": 800}, color_scheme=scheme)
    assert violations(page) == []


@pytest.mark.parametrize("name", ["en", "two-checklist"])
def test_axe_finds_nothing_on_paper(open_path, papers, name):
    page = open_path(papers(name).path)
    page.emulate_media(media="print")
    assert violations(page) == []


@pytest.mark.parametrize("name", NAMES + EXTREME)
def test_no_sideways_scrolling(open_path, papers, name):
    page = open_path(papers(name).path)
    for width in [360, 768, 1200]:
        page.set_viewport_size({"width": width, "height": 800})
        assert (width, page.evaluate(OVERFLOW) <= 0) == (width, True)


def test_forced_colours_keep_the_looks_apart(open_path, papers):
    page = open_path(papers("statuses").path, forced_colors="active")
    looks = page.evaluate(
        """Object.fromEntries(['c', 'u', 'x', 'm', 'w'].map(name => {
             const cell = document.querySelector(`.led td.${name}:not(.k)`);
             const { outlineStyle, outlineWidth } = getComputedStyle(cell);
             return [name, [outlineStyle, outlineWidth, cell.textContent].join(' ')];
           }))"""
    )
    assert looks == {
        "c": "none 3px ·",
        "u": "solid 1px ?",
        "x": "double 3px P",
        "m": "solid 1px –",
        "w": "dashed 1px …",
    }


def test_the_code_stays_black_on_white_in_forced_colours(open_path, papers):
    page = open_path(papers("en").path, forced_colors="active", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.querySelector('.code path')).fill") == "rgb(0, 0, 0)"
    assert page.evaluate("getComputedStyle(document.querySelector('.code')).backgroundColor") == "rgb(255, 255, 255)"


def test_the_code_stays_black_on_white_in_the_dark(open_path, papers):
    page = open_path(papers("en").path, color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.querySelector('.code path')).fill") == "rgb(0, 0, 0)"
    assert page.evaluate("getComputedStyle(document.querySelector('.code')).backgroundColor") == "rgb(255, 255, 255)"


def test_each_language_is_said_where_it_stands(open_path, papers):
    page = open_path(papers("two").path)
    assert page.evaluate("document.documentElement.lang") == "en"
    languages = page.locator("h1 > [lang], h2 > [lang]").evaluate_all("all => all.map(text => text.lang)")
    assert languages == ["en", "zh-Hans"] * 8


def test_nu_finds_nothing(papers):
    assert complaints([papers(name).path for name in NAMES + EXTREME]) == []
