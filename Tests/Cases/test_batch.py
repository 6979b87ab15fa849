"""Batches: one bad record stops none of the others, and the bytes are the same whatever happened on the way."""

import csv
import io
import json
import os
import pty
import random
import re
import shutil
import signal
import subprocess
import tarfile
import time
import zipfile

import crowd
import pytest
from conftest import BINARY


def batch(cwd, *arguments, **options):
    return subprocess.run([BINARY, "batch", *map(str, arguments)], cwd=cwd, env={}, capture_output=True, timeout=120, **options)


def tree(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def index(folder):
    return list(csv.DictReader(io.StringIO((folder / "index.csv").read_text())))


def problems(folder):
    return [json.loads(line) for line in (folder / "problems.jsonl").read_text().splitlines()]


def unreadable(number):
    """What is said of a bad record of a folder."""
    month = crowd.record(number)["contributions"][0]["month"]
    return (
        f'records/{crowd.identity(number)}.json:18:13: error: "x{month}" is not a month [month]\n'
        f'       "month": "x{month}",\n'
        "                ^\n"
        "help: write a month as YYYY-MM, for example 2014-03\n"
    )


@pytest.fixture(scope="module")
def people(tmp_path_factory):
    base = tmp_path_factory.mktemp("batch")
    crowd.folder(base / "records", 60, bad=[11, 42])
    assert batch(base, "records", "-o", "out").returncode == 65
    return base


def test_a_thousand_of_whom_ten_are_bad(tmp_path):
    bad = [3, 77, 150, 333, 500, 501, 640, 777, 998, 999]
    crowd.folder(tmp_path / "records", 1000, bad, years=1)
    result = batch(tmp_path, "records", "-o", "out")
    assert (result.returncode, result.stdout.decode()) == (65, "out: 990 made, 10 failed\n")
    # How far it is stands between them, now and then.
    told = re.sub(r"^\d+ records, \d+ a second, \d+ s to go\n", "", result.stderr.decode(), flags=re.MULTILINE)
    assert told == "".join(unreadable(number) for number in bad)
    rows = index(tmp_path / "out")
    assert [row["id"] for row in rows] == [crowd.identity(number) for number in range(1000)]
    assert [row["id"] for row in rows if row["status"] == "failed"] == [crowd.identity(number) for number in bad]
    assert [(one["id"], one["path"], one["line"]) for one in problems(tmp_path / "out")] == [
        (crowd.identity(number), f"records/{crowd.identity(number)}.json", 18) for number in bad
    ]
    made = {path.stem for path in (tmp_path / "out/portals").iterdir()}
    assert made == {row["id"] for row in rows if row["status"] == "made"}
    assert all(path.stat().st_mode & 0o777 == 0o600 for path in (tmp_path / "out/portals").iterdir())


def test_the_index_says_what_explain_says(people, run):
    for number in (0, 25, 59):
        name = crowd.identity(number)
        built = run("explain", people / f"records/{name}.json", "--format", "json")
        answer = json.loads(built.stdout)
        [row] = [row for row in index(people / "out") if row["id"] == name]
        assert (row["points"], row["counted"]) == (str(answer["points"]), str(answer["countedMonths"]))


def test_build_and_batch_agree_to_the_byte(people, tmp_path):
    name = crowd.identity(5)
    page = tmp_path / "page.html"
    subprocess.run([BINARY, "build", f"records/{name}.json", "-o", page, "--quiet"], cwd=people, env={}, check=True)
    assert page.read_bytes() == (people / f"out/portals/{name}.html").read_bytes()


@pytest.mark.parametrize("workers", [1, 2, 64])
def test_the_bytes_do_not_depend_on_the_workers(people, tmp_path, workers):
    assert batch(people, "records", "-o", tmp_path / "out", "--workers", workers).returncode == 65
    assert tree(tmp_path / "out") == tree(people / "out")


def test_nor_on_the_order_of_the_lines(people, tmp_path):
    crowd.lines(tmp_path / "all.ndjson", 60, bad=[])
    lines = (tmp_path / "all.ndjson").read_text().splitlines()
    assert batch(tmp_path, "all.ndjson", "-o", "one").returncode == 0
    random.Random(8).shuffle(lines)
    assert batch(tmp_path, "-", "-o", "two", input="\n".join(lines).encode()).returncode == 0
    first, second = tree(tmp_path / "one"), tree(tmp_path / "two")
    # By the list a run knows of what the records came; the rest is the same.
    assert {name for name in first if first[name] != second[name]} == {".batch/all.tsv"}
    single = tree(people / "out")
    assert [name for name in single if name.startswith("portals/") and first[name] != single[name]] == []


def test_lines_that_are_wrong_are_told_with_their_number(tmp_path):
    crowd.lines(tmp_path / "all.ndjson", 3, bad=[1])
    with (tmp_path / "all.ndjson").open("a") as file:
        file.write('\n{"format": "personal-record/1", "contributions": [{"month": "2020-01"}\n')
    result = batch(tmp_path, "all.ndjson", "-o", "out")
    assert (result.returncode, result.stdout.decode()) == (65, "out: 2 made, 2 failed\n")
    told = [(one["line"], one["column"], one["code"]) for one in problems(tmp_path / "out") if one["severity"] == "error"]
    assert sorted(told) == [(2, 251, "month"), (5, 71, "json-syntax")]
    assert re.search(rb"^all\.ndjson:2:251: error: \"x2014-02\" is not a month \[month\]$", result.stderr, re.MULTILINE)


def test_a_table_of_many_persons(tmp_path):
    crowd.table(tmp_path / "all.csv", 20, bad=[4])
    (tmp_path / "stated").mkdir()
    for number in range(20):
        contracts = json.dumps({"contracts": crowd.record(number)["contracts"]})
        (tmp_path / f"stated/{crowd.identity(number)}.json").write_text(contracts)
    result = batch(tmp_path, "all.csv", "--person", "worker", "--stated", "stated", "--as-of", "2026-10", "-o", "out")
    assert (result.returncode, result.stdout.decode()) == (65, "out: 19 made, 1 failed\n")
    month = crowd.record(4)["contributions"][0]["month"]
    line = (tmp_path / "all.csv").read_text().splitlines().index(
        next(line for line in (tmp_path / "all.csv").read_text().splitlines() if line.startswith(f"p00004,x{month}"))
    )
    assert f'all.csv:{line + 1}:8: error: "x{month}" is not a month [month]\n' in result.stderr.decode()
    assert batch(tmp_path, "all.csv", "--person", "worker", "-o", "open").returncode == 65
    crowd.folder(tmp_path / "records", 20, bad=[4])
    assert batch(tmp_path, "records", "--as-of", "2026-10", "-o", "same").returncode == 65
    # The same months, whether they stood in one file each or in a table of all.
    answers = [[(row["id"], row["points"], row["counted"]) for row in index(tmp_path / name)] for name in ("out", "same")]
    assert answers[0] == answers[1]
    page = (tmp_path / "out/portals/p00000.html").read_text()
    rows = [number + 1 for number, line in enumerate((tmp_path / "all.csv").read_text().splitlines()) if line.startswith("p00000,")]
    # The newest year first.
    told = [int(row) for row in re.findall(r"<bdi>all\.csv, row (\d+)</bdi>", page)]
    assert sorted(told) == rows


def test_the_column_must_be_there(tmp_path):
    crowd.table(tmp_path / "all.csv", 2)
    result = batch(tmp_path, "all.csv", "--person", "wroker", "-o", "out")
    assert result.returncode == 65
    assert result.stderr.decode() == (
        'all.csv: error: there is no column "wroker" [columns]\nhelp: did you mean "worker"?\n'
    )
    result = batch(tmp_path, "all.csv", "-o", "out")
    assert result.returncode == 64
    assert result.stderr.decode() == (
        "all.csv: error: it is no folder, and its first line no record [unknown-input]\n"
        "help: for a table of many persons name the column that says whose row it is: --person HEADING\n"
    )


def test_ids_that_no_file_can_have(tmp_path):
    ids = ["../up", ".hidden", "a/b", "", "x" * 201, "tab\there", "twice", "twice", "李雷", 'a "b", c']
    lines = [json.dumps({"id": one} | crowd.record(number, 1)) for number, one in enumerate(ids)]
    result = batch(tmp_path, "-", "-o", "out", input="\n".join(lines).encode())
    assert (result.returncode, result.stdout.decode()) == (65, "out: 3 made, 7 failed\n")
    assert sorted(path.name for path in (tmp_path / "out/portals").iterdir()) == ['a "b", c.html', "twice.html", "李雷.html"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out"]
    assert [one["message"] for one in problems(tmp_path / "out") if one["code"] == "record-id"] == [
        'no file can be called "": it is empty',
        'no file can be called "../up": it begins with a dot',
        'no file can be called ".hidden": it begins with a dot',
        'no file can be called "a/b": it has a slash in it',
        'no file can be called "tab\there": it has a character in it that can\'t be seen',
        'a record before it is called "twice" too',
        f'no file can be called "{"x" * 201}": it has more than 200 bytes',
    ]
    assert [row["id"] for row in index(tmp_path / "out") if row["status"] == "made"] == ['a "b", c', "twice", "李雷"]


def test_everything_that_can_be_made(people, tmp_path):
    result = batch(people, "records", "-o", tmp_path / "out", "--make", "portal,statement,brief")
    assert result.returncode == 65
    names = {path.parent.name for path in (tmp_path / "out").rglob("*.html")}
    assert names == {"portals", "statements", "briefs"}
    whole = (tmp_path / "out/portals/p00000.html").read_text()
    brief = (tmp_path / "out/briefs/p00000.html").read_text()
    assert 'id="guide"' in whole and 'id="questions"' in whole
    assert 'id="guide"' not in brief and 'id="questions"' not in brief
    # What the brief has stands on the portal, and leads nowhere that isn't there.
    ids = set(re.findall(r' id="([^"]+)"', brief))
    assert set(re.findall(r'href="#([^"]+)"', brief)) - ids == set()
    assert len(brief) < len(whole) / 1.3
    assert "<title>" in (tmp_path / "out/statements/p00000.html").read_text()


@pytest.mark.parametrize("form", ["tar", "zip"])
def test_an_archive_has_what_the_folder_has(people, tmp_path, form):
    result = batch(people, "records", "-o", "-", "--archive", form)
    assert result.returncode == 65
    assert batch(people, "records", "-o", tmp_path / f"out.{form}", "--workers", "1").returncode == 65
    assert (tmp_path / f"out.{form}").read_bytes() == result.stdout
    if form == "tar":
        with tarfile.open(tmp_path / "out.tar") as archive:
            found = {one.name: archive.extractfile(one).read() for one in archive}
    else:
        with zipfile.ZipFile(tmp_path / "out.zip") as archive:
            assert archive.testzip() is None
            found = {name: archive.read(name) for name in archive.namelist()}
    assert found == {name: text for name, text in tree(people / "out").items() if not name.startswith(".batch/")}
    again = batch(people, "records", "-o", tmp_path / f"out.{form}")
    assert (again.returncode, again.stderr.decode()) == (
        73,
        f"{tmp_path}/out.{form}: error: it exists [output-exists]\n"
        "help: choose another folder with -o, or replace what is there with --force\n",
    )


def test_killed_at_any_moment_it_goes_on(people, tmp_path):
    out = tmp_path / "out"
    moments = random.Random(50)
    begun = time.monotonic()
    batch(people, "records", "-o", tmp_path / "whole")
    whole = time.monotonic() - begun
    for _ in range(50):
        process = subprocess.Popen(
            [BINARY, "batch", "records", "-o", out, "--resume", "--quiet"], cwd=people, env={},
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            process.wait(moments.uniform(0, whole * 0.7))
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
        if not out.exists():
            continue
        for path in out.glob("portals/*"):
            assert path.read_bytes() == (people / "out/portals" / path.name).read_bytes()
        for name in ("index.csv", "problems.jsonl"):
            assert not (out / name).exists() or (out / name).read_bytes() == (people / "out" / name).read_bytes()
    result = batch(people, "records", "-o", out, "--resume")
    assert result.returncode == 65
    assert tree(out) == tree(people / "out")


def test_what_changed_is_made_again(people, tmp_path):
    shutil.copytree(people / "records", tmp_path / "records")
    shutil.copytree(people / "out", tmp_path / "out")
    result = batch(tmp_path, "records", "-o", "out", "--resume")
    assert result.stdout.decode() == "out: 0 made, 58 were there, 2 failed\n"
    record = crowd.record(11)
    (tmp_path / "records/p00011.json").write_text(json.dumps(record))
    (tmp_path / "out/portals/p00003.html").write_text("torn")
    (tmp_path / "records/p00004.json").unlink()
    # What somebody put into its place is theirs.
    result = batch(tmp_path, "records", "-o", "out", "--resume")
    assert (result.returncode, result.stderr.decode().splitlines()[0]) == (
        73, "out/portals/p00003.html: error: it exists, and this program did not make it [output-exists]"
    )  # fmt: skip
    (tmp_path / "out/portals/p00003.html").unlink()
    result = batch(tmp_path, "records", "-o", "out", "--resume")
    assert (result.returncode, result.stdout.decode()) == (65, "out: 2 made, 56 were there, 1 failed\n")
    assert [row["id"] for row in index(tmp_path / "out") if row["status"] == "failed"] == ["p00042"]
    # Other settings make all of it again.
    result = batch(tmp_path, "records", "-o", "out", "--resume", "--lang", "zh-Hans")
    assert result.stdout.decode() == "out: 58 made, 1 failed\n"


def test_a_batch_is_not_written_over(people):
    before = tree(people / "out")
    result = batch(people, "records", "-o", "out")
    assert (result.returncode, result.stderr.decode()) == (
        73,
        "out: error: there is a batch in it already [output-exists]\n"
        "help: go on with it with --resume, or make all of it anew with --force\n",
    )
    assert tree(people / "out") == before


def test_two_at_once_keep_apart(people, tmp_path):
    out = tmp_path / "out"
    first = subprocess.Popen([BINARY, "batch", "-", "-o", out], env={}, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    lines = "".join(json.dumps({"id": crowd.identity(number)} | crowd.record(number, 1)) + "\n" for number in range(4))
    first.stdin.write(lines.encode())
    first.stdin.flush()
    while not (out / ".batch/all.journal").exists():
        assert first.poll() is None
    second = batch(people, "records", "-o", out)
    assert (second.returncode, second.stderr.decode()) == (
        73,
        f"{out}: error: another batch is writing into it [output-exists]\n"
        "help: wait until it is done, or choose another folder with -o\n",
    )
    shard = batch(people, "records", "-o", out, "--shard", "1/2")
    assert shard.returncode == 73
    first.stdin.close()
    assert (first.wait(60), first.stdout.read().decode()) == (0, f"{out}: 4 made\n")


def test_a_full_disk_loses_nothing(people, tmp_path):
    small = tmp_path / "small"
    small.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(small)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True).returncode != 0:
        pytest.skip("nothing may be mounted here")
    try:
        result = batch(people, "records", "-o", small / "out")
        assert result.returncode == 73
        # After what was said of the records.
        assert re.search(
            r"^.*/small/out/.*: error: it can't be written: No space left on device \[output-unwritable\]\n"
            r"help: what is made stays; go on with --resume when it can\n$",
            result.stderr.decode(), re.MULTILINE,
        )  # fmt: skip
        made = list((small / "out/portals").iterdir())
        assert 5 < len(made) < 58
        for path in made:
            assert path.read_bytes() == (people / "out/portals" / path.name).read_bytes()
        subprocess.run(["mount", "-o", "remount,size=64m", str(small)], check=True)
        result = batch(people, "records", "-o", small / "out", "--resume")
        assert result.returncode == 65
        assert int(re.search(r"(\d+) were there", result.stdout.decode())[1]) >= len(made) - 1
        assert tree(small / "out") == tree(people / "out")
        subprocess.run(["mount", "-o", "remount,ro", str(small)], check=True)
        result = batch(people, "records", "-o", small / "other")
        assert (result.returncode, result.stderr.decode()) == (
            73,
            f"{small}/other: error: it can't be written: Read-only file system [output-unwritable]\n"
            "help: what is made stays; go on with --resume when it can\n",
        )
    finally:
        subprocess.run(["umount", str(small)], check=True)


def test_a_closed_pipe_is_told(people):
    reading, writing = os.pipe()
    os.close(reading)
    result = subprocess.run(
        [BINARY, "batch", "records", "-o", "-", "--quiet"], cwd=people, env={}, stdout=writing, stderr=subprocess.PIPE
    )
    os.close(writing)
    assert (result.returncode, result.stderr.decode().splitlines()[-1]) == (
        73, "<standard output>: error: it can't be written: Broken pipe [output-unwritable]"
    )  # fmt: skip


def test_inputs_that_are_none(tmp_path):
    result = batch(tmp_path, "gone", "-o", "out")
    assert (result.returncode, result.stderr.decode()) == (
        66, "gone: error: there is no such file or folder [no-such-input]\n"
    )  # fmt: skip
    (tmp_path / "empty").mkdir()
    result = batch(tmp_path, "empty", "-o", "out")
    assert (result.returncode, result.stdout.decode()) == (0, "out: 0 made\n")
    assert (tmp_path / "out/index.csv").read_text() == "id,points,counted,status,digest\n"
    result = batch(tmp_path, "empty", "-o", "empty/out")
    assert (result.returncode, result.stderr.decode()) == (
        73, "empty/out: error: it and empty are not apart [output-exists]\nhelp: choose another folder with -o\n"
    )  # fmt: skip
    (tmp_path / "file").write_text("")
    assert batch(tmp_path, "empty", "-o", "file").returncode == 73
    for wrong in (["--shard", "0/3"], ["--shard", "4/3"], ["--workers", "0"], ["--make", "film"]):
        assert batch(tmp_path, "empty", "-o", "new", *wrong).returncode == 64
    assert batch(tmp_path, "empty", "-o", "new.zip", "--resume").returncode == 64


def test_nothing_is_written_through_a_link(tmp_path):
    crowd.folder(tmp_path / "records", 2, years=1)
    for name in ("out", "out/.batch", "out/portals"):
        shutil.rmtree(tmp_path / "out", ignore_errors=True)
        (tmp_path / "elsewhere").mkdir()
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).symlink_to(tmp_path / "elsewhere")
        result = batch(tmp_path, "records", "-o", "out", "--quiet")
        message = "it is no folder" if name == "out" else "it is a link, and nothing is written through one"
        assert (result.returncode, result.stderr.decode()) == (
            73, f"{name}: error: {message} [output-exists]\nhelp: choose another folder with -o\n"
        )  # fmt: skip
        assert list((tmp_path / "elsewhere").iterdir()) == []
        (tmp_path / "elsewhere").rmdir()
        (tmp_path / name).unlink()


def test_what_others_put_there_stays(tmp_path):
    crowd.folder(tmp_path / "records", 2, years=1)
    for name in ("index.csv", "problems.jsonl"):
        (tmp_path / "out").mkdir()
        (tmp_path / "out" / name).write_text("mine")
        result = batch(tmp_path, "records", "-o", "out", "--quiet")
        assert (result.returncode, result.stderr.decode()) == (
            73,
            f"out/{name}: error: it exists, and this program did not make it [output-exists]\n"
            "help: choose another folder with -o, or replace what is there with --force\n",
        )
        assert (tmp_path / "out" / name).read_text() == "mine"
        assert not (tmp_path / "out/portals").exists()
        assert batch(tmp_path, "records", "-o", "out", "--quiet", "--force").returncode == 0
        shutil.rmtree(tmp_path / "out")


def test_an_id_is_no_formula(tmp_path):
    line = json.dumps({"id": "=1+1"} | crowd.record(0, 1))
    assert batch(tmp_path, "-", "-o", "out", input=line.encode()).returncode == 0
    assert (tmp_path / "out/index.csv").read_text().splitlines()[1].startswith("'=1+1,")
    assert (tmp_path / "out/portals/=1+1.html").exists()


def test_progress_is_for_terminals(people, tmp_path):
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [BINARY, "batch", "records", "-o", tmp_path / "out"], cwd=people, env={}, stdout=subprocess.PIPE, stderr=theirs
    )
    os.close(theirs)
    shown = b""
    while True:
        try:
            part = os.read(ours, 4096)
        except OSError:
            break
        if not part:
            break
        shown += part
    process.wait(60)
    assert re.search(rb"\r\x1b\[K\d+ records?, \d+ a second, \d+ s to go", shown)
    quiet = batch(people, "records", "-o", tmp_path / "quiet", "--quiet")
    assert (quiet.stdout, b"a second" in quiet.stderr) == (b"", False)


def test_memory_is_bounded(tmp_path):
    def peak(count):
        lines = crowd.lines(tmp_path / f"{count}.ndjson", count, years=1)
        process = subprocess.Popen(
            [BINARY, "batch", lines, "-o", tmp_path / f"out-{count}", "--quiet"], env={}, stdout=subprocess.DEVNULL
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        assert process.returncode == 0
        return usage.ru_maxrss / 1024

    few, many = peak(50), peak(600)
    # Twelve times as many need hardly more.
    assert many < few * 1.25
