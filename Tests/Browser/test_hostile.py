"""Text from a record is text: it never becomes markup."""

from conftest import HOSTILE, month


def shown(text):
    """What HTML makes of a text: NUL can't stand in it, and every line end is a line feed."""
    return text.replace("\0", "\ufffd").replace("\r\n", "\n").replace("\r", "\n")


NAMES = """() => [...new Set([...document.querySelectorAll('*')].flatMap(element =>
  [element.localName, ...[...element.attributes].map(attribute => element.localName + '@' + attribute.name)]))].sort()"""


def test_each_text_is_shown_as_it_is(open_page):
    page = open_page("hostile")
    payers = page.evaluate(
        """Object.fromEntries([...document.querySelectorAll('.months > li')].map(
             li => [li.id, li.querySelector('.f bdi')?.textContent]).filter(([, text]) => text !== undefined))"""
    )
    assert payers == {f"m-{month(number)}": shown(text) for number, text in enumerate(HOSTILE)}
    contracts = page.evaluate(
        """Object.fromEntries([...document.querySelectorAll('.months > li')].map(
             li => [li.id, li.querySelector('.y bdi')?.textContent]).filter(([, text]) => text !== undefined))"""
    )
    assert contracts == {f"m-{month(number)}": shown(f"not {text}") for number, text in enumerate(HOSTILE)}


def test_names_and_sources_are_shown_as_they_are(open_page):
    page = open_page("hostile")
    joined = shown(" ".join(HOSTILE))
    assert page.locator(".brand bdi").evaluate("element => element.textContent") == f"Points record · {joined}"
    assert page.locator("#data dd bdi").evaluate("element => element.textContent") == joined


def test_no_element_or_attribute_comes_into_being(open_page):
    assert open_page("hostile").evaluate(NAMES) == open_page("benign").evaluate(NAMES)


def test_the_policy_stands_first_and_names_what_the_page_carries(pages):
    page = pages["en"].read_text()
    head = page.split("<head>\n")[1].split("\n")
    assert head[0] == '<meta charset="utf-8">'
    assert head[1].startswith('<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src')
    assert " style=" not in page
