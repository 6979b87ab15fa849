"""Search as people use it, everything without script, and the pages on paper."""

import re
import subprocess

import pytest
from playwright.sync_api import expect
from site_pages import KINDS, LANGUAGES, pages_of

TEXT = """() => {
  const copy = document.body.cloneNode(true);
  copy.querySelectorAll('script, #_search').forEach(element => element.remove());
  return copy.textContent.replace(/\\s+/g, ' ').trim();
}"""
# What isn't shown: text of the page that has no box. On a screen what is folded up below a line that says so is shown.
HIDDEN = """isPaper => {
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (walker.currentNode.data.trim() === '' || parent.closest('script, style, #_search, nav')) continue;
    if (!isPaper && parent.closest('details')?.querySelector('summary').checkVisibility()) continue;
    const isShown = parent.checkVisibility({visibilityProperty: true, opacityProperty: true});
    if (!isShown || parent.getClientRects().length === 0) found.push(walker.currentNode.data.trim());
  }
  return found;
}"""


@pytest.fixture(params=["file", "http"])
def place(request, site, served):
    """The site as files opened by double click, and from a server."""
    return site if request.param == "file" else served


def search(page, text):
    """The titles found; the index may have to come first."""
    page.locator("#_q").fill(text)
    expect(page.locator("#_found")).not_to_be_empty()
    return page.locator("#_results a").all_inner_texts()


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "another company", "put-right/payer-differs.html"),
        ("en", "ANOTHER COMPANY PA", "put-right/payer-differs.html"),
        ("en", "counter", "query/counter.html"),
        ("en", "居住证积分", "points/how-points-are-counted.html"),
        ("zh-Hans", "缴费单位不一致", "put-right/payer-differs.html"),
        ("zh-Hans", "缴费单位不一致怎么办", "put-right/payer-differs.html"),
        ("zh-Hans", "12333", "query/telephone.html"),
    ],
)
def test_search_finds_words_and_chinese(visit, place, language, text, expected):
    page = visit(f"{language}/questions/index.html", place=place)
    found = search(page, text)
    hrefs = [link.get_attribute("href") for link in page.locator("#_results a").all()]
    assert len(found) == len(hrefs) and 0 < len(hrefs) <= 20
    addresses = [page.evaluate("href => new URL(href, location).href", href).split("#")[0] for href in hrefs]
    assert place.uri(f"{language}/{expected}") in addresses[:5]


def test_search_reaches_every_page_by_its_title(visit, site):
    for language in LANGUAGES:
        page = visit(f"{language}/index.html")
        found = []
        for path in site.pages_in(language):
            heading = " ".join(site.tree(path).find(".//h1").text_content().split())
            search(page, heading)
            hrefs = [link.get_attribute("href").split("#")[0] for link in page.locator("#_results a").all()]
            # All pages are listed where the search is: that list need not be found.
            if path.endswith("/contents.html"):
                continue
            if path not in [site.target(f"{language}/index.html", href)[0] for href in hrefs]:
                found.append((path, heading))
        assert found == []


