"""A summary as its receiver reads it: on every screen, on paper, in both languages, with everything or nothing granted."""

import re
import subprocess

import pytest
from sheets import Sheets
from summaries import ALL, DAY
from test_access import violations
from test_layout import OVERFLOW
from test_statement_code import decoded
from test_validator import complaints

FORMS = {
    "usual": [],
    "signed": ["--sign"],
    "everything": ["--sign", "--grant", ALL, "--window", "all"],
    "Chinese": ["--sign", "--grant", ALL, "--lang", "zh-Hans"],
    "both": ["--sign", "--grant", ALL, "--lang", "en,zh-Hans", "--window", "2022-11..2023-06"],
    "letter": ["--sign", "--paper", "letter"],
}
LONG = "上海市浦东新区张江高科技园区绿佳软件技术服务有限公司第二分公司"


@pytest.mark.parametrize(("width", "scheme"), [(360, "dark"), (768, "light"), (1200, "light")])
@pytest.mark.parametrize("name", FORMS)
def test_every_width_and_scheme(summaries, open_path, name, width, scheme):
    path = summaries.path(*FORMS[name])
    page = open_path(path, viewport={"width": width, "height": 800}, color_scheme=scheme)
    assert violations(page) == []
    assert page.evaluate(OVERFLOW) <= 0


@pytest.mark.parametrize("name", ["usual", "both"])
def test_on_paper(summaries, open_path, name):
    page = open_path(summaries.path(*FORMS[name]))
    page.emulate_media(media="print")
    assert violations(page) == []


def test_forced_colours_keep_the_code_readable(summaries, open_path):
    page = open_path(summaries.path("--sign"), forced_colors="active", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.querySelector('.code path')).fill") == "rgb(0, 0, 0)"


def test_what_is_said_of_checking_fits_the_file(summaries, open_path):
    for name, says in [("usual", "This summary is not signed"), ("signed", "the code below")]:
        page = open_path(summaries.path(*FORMS[name]))
        assert says in page.inner_text(".foot")
        assert (page.locator(".code").count() == 1) == (name == "signed")


def test_without_script_it_is_whole(summaries, open_path):
    page = open_path(summaries.path(*FORMS["both"]), java_script_enabled=False)
    assert page.locator("h1, h2").count() == 7
    assert page.locator("script").count() == 0


def test_nu_finds_nothing(summaries):
    paths = [summaries.path(*form) for form in FORMS.values()]
    assert complaints([*paths, summaries.sealed(), summaries.page(), summaries.page("--key", summaries.public)]) == []


@pytest.mark.parametrize("name", ["usual", "signed", "both", "letter"])
def test_it_is_one_sheet_or_two(summaries, chromium, tmp_path, name):
    page = chromium.new_page()
    page.goto(summaries.path(*FORMS[name]).as_uri())
    page.pdf(path=str(tmp_path / "a.pdf"), prefer_css_page_size=True, print_background=True)
    page.close()
    sheets = Sheets(tmp_path / "a.pdf")
    assert sheets.count == (2 if name == "both" else 1)
    assert sheets.facts["Title"] == ("Summary of contributions · 缴费摘要" if name == "both" else "Summary of contributions")
    assert "ForLujiaSoftwareLtd.·asof" in sheets.written[0]


@pytest.mark.parametrize("to", ["Lujia Software Ltd.", LONG])
def test_the_code_on_paper_is_read_and_says_whom_it_is_for(summaries, tmp_path, to):
    path = summaries.path("--sign", to=to, end="pdf")
    read = [decoded(Sheets(path).grey(number), tmp_path) for number in range(1, Sheets(path).count + 1)]
    (text,) = [text for sheet in read for text in sheet]
    assert text.startswith("RECORD-PORTAL-SHARE/1 ")
    assert len(text) <= 565
    said = summaries.run("verify", "--code", text, "--on", DAY, "--key", summaries.public)
    assert said.splitlines()[0] == "Intact, and signed with a key that you know."
    assert f"  For: {to}" in said.splitlines()
    assert summaries.run("verify", path, "--on", DAY, "--key", summaries.public) == said


def test_a_pdf_is_nobodys_by_its_metadata(summaries):
    path = summaries.path("--sign", end="pdf")
    strings = subprocess.run(["strings", path], capture_output=True, check=True).stdout.decode()
    assert "Zhang San" not in strings
    assert str(summaries.folder) not in strings
    assert re.search(r"^%+ ?RECORD-PORTAL-SHARE/1 |RECORD-PORTAL-SHARE/1", strings, re.MULTILINE)


def test_a_longer_name_than_the_code_holds_is_refused(summaries):
    arguments = ["share", "record.json", "--to", LONG * 3, "--purpose", "a", "--sign", "-o", "long.html"]
    summaries.run(*arguments, expecting=65)
    assert not (summaries.folder / "long.html").exists()
