"""Places to write that are no ordinary file: nothing waits, and nothing is lost, least of all in silence."""

import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest
from conftest import BINARY, SAMPLE


def test_a_pipe_in_place_of_the_page_is_refused_at_once(tmp_path):
    os.mkfifo(tmp_path / "portal.html")
    result = subprocess.run([BINARY, "build", SAMPLE], cwd=tmp_path, capture_output=True, timeout=10)
    assert (result.returncode, result.stdout) == (73, b"")
    assert b"[output-exists]" in result.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["portal.html"]
    assert (tmp_path / "portal.html").is_fifo()


@pytest.mark.parametrize("target", ["nowhere", "notes"])
def test_a_link_is_not_replaced(run, tmp_path, target):
    (tmp_path / "notes").write_text("mine")
    (tmp_path / "portal.html").symlink_to(target)
    result = run("build", SAMPLE)
    assert (result.returncode, result.stdout) == (73, b"")
    assert os.readlink(tmp_path / "portal.html") == target
    assert (tmp_path / "notes").read_text() == "mine"


def test_what_a_link_leads_to_is_not_written_even_by_force(run, tmp_path):
    (tmp_path / "notes").write_text("mine")
    (tmp_path / "portal.html").symlink_to("notes")
    run("build", SAMPLE, "--force")
    assert (tmp_path / "notes").read_text() == "mine"


@pytest.mark.parametrize(
    ("arguments", "place", "other"),
    [
        (["build", "record.json", "-o", "closed/portal.html"], "closed/portal.html", "place with -o"),
        (["init", "closed"], "closed/Content", "folder"),
    ],
    ids=["build", "init"],
)
def test_a_folder_that_may_not_be_written(arguments, place, other):
    # The superuser may write everywhere: then nobody runs the command, in a folder that everybody may enter.
    user = 65534 if os.geteuid() == 0 else None
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        command = shutil.copy(BINARY, folder / "record-portal")
        shutil.copyfile(SAMPLE, folder / "record.json")
        (folder / "closed").mkdir(mode=0o555)
        result = subprocess.run([command, *arguments], cwd=folder, user=user, env={}, capture_output=True, timeout=60)
        assert (result.returncode, result.stdout) == (73, b"")
        assert result.stderr.decode() == (
            f"{place}: error: it can't be written: Permission denied [output-unwritable]\n"
            f"help: choose another {other}\n"
        )
        assert list((folder / "closed").iterdir()) == []


@pytest.mark.parametrize("verb", [["explain"], ["explain", "--format", "json"]], ids=["text", "json"])
def test_a_result_that_could_not_be_written_is_no_success(tmp_path, verb):
    with open("/dev/full", "wb") as full:
        result = subprocess.run([BINARY, *verb, SAMPLE], stdout=full, stderr=subprocess.PIPE, cwd=tmp_path, timeout=60)
    assert result.returncode == 73
    assert b"output-unwritable" in result.stderr


def test_a_pipe_is_read_like_a_file(run, tmp_path):
    os.mkfifo(tmp_path / "record.json")
    writer = subprocess.Popen(["sh", "-c", 'cat "$1" > record.json', "sh", SAMPLE], cwd=tmp_path)
    assert run("explain", "record.json").stdout == run("explain", SAMPLE).stdout
    assert writer.wait(timeout=60) == 0


@pytest.mark.parametrize("closed", [(0,), (1,), (2,), (0, 1), (0, 1, 2)], ids=str)
def test_an_old_workbook_where_standard_files_are_closed(tmp_path, closed):
    """Its own process takes none of their numbers: it neither waits for itself nor writes into the person's files."""
    source = Path(__file__).parent / "cases/import-old-workbook/inputs/export.xls"
    shutil.copy(source, tmp_path / "export.xls")
    ends = " ".join({0: "<&-", 1: ">&-", 2: "2>&-"}[number] for number in closed)
    command = f'"$0" import export.xls -o record.json {ends}'
    result = subprocess.run(["sh", "-c", command, BINARY], cwd=tmp_path, capture_output=True, env={}, timeout=60)
    assert result.returncode == (73 if 1 in closed else 0)
    assert json.loads((tmp_path / "record.json").read_text())["contributions"]
