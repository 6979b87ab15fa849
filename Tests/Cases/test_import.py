"""Exports of every layout, as whole records: in the encoding in which it is met, and in every other.

`UPDATE_CASES=1` writes the records down anew; a run that records never passes.
"""

import base64
import csv
import io
import json
import os
import re
from urllib.parse import unquote_to_bytes

import pytest
from conftest import ROOT
from test_cases import CASES

HERE = ROOT / "Tests/Cases"
LAYOUTS = sorted(path.stem for path in (ROOT / "Content/layouts").glob("*.yaml") if path.stem != "words")
# Cases whose record is compared whole.
WHOLE = sorted(
    case.name
    for case in CASES
    if case.name.startswith("import-") and (case / "written").exists() and "record.json" in (case / "written").read_text()
)
ENCODINGS = {
    "UTF-8": lambda text: text.encode(),
    "UTF-8 with a mark": lambda text: text.encode("utf-8-sig"),
    "UTF-16 LE": lambda text: b"\xff\xfe" + text.encode("utf-16-le"),
    "UTF-16 BE": lambda text: b"\xfe\xff" + text.encode("utf-16-be"),
    "UTF-16 LE without a mark": lambda text: text.encode("utf-16-le"),
    "GB18030": lambda text: text.encode("gb18030"),
}
SEPARATORS = {"commas": ",", "tabs": "\t", "semicolons": ";"}


def inputs(case):
    """The inputs of a case by their names, and its arguments."""
    folder = HERE / "cases" / case / "inputs"
    files = {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
    return files, (HERE / "cases" / case / "arguments").read_text().split("\n")[:-1]


def imported(run, folder, files, arguments):
    """The record that is written, and the first lines of what is told."""
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    result = run(*arguments)
    assert result.returncode == 0, result.stderr.decode()
    record = (folder / "record.json").read_bytes()
    (folder / "record.json").unlink()
    return record, re.findall(r"^\S+:\d+:\d+: .*$", result.stderr.decode(), re.MULTILINE)


@pytest.mark.parametrize("case", WHOLE)
def test_record(run, tmp_path, case):
    files, arguments = inputs(case)
    if (stdin := HERE / "cases" / case / "stdin").exists():
        result = run(*arguments, stdin=stdin.read_bytes())
        assert result.returncode == 0
        record = (tmp_path / "record.json").read_bytes()
    else:
        record, _ = imported(run, tmp_path, files, arguments)
    expected = HERE / "records" / f"{case.removeprefix('import-')}.json"
    if os.environ.get("UPDATE_CASES"):
        expected.parent.mkdir(exist_ok=True)
        expected.write_bytes(record)
        pytest.fail("recorded, not tested")
    assert record.decode() == expected.read_text()


def test_no_record_is_stale():
    known = {case.removeprefix("import-") for case in WHOLE}
    assert {path.stem for path in (HERE / "records").iterdir()} == known


def test_every_layout_has_a_case():
    assert [f"import-{layout}" for layout in LAYOUTS if f"import-{layout}" not in WHOLE] == []


def decoded(content):
    """A table's text, and what stands between its cells, by the encodings that the cases have."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = content.decode("utf-16")
    else:
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = content.decode("gb18030")
    return text, "\t" if "\t" in text else ","


def table(rows, separator):
    out = io.StringIO()
    csv.writer(out, delimiter=separator, lineterminator="\r\n").writerows(rows)
    return out.getvalue()


@pytest.mark.parametrize("layout", LAYOUTS)
def test_encodings_and_separators(run, tmp_path, layout):
    """Whatever it is encoded in and parted by, the record is the same, and so is what is told of it."""
    files, arguments = inputs(f"import-{layout}")
    same = imported(run, tmp_path, files, arguments)
    ((name, content),) = files.items()
    text, separator = decoded(content)
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    for encoding, encode in ENCODINGS.items():
        for parted, separator in SEPARATORS.items():
            found = imported(run, tmp_path, {name: encode(table(rows, separator))}, arguments)
            assert found == same, f"{encoding}, parted by {parted}"


def without_origins(record):
    parsed = json.loads(record)["contributions"]
    return [{key: value for key, value in each.items() if key != "origin"} for each in parsed]


def download(run, folder, record):
    """The table that the portal of a record offers."""
    (folder / "in.json").write_bytes(record)
    assert run("build", "in.json", "-o", "portal.html", "--quiet", "--force").returncode == 0
    page = (folder / "portal.html").read_text()
    notation, data = re.search(r'href="data:text/csv;charset=utf-8(;base64)?,([^"]+)"', page).groups()
    return base64.b64decode(data) if notation else unquote_to_bytes(data)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_export_import_record_export(run, tmp_path, layout):
    """A record's own table, read again, is the same record, and gives the same table."""
    record, _ = imported(run, tmp_path, *inputs(f"import-{layout}"))
    exported = download(run, tmp_path, record)
    again, told = imported(run, tmp_path, {"record.csv": exported}, ["import", "record.csv", "-o", "record.json"])
    assert without_origins(again) == without_origins(record)
    assert told == []
    assert download(run, tmp_path, again) == exported


def test_no_origin_says_where_a_person_keeps_things(run, tmp_path):
    places = ["mine/2023/export.csv", "mine/2024/export.csv", "export.csv", "other.csv"]
    for number, place in enumerate(places, 1):
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / place).write_text(f"month,payer\n2024-0{number},Example Ltd.\n")
    result = run("import", *(tmp_path / place for place in places), "-o", "record.json")
    assert result.returncode == 0, result.stderr.decode()
    record = (tmp_path / "record.json").read_text()
    origins = [each["origin"]["file"] for each in json.loads(record)["contributions"]]
    assert origins == ["2023/export.csv", "2024/export.csv", f"{tmp_path.name}/export.csv", "other.csv"]
    assert str(tmp_path)[1:] not in record
