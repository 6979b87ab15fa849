"""The search of the site by keyboard, by an input method and by an address."""

import pytest


def test_a_slash_leads_to_the_field(search_site):
    one = search_site().open().press("/")
    assert (one.focused, one.typed) == ("_q", "")
    one.press("a", "/")
    assert one.typed == "a/"


@pytest.mark.parametrize("place", ["textarea", "[contenteditable]"])
def test_a_slash_elsewhere_is_a_slash(search_site, place):
    one = search_site().open()
    one.page.locator(place).focus()
    one.press("/")
    assert one.page.locator(place).evaluate("element => element.value ?? element.textContent") == "/"


@pytest.mark.parametrize("place", ["textarea", "[contenteditable]"])
def test_keys_elsewhere_are_not_the_searchs(search_site, place):
    one = search_site().open().type("points")
    element = one.page.locator(place)
    element.focus()
    one.press("ArrowDown", "ArrowUp", "Enter", "Escape")
    assert (one.typed, len(one.titles), one.page.title()) == ("points", 4, "Guide")
    assert element.evaluate("element => element === document.activeElement")


@pytest.mark.parametrize("key", ["Control+/", "Alt+/", "Meta+/"])
def test_a_slash_with_a_modifier_is_the_browsers(search_site, key):
    assert search_site().open().press(key).focused != "_q"


def test_arrows_move_through_the_results(search_site):
    one = search_site().open().type("points")
    titles = one.titles
    assert len(titles) == 4
    moves = ["ArrowDown"] * 5 + ["ArrowUp"] * 5
    places = ["_q", *titles]
    stops = [1, 2, 3, 4, 4, 3, 2, 1, 0, 0]
    for key, stop in zip(moves, stops, strict=True):
        assert one.press(key).focused == places[stop]


def test_enter_opens_the_first_result(search_site):
    one = search_site().open().type("paid l").press("Enter")
    one.page.wait_for_url("**/en/questions/late.html")
    assert one.page.title() == "questions/late.html"


def test_enter_on_a_result_opens_it(search_site):
    one = search_site().open().type("paid l").press("ArrowDown", "ArrowDown", "Enter")
    one.page.wait_for_url("**/en/points/counted.html")


def test_enter_without_results_stays(search_site):
    one = search_site().open().type("xyzzy").press("Enter")
    assert one.page.title() == "Guide"


@pytest.mark.parametrize("way", [[], ["ArrowDown", "ArrowDown"]])
def test_escape_clears_and_returns(search_site, way):
    one = search_site().open().type("points").press(*way, "Escape")
    assert (one.focused, one.typed, one.titles, one.status) == ("_q", "", [], "")
    assert "q=" not in one.page.url


def test_an_address_can_ask(search_site):
    one = search_site().open("?q=%E5%B1%85%E4%BD%8F%E8%AF%81&x=1#there")
    one.page.wait_for_selector("#_results a")
    assert (one.typed, one.status) == ("居住证", "2 results")
    one.type("web a")
    assert one.page.url == one.path.as_uri() + "?q=web+a&x=1#there"
    one.type("")
    assert one.page.url == one.path.as_uri() + "?x=1#there"


def test_a_browser_that_refuses_to_change_the_address_searches_all_the_same(search_site):
    one = search_site().open()
    one.page.evaluate("() => { history.replaceState = () => { throw new DOMException('no', 'SecurityError') } }")
    assert one.type("points").status == "4 results"


def test_what_an_input_method_composes_is_sought_when_it_is_done(search_site):
    one = search_site().open().ready()
    one.page.locator("#_q").focus()
    session = one.context.new_cdp_session(one.page)
    session.send("Input.imeSetComposition", {"text": "web", "selectionStart": 3, "selectionEnd": 3})
    assert (one.typed, one.titles, one.status) == ("web", [], "")
    session.send("Input.insertText", {"text": "居住证"})
    assert (one.typed, one.status) == ("居住证", "2 results")


@pytest.mark.parametrize("sign", ["isComposing", "keyCode"])
def test_enter_that_ends_a_composition_opens_nothing(search_site, sign):
    one = search_site().open().type("points")
    options = {"isComposing": {"isComposing": True}, "keyCode": {"keyCode": 229}}[sign]
    kept = one.page.evaluate(
        """options => document.getElementById('_q').dispatchEvent(
             new KeyboardEvent('keydown', {key: 'Enter', bubbles: true, cancelable: true, ...options}))""",
        options,
    )
    assert (kept, one.page.title()) == (True, "Guide")
