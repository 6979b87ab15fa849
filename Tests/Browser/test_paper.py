"""What stands on paper: every status in words, every guide page unfolded, and nothing of the printing itself."""

import datetime
import re

import pytest
from test_print import printed

STATUSES = """() => Object.fromEntries([...document.querySelectorAll('.months > li')].map(
  li => [li.querySelector('b').textContent, li.querySelector('i').textContent]))"""


def squeezed(text):
    """Without white space: pdftotext sets Chinese characters and digits apart as they lie on the sheet."""
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("name", ["statuses", "one-month"])
def test_every_status_is_on_paper(open_page, tmp_path, name):
    page = open_page(name)
    statuses = page.evaluate(STATUSES)
    text, _ = printed(page, tmp_path / "portal.pdf")
    lines = {tuple(re.split(r"\s{2,}", line.strip())[:2]) for line in text.splitlines()}
    assert set(statuses.items()) - lines == set()


@pytest.mark.parametrize("name", ["en", "zh-Hans"])
def test_every_guide_page_is_on_paper_unfolded(open_page, tmp_path, name):
    page = open_page(name, java_script_enabled=False)
    starts = page.evaluate("[...document.querySelectorAll('article .text p:first-child')].map(p => p.textContent)")
    text, _ = printed(page, tmp_path / "portal.pdf", order="-raw")
    # Two columns a sheet, so only a line's beginning is certain to stand together.
    paper = squeezed(text)
    assert [start for start in starts if squeezed(start)[:8] not in paper] == []


def test_nothing_tells_when_it_was_printed(open_page, tmp_path):
    text, facts = printed(open_page("statuses"), tmp_path / "portal.pdf")
    today = datetime.date.today()
    days = {f"{today:%m/%d/%y}", f"{today.month}/{today.day}/{today:%y}", f"{today:%Y-%m-%d}", f"{today:%d.%m.%Y}"}
    assert [day for day in days if day in text] == []
    assert re.findall(r"\b\d{1,2}:\d{2}\b", text) == []
    assert facts["Title"] == "Points record, as of 31 March 2015"


def test_a_hostile_name_is_not_in_the_title(open_page, tmp_path):
    _, facts = printed(open_page("hostile"), tmp_path / "portal.pdf")
    assert re.fullmatch(r"Points record, as of \d+ \w+ \d{4}", facts["Title"])
