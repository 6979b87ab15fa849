"""Every command that the README shows does what it says."""

import os
import re
import shlex
import signal
import subprocess

import crowd
from conftest import BINARY, ROOT

README = (ROOT / "README.md").read_text()


def blocks(language):
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def preview(command, folder):
    """A preview until it says where it is; then it is ended as a person ends it."""
    with subprocess.Popen([BINARY, *shlex.split(command)[1:]], cwd=folder, stdout=subprocess.PIPE) as process:
        assert re.fullmatch(rb"http://127\.0\.0\.1:\d+/\n", process.stdout.readline())
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=60) == 0


def test_the_commands(tmp_path):
    (tmp_path / "export.csv").write_text(blocks("csv")[0])
    (tmp_path / "person.yaml").write_text(blocks("yaml")[0])
    commands = [line for block in blocks("sh") for line in block.splitlines()]
    made, shown = commands[:4], commands[4:]
    # What the last two do, test_install.py shows.
    assert made == ["make", "make test", "make release", "make install PREFIX=/usr/local"]
    verbs = ["import"] + ["build"] * 3 + ["explain"] * 3 + ["check"] + ["diff"] * 2 + ["build"]
    verbs += ["statement"] * 4 + ["verify"] * 2
    verbs += ["share", "keys"] + ["share"] * 3 + ["log"] + ["keys"] * 2 + ["verify"] * 2 + ["batch"] * 5
    verbs += ["rules"] * 3 + ["explain", "check"]
    verbs += ["guide"] * 3 + ["preview"] + ["init"] + ["check"] * 2 + ["guide", "build"]
    assert [command.split()[:2] for command in shown] == [["record-portal", verb] for verb in verbs]
    crowd.folder(tmp_path / "records", 3)
    crowd.table(tmp_path / "everybody.csv", 3)
    (tmp_path / "stated").mkdir()
    (tmp_path / "Content").symlink_to(ROOT / "Content")
    for command in shown:
        # The example of a record stands below what import writes under the same name.
        if command.startswith("record-portal build record.json -o"):
            (tmp_path / "record.json").write_text(blocks("json")[0])
        if command.split()[1] == "preview":
            preview(command, tmp_path)
            continue
        result = subprocess.run(
            [BINARY, *shlex.split(command)[1:]],
            cwd=tmp_path,
            env={**os.environ, "XDG_CONFIG_HOME": str(tmp_path / "settings")},
            capture_output=True,
            timeout=60,
        )
        assert (result.returncode, result.stderr) == (0, b""), command
    assert sorted(path.name for path in tmp_path.glob("*.html")) == [
        "portal-zh.html", "portal.html", "statement-for-two.html", "statement.html", "summary-2.html", "summary.html",
        "verify.html",
    ]  # fmt: skip
    assert sorted(path.name for path in tmp_path.glob("*.pdf")) == ["checklist.pdf", "statement.pdf", "summary.pdf"]


def test_make_has_both_targets():
    makefile = (ROOT / "Makefile").read_text()
    assert ".DEFAULT_GOAL := sample" in makefile.splitlines()
    assert "test: lint unit cases browser fuzz-briefly" in makefile.splitlines()


def test_every_room_is_described():
    rooms = {path.name for path in (ROOT / "Sources").iterdir()}
    described = set(re.findall(r"`(\w[\w-]*)`", README))
    assert rooms - described == set()


def test_what_it_links_to_is_there():
    names = [name for name in re.findall(r"\]\(([^)]+)\)", re.sub(r"`[^`]*`", "", README)) if not name.startswith("https://")]
    names += re.findall(r"`(Content/[^`]+|Templates|Content|Tests)`", README)
    assert [name for name in names if not (ROOT / name).exists()] == []