def test_search_marks_what_it_found(visit, place):
    page = visit("en/query/web.html", place=place)
    search(page, "payer")
    marked = {text.lower() for text in page.locator("#_results mark").all_inner_texts()}
    assert marked == {"payer", "payers"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_search_says_how_many_and_none(visit, place, language):
    page = visit(f"{language}/query/web.html", place=place)
    box = page.locator("#_search")
    words = {name: box.get_attribute(f"data-{name}") for name in ("none", "results")}
    found = search(page, {"en": "labour dispatch", "zh-Hans": "窗口查询"}[language])
    assert 1 < len(found) < 20
    assert page.locator("#_found").inner_text() == words["results"].replace("{n}", str(len(found)))
    page.locator("#_q").fill("xyzzy")
    expect(page.locator("#_results a")).to_have_count(0)
    assert page.locator("#_found").inner_text() == words["none"]


def test_search_by_keyboard(visit, place):
    page = visit("en/query/web.html", place=place)
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "_q"
    assert page.locator("#_q").input_value() == ""
    found = search(page, "payer")
    assert len(found) > 2
    focused = "document.activeElement.closest('li')?.querySelector('a').innerText ?? document.activeElement.id"
    steps = []
    for key in ["ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp"]:
        page.keyboard.press(key)
        steps.append(page.evaluate(focused))
    assert steps == [found[0], found[1], found[0], "_q"]
    page.keyboard.press("Escape")
    assert (page.locator("#_q").input_value(), page.locator("#_results a").count()) == ("", 0)
    search(page, "payer")
    first = page.locator("#_results a").first.evaluate("link => link.href")
    page.locator("#_q").press("Enter")
    page.wait_for_url(first)
    assert page.url.startswith(place.uri("en/"))


def test_enter_opens_the_result_that_has_the_focus(visit, place):
    page = visit("zh-Hans/query/web.html", place=place)
    search(page, "居住证")
    second = page.locator("#_results a").nth(1).evaluate("link => link.href")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(second)


def test_a_slash_with_a_modifier_or_in_the_field_is_itself(visit):
    page = visit("en/query/web.html")
    page.keyboard.press("Control+/")
    assert page.evaluate("document.activeElement.id") != "_q"
    page.locator("#_q").focus()
    page.keyboard.press("/")
    assert page.locator("#_q").input_value() == "/"


def test_a_search_in_the_address_is_made(visit, place):
    page = visit("en/query/web.html", "?q=payer", place=place)
    expect(page.locator("#_found")).not_to_be_empty()
    assert page.locator("#_q").input_value() == "payer"
    assert page.locator("#_results a").count() > 2


@pytest.mark.parametrize("text", ["<img src=x onerror=alert(1)>", "\\", "((", "😀", "\u202e", "a" * 5000, "缴" * 3000])
def test_odd_searches_do_no_harm(visit, text):
    page = visit("en/query/web.html")
    page.locator("#_q").fill(text)
    expect(page.locator("#_found")).not_to_be_empty()
    assert page.locator("#_results img, #_found img").count() == 0


@pytest.mark.parametrize("kind", KINDS)
def test_all_is_there_without_script(visit, kind):
    for path in pages_of(kind):
        with_script = visit(path).evaluate(TEXT)
        plain = visit(path, java_script_enabled=False)
        assert plain.evaluate(TEXT) == with_script
        assert plain.evaluate(HIDDEN, False) == []


def test_search_is_hidden_without_script(site):
    shown = [
        path
        for path in site.html_files
        for box in site.tree(path).xpath("//*[@id='_search']")
        if box.get("hidden") is None
    ]
    assert shown == []
    assert [
        path for path in site.pages if path != "index.html" and not site.tree(path).xpath("//*[@id='_search']")
    ] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_contents_lead_to_every_page_under_its_title(site, language):
    path = f"{language}/contents.html"
    named = {}
    for link in site.tree(path).xpath("//main//a[@href]"):
        name, fragment = site.target(path, link.get("href"))
        if not fragment:
            named[name] = " ".join(link.text_content().split())
    titles = {
        page: " ".join(site.tree(page).find(".//h1").text_content().split())
        for page in site.pages_in(language)
        if page != path
    }
    # The home page is in the header of every page.
    assert {page: name for page, name in titles.items() if named.get(page) != name} in (
        {}, {f"{language}/index.html": titles[f"{language}/index.html"]},
    )  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_contents_are_offered_where_search_is_not(site, language):
    missing = [
        path for path in site.pages_in(language)
        if f"{language}/contents.html" not in {site.target(path, href)[0] for href in site.links(path)
                                               if site.target(path, href)}
    ]  # fmt: skip
    assert missing in ([], [f"{language}/contents.html"])


def printed(page, path):
    """The text on the sheets, the number of sheets, and their size."""
    page.pdf(path=str(path), prefer_css_page_size=True)
    text = subprocess.run(["pdftotext", "-raw", path, "-"], check=True, capture_output=True).stdout.decode()
    facts = subprocess.run(["pdfinfo", path], check=True, capture_output=True).stdout.decode()
    facts = dict(re.findall(r"^(\w[\w ]*):\s+(.*)$", facts, re.MULTILINE))
    return text, int(facts["Pages"]), re.findall(r"([\d.]+) x ([\d.]+)", facts["Page size"])[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_query_page_is_one_a4_sheet(visit, site, tmp_path, language):
    found = {}
    for path in [path for path in site.pages_in(language) if path.startswith(f"{language}/query/")]:
        _, sheets, size = printed(visit(path), tmp_path / "page.pdf")
        found[path] = (sheets, *(round(float(side)) for side in size))
    assert len(found) >= 8
    assert {path: facts for path, facts in found.items() if facts not in [(1, 595, 842), (1, 596, 842)]} == {}


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_folded_or_hidden_on_paper(visit, kind):
    for path in pages_of(kind):
        page = visit(path)
        page.emulate_media(media="print")
        found = page.evaluate(HIDDEN, True)
        page.emulate_media(media="screen")
        assert found == [], path


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_of_a_page_are_on_its_sheet_and_nothing_of_the_machine(visit, site, tmp_path, language):
    words = """() => [...document.querySelectorAll('h1, main h2, main li, main p, main td')].filter(
      element => !element.closest('#_search, nav')).flatMap(element => element.textContent.match(/[\\p{L}\\p{N}]+/gu) ?? [])"""
    for name in ["query/web.html", "put-right/gap.html", "rules/shanghai.html"]:
        page = visit(f"{language}/{name}")
        expected = page.evaluate(words)
        text, _, _ = printed(page, tmp_path / "page.pdf")
        squeezed = re.sub(r"\s+", "", text)
        assert [word for word in expected if word not in squeezed][len(expected) // 50 :] == []
        assert str(site.folder) not in text
        assert "file:" not in text
