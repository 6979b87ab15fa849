"""Paper is a first medium: nothing folded up, nothing of the machine, a number on every sheet."""

import re
import subprocess

import pytest


def printed(page, path, order="-layout"):
    """The text as it lies on the sheet or, with "-raw", in the order in which it was written, and the PDF's facts."""
    page.pdf(path=str(path), prefer_css_page_size=True)
    text = subprocess.run(["pdftotext", order, path, "-"], check=True, capture_output=True).stdout.decode()
    facts = subprocess.run(["pdfinfo", path], check=True, capture_output=True).stdout.decode()
    return text, dict(re.findall(r"^(\w[\w ]*):\s+(.*)$", facts, re.MULTILINE))


@pytest.mark.parametrize("name", ["en", "zh-Hans"])
def test_the_print_has_all_and_nothing_of_the_machine(open_page, pages, tmp_path, name):
    text, facts = printed(open_page(name), tmp_path / "portal.pdf")
    sheets = text.split("\f")[:-1]
    assert int(facts["Pages"]) == len(sheets)
    for number, sheet in enumerate(sheets, start=1):
        assert re.findall(rf"(\d+) / {len(sheets)}\s*$", sheet) == [str(number)]
    assert str(pages[name].parent) not in text
    assert "file:" not in text
    assert "Zhang" not in facts["Title"] and "张" not in facts["Title"]


def test_every_month_is_on_paper(open_page, tmp_path):
    page = open_page("en")
    months = page.locator(".months > li > b").all_text_contents()
    text, _ = printed(page, tmp_path / "portal.pdf")
    assert len(months) == 153
    assert [month for month in months if not re.search(rf"^\s*{month}\s+\w", text, re.MULTILINE)] == []


def test_no_row_is_cut_by_the_end_of_a_sheet(open_page, tmp_path):
    page = open_page("forty-years")
    text, facts = printed(page, tmp_path / "portal.pdf")
    assert facts["Page size"].startswith("594.96 x 841.92") or facts["Page size"].startswith("595")
    assert text.count("nothing on record") >= 2
