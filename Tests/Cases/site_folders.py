"""Small folders of Content for a website, and what became of the folder that it was written to."""

import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from threading import Timer

import pytest
from lxml import html

# As in conftest.py, which has its fixture from here.
BINARY = os.environ.get("RECORD_PORTAL", str(Path(__file__).resolve().parents[2] / ".build/debug/record-portal"))
AS_OF = "2026-11"
LANGUAGES = ["en", "zh-Hans"]
# A valid number of nobody: the example of GB 11643-1999.
NUMBER = "11010519491231002X"


def page(title="A page", body="Words of the page.\n", **front):
    """A page of Content; values of its front matter are written as they are."""
    lines = [f"{key}: {value}\n" for key, value in {"title": title, "order": 10, **front}.items() if value is not None]
    return f"---\n{''.join(lines)}---\n{body}"


def opening(title, **front):
    return page(title, order=None, **front)


# A drawing; what it has in it goes into the braces.
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">{}</svg>'
# Both languages have the same pages.
BOTH = {
    "index.md": opening("Home", summary="What is found here."),
    "query/index.md": opening("Ask"),
    "query/web.md": page("On the web", "1. Open the site.\n2. Read what it says.\n", order=20),
    "query/counter.md": page("At the counter", "See [the web](web.md).\n", order=10),
    "questions/index.md": opening("Questions"),
    "questions/late.md": page("Is it too late?", "No.\n"),
    "put-right/index.md": opening("Put right"),
    "put-right/gap.md": page("A gap", "See [how](../query/web.md).\n"),
}
SMALL = {f"{language}/{path}": text for language in LANGUAGES for path, text in BOTH.items()}


def written(folder, files):
    """Writes the files and removes the ones whose text is None."""
    for name, text in files.items():
        path = folder / name
        if text is None:
            path.unlink()
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def files(folder):
    """The bytes of every file, by path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def folders(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_dir())


def places(folder):
    """What changes when a file is written, by path: its number and its moment."""
    return {
        path.relative_to(folder).as_posix(): (path.lstat().st_ino, path.lstat().st_mtime_ns)
        for path in folder.rglob("*")
        if path.is_file()
    }


@dataclass
class Build:
    returncode: int
    stdout: str
    stderr: str
    most_memory: int  # in KiB
    work: float  # in seconds of a processor, however busy the machine is


def build(folder, *arguments, output="site", timeout=60):
    """Builds `content` of a folder into its `site`; a run that takes too long is killed, which its code tells."""
    command = [BINARY, "guide", "--content", "content", "-o", output, "--as-of", AS_OF, *arguments]
    with TemporaryFile() as out, TemporaryFile() as err:
        process = subprocess.Popen(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=out, stderr=err, env={})
        killer = Timer(timeout, process.kill)
        killer.start()
        # Only so is the memory of this one process known.
        _, status, usage = os.wait4(process.pid, 0)
        killer.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        told = []
        for stream in (out, err):
            stream.seek(0)
            told.append(stream.read().decode())
    return Build(process.returncode, *told, usage.ru_maxrss, usage.ru_utime + usage.ru_stime)


def trees(folder):
    return {path: html.document_fromstring(text) for path, text in files(folder).items() if path.endswith(".html")}


def refused(result, tmp_path, place=None):
    """Told with its place, and nothing written."""
    first = result.stderr.splitlines()[0] if result.stderr else ""
    is_located = place is None or re.match(rf"content/{re.escape(place)}:\d+:\d+: error: ", first) is not None
    found = (result.returncode, result.stdout, is_located, sorted(path.name for path in tmp_path.iterdir()))
    # The words help where this fails.
    assert (*found, result.stderr) == (65, "", True, ["content"], result.stderr)


def located(result, *codes):
    """The files of Content that have a problem of one of the codes at a place."""
    found = re.findall(r"^content/(\S+?):\d+:\d+: error: .* \[([a-z-]+)\]$", result.stderr, re.MULTILINE)
    return sorted({path for path, code in found if code in codes})


@pytest.fixture
def made(tmp_path):
    """Builds the small folder of Content, changed by the test."""

    def made(changes, *arguments, **options):
        written(tmp_path / "content", SMALL | changes)
        return build(tmp_path, *arguments, **options)

    return made
