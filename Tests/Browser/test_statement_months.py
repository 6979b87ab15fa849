"""Every month of the record is on paper once, by its sign, with the numbers of its year."""

import pytest
from ledger import SIGNS, expected, rows

NAMES = [
    "en", "letter", "one-year", "twelve-years", "forty-years", "changing", "many-employers", "statuses", "one-month",
    "undetermined", "long-names",
]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_each_month_is_there_once(papers, name):
    paper = papers(name)
    assert rows(paper.sheets) == expected(paper.explanation)


@pytest.mark.parametrize("name", ["zh-Hans", "statuses-zh-Hans", "forty-years-zh-Hans", "changing-zh-Hans"])
def test_each_month_is_there_once_in_chinese(papers, name):
    paper = papers(name)
    assert rows(paper.sheets) == expected(paper.explanation, "zh-Hans")


@pytest.mark.parametrize("name", ["two", "statuses-two", "forty-years-two"])
def test_each_month_is_there_once_beside_two_languages(papers, name):
    paper = papers(name)
    assert rows(paper.sheets) == expected(paper.explanation)


def test_every_status_was_among_them(papers):
    assert {month["status"] for month in papers("statuses").explanation["months"]} == set(SIGNS["en"])


def test_a_record_without_months_has_no_table(papers):
    assert papers("empty").explanation["months"] == []
    assert rows(papers("empty").sheets) == {}
    assert papers("empty").sheets.places("This record has no pension contribution up to this month") == [1]
