"""What a PDF has to carry to be read everywhere: its fonts, its structure, its language, and a title without a person."""

import re
import subprocess

import pytest
from sheets import run

NAMES = ["en", "zh-Hans", "two", "long-names-zh-Hans", "en-checklist", "zh-Hans-checklist"]
ALL = pytest.mark.parametrize("name", NAMES)


@ALL
def test_every_font_is_embedded_and_read_back(papers, name):
    lines = run("pdffonts", papers(name).sheets.path).splitlines()[2:]
    fonts = [line.split()[-5:-2] for line in lines]
    assert len(fonts) > 3
    # Embedded, and with a table from its signs to characters.
    assert {(embedded, unicode) for embedded, _, unicode in fonts} == {("yes", "yes")}


TITLES = {
    "en": r"Statement [0-9A-Z]{4}-[0-9A-Z]{4}, as of November 2026",
    "zh-Hans": r"社保缴费积分说明 [0-9A-Z]{4}-[0-9A-Z]{4}（截至2026年11月）",
    "two": r"Statement ([0-9A-Z]{4}-[0-9A-Z]{4}), as of 2026-11 · 社保缴费积分说明 \1（截至2026-11）",
    "long-names-zh-Hans": r"社保缴费积分说明 [0-9A-Z]{4}-[0-9A-Z]{4}（截至2017年5月）",
    "en-checklist": r"Checklist of statement [0-9A-Z]{4}-[0-9A-Z]{4}, as of November 2026",
    "zh-Hans-checklist": r"积分说明 [0-9A-Z]{4}-[0-9A-Z]{4} 的待办清单（截至2026年11月）",
}


@ALL
def test_it_is_tagged_and_its_title_names_nobody(papers, name):
    facts = papers(name).sheets.facts
    assert facts["Tagged"] == "yes"
    assert re.fullmatch(TITLES[name], facts["Title"])


@ALL
def test_it_says_its_language(papers, name):
    path = papers(name).sheets.path
    plain = subprocess.run(["qpdf", "--qdf", "--object-streams=disable", path, "-"], check=True, capture_output=True)
    catalog = re.search(rb"<<[^<>]*(<<[^<>]*>>[^<>]*)*/Type /Catalog.*?endobj", plain.stdout, re.DOTALL)[0]
    language = re.search(rb"/Lang \(([^)]*)\)", catalog)[1].decode()
    assert language == ("zh-Hans" if "zh-Hans" in name else "en")


@ALL
def test_its_heads_and_tables_are_in_its_structure(papers, name):
    structure = run("pdfinfo", "-struct", papers(name).sheets.path)
    kinds = set(re.findall(r"^\s*([A-Z][A-Za-z0-9]*)", structure, re.MULTILINE))
    expected = {"H1", "H2", "P"} | ({"L", "LI"} if "checklist" in name else {"Table", "TR", "TH", "TD", "Figure"})
    assert expected - kinds == set()
