"""Whole runs of the command: each folder of `cases` has its arguments, its inputs, and all that must come of them.

`UPDATE_CASES=1` writes down what comes of them now; a run that records never passes.
"""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from conftest import BINARY, ROOT, SAMPLE

# Whole people, of whom there is a case in each language.
PEOPLE = Path(__file__).parent / "people"
PLACES = {"{sample}": SAMPLE, "{people}": PEOPLE, "{content}": ROOT / "Content"}
CASES = sorted(path for path in (Path(__file__).parent / "cases").iterdir() if path.is_dir())
OWN = {"arguments", "exit", "stdout", "stderr", "stdin", "written", "modes"}


def expected(case, name):
    path = case / name
    return path.read_bytes() if path.exists() else b""


def tree(folder):
    """Everything in a folder by its name: a file's bytes, a folder's none."""
    paths = sorted(folder.rglob("*"))
    return {str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None for path in paths}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case, tmp_path):
    if (case / "inputs").exists():
        shutil.copytree(case / "inputs", tmp_path, symlinks=True, dirs_exist_ok=True)
    # What a repository doesn't keep of a file: who may read it.
    for mode, name in (line.split() for line in expected(case, "modes").decode().splitlines()):
        (tmp_path / name).chmod(int(mode, 8))
    before = tree(tmp_path)
    arguments = (case / "arguments").read_text()
    for name, place in PLACES.items():
        arguments = arguments.replace(name, str(place))
    command = [BINARY, *arguments.split("\n")[:-1]]
    result = subprocess.run(
        command, cwd=tmp_path, input=expected(case, "stdin"), capture_output=True, env={}, timeout=60
    )
    after = tree(tmp_path)
    assert before.keys() - after.keys() == set()
    written = "".join(f"{name}\n" for name in after if name not in before or after[name] != before[name]).encode()
    exit_code = f"{result.returncode}\n".encode()
    found = {"exit": exit_code, "stdout": result.stdout, "stderr": result.stderr, "written": written}
    if os.environ.get("UPDATE_CASES"):
        for name, content in found.items():
            (case / name).unlink(missing_ok=True)
            if content:
                (case / name).write_bytes(content)
        pytest.fail("recorded, not tested")
    assert found == {name: expected(case, name) for name in found}


def test_no_case_holds_what_nobody_reads():
    strangers = [str(path) for case in CASES for path in case.iterdir() if path.name not in OWN | {"inputs"}]
    assert strangers == []


def test_every_diagnostic_code_has_a_case():
    source = (ROOT / "Sources/Diagnostics/Code.swift").read_text()
    codes = set(re.findall(r'case \w+ = "([^"]+)"', source))
    told = set()
    for case in CASES:
        told |= set(re.findall(r"\[([a-z-]+)\]$", expected(case, "stderr").decode(), re.MULTILINE))
    assert codes - told == set()
