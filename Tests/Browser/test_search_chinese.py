"""The search in Chinese: marks, the word for nothing, and full-width typing."""

from test_script import search


def test_it_marks_what_it_found(open_page):
    page = open_page("zh-Hans")
    search(page, "居住证")
    assert set(page.locator("#results mark").all_inner_texts()) == {"居住证"}


def test_it_says_when_there_is_nothing(open_page):
    page = open_page("zh-Hans")
    assert search(page, "xyzzy") == []
    words = page.locator("#found").inner_text()
    assert words == page.locator("#found").get_attribute("data-none")
    assert words.isascii() is False


def test_full_width_letters_are_letters(open_page):
    page = open_page("zh-Hans")
    assert search(page, "１２３３３") == search(page, "12333") != []


def test_spaces_alone_are_no_search(open_page):
    page = open_page("zh-Hans")
    assert search(page, " \u3000 ") == []
    assert page.locator("#found").inner_text() == ""


def test_what_is_typed_stays_text(open_page):
    page = open_page("zh-Hans")
    search(page, "<b>居住证</b>")
    search(page, "(.*")
    search(page, "\\")
    assert page.locator("#search b").count() == 0
