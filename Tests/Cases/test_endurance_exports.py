"""Exports made to be too much: each is a record or a diagnostic, soon, and within a bound of memory."""

import io
import re
import subprocess
import sys
import zipfile

import pytest
from conftest import BINARY

# The command reports what it took at most of all its children, one after the other, so each runs below a process of its
# own.
MEASURE = """
import resource, subprocess, sys
result = subprocess.run(sys.argv[1:], env={}, timeout=60)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, file=sys.stderr)
sys.exit(result.returncode)
"""
MIB = 1 << 20
HEAD = "年月,险种类型,缴费基数,个人缴,单位编号,单位名称,缴费类型\n"
ROW = "2024-01,养老保险,4812,384.96,330100,示例科技有限公司,正常应缴\n"


@pytest.fixture
def measured(tmp_path):
    """The command's exit, what it told, and the most memory that it held, in MiB."""

    def measured(name, content):
        (tmp_path / name).write_bytes(content)
        command = [sys.executable, "-c", MEASURE, BINARY, "import", name, "-o", "record.json"]
        result = subprocess.run(command, cwd=tmp_path, capture_output=True)
        told, _, peak = result.stderr.decode().rstrip("\n").rpartition("\n")
        assert (result.returncode == 0) == (tmp_path / "record.json").exists()
        return result.returncode, told, int(peak) // 1024

    return measured


