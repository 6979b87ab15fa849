"""The website by keyboard alone."""

import pytest
from site_pages import KINDS, pages_of

FOCUSABLE = """() => [...document.querySelectorAll('a[href], button, input, summary, [tabindex="0"]')]
  .filter(element => element.checkVisibility({visibilityProperty: true}) && !element.disabled)
  .map(element => element.outerHTML.slice(0, 80))"""


FOCUSED = """() => {
  const element = document.activeElement;
  const style = getComputedStyle(element);
  const box = element.getClientRects()[0];
  const isMarked = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1.99;
  const top = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  const isSeen = Boolean(top) && (element.contains(top) || top.contains(element));
  return [element.outerHTML.slice(0, 80), isMarked, isSeen];
}"""


AFTER_HEAD = """() => {
  const [main, all] = [document.querySelector('main'), [...document.querySelectorAll('a[href], summary, input, [tabindex="0"]')]];
  const next = all.find(element => main.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
  return document.activeElement === (next ?? all[0]);
}"""


@pytest.mark.parametrize("kind", KINDS)
def test_the_keyboard_reaches_everything_in_order_and_shows_where_it_is(visit, kind):
    for path in pages_of(kind):
        # What has the focus is scrolled to, and not slowly.
        page = visit(path, reduced_motion="reduce")
        expected = page.evaluate(FOCUSABLE)[:40]
        assert expected != []
        reached = []
        for _ in expected:
            page.keyboard.press("Tab")
            reached.append(page.evaluate(FOCUSED))
        assert reached == [[element, True, True] for element in expected], path


def test_the_skip_link_leads_to_the_text(visit):
    for kind in KINDS:
        for path in pages_of(kind):
            page = visit(path)
            page.keyboard.press("Tab")
            page.keyboard.press("Enter")
            page.keyboard.press("Tab")
            # The first thing in the text, or where it has none the first one after it, or from the end the very first.
            assert page.evaluate(AFTER_HEAD) is True, path
