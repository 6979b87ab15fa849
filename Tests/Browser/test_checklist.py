"""The sheet to take along: each matter whole on one sheet, with what to say there and room for the answer."""

import pytest
from sheets import Sheets, squeezed

COUNTS = {
    "en-checklist": 2, "zh-Hans-checklist": 2, "two-checklist": 3, "statuses-checklist": 5,
    "statuses-zh-Hans-checklist": 5, "long-names-checklist": 3, "changing-checklist": 6, "empty-checklist": 1,
}  # fmt: skip
ALL = pytest.mark.parametrize("name", [name for name in COUNTS if name != "empty-checklist"])


@pytest.mark.parametrize("name", COUNTS)
def test_the_number_of_sheets(papers, name):
    assert papers(name).sheets.count == COUNTS[name]


MATTERS = """() => [...document.querySelectorAll('.todo > li')].map(matter => ({
  title: matter.querySelector('h2').lastChild.textContent,
  which: matter.querySelector('.which').textContent,
  ...Object.fromEntries([...matter.querySelectorAll('dl > div')].map(row => [row.querySelector('dt').textContent,
    [...row.querySelectorAll('dd > div:not([lang]), dd p, dd li, dd.t:not(:has(*))')].map(part => part.textContent.trim())])),
}))"""
SAMPLE = [
    {
        "title": "Another company paid",
        "which": "Jan–May 2021 5 months",
        "The record says": ["Paid by Puxi HR Services"],
        "The contract says": ["contract with Lujia Software Ltd."],
        "The clause": [
            "The payer must be the employer that the contract of the month names.",
            "Measures 2023, Art. 6, years of work",
        ],
        "Whom to ask": ["First your employer's HR desk, then the social insurance counter of your district or 12333."],
        "What to bring": [
            "your ID card", "the contract that covers the month", "the record with the payer of each month",
            "the months on a list",
        ],
        "What to say": [
            "My contract names one company, and my record names another payer for these months. Please check who paid, "
            "and tell me whether the record is right."
        ],
    },
    {
        "title": "The month was paid late",
        "which": "Feb–Apr 2016 3 months",
        "The record says": [
            "Paid by Hongqiao Freight Co., made up afterwards, booked in Jun 2016, paid on 11 June 2016"
        ],
        "The contract says": ["contract with Hongqiao Freight Co."],
        "The clause": ["Contributions made up afterwards do not count.", "Measures 2023, Art. 6, years of work"],
        "Whom to ask": [
            "Your employer for the reason, then the social insurance counter of your district or 12333."
        ],
        "What to bring": [
            "your ID card", "the record with both months and the payment date", "pay slips or notices from that month",
        ],
        "What to say": [
            "These months are marked as back-payments. Please check when they were paid and booked, and whether the "
            "marking is right."
        ],
    },
    {
        "title": "Nothing is on record for the month",
        "which": "Jul–Aug 2018 2 months",
        "The record says": ["nothing on record"],
        "The contract says": [
            "none of the contracts entered covers these months; if you were not employed then, nothing was owed"
        ],
        "The clause": [
            "Nothing is on record for this month. Gaps are allowed; the month just does not count.",
            "Measures 2023, Art. 6, years of work",
        ],
        "Whom to ask": ["Your employer of that month, then the social insurance counter of your district or 12333."],
        "What to bring": [
            "your ID card", "your contract for that month", "pay slips that show the deduction", "the whole record",
        ],
        "What to say": [
            "My record has nothing for these months, and I had no contract then. Please check whether anything was owed "
            "for me."
        ],
    },
    {
        "title": "The month is not posted yet",
        "which": "Oct–Nov 2026 2 months",
        "The record says": ["nothing on record"],
        "The contract says": ["contract with Minhang Instruments"],
        "The clause": [
            "Nothing is on record for this month yet; the latest months are often posted late.",
            "Measures 2023, Art. 6, years of work; the wait is this rule book's own measure (weak sources)",
        ],
        "Whom to ask": ["Your employer's HR desk first; 12333 if the month is still missing at your next query."],
        "What to bring": ["your ID card", "the latest pay slip", "the date of your last query"],
        "What to say": ["My latest months are not on record yet. Has my employer declared and paid them?"],
    },
]  # fmt: skip


def test_what_it_says_of_each_matter(papers):
    assert papers("en-checklist").page.evaluate(MATTERS) == SAMPLE


def whole(page):
    """The text of each matter from its title to the end of its answer box, without the marks of lists."""
    return page.locator(".todo > li").evaluate_all(
        "all => all.map(matter => [...matter.querySelectorAll('h2, .which, dt, dd p, dd li, dd > div:not([lang]), .write p')]"
        ".map(part => part.textContent))"
    )


