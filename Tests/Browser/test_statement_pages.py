"""How many sheets a statement takes, and what stands on each of them."""

import re
from collections import Counter

import pytest
from ledger import HEADS, year_lines
from sheets import squeezed

COUNTS = {
    "en": 2, "zh-Hans": 2, "two": 3, "letter": 2, "letter-zh-Hans": 2,
    "one-year": 2, "twelve-years": 2, "twelve-years-zh-Hans": 2, "twelve-years-two": 3,
    "forty-years": 3, "forty-years-zh-Hans": 3, "forty-years-two": 4, "changing": 4, "changing-zh-Hans": 4,
    "many-employers": 3, "statuses": 2, "statuses-zh-Hans": 2, "statuses-two": 4,
    "one-month": 2, "empty": 1, "undetermined": 2,
    "short-names": 2, "short-names-zh-Hans": 2, "long-names": 2, "long-names-zh-Hans": 2, "long-names-two": 3,
}  # fmt: skip
SIZES = {"letter": (612.0, 792.0), "letter-zh-Hans": (612.0, 792.0)}
ALL = pytest.mark.parametrize("name", COUNTS)


@ALL
def test_the_number_of_sheets_and_their_size(papers, name):
    sheets = papers(name).sheets
    assert (sheets.count, sheets.size) == (COUNTS[name], SIZES.get(name, (594.96, 841.92)))


def foot(name, explanation, number, page, pages):
    year, month = map(int, explanation["asOf"].split("-"))
    months = "January February March April May June July August September October November December".split()
    if name.endswith("two"):
        date = f"{year}-{month:02}"
        return (
            f"Statement {number} · as of {date} · 积分说明 {number} · 截至{date}",
            f"page {page} of {pages} · 第{page}页，共{pages}页",
        )
    if name.endswith("zh-Hans"):
        return f"积分说明 {number} · 截至{year}年{month}月", f"第{page}页，共{pages}页"
    return f"Statement {number} · as of {months[month - 1]} {year}", f"page {page} of {pages}"


@ALL
def test_each_sheet_says_what_it_belongs_to_as_of_when_and_which_it_is(papers, name):
    paper = papers(name)
    number = re.search(r"RECORD-PORTAL/1 (\S+) ", paper.path.read_text())[1]
    last = [squeezed(sheet.rstrip().split("\n")[-1]) for sheet in paper.sheets.texts]
    pages = COUNTS[name]
    expected = [foot(name, paper.explanation, number, page, pages) for page in range(1, pages + 1)]
    assert last == [squeezed("".join(texts)) for texts in expected]


HEADINGS = {
    "en": [
        ["Statement of points from social insurance", "How the points came about", "Month by month",
         "What does not count, or not yet, and why"],
        ["By employer and by insurance", "How it was worked out", "Legal basis", "How to have it checked officially"],
    ],
    "zh-Hans": [
        ["社会保险缴费积分说明", "积分是怎样来的", "逐月情况", "不计入或者尚未计入的月份和原因"],
        ["按缴费单位和险种合计", "计算方法", "法律依据", "怎样得到官方核对"],
    ],
    "two": [
        ["Statement of points from social insurance社会保险缴费积分说明", "How the points came about积分是怎样来的",
         "Month by month逐月情况"],
        ["What does not count, or not yet, and why不计入或者尚未计入的月份和原因", "By employer and by insurance按缴费单位和险种合计",
         "How it was worked out计算方法"],
        ["Legal basis法律依据", "How to have it checked officially怎样得到官方核对"],
    ],
}  # fmt: skip


@pytest.mark.parametrize("name", HEADINGS)
def test_which_part_stands_on_which_sheet(papers, name):
    paper = papers(name)
    headings = paper.texts("h1, h2")
    assert [squeezed(text) for text in headings] == [squeezed(text) for sheet in HEADINGS[name] for text in sheet]
    assert [paper.sheets.places(text) for sheet in HEADINGS[name] for text in sheet] == [
        [number] for number, sheet in enumerate(HEADINGS[name], 1) for _ in sheet
    ]


WHOLE = """() => [...document.querySelectorAll(
  '.whose dt, .whose dd, .answer .big, .answer p, .facts dt, .facts dd, .timeline text, .key li, .led th, .legend li, ' +
  '.list th, .list td > *, .list .n, section > p.small, .how .t, .law dt, .check p')]
  .map(element => [...(element.querySelectorAll('[lang]').length ? element.querySelectorAll('[lang]') : [element])])
  .flat().map(element => element.textContent)"""


@pytest.mark.parametrize("name", ["en", "zh-Hans", "two", "statuses", "changing", "long-names", "long-names-zh-Hans"])
def test_every_text_of_the_page_is_on_paper(papers, name):
    paper = papers(name)
    texts = Counter(squeezed(text) for text in paper.page.evaluate(WHOLE))
    written = "".join(paper.sheets.written)
    assert len(texts) > 60
    assert [text for text, count in texts.items() if written.count(text) < count] == []


LISTS = {
    "matters": "Month On record Why it does not count, or not yet Months",
    "sums": "Paid by From first to last month Months paid Counted Employee's share (¥) Employer's share (¥)",
}


@pytest.mark.parametrize(
    ("name", "head"), [("forty-years", "en"), ("forty-years-zh-Hans", "zh-Hans"), ("forty-years-two", "two")]
)
def test_the_head_of_the_months_is_repeated(papers, name, head):
    sheets = papers(name).sheets
    of_years = sorted({line[0].sheet for line in year_lines(sheets)})
    assert of_years == [1, 2]
    assert sheets.places(HEADS[head]) == of_years


@pytest.mark.parametrize(
    ("name", "section", "expected"),
    [("en", "matters", [1, 2]), ("changing", "matters", [2, 3]), ("many-employers", "sums", [1, 2])],
)
def test_the_head_of_a_list_is_repeated(papers, name, section, expected):
    paper = papers(name)
    rows = paper.texts(f".{section} tbody tr")
    assert sorted({number for row in rows for number in paper.sheets.places(row)}) == expected
    assert paper.sheets.places(LISTS[section]) == expected
