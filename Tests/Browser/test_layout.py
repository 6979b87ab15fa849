"""No page scrolls sideways, "now" is in view, and what a link leads to opens."""

import pytest

OPEN_ALL = "document.querySelectorAll('details').forEach(box => { box.open = true })"
OVERFLOW = "document.scrollingElement.scrollWidth - window.innerWidth"
NAMES = ["en", "zh-Hans", "statuses", "empty", "one-month", "forty-years", "hostile", "since", "since-zh"]


@pytest.mark.parametrize("width", [360, 768, 1200])
@pytest.mark.parametrize("name", NAMES)
def test_no_sideways_scrolling(open_page, name, width):
    page = open_page(name, viewport={"width": width, "height": 800})
    assert page.evaluate(OVERFLOW) <= 0
    page.evaluate(OPEN_ALL)
    assert page.evaluate(OVERFLOW) <= 0


@pytest.mark.parametrize("name", ["en", "zh-Hans"])
def test_no_sideways_scrolling_at_200_percent_of_a_narrow_window(open_page, name):
    """640 pixels at a zoom of 200 % are 320 CSS pixels (WCAG 1.4.10)."""
    page = open_page(name, viewport={"width": 320, "height": 400}, device_scale_factor=2)
    page.evaluate(OPEN_ALL)
    assert page.evaluate(OVERFLOW) <= 0


@pytest.mark.parametrize("name", ["en", "one-month", "two-years", "three-years", "forty-years"])
def test_now_is_in_view_on_a_small_screen(open_page, name):
    page = open_page(name, viewport={"width": 360, "height": 740})
    page.locator("#timeline").scroll_into_view_if_needed()
    box = page.locator(".scroll").bounding_box()
    now = page.locator("line.now").bounding_box()
    assert box["x"] <= now["x"] <= box["x"] + box["width"]
    assert page.evaluate("(b => b.scrollWidth > b.clientWidth)(document.querySelector('.scroll'))") is True


def test_the_timeline_scrolls_freely(open_page):
    page = open_page("en", viewport={"width": 360, "height": 740})
    page.evaluate("() => Promise.all(document.getAnimations().map(animation => animation.finished))")
    page.evaluate("document.querySelector('.scroll').scrollTo(0, 0)")
    page.evaluate("() => new Promise(requestAnimationFrame)")
    assert page.evaluate("document.querySelector('.scroll').scrollLeft") == 0


@pytest.mark.parametrize("scripted", [True, False])
def test_a_link_to_a_month_opens_its_year(open_page, scripted):
    page = open_page("en", java_script_enabled=scripted)
    page.locator(".led a[href='#m-2021-03']").click()
    month = page.locator("#m-2021-03")
    month.wait_for(state="visible")
    assert month.inner_text().split("\n")[0] == "March 2021"


def test_the_time_does_not_matter(open_page, pages):
    """A page opened tomorrow says the same: nothing on it reads the clock."""
    page = open_page("en")
    assert "Date" not in pages["en"].read_text().split("<script>")[1]
    assert page.title() == "Points record, as of 30 November 2026"
