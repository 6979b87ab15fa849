"""`build` in its plainest form is read without the parser of all commands: it must say and make what the parser's does."""

import pytest
from conftest import ROOT, SAMPLE

# A plain form, and the same as only the parser takes it.
SAME = [
    ([SAMPLE], [SAMPLE, "--output=portal.html"]),
    ([SAMPLE, "-o", "a.html"], [SAMPLE, "--output=a.html"]),
    (["--output", "a.html", SAMPLE, "--quiet"], [SAMPLE, "-q", "--output=a.html"]),
    ([SAMPLE, "-q", "--lang", "zh-Hans"], ["--quiet", "--lang=zh-Hans", SAMPLE]),
    ([SAMPLE, "--rules", "guangzhou", "--as-of", "2025-03"], ["--rules=guangzhou", "--as-of=2025-03", SAMPLE]),
    ([SAMPLE, "--force"], [SAMPLE, "--force", "--format=text"]),
    ([SAMPLE, "--lang", "eo"], [SAMPLE, "--lang=eo"]),
    ([SAMPLE, "--rules", "shangai"], [SAMPLE, "--rules=shangai"]),
    (["nowhere.json", "-o", "a.html"], ["nowhere.json", "--output=a.html"]),
    ([SAMPLE, "-o", "nowhere/a.html"], [SAMPLE, "--output=nowhere/a.html"]),
]


@pytest.mark.parametrize(("plain", "whole"), SAME)
def test_the_plain_form_is_the_whole_one(run, tmp_path, plain, whole):
    results = []
    for name, arguments in (("plain", plain), ("whole", whole)):
        folder = tmp_path / name
        folder.mkdir()
        result = run("build", *arguments, cwd=folder)
        made = {path.name: path.read_bytes() for path in folder.iterdir()}
        results.append((result.returncode, result.stdout, result.stderr, made))
    assert results[0] == results[1]
    assert (results[0][0] == 0) == bool(results[0][3])


NOT_UNDERSTOOD = [
    ([], "Error: Missing expected argument '<record>'"),
    ([SAMPLE, "another.json"], "Error: Unexpected argument 'another.json'"),
    ([SAMPLE, "--lang"], "Error: Missing value for '--lang <en|zh-Hans>'"),
    ([SAMPLE, "-o", "--quiet"], "Error: Missing value for '-o <output>'"),
    (
        [SAMPLE, "--as-of", "2025-13"],
        "Error: The value '2025-13' is invalid for '--as-of <YYYY-MM>': '2025-13' is not a month; write it as YYYY-MM, "
        "for example 2026-10.",
    ),
    ([SAMPLE, "--quite"], "Error: Unknown option '--quite'. Did you mean '--quiet'?"),
]


@pytest.mark.parametrize(("arguments", "told"), NOT_UNDERSTOOD)
def test_what_is_not_understood_the_parser_tells(run, tmp_path, arguments, told):
    result = run("build", *arguments)
    assert (result.returncode, result.stdout) == (64, b"")
    assert result.stderr.decode().splitlines()[0] == told
    assert list(tmp_path.iterdir()) == []


def test_an_option_that_comes_twice_is_the_last_one(run, tmp_path):
    result = run("build", SAMPLE, "-o", "a.html", "-o", "b.html")
    assert (result.returncode, result.stdout, [path.name for path in tmp_path.iterdir()]) == (0, b"b.html\n", ["b.html"])


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
@pytest.mark.parametrize("rules", ["shanghai", "tianjin"])
def test_what_the_program_carries_is_what_the_folders_give(run, tmp_path, language, rules):
    plain = ["build", SAMPLE, "--lang", language, "--rules", rules, "--quiet", "-o"]
    assert run(*plain, "carried.html").returncode == 0
    folders = ["--content", ROOT / "Content", "--templates", ROOT / "Templates"]
    assert run(*plain, "read.html", *folders).returncode == 0
    assert (tmp_path / "carried.html").read_bytes() == (tmp_path / "read.html").read_bytes()
