"""The search of the site: the script finds what Swift finds, and loads its index when it is wanted."""

import pytest
from sites import INDEX, VECTORS, same, script


def test_the_script_has_the_terms_of_the_vectors(site):
    page = site().open().page
    found = page.evaluate(
        "texts => texts.map(document.getElementById('search').terms)", [vector["text"] for vector in VECTORS["terms"]]
    )
    for vector, terms in zip(VECTORS["terms"], found, strict=True):
        assert terms == vector["terms"], vector["text"]


def test_the_script_finds_what_the_vectors_say(site):
    page = site().open().ready().page
    found = page.evaluate(
        """queries => queries.map(query =>
             document.getElementById('search').find(query).map(hit => [hit.path, hit.score]))""",
        [vector["query"] for vector in VECTORS["queries"]],
    )
    for vector, results in zip(VECTORS["queries"], found, strict=True):
        expected = [list(pair) for pair in zip(vector["results"], vector["scores"], strict=True)]
        assert results == expected, vector["query"]


def test_half_a_character_is_no_query(site):
    page = site().open().ready().page
    assert page.evaluate("['\\ud842', 'xyzzy\\udfb7'].map(document.getElementById('search').find)") == [[], []]


def test_it_is_hidden_without_script(site, chromium):
    one = site().open()
    assert one.page.locator("#search").is_visible()
    plain = chromium.new_context(java_script_enabled=False).new_page()
    plain.goto(one.path.as_uri())
    assert plain.locator("#search").is_hidden()
    plain.context.close()


def test_a_page_without_search_is_left_alone(site):
    one = site(body="<p>Text</p>").open().press("/")
    assert one.asked == []


def test_the_index_is_loaded_once_and_when_it_is_wanted(site):
    one = site().open()
    before = one.page.evaluate("Object.getOwnPropertyNames(window)")
    assert one.asked == []
    with one.page.expect_request("**/search-en.0a1b.js", timeout=5000):
        one.page.locator("#q").focus()
    one.type("points").type("permits")
    assert one.asked == [one.index.as_uri()]
    assert one.page.evaluate("Object.getOwnPropertyNames(window)") == before


def test_the_status_says_how_many(site):
    one = site().open()
    assert one.status == ""
    assert one.type("points").status == "4 results"
    assert one.type("xyzzy").status == "Nothing found."
    assert one.titles == []
    assert one.type(" \u3000 ").status == ""
    assert one.type("").status == ""


def test_twenty_are_shown(site):
    one = site(index=same(25)).open().type("same")
    assert one.status == "25 results"
    assert one.titles == [f"Page {number}" for number in range(20)]


@pytest.mark.parametrize("index", [None, "recordPortalSearch({", "0;"])
def test_without_index_it_says_so_and_tries_again(site, index):
    one = site(index=index).open().type("web")
    assert one.status == "The search is not there."
    one.told.clear()
    one.index.write_text(INDEX)
    one.page.locator("#q").fill("web")
    one.page.wait_for_selector("#results a")
    assert one.status == "2 results"
    assert one.titles == ["On the web", "网上查询"]


def test_an_index_without_pages_finds_nothing(site):
    one = site(index=script({"pages": [], "terms": "", "places": []})).open().type("web")
    assert one.status == "Nothing found."
