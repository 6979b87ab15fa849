"""The search of the site: the script finds what Swift finds, and loads its index when it is wanted."""

import pytest
from search_pages import INDEX, VECTORS, same, script


def test_the_script_has_the_terms_of_the_vectors(search_site):
    page = search_site().open().page
    found = page.evaluate(
        "texts => texts.map(document.getElementById('_search').terms)", [vector["text"] for vector in VECTORS["terms"]]
    )
    for vector, terms in zip(VECTORS["terms"], found, strict=True):
        assert terms == vector["terms"], vector["text"]


def test_the_script_finds_what_the_vectors_say(search_site):
    page = search_site().open().ready().page
    found = page.evaluate(
        """queries => queries.map(query =>
             document.getElementById('_search').find(query).map(hit => [hit.path, hit.score]))""",
        [vector["query"] for vector in VECTORS["queries"]],
    )
    for vector, results in zip(VECTORS["queries"], found, strict=True):
        expected = [list(pair) for pair in zip(vector["results"], vector["scores"], strict=True)]
        assert results == expected, vector["query"]


def test_half_a_character_is_no_query(search_site):
    page = search_site().open().ready().page
    assert page.evaluate("['\\ud842', 'xyzzy\\udfb7'].map(document.getElementById('_search').find)") == [[], []]


def test_it_is_hidden_without_script(search_site, chromium):
    one = search_site().open()
    assert one.page.locator("#_search").is_visible()
    plain = chromium.new_context(java_script_enabled=False).new_page()
    plain.goto(one.path.as_uri())
    assert plain.locator("#_search").is_hidden()
    plain.context.close()


def test_a_page_without_search_is_left_alone(search_site):
    one = search_site(body="<p>Text</p>").open().press("/")
    assert one.asked == []


def test_the_index_is_loaded_once_and_when_it_is_wanted(search_site):
    one = search_site().open()
    before = one.page.evaluate("Object.getOwnPropertyNames(window)")
    assert one.asked == []
    with one.page.expect_request("**/search-en.0a1b.js", timeout=5000):
        one.page.locator("#_q").focus()
    one.type("points").type("permits")
    assert one.asked == [one.index.as_uri()]
    assert one.page.evaluate("Object.getOwnPropertyNames(window)") == before


def test_the_status_says_how_many(search_site):
    one = search_site().open()
    assert one.status == ""
    assert one.type("points").status == "4 results"
    assert one.type("xyzzy").status == "Nothing found."
    assert one.titles == []
    assert one.type(" \u3000 ").status == ""
    assert one.type("").status == ""


def test_twenty_are_shown(search_site):
    one = search_site(index=same(25)).open().type("same")
    assert one.status == "25 results"
    assert one.titles == [f"Page {number}" for number in range(20)]


@pytest.mark.parametrize("index", [None, "recordPortalSearch({", "0;"])
def test_without_index_it_says_so_and_tries_again(search_site, index):
    one = search_site(index=index).open().type("web")
    assert one.status == "The search is not there."
    one.told.clear()
    one.index.write_text(INDEX)
    one.page.locator("#_q").fill("web")
    one.page.wait_for_selector("#_results a")
    assert one.status == "2 results"
    assert one.titles == ["On the web", "网上查询"]


def test_an_index_without_pages_finds_nothing(search_site):
    one = search_site(index=script({"pages": [], "terms": "", "places": []})).open().type("web")
    assert one.status == "Nothing found."
