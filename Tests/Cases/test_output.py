"""What the written file promises: the same bytes everywhere, its owner's alone, whole or not at all."""

import base64
import json
import os
import random
import re
import stat
import subprocess
from urllib.parse import unquote_to_bytes

import pytest
from conftest import BINARY, SAMPLE


def test_the_same_inputs_give_the_same_bytes_everywhere(run, tmp_path):
    environments = [
        {},
        {"TZ": "Asia/Shanghai", "LANG": "zh_CN.UTF-8", "LC_ALL": "zh_CN.UTF-8", "HOME": "/nowhere"},
        {"TZ": "America/New_York", "LANG": "tr_TR.UTF-8", "LC_NUMERIC": "de_DE.UTF-8", "NO_COLOR": "1"},
    ]
    pages = set()
    for number, environment in enumerate(environments):
        folder = tmp_path / f"folder-{number}"
        folder.mkdir()
        (folder / "record.json").write_bytes(SAMPLE.read_bytes())
        assert run("build", "record.json", cwd=folder, **environment).returncode == 0
        pages.add((folder / "portal.html").read_bytes())
    assert len(pages) == 1


def test_the_order_of_the_record_means_nothing(run, tmp_path):
    record = json.loads(SAMPLE.read_text())
    plain = run("explain", SAMPLE, "--format", "json").stdout
    for seed in range(5):
        random.Random(seed).shuffle(record["contributions"])
        random.Random(seed).shuffle(record["contracts"])
        (tmp_path / "shuffled.json").write_text(json.dumps(record))
        assert run("explain", "shuffled.json", "--format", "json").stdout == plain


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077])
def test_the_page_is_its_owners_alone(run, tmp_path, umask):
    before = os.umask(umask)
    try:
        assert run("build", SAMPLE).returncode == 0
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "portal.html").stat().st_mode) == 0o600


def test_a_page_of_the_program_is_replaced(run, tmp_path):
    assert run("build", SAMPLE).returncode == 0
    english = (tmp_path / "portal.html").read_bytes()
    assert run("build", SAMPLE, "--lang", "zh-Hans").returncode == 0
    assert (tmp_path / "portal.html").read_bytes() != english
    assert [path.name for path in tmp_path.iterdir()] == ["portal.html"]


def test_a_full_disk_leaves_the_old_page_and_nothing_else(run, tmp_path):
    small = tmp_path / "small"
    small.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", str(small)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True).returncode != 0:
        # Where nothing may be mounted, a full device does as well: it refuses the temporary file.
        result = run("build", SAMPLE, "-o", "/dev/full/portal.html")
        assert result.returncode == 73
        return
    try:
        assert run("build", SAMPLE, cwd=small).returncode == 0
        page = (small / "portal.html").read_bytes()
        result = run("build", SAMPLE, "--lang", "zh-Hans", cwd=small)
        assert (result.returncode, result.stdout) == (73, b"")
        assert result.stderr.decode() == (
            "portal.html: error: it can't be written: No space left on device [output-unwritable]\n"
            "help: choose another place with -o\n"
        )
        assert {path.name: path.read_bytes() for path in small.iterdir()} == {"portal.html": page}
    finally:
        subprocess.run(["umount", str(small)], check=True)


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_twelve_years_with_the_guide_are_at_most_300_kilobytes(run, tmp_path, language):
    assert run("build", SAMPLE, "--lang", language).returncode == 0
    assert (tmp_path / "portal.html").stat().st_size <= 300_000


def test_the_downloads_are_the_record(run, tmp_path):
    assert run("build", SAMPLE).returncode == 0
    page = (tmp_path / "portal.html").read_text()
    links = re.findall(r'<a download="(record\.\w+)" href="data:([^,]+),([^"]+)">', page)
    assert [name for name, _, _ in links] == ["record.json", "record.csv"]
    for name, kind, data in links:
        whole = base64.b64decode(data) if kind.endswith(";base64") else unquote_to_bytes(data)
        (tmp_path / name).write_bytes(whole)
    explained = run("explain", SAMPLE, "--format", "json").stdout
    assert run("explain", "record.json", "--format", "json").stdout == explained
    months = json.loads(run("explain", "record.csv", "--as-of", "2026-11", "--format", "json").stdout)["months"]
    assert [month["month"] for month in months] == [month["month"] for month in json.loads(explained)["months"]]
    given, found = json.loads(SAMPLE.read_text()), json.loads((tmp_path / "record.json").read_text())
    defaults = {"insurance": "pension", "scheme": "employees", "kind": "regular", "state": "paid"}
    given["contributions"] = [defaults | contribution for contribution in given["contributions"]]
    assert found == given


def test_a_bound_on_the_size_of_files_leaves_nothing_half_written(run, tmp_path):
    command = f'ulimit -f 10; exec "{BINARY}" statement "{SAMPLE}" -o paper.html'
    result = subprocess.run(["bash", "-c", command], cwd=tmp_path, capture_output=True, timeout=60)
    assert (result.returncode, result.stdout) == (73, b"")
    assert result.stderr.decode() == (
        "paper.html: error: it can't be written: File too large [output-unwritable]\n"
        "help: choose another place with -o\n"
    )
    assert list(tmp_path.iterdir()) == []
