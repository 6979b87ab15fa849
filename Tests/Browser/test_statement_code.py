"""The code on paper is read by a decoder that knows nothing of this program, and says whether a record is the paper's."""

import html
import json
import re
import subprocess

import pytest
from conftest import BINARY
from ledger import MARGIN
from records import SAMPLE

NAMES = ["en", "zh-Hans", "two", "letter", "forty-years", "empty", "long-names", "long-names-zh-Hans"]


def code(paper):
    """The text that the page gives for the code."""
    return re.search(r'--code "([^"]+)"', html.unescape(paper.path.read_text()))[1]


def decoded(picture, folder):
    path = folder / "sheet.pgm"
    path.write_bytes(picture.pgm)
    result = subprocess.run(["zbarimg", "--raw", "-q", path], capture_output=True, timeout=60)
    return result.stdout.decode().splitlines()


def symbol(picture):
    """The box of the code's dark modules, in dots: the lowest high block at the sheet's left margin."""
    dot = picture.dots / 25.4
    left, right = round(MARGIN * picture.dots / 72), round(MARGIN * picture.dots / 72 + 40.5 * dot)
    starts = range(0, len(picture.rows), picture.width)
    dark = [min(picture.rows[start + left : start + right]) < 128 for start in starts]
    # From the foot of the sheet: its own line, white, and then the code.
    runs = [(match.start(), match.end()) for match in re.finditer("1+", "".join("01"[is_dark] for is_dark in dark))]
    top, bottom = next(run for run in reversed(runs) if run[1] - run[0] > 25 * dot)
    columns = [
        column
        for column in range(left, right)
        if any(picture.rows[row * picture.width + column] < 128 for row in range(top, bottom))
    ]
    return columns[0], top, columns[-1] + 1, bottom


def verified(*arguments):
    result = subprocess.run([BINARY, "verify", *arguments], capture_output=True, timeout=60)
    assert result.stderr.decode() == ""
    return result.returncode, result.stdout.decode()


@pytest.mark.parametrize("name", NAMES)
def test_the_last_sheet_carries_the_code_and_no_other_does(papers, tmp_path, name):
    paper = papers(name)
    read = [decoded(paper.sheets.grey(number), tmp_path) for number in range(1, paper.sheets.count + 1)]
    assert read == [[]] * (paper.sheets.count - 1) + [[code(paper)]]


def test_it_is_40_millimetres_wide(papers):
    paper = papers("en")
    modules = int(re.search(r'class="code" viewBox="0 0 (\d+) \1"', paper.path.read_text())[1])
    left, top, right, bottom = symbol(paper.sheets.grey(2))
    # Four modules of white on each side belong to it.
    for dots in (right - left, bottom - top):
        assert dots / 200 * 25.4 * modules / (modules - 8) == pytest.approx(40, abs=0.3)


@pytest.mark.parametrize("place", [(0.34, 0.34), (0.6, 0.35), (0.35, 0.62)])
def test_it_is_read_with_a_tenth_of_it_white(papers, tmp_path, place):
    paper = papers("en")
    picture = paper.sheets.grey(2)
    left, top, right, bottom = symbol(picture)
    side = right - left
    x, y, blot = left + round(place[0] * side), top + round(place[1] * side), round(0.1**0.5 * side)
    blotted = picture.blotted(x, y, x + blot, y + blot)
    assert sum(a != b for a, b in zip(picture.rows, blotted.rows, strict=True)) > 0.03 * side * side
    assert decoded(blotted, tmp_path) == [code(paper)]


def test_it_is_not_read_with_a_finder_gone(papers, tmp_path):
    """What shows that the blots were really there."""
    picture = papers("en").sheets.grey(2)
    left, top, right, bottom = symbol(picture)
    assert decoded(picture.blotted(left, top, right, top + (bottom - top) // 3), tmp_path) == []


SAYS = "It says: 33 points from 141 months counted, as of November 2026, by the rule book shanghai (version: 2023-01-01).\n"


def test_what_was_read_agrees_with_the_record(papers, tmp_path):
    (text,) = decoded(papers("en").sheets.grey(2), tmp_path)
    number = text.split()[1]
    assert verified("--code", text, "--record", SAMPLE) == (
        0,
        f"Statement {number} agrees with the record.\n{SAYS}"
        "Only the code was compared, which carries no name: see whether the paper says the same, of Zhang San.\n",
    )


def changed(folder, change):
    record = json.loads(SAMPLE.read_text())
    change(record)
    path = folder / "record.json"
    path.write_text(json.dumps(record))
    return path


def test_another_base_does_not_agree(papers, tmp_path):
    (text,) = decoded(papers("en").sheets.grey(2), tmp_path)
    record = changed(tmp_path, lambda record: record["contributions"][40].update(base="1.00"))
    assert verified("--code", text, "--record", record) == (
        1,
        f"Statement {text.split()[1]} does not agree with the record.\n{SAYS}"
        "  the record is not, entry for entry, the one that the statement was made from, or its months are judged otherwise today\n",
    )


def test_a_year_less_does_not_agree(papers, tmp_path):
    (text,) = decoded(papers("en").sheets.grey(2), tmp_path)
    record = changed(tmp_path, lambda record: record["contributions"].__delitem__(slice(60, 72)))
    assert verified("--code", text, "--record", record) == (
        1,
        f"Statement {text.split()[1]} does not agree with the record.\n{SAYS}"
        "  counted months: 141 on the statement, 129 by the record\n"
        "  points: 33 on the statement, 30 by the record\n"
        "  the record is not, entry for entry, the one that the statement was made from, or its months are judged otherwise today\n",
    )


@pytest.mark.parametrize("name", ["en", "zh-Hans", "two", "letter", "letter-zh-Hans"])
def test_the_page_agrees_with_the_record(papers, name):
    paper = papers(name)
    status, text = verified(paper.path, "--record", SAMPLE)
    assert (status, text.splitlines()[-1]) == (0, "The page is, byte for byte, what this program makes of the record.")


def test_a_changed_page_does_not(papers, tmp_path):
    paper = papers("en")
    page = paper.path.read_text()
    forged = page.replace('<p class="big">33</p>', '<p class="big">39</p>')
    line = page[: page.index('<p class="big">33</p>')].count("\n") + 1
    (tmp_path / "statement.html").write_text(forged)
    assert verified(tmp_path / "statement.html", "--record", SAMPLE) == (
        1,
        f"Statement {code(paper).split()[1]} does not agree with the record.\n{SAYS}"
        "Its code agrees, but the page is not what this program makes of the record; they differ first in line "
        f"{line}. It may have been changed; or it was made from another export of the same months, by another version, with other templates or another guide. "
        "Trust the code, not the page.\n",
    )


def test_a_changed_code_is_no_code(papers, tmp_path):
    text = code(papers("en")).replace(" 33 ", " 39 ")
    result = subprocess.run([BINARY, "verify", "--code", text, "--record", SAMPLE], capture_output=True, timeout=60)
    assert (result.returncode, result.stdout) == (65, b"")


@pytest.mark.parametrize("name", ["en", "long-names", "long-names-zh-Hans"])
def test_nothing_of_the_person_is_in_it(papers, name):
    paper = papers(name)
    person = json.loads(paper.record.read_text())["person"]
    parts = {
        value[start : start + 4].upper()
        for value in (person["name"], person["idNumber"])
        for start in range(len(value) - 3)
    }
    assert len(parts) > 15
    # The rule book's name has four letters in common with the sample's.
    text = code(paper).replace(" shanghai ", " ").upper()
    assert [part for part in parts if part in text] == []
