"""axe-core on other records, and on paper with everything unfolded."""

import pytest
from test_access import OPEN_ALL, violations


@pytest.mark.parametrize("name", ["one-month", "hostile"])
def test_axe_finds_nothing_in_other_records(open_page, name):
    page = open_page(name, color_scheme="dark")
    page.evaluate(OPEN_ALL)
    assert violations(page) == []


@pytest.mark.parametrize("name", ["zh-Hans", "statuses"])
def test_axe_finds_nothing_on_paper_unfolded(open_page, name):
    page = open_page(name)
    page.emulate_media(media="print")
    page.evaluate(OPEN_ALL)
    assert violations(page) == []


@pytest.mark.parametrize("name", ["en", "zh-Hans"])
def test_axe_finds_nothing_in_search_results(open_page, name):
    page = open_page(name)
    for text in ["居住证", "xyzzy"]:
        page.locator("#q").fill(text)
        assert violations(page) == []
