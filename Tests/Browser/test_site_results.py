"""What the search of the site shows of a page that it found."""

import pytest
from search_pages import same, script


def shown(one):
    return one.page.locator("#_results li").evaluate_all(
        """items => items.map(item => ({
             href: item.querySelector('a').getAttribute('href'),
             title: item.querySelector('a').textContent,
             heading: item.querySelector('span')?.textContent ?? null,
             text: item.querySelector('p').textContent,
             marks: [...item.querySelectorAll('mark')].map(mark => mark.textContent)}))"""
    )


def test_a_result_is_a_link_with_its_heading_and_some_text(search_site):
    one = search_site().open().type("password")
    assert shown(one) == [
        {
            "href": "../points/counted.html#password", "title": "How points are counted",
            "heading": "A lost password", "marks": [],
            "text": "Each full year of pension insurance is worth three points. Points are counted by month: points"
            " for a month that was paid late may not count.",
        },
        {
            "href": "../query/web.html", "title": "On the web", "heading": None, "marks": ["password"],
            "text": "…Log in with your ID number and your password. Open your contributions and choose pension"
            " insurance (养老保险).",
        },
    ]  # fmt: skip


def test_what_was_found_is_marked(search_site):
    one = search_site().open().type("缴费单位不一致怎么办")
    assert [(hit["href"], hit["marks"]) for hit in shown(one)] == [
        ("../zh/put-right/payer.html", ["缴费单位不", "单位", "单位", "单位"]), ("../put-right/payer.html", []),
        ("../zh/points/counts.html", ["缴费单位", "单位不一致"]),
    ]  # fmt: skip
    assert [hit["marks"] for hit in shown(one.type("PAID l"))] == [["paid", "late", "paid"], ["paid", "late"]]
    assert [hit["marks"] for hit in shown(one.type("１２３"))] == [["12333"]]
    assert [hit["marks"] for hit in shown(one.type("葛"))] == [["葛"]]


def test_what_is_shown_is_text(search_site):
    one = search_site().open().type("print b")
    (hit,) = shown(one)
    assert hit["title"] == "ﬁne Print & <b>Ünïcode</b>"
    assert hit["text"].startswith('Odd text: </script><!-- & "quotes" 😀 İstanbul')
    assert one.page.locator("#_results :not(li, a, span, p, mark)").count() == 0
    assert shown(one.type("script"))[0]["href"] == "../notes/odd.html#a<b"


AROUND = {
    "pairs": ("𠮷" * 60 + " ", "𠮷" * 200), "odd pairs": ("a" + "𠮷" * 60, "𠮷" * 200), "nothing": ("", ""),
    "words": ("word " * 30, " word" * 50), "one word": ("x" * 100 + " ", " " + "x" * 500),
}  # fmt: skip


@pytest.mark.parametrize("before, behind", AROUND.values(), ids=AROUND)
def test_text_around_is_cut_between_characters(search_site, before, behind):
    one = search_site(index=same(1, before + "same" + behind)).open().type("same")
    (hit,) = shown(one)
    assert hit["marks"] == ["same"]
    text = hit["text"].removeprefix("…").removesuffix("…")
    assert text in before + "same" + behind
    assert text.encode("utf-16", "strict")
    assert len(hit["text"].encode("utf-16-le")) // 2 <= 160
    assert hit["text"].startswith("…") == (before != "")


def test_a_mark_ends_where_the_text_shown_does(search_site):
    text = "same" + "缴费" * 200
    one = search_site(index=same(1, text)).open().type("same 缴费缴")
    assert one.status == "Nothing found."
    index = {"pages": [["a.html", "A", [], text]], "terms": "same 缴费 费缴", "places": [1, 3, 3]}
    one = search_site(index=script(index)).open().type("same 缴费缴")
    assert shown(one) == [
        {"href": "../a.html", "title": "A", "heading": None, "text": text[:140] + "…", "marks": [text[:140]]}
    ]
