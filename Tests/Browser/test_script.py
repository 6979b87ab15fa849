"""Everything is there without script; script adds the search, and opens what is folded up."""

import json
import subprocess

import pytest
from conftest import BINARY, SAMPLE

TEXT = """() => {
  const copy = document.body.cloneNode(true);
  copy.querySelectorAll('script, #search, button').forEach(element => element.remove());
  return copy.textContent.replace(/\\s+/g, ' ').trim();
}"""


@pytest.mark.parametrize("name", ["en", "zh-Hans", "statuses"])
def test_all_is_there_without_script(open_page, chromium, pages, name):
    plain = chromium.new_context(java_script_enabled=False).new_page()
    plain.goto(pages[name].as_uri())
    assert plain.locator("#search").is_hidden()
    assert plain.evaluate(TEXT) == open_page(name).evaluate(TEXT)
    plain.context.close()


def test_every_month_says_its_status(open_page):
    explained = json.loads(
        subprocess.run([BINARY, "explain", SAMPLE, "--format", "json"], check=True, capture_output=True).stdout
    )
    words = {
        "counted": "counted", "payer-differs": "payer differs", "back-paid": "paid late", "gap": "nothing on record",
        "not-posted": "not posted yet",
    }  # fmt: skip
    expected = {f"m-{month['month']}": words[month["status"]] for month in explained["months"]}
    page = open_page("en", java_script_enabled=True)
    details = page.evaluate(
        "Object.fromEntries([...document.querySelectorAll('.months > li')].map(li => [li.id, li.querySelector('i').textContent]))"
    )
    cells = page.evaluate(
        """Object.fromEntries([...document.querySelectorAll('.led td a')].map(
             a => [a.getAttribute('href').slice(1), a.querySelector('.v').textContent]))"""
    )
    assert details == expected
    assert cells == expected


def search(page, text):
    page.locator("#q").fill(text)
    return page.locator("#results a").all_inner_texts()


@pytest.mark.parametrize("name", ["en", "zh-Hans"])
def test_search_finds_both_languages(open_page, name):
    page = open_page(name)
    for text in ["居住证", "points"]:
        found = search(page, text)
        assert len(found) > 0, text
        assert page.locator("#found").inner_text().endswith(f": {len(found)}") or len(found) == 20


def test_search_finds_chinese_without_spaces(open_page):
    page = open_page("zh-Hans")
    assert "缴费单位不一致" in search(page, "缴费单位不一致怎么办")


def test_search_marks_what_it_found(open_page):
    page = open_page("en")
    search(page, "payer")
    assert {text.lower() for text in page.locator("#results mark").all_inner_texts()} == {"payer"}


def test_search_says_when_there_is_nothing(open_page):
    page = open_page("en")
    assert search(page, "xyzzy") == []
    assert page.locator("#found").inner_text() == "Nothing found. Try a shorter word."


def test_search_by_keyboard(open_page):
    page = open_page("en")
    found = search(page, "payer")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.textContent") == found[0]
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.textContent") == found[1]
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.id") == "q"
    page.keyboard.press("Escape")
    assert page.locator("#results a").count() == 0
    search(page, "payer")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    article = page.evaluate("location.hash.slice(1)")
    assert page.evaluate("id => document.getElementById(id).querySelector('details').open", article) is True