@ALL
def test_each_matter_is_whole_on_one_sheet(papers, name):
    paper = papers(name)
    matters = whole(paper.page)
    ends = [squeezed(sheet) for sheet in paper.sheets.written]
    for number, parts in enumerate(matters, 1):
        # From its number on, in the order of the page, before the next one begins.
        (sheet,) = [text for text in ends if f"{number}{squeezed(parts[0])}{squeezed(parts[1])}" in text]
        rest = sheet[sheet.index(f"{number}{squeezed(parts[0])}{squeezed(parts[1])}") :]
        for part in parts:
            assert squeezed(part) in rest, (number, part)
            rest = rest[rest.index(squeezed(part)) + len(squeezed(part)) :]


def ruled(picture, top, bottom):
    """How many lines run across the sheet between two heights, and the least distance between them, in points."""
    left, right = 16 / 25.4 * 72 + 2, picture.width * 72 / picture.dots - 16 / 25.4 * 72 - 2
    rows = picture.cut(left, top, right, bottom)
    dark = [sum(dot < 128 for dot in row) > 0.98 * len(row) for row in rows]
    starts = [number for number in range(1, len(dark)) if dark[number] and not dark[number - 1]]
    gaps = [(b - a) * 72 / picture.dots for a, b in zip(starts, starts[1:], strict=False)]
    return len(starts), min(gaps, default=0)


@ALL
def test_each_matter_has_three_lines_to_write_on(papers, name):
    sheets = papers(name).sheets
    first, last = ("答复", "姓名、窗口、日期") if "zh" in name else ("Answer", "name,")
    lines = [line for line in sheets.lines if line[0].text == first or any(word.text == last for word in line)]
    boxes = list(zip(lines[::2], lines[1::2], strict=True))
    assert len(boxes) >= 4
    for start, end in boxes:
        assert start[0].sheet == end[0].sheet
        count, distance = ruled(sheets.grey(start[0].sheet, 100), start[0].top, end[0].bottom)
        assert (count, distance > 20) == (3, True)


@pytest.mark.parametrize("name", COUNTS)
def test_each_sheet_says_which_statement_it_goes_with(papers, name):
    sheets = papers(name).sheets
    number = papers(name.removesuffix("-checklist")).sheets.facts["Title"].split(",")[0].split()[1]
    for page, text in enumerate(sheets.texts, 1):
        foot = squeezed(text.rstrip().split("\n")[-1])
        if "two" in name:
            assert foot.startswith(squeezed(f"Checklist of statement {number} · as of 2026-11 · 积分说明 {number}"))
            assert foot.endswith(squeezed(f"page {page} of {sheets.count} · 第{page}页，共{sheets.count}页"))
        elif "zh" in name:
            assert foot.startswith(squeezed(f"积分说明 {number.split('（')[0]} 的待办清单 · 截至"))
            assert foot.endswith(squeezed(f"第{page}页，共{sheets.count}页"))
        else:
            assert foot.startswith(squeezed(f"Checklist of statement {number} · as of"))
            assert foot.endswith(squeezed(f"page {page} of {sheets.count}"))


def test_nothing_to_put_right_is_said(papers):
    assert papers("empty-checklist").sheets.places("This record has no pension contribution up to this month, so there is nothing to count yet.") == [1]


def test_the_portal_lists_the_same_matters(open_page):
    listed = open_page("en").locator("#to-put-right .fix > li").evaluate_all(
        "all => all.map(matter => [matter.querySelector('h3 span').textContent, "
        "`${matter.querySelector('.when').lastChild.textContent} ${matter.querySelector('h3 em').textContent}`])"
    )
    assert listed == [[matter["title"], matter["which"].removesuffix("nths")] for matter in SAMPLE]


def test_the_portals_button_prints_only_the_list(open_page, tmp_path):
    page = open_page("en")
    page.evaluate("window.print = () => { window.printed = document.body.className }")
    page.get_by_role("button", name="Print this list").click()
    assert page.evaluate("[window.printed, document.body.className]") == ["only-list", "only-list"]
    page.pdf(path=str(tmp_path / "list.pdf"), prefer_css_page_size=True)
    sheets = Sheets(tmp_path / "list.pdf")
    assert sheets.count == 3
    for matter in SAMPLE:
        for part in ["What to say", "Whom to ask"]:
            assert len(sheets.places(matter[part][0])) == 1
    # The answer above the list names one of the parts that are left out.
    others = [text for text in page.locator("h2").all_text_contents() if text != "All indicators"]
    assert [text for text in others if sheets.places(text)] == ["To put right"]
    # Printing over, the page is whole again.
    assert page.evaluate("document.body.className") == ""
