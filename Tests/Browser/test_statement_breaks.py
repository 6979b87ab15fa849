"""Where a sheet ends, no row, no year and no figure is cut in two."""

import pytest

NAMES = [
    "en", "zh-Hans", "two", "letter", "letter-zh-Hans", "twelve-years-two", "forty-years", "forty-years-two", "changing",
    "changing-zh-Hans", "many-employers", "statuses", "statuses-two", "long-names", "long-names-zh-Hans", "long-names-two",
]  # fmt: skip
ALL = pytest.mark.parametrize("name", NAMES)


@ALL
def test_no_row_of_a_list_is_cut(papers, name):
    paper = papers(name)
    rows = paper.texts(".list tbody tr")
    assert len(rows) > 2
    # A text that is cut stands whole on no sheet.
    assert [row for row in set(rows) if len(paper.sheets.places(row)) < rows.count(row)] == []


@ALL
def test_no_year_is_cut(papers, name):
    paper = papers(name)
    rows = paper.texts(".led tbody tr")
    assert [paper.sheets.places(row) for row in rows if len(paper.sheets.places(row)) != 1] == []


@ALL
def test_no_clause_of_the_method_is_cut(papers, name):
    paper = papers(name)
    clauses = paper.texts(".how li")
    assert len(clauses) == 5
    places = [paper.sheets.places(f"{number}.{text}") for number, text in enumerate(clauses, 1)]
    assert [len(numbers) for numbers in places] == [1] * 5


@ALL
def test_the_picture_is_on_one_sheet_with_its_key(papers, name):
    paper = papers(name)
    key = "".join(paper.texts(".key li"))
    assert paper.sheets.places(key) == [1]
    shown = paper.texts(".timeline text")
    assert [text for text in shown if 1 not in paper.sheets.places(text)] == []


@ALL
def test_what_the_counter_needs_is_on_one_sheet(papers, name):
    paper = papers(name)
    parts = [*paper.texts(".foot > h2"), *paper.texts(".check p"), *paper.texts(".stamp, .signature")]
    assert len(parts) == 5
    assert [paper.sheets.places(part) for part in parts] == [[paper.sheets.count]] * 5


@ALL
def test_no_heading_stands_alone_at_the_foot(papers, name):
    """Something of its part is below it on the same sheet: the headings of a sheet are not its last line."""
    sheets = papers(name).sheets
    for number in range(1, sheets.count + 1):
        *_, last, foot = [line for line in sheets.lines if line[0].sheet == number]
        assert foot[0].top > sheets.size[1] - 16 / 25.4 * 72
        # Headings alone are as high as this.
        assert max(word.bottom - word.top for word in last) < 24


@ALL
def test_nothing_lies_in_the_margins(papers, name):
    sheets = papers(name).sheets
    left, right = 16 / 25.4 * 72 - 1, sheets.size[0] - 16 / 25.4 * 72 + 1
    assert [word for word in sheets.words if word.left < left or word.right > right] == []
