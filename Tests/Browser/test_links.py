"""Where links lead, and that every page of Content has come along."""

import re

import pytest
from conftest import ROOT
from playwright.sync_api import expect

DEAD = """() => [...document.querySelectorAll('a[href^="#"]')].map(link => link.getAttribute('href'))
  .filter(href => !document.getElementById(decodeURIComponent(href.slice(1))))"""
OTHER = """() => [...document.querySelectorAll('a')].map(link => link.href.split(':')[0])
  .filter(scheme => !['file', 'https', 'http', 'mailto', 'tel', 'data'].includes(scheme))"""
NAMED = """() => [...document.querySelectorAll('[aria-labelledby], [aria-describedby], label[for]')].flatMap(element =>
  ['aria-labelledby', 'aria-describedby', 'for'].flatMap(name => (element.getAttribute(name) ?? '').split(' ')))
  .filter(id => id && !document.getElementById(id))"""


@pytest.mark.parametrize("name", ["en", "zh-Hans", "statuses", "empty", "one-month", "forty-years", "hostile"])
def test_every_link_leads_somewhere(open_page, name):
    page = open_page(name)
    assert [page.evaluate(DEAD), page.evaluate(OTHER), page.evaluate(NAMED)] == [[], [], []]


@pytest.mark.parametrize("name", ["en", "zh-Hans"])
def test_every_page_of_content_is_in_the_page(open_page, name):
    paths = [path for path in (ROOT / "Content" / name).rglob("*.md") if path.name != "index.md"]
    titles = [re.search(r"^title: (.*)$", path.read_text(), re.MULTILINE)[1].strip("\"'") for path in paths]
    shown = open_page(name, java_script_enabled=False).locator("article[data-terms] summary").all_text_contents()
    assert sorted(text.strip() for text in shown) == sorted(titles)


def test_a_page_opened_at_a_month_shows_it(open_page):
    page = open_page("en", "#m-2021-03")
    assert page.evaluate("document.getElementById('y-2021').open") is True
    # It may scroll there smoothly.
    expect(page.locator("#m-2021-03")).to_be_in_viewport()


def test_every_cell_of_the_ledger_opens_its_month(open_page):
    page = open_page("statuses", reduced_motion="reduce")
    for link in page.locator(".led td a").all():
        target = link.get_attribute("href")
        link.click()
        page.locator(target).wait_for(state="visible")
