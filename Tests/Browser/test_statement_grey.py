"""Without colour every status still looks like itself: by its sign, and its kind by the cell alone."""

from itertools import combinations

import pytest
from ledger import SIGNS, edges, year_lines

KINDS = {
    "counted": "counted", "undetermined": "undetermined", "payer-differs": "not counted", "back-paid": "not counted",
    "owed": "not counted", "refunded": "not counted", "transferred": "not counted", "other-scheme": "not counted",
    "not-posted": "not posted", "gap": "nothing",
}  # fmt: skip


def cells(paper, sheets, dots):
    """The picture of one cell of each status, and of one in which points were reached, all of one size."""
    status = {month["month"]: month["status"] for month in paper.explanation["months"]}
    steps = {step["month"] for step in paper.explanation["milestones"]}
    starts = edges(sheets)
    pictures = {number: sheets.grey(number, dots) for number in {line[0].sheet for line in year_lines(sheets)}}
    found = {}
    for year, *_ in year_lines(sheets):
        middle = (year.top + year.bottom) / 2
        for column in range(12):
            month = f"{year.text}-{column + 1:02}"
            name = "step" if month in steps else status.get(month)
            if name and name not in found:
                box = starts[column] + 0.5, middle - 5.4, starts[column + 1] - 0.5, middle + 5.4
                rows = pictures[year.sheet].cut(*box)
                found[name] = [row[: round(28 * dots / 72)] for row in rows[: round(10.5 * dots / 72)]]
    return found


def share(one, other):
    """The share of dots in which two pictures differ by a fifth of the way from black to white, or more."""
    pairs = [pair for rows in zip(one, other, strict=True) for pair in zip(*rows, strict=True)]
    return sum(abs(a - b) >= 51 for a, b in pairs) / len(pairs)


@pytest.fixture(scope="module")
def lettered(papers):
    return {
        language: cells(papers(language), papers(language).sheets, 150) | cells(papers(name), papers(name).sheets, 150)
        for language, name in [("en", "statuses"), ("zh-Hans", "statuses-zh-Hans")]
    }


@pytest.mark.parametrize("language", SIGNS)
def test_any_two_statuses_differ(lettered, language):
    found = lettered[language]
    assert set(found) == {*SIGNS[language], "step"}
    close = {pair: share(found[pair[0]], found[pair[1]]) for pair in combinations(sorted(found), 2)}
    assert {pair: part for pair, part in close.items() if part < 0.03} == {}


BARE = "@media print { .led b, .legend b { color: transparent !important; } }"


def test_any_two_kinds_differ_without_their_letters(papers):
    found = {}
    for name in ["en", "statuses"]:
        paper = papers(name)
        found |= cells(paper, bare(paper), 150)
    kinds = {"step": found.pop("step")}
    for status, picture in found.items():
        kinds.setdefault(KINDS[status], picture)
    assert len(kinds) == 6
    close = {pair: share(kinds[pair[0]], kinds[pair[1]]) for pair in combinations(sorted(kinds), 2)}
    assert {pair: part for pair, part in close.items() if part < 0.05} == {}


def bare(paper):
    """Printed without the letters; where they stand is known from the print that has them."""
    sheets = paper.printed(BARE)
    sheets.lines = paper.sheets.lines
    return sheets


KEY = ["counted", "to be confirmed", "on record, not counted", "not posted yet", "nothing on record"]


def marks(sheets):
    """The mark before each text of the picture's key, 11 CSS pixels wide and 6 before the text."""
    line = next(line for line in sheets.lines if " ".join(word.text for word in line) == " ".join(KEY))
    picture, found = sheets.grey(line[0].sheet, 150), {}
    for text in KEY:
        first = line[sum(len(other.split()) for other in KEY[: KEY.index(text)])]
        right, middle = first.left - 4.5, (first.top + first.bottom) / 2
        rows = picture.cut(right - 8.25, middle - 4.1, right, middle + 4.1)
        found[text] = [row[:17] for row in rows[:16]]
    return found


def test_any_two_marks_of_the_picture_differ(papers):
    found = marks(papers("statuses").sheets)
    close = {pair: share(found[pair[0]], found[pair[1]]) for pair in combinations(KEY, 2)}
    assert {pair: part for pair, part in close.items() if part < 0.1} == {}


def lane(sheets):
    """The share of black in the lane of months, between the axis and the label on its right."""
    label = next(word for word in sheets.words if word.text == "months" and word.left > 480)
    middle = (label.top + label.bottom) / 2
    picture = sheets.grey(1, 200)
    dots = b"".join(picture.cut(80, middle - 3, 390, middle + 3))
    return sum(dot < 64 for dot in dots) / len(dots)


def test_forty_years_to_be_confirmed_are_not_drawn_as_counted(papers):
    assert lane(papers("forty-years").sheets) < 0.1
    assert lane(papers("changing").sheets) > 0.5
