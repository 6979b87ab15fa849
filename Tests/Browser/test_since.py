"""What became otherwise since another export: a table that leads to the months, and nothing of it becomes markup."""

from conftest import HOSTILE


def test_the_table(open_page):
    page = open_page("since")
    rows = page.locator("#since tbody tr")
    told = [row.all_inner_texts() for row in (rows.nth(index).locator("th, td") for index in range(rows.count()))]
    assert told[0] == ["Jan 2014 (medical)", "no longer on record: Example Ltd.", ""]
    assert told[1][:2] == ["Jun 2014", "base: ¥1.00 → ¥5\u202f036.00"]
    assert told[-1] == ["May 2025 – Sep 2026", "new on record: Minhang Instruments", "counted"]
    link = rows.nth(1).locator("a")
    assert link.get_attribute("href") == "#m-2014-06"
    link.click()
    assert page.locator("#m-2014-06").is_visible()


def test_hostile_names_stay_text(open_page):
    page = open_page("since")
    text = page.locator("#since").evaluate("section => section.textContent")
    # The parser of HTML turns NUL and a lone CR into other characters, whatever stood in the record.
    assert [name for name in HOSTILE if not set(name) & set("\0\r") and name not in text] == []
    assert page.locator("#since img, #since script, #since style").count() == 0


def test_it_prints(open_page):
    page = open_page("since")
    page.emulate_media(media="print")
    assert page.locator("#since table").is_visible()


def test_there_is_none_unless_somebody_asks(open_page):
    assert open_page("en").locator("#since").count() == 0