def packed(files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def saying_more(archive, more):
    """The archive with one file in it, of which both its heads say that it has so many more bytes."""
    changed = bytearray(archive)
    for size in (22, archive.index(b"PK\x01\x02") + 24):
        said = int.from_bytes(changed[size : size + 4], "little")
        changed[size : size + 4] = (said + more).to_bytes(4, "little")
    return bytes(changed)


def workbook(sheet, strings=""):
    return packed(
        {
            "[Content_Types].xml": "<Types/>",
            "xl/workbook.xml": '<workbook xmlns:r="r"><sheets><sheet name="a" r:id="s"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="s" Target="s.xml"/></Relationships>',
            "xl/sharedStrings.xml": f"<sst>{strings}</sst>",
            "xl/s.xml": sheet,
        }
    )


def sheet(rows):
    return f"<worksheet><sheetData>{rows}</sheetData></worksheet>"


def many_entities():
    """Ten entities that stand for a thousand million letters."""
    lines = ['<!ENTITY b0 "b">'] + [f'<!ENTITY b{level} "{f"&b{level - 1};" * 10}">' for level in range(1, 10)]
    return f"<!DOCTYPE a [{''.join(lines)}]>" + sheet('<row><c t="str"><v>&b9;</v></c></row>')


def spread(column, value):
    return sheet('<row><c r="A1" t="str"><v>a</v></c><c r="{column}1" t="str">{value}</c></row>')


NO_WORKBOOK = "the workbook can't be read: it is no .xlsx, it is damaged, or it is larger than 128 MiB a sheet [unknown-input]"
NO_PAGE = "the page can't be read: a table of it is larger than a sheet may be [unknown-input]"
MERGES = "<mergeCells>" + '<mergeCell ref="A1:AMJ1"/>' * 1000 + '<mergeCell ref="A2:B1000"/>' * 1000 + "</mergeCells>"
GUANGZHOU = "开始缴费日期,终止缴费日期,缴费基数,养老单位缴费,养老个人缴费,失业单位缴费,医疗单位缴费,工伤单位缴费,生育单位缴费,单位名称\n"

# For each what is told of it, and how many MiB it may take at most; the command itself takes about 32.
REFUSED = {
    "a row of a million cells": (
        "export.csv",
        lambda: (HEAD + "1," * 1_000_000).encode(),
        "export.csv:2:1: error: a row of more than 1024 cells [too-large]",
        128,
    ),
    "a head of a million cells": (
        "export.csv",
        lambda: ("年月," * 300_000).encode(),
        "export.csv:1:1: error: a row of more than 1024 cells [too-large]",
        128,
    ),
    "a cell of a million rows": (
        "export.csv",
        lambda: (HEAD + '"' + ROW * 100_000).encode(),
        "export.csv:2:1: error: a row of more than 262144 bytes [too-large]",
        128,
    ),
    "more contributions than a sheet has rows": (
        "export.csv",
        lambda: (GUANGZHOU + "1900-01,1999-12,5284,1,1,1,1,1,1,示例科技有限公司\n" * 175).encode(),
        "export.csv:176:1: error: more than 1048576 contributions in one record [too-large]",
        400,
    ),
    "a million cells in a row of a page": (
        "export.xls",
        lambda: ("<table><tr>" + "<td>1" * 1_000_000).encode(),
        f"export.xls: error: {NO_PAGE}",
        128,
    ),
    "more rows in a page than a sheet has": (
        "export.xls",
        lambda: ("<table>" + "<tr>" * 1_048_577 + "<td rowspan=9>1").encode(),
        f"export.xls: error: {NO_PAGE}",
        128,
    ),
    "elements within each other": (
        "export.html",
        lambda: ("<html>" + "<div>" * 500_000 + "<table><tr><td>1").encode(),
        "export.html:1:1: error: no layout has these headings: 1 [columns]",
        128,
    ),
    "cells of a page that reach to the end of every sheet": (
        "export.html",
        lambda: ("<table>" + "<tr><td colspan=1024 rowspan=1048576>1" * 10_000).encode(),
        f"export.html: error: {NO_PAGE}",
        128,
    ),
    "entities of entities": (
        "export.xlsx",
        lambda: workbook(many_entities()),
        f"export.xlsx: error: {NO_WORKBOOK}",
        64,
    ),
    "entities of entities in one file": (
        "export.xml",
        lambda: many_entities().replace("<worksheet", '<worksheet xmlns="urn:schemas-microsoft-com:office:spreadsheet"').encode(),
        "export.xml: error: the workbook can't be read: its XML is damaged, or larger than a sheet may be [unknown-input]",
        64,
    ),
    "elements within each other in a sheet": (
        "export.xlsx",
        lambda: workbook(sheet("<row>" * 1_000_000)),
        f"export.xlsx: error: {NO_WORKBOOK}",
        128,
    ),
    "a sheet with a text in its last column": (
        "export.xlsx",
        lambda: workbook(spread("XFD", "<v>b</v>")),
        f"export.xlsx: error: {NO_WORKBOOK}",
        64,
    ),
    "a long text in every cell": (
        "export.xlsx",
        lambda: workbook(sheet('<row><c t="s"><v>0</v></c></row>' * 1000), f"<si><t>{'x' * MIB}</t></si>"),
        f"export.xlsx: error: {NO_WORKBOOK}",
        256,
    ),
    "merged cells over merged cells": (
        "export.xlsx",
        lambda: workbook(
            sheet('<row><c t="s"><v>0</v></c></row>').replace("</worksheet>", MERGES + "</worksheet>"),
            f"<si><t>{'x' * 4000}</t></si>",
        ),
        "export.xlsx, sheet a:1:1: error: a row of more than 262144 bytes [too-large]",
        128,
    ),
    "a sheet that unpacks to more than its bound": (
        "export.xlsx",
        lambda: workbook(" " * (129 * MIB)),
        f"export.xlsx: error: {NO_WORKBOOK}",
        400,
    ),
    "a file in an archive that unpacks to more than its bound": (
        "exports.zip",
        lambda: packed({"export.csv": b"\n" * (129 * MIB)}),
        "exports.zip/export.csv: error: it can't be unpacked: it is damaged, has a password, or the archive has more than "
        "256 MiB [unknown-input]",
        400,
    ),
    "a file in an archive that is shorter than it says": (
        "exports.zip",
        lambda: saying_more(packed({"export.csv": HEAD + ROW}), 100 * MIB),
        "exports.zip/export.csv: error: it can't be unpacked: it is damaged, has a password, or the archive has more than "
        "256 MiB [unknown-input]",
        64,
    ),
    "an archive in an archive in an archive": (
        "exports.zip",
        lambda: packed({"a.zip": packed({"b.zip": packed({"c.csv": HEAD + ROW})})}),
        "exports.zip/a.zip: error: an archive within an archive [unknown-input]",
        64,
    ),
    "an archive of more files than are looked at": (
        "exports.zip",
        lambda: packed({f"{number}.csv": "" for number in range(1001)}),
        "exports.zip: error: more than 1000 files in it [unknown-input]",
        64,
    ),
    "an old workbook of nothing": (
        "export.xls",
        lambda: bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * MIB,
        "export.xls: error: the workbook can't be read: it is damaged, has a password, or is too large for its old form "
        "[unknown-input]",
        64,
    ),
}


@pytest.mark.parametrize("what", REFUSED)
def test_it_is_refused(measured, what):
    name, content, told, most = REFUSED[what]
    code, stderr, peak = measured(name, content())
    assert code == 65
    assert [line for line in stderr.split("\n") if "error: " in line and "not closed" not in line] == [told]
    assert peak < most


def test_many_rows(measured):
    """What is read is held once, and what is written once."""
    rows = 100_000
    code, told, peak = measured("export.csv", (HEAD + ROW * rows).encode())
    assert (code, told) == (0, "")
    assert peak < 64 + 1.0 * rows / 1024


def test_a_record_that_could_not_be_read_again(measured):
    row = ROW.strip().split(",")
    row[5] = "E" * 60_000
    code, told, peak = measured("export.csv", (HEAD + (",".join(row) + "\n") * 1150).encode())
    assert code == 65
    assert told == (
        "record.json: error: the record would be more than 67108864 bytes [too-large]\n"
        "help: import the years one by one; the other verbs take exports as they are"
    )
    assert peak < 512


def test_many_rows_of_sums_and_titles(measured):
    """What is left aside takes no memory."""
    code, told, peak = measured("export.csv", (HEAD + ROW + "合计,,,384.96,,,\n" * 50_000 + "注：附注,,,,,,\n" * 10_000).encode())
    assert code == 0
    assert told.split("\n")[0] == (
        'export.csv:50003:1: warning: a row that is no month\'s is left aside: "注：附注", and 9999 more like it [row]'
    )
    assert peak < 128


def test_a_sheet_with_formats_up_to_its_last_column(measured):
    """Programs store empty cells as far as somebody painted them."""
    cells = ['<c t="str"><v>' + cell + "</v></c>" for cell in HEAD.strip().split(",")]
    row = ['<c t="str"><v>' + cell + "</v></c>" for cell in ROW.strip().split(",")]
    painted = "<c/>" * (16_384 - len(row))
    rows = f"<row>{''.join(cells)}{painted}</row>" + f"<row>{''.join(row)}{painted}</row>" * 30
    code, told, peak = measured("export.xlsx", workbook(sheet(rows)))
    assert (code, told) == (0, "")
    assert peak < 128


def test_cells_of_the_whole_width(measured):
    """As many columns as are read, in as many rows as a career has."""
    head = HEAD.strip() + ",x" * (1024 - 7)
    row = ROW.strip() + ",y" * (1024 - 7)
    code, told, peak = measured("export.csv", (head + ("\n" + row) * 500).encode())
    assert code == 0
    assert re.match(r"export\.csv:1:33: warning: nothing is read of (\"x\", ){29}\"x\" \[columns\]\n", told)
    assert peak < 128
