"""Sharing with whatever may go wrong: keys, passphrases, the log, two at once, a full disk, a killed process."""

import json
import os
import pty
import re
import resource
import select
import signal
import stat
import subprocess
import termios
import time

import pytest
from conftest import BINARY, ROOT, SAMPLE
from jsonschema import Draft202012Validator

VALIDATOR = Draft202012Validator(json.loads((ROOT / "Content/schemas/shared-verification-1.schema.json").read_text()))
ASK = ["--to", "Lujia Software Ltd.", "--purpose", "confirm contributions"]
OWN = "five herons walk over gravel"
LOG = "record.json.disclosures.jsonl"


@pytest.fixture
def record(tmp_path):
    path = tmp_path / "record.json"
    path.write_bytes(SAMPLE.read_bytes())
    return path


@pytest.fixture
def share(run, record, tmp_path):
    def share(*arguments, expecting=0, **environment):
        result = run("share", "record.json", *ASK, *arguments, XDG_CONFIG_HOME=str(tmp_path / "settings"), **environment)
        assert result.returncode == expecting, result.stderr
        return result

    return share


@pytest.fixture
def keys(run, tmp_path):
    def keys(*arguments):
        return run("keys", *arguments, XDG_CONFIG_HOME=str(tmp_path / "settings"))

    return keys


@pytest.fixture
def verify(run, tmp_path):
    def verify(*arguments):
        result = run("verify", *arguments, "--format", "json", XDG_CONFIG_HOME=str(tmp_path / "settings"))
        assert result.stderr == b""
        said = json.loads(result.stdout)
        assert [error.message for error in VALIDATOR.iter_errors(said)] == []
        assert result.returncode == (0 if said["verdict"].endswith("-key") else 1)
        return said

    return verify


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


def entries(tmp_path):
    return [json.loads(line) for line in (tmp_path / LOG).read_text().splitlines()]


def test_keys_are_their_owners_alone(keys, tmp_path):
    assert keys("new").returncode == 0
    folder = tmp_path / "settings/record-portal/keys"
    modes = {path.name: mode(path) for path in folder.iterdir()}
    assert (mode(folder), modes) == (0o700, {"me.private.json": 0o600, "me.public.json": 0o644})
    again = keys("new")
    assert again.returncode == 73
    assert b"there is a key of this name, and it is never replaced [output-exists]" in again.stderr
    assert keys("new", "work").returncode == 0
    listed = json.loads(keys("list", "--format", "json").stdout)
    assert [(key["name"], key["sealed"]) for key in listed] == [("me", False), ("work", False)]
    shown = json.loads(keys("show", "work", "--format", "json").stdout)
    public = json.loads((folder / "work.public.json").read_text())
    assert (shown, public["kid"], public["name"]) == (listed[1], shown["id"], "work")
    assert "d" not in public
    assert keys("show").returncode == 66


def test_which_key_signs_must_be_plain(share, keys, verify):
    keys("new", "a"), keys("new", "b")
    told = share("--sign", expecting=66).stderr.decode()
    assert told.splitlines()[0].endswith("error: there are several keys [no-such-input]")
    assert told.splitlines()[1] == "help: the keys are a, b; name one with --key"
    share("--sign", "--key", "b")
    assert verify("summary.html", "--on", "2026-12-01")["signer"] == "b"


def test_a_sealed_key_signs_with_its_passphrase(share, keys, verify, tmp_path):
    (tmp_path / "own").write_text(OWN)
    (tmp_path / "other").write_text("another passphrase")
    assert keys("new", "--passphrase-file", "own").returncode == 0
    private = (tmp_path / "settings/record-portal/keys/me.private.json").read_text()
    assert '"d"' not in private and '"sealed"' in private
    share("--sign", "--key-passphrase-file", "own")
    assert verify("summary.html", "--on", "2026-12-01")["verdict"] == "known-key"
    told = share("--sign", "--key-passphrase-file", "other", expecting=65).stderr
    assert told == b"other: error: it does not open the key me [passphrase]\n"
    assert len(entries(tmp_path)) == 1


def test_named_keys_are_the_known_ones(share, keys, verify, tmp_path):
    keys("new", "a"), keys("new", "b")
    share("--sign", "--key", "a")
    folder = tmp_path / "settings/record-portal/keys"
    assert verify("summary.html", "--on", "2026-12-01", "--key", folder / "a.public.json")["verdict"] == "known-key"
    assert verify("summary.html", "--on", "2026-12-01", "--key", folder / "b.public.json")["verdict"] == "unknown-key"


def test_a_private_key_is_no_key_to_know_somebody_by(share, keys, run, tmp_path):
    keys("new")
    share("--sign")
    private = tmp_path / "settings/record-portal/keys/me.private.json"
    for arguments in [["summary.html", "--on", "2026-12-01"], ["--page"]]:
        result = run("verify", *arguments, "--key", private)
        assert result.returncode == 65
        assert b"it is a private key, which its owner gives to nobody [key]" in result.stderr
    assert not (tmp_path / "verify.html").exists()


def test_whoever_names_a_key_needs_no_keys_of_their_own(share, keys, verify, tmp_path):
    keys("new")
    share("--sign")
    folder = tmp_path / "settings/record-portal/keys"
    public = tmp_path / "theirs.json"
    public.write_bytes((folder / "me.public.json").read_bytes())
    folder.chmod(0o777)
    assert verify("summary.html", "--on", "2026-12-01", "--key", public)["verdict"] == "known-key"


def test_every_kind_of_altered_file_is_what_the_schema_says(share, keys, verify, tmp_path):
    keys("new")
    share("--sign")
    text = (tmp_path / "summary.html").read_text()
    changes = {"page": text + "\n", "file": text.replace(" data-signed=", " data-sygned="), "header": text.replace('"ey', '"fy', 1)}
    for part, changed in changes.items():
        assert changed != text
        (tmp_path / "changed.html").write_text(changed)
        assert verify("changed.html", "--on", "2026-12-01") == {"verdict": "altered", "altered": part}


def test_a_theme_may_write_a_day_as_short_as_it_likes(share, tmp_path):
    words = (ROOT / "Templates/words/en.yaml").read_text()
    (tmp_path / "theme/words").mkdir(parents=True)
    line = 'day-month-year: "{day} {month} {year}"'
    assert line in words
    for short in ["{day}", ""]:
        (tmp_path / "theme/words/en.yaml").write_text(words.replace(line, f'day-month-year: "{short}"'))
        share("--templates", "theme")


def test_each_disclosure_is_noted_for_its_owner_alone(share, keys, run, tmp_path):
    keys("new")
    before = time.time()
    share("--grant", "base,payer", "--sign", "--seal", "--passphrases", "2", "-o", "a.html", "--quiet")
    share("-o", "b.html", "--lang", "zh-Hans,en")
    assert (mode(tmp_path / LOG), mode(tmp_path / "a.html")) == (0o600, 0o600)
    first, second = entries(tmp_path)
    assert (first["file"], first["grants"], first["passphrases"], first["languages"]) == ("a.html", ["payer", "base"], 2, ["en"])
    assert (second["file"], second["grants"], second["passphrases"], second["languages"]) == ("b.html", [], 0, ["zh-Hans", "en"])
    assert ("key" in first, "key" in second) == (True, False)
    assert before - 2 < time.mktime(time.strptime(first["at"], "%Y-%m-%dT%H:%M:%SZ")) - time.timezone < time.time() + 2
    assert json.loads(run("log", "record.json", "--format", "json").stdout) == [first, second]
    text = run("log", "record.json").stdout.decode()
    assert text.count("Lujia Software Ltd.: confirm contributions\n") == 2
    assert "  granted: who paid each month, the base of each month\n  sealed with 2 passphrases, signed with " in text


def test_again_it_is_as_the_last_time_and_says_what_changed(share, run, record, tmp_path):
    share("--grant", "base", "--window", "2025-12..2026-11", "--lang", "en,zh-Hans")
    value = json.loads(record.read_text())
    value["source"]["exportedOn"] = "2026-12-02"
    value["contributions"].append({**value["contributions"][-1], "month": "2026-10", "bookedMonth": "2026-10", "paidOn": "2026-10-20"})
    record.write_text(json.dumps(value))
    result = run("share", "record.json", "--to", "lujia software ltd.", "--again")
    assert (result.returncode, result.stderr) == (0, b"")
    assert result.stdout.decode().splitlines()[3:] == [
        "What is different from the summary of 2 November 2026:",
        "  As of: November 2026, now December 2026",
        "  Counted months: 141, now 142",
        "  October 2026: not posted yet, now counted",
        "  rows of contributions: 1 added, 0 removed",
    ]
    first, second = entries(tmp_path)
    assert (second["grants"], second["languages"]) == (first["grants"], first["languages"]) == (["base"], ["en", "zh-Hans"])
    assert second["disclosure"]["purpose"] == "confirm contributions"
    assert second["disclosure"]["window"] == {"from": "2025-12", "to": "2026-11"}


def test_a_preview_writes_nothing(share, tmp_path):
    before = sorted(tmp_path.rglob("*"))
    assert b"Will be disclosed" in share("--preview", "--grant", "base").stdout
    assert sorted(tmp_path.rglob("*")) == before


def test_a_record_in_a_folder_and_one_from_standard_input(run, record, tmp_path):
    (tmp_path / "exports").mkdir()
    record.rename(tmp_path / "exports/record.json")
    assert run("share", "exports", *ASK).returncode == 0
    assert (tmp_path / "exports.disclosures.jsonl").exists()
    data = (tmp_path / "exports/record.json").read_bytes()
    assert run("share", "-", *ASK, "--log", "a.jsonl", "-o", "a.html", stdin=data).returncode == 0
    assert (tmp_path / "a.html").read_bytes() == (tmp_path / "summary.html").read_bytes()


def test_unsigned_and_open_it_is_the_same_on_every_run(share, tmp_path):
    share("--grant", "base,payer", "-o", "a.html")
    share("--grant", "payer", "--grant", "base", "-o", "b.html", TZ="Asia/Shanghai", LC_ALL="zh_CN.UTF-8")
    assert (tmp_path / "a.html").read_bytes() == (tmp_path / "b.html").read_bytes()


def test_twenty_at_once_are_all_noted(record, tmp_path):
    def start(number):
        arguments = [BINARY, "share", "record.json", "--to", f"Receiver {number}", "--purpose", "a", "-o", f"{number}.html"]
        return subprocess.Popen(arguments, cwd=tmp_path, env={}, stdout=subprocess.DEVNULL)

    assert [process.wait(120) for process in [start(number) for number in range(20)]] == [0] * 20
    noted = sorted(entry["disclosure"]["to"] for entry in entries(tmp_path))
    assert noted == sorted(f"Receiver {number}" for number in range(20))


def test_what_is_not_noted_is_not_written(share, tmp_path):
    (tmp_path / "closed").mkdir(mode=0o500)
    (tmp_path / "folder").mkdir()
    told = share("--log", "folder", "-o", "a.html", expecting=65).stderr
    assert told.startswith(b"folder: error: it is a link, or no file [file-mode]")
    told = share("--log", "nothing/log", "-o", "a.html", expecting=73).stderr
    assert told.startswith(b"nothing/log: error: it can't be written: No such file or directory [output-unwritable]")
    assert not (tmp_path / "a.html").exists()
    assert not list(tmp_path.glob("*.part"))


def test_what_is_not_written_is_not_noted(share, tmp_path):
    told = share("-o", "nothing/a.html", expecting=73).stderr
    assert b"nothing/a.html: error: it can't be written: No such file or directory [output-unwritable]" in told
    (tmp_path / "a.html").write_text("somebody's")
    share("-o", "a.html", expecting=73)
    assert not (tmp_path / LOG).exists()


def test_a_log_that_has_no_room_stays_as_it_was(share, record, tmp_path):
    share("-o", "a.html")
    before = (tmp_path / LOG).read_bytes()
    command = [BINARY, "share", "record.json", *ASK, "-o", "b.html", "--log", LOG]
    most = len(before) + 100

    def bounded():
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

    result = subprocess.run(command, cwd=tmp_path, env={}, capture_output=True, preexec_fn=bounded, timeout=60)
    assert result.returncode == 73
    assert (tmp_path / LOG).read_bytes() == before
    assert not (tmp_path / "b.html").exists()


def test_a_link_is_no_log_and_no_key(share, keys, tmp_path):
    (tmp_path / "elsewhere").write_text("")
    (tmp_path / "elsewhere").chmod(0o600)
    (tmp_path / LOG).symlink_to("elsewhere")
    assert share(expecting=65).stderr.startswith(f"{LOG}: error: it is a link, or no file [file-mode]".encode())
    keys("new")
    private = tmp_path / "settings/record-portal/keys/me.private.json"
    private.rename(tmp_path / "key")
    private.symlink_to(tmp_path / "key")
    assert keys("show").returncode == 65


class Terminal:
    """The command on a terminal, and somebody in front of it."""

    def __init__(self, folder, *arguments):
        self.pid, self.descriptor = pty.fork()
        if self.pid == 0:
            # Whoever runs the tests in the background ignores interrupts; somebody in front of a terminal doesn't.
            signal.signal(signal.SIGINT, signal.SIG_DFL)
            os.chdir(folder)
            os.execve(BINARY, [BINARY, *arguments], {"XDG_CONFIG_HOME": f"{folder}/settings"})
        self.seen = ""

    def until(self, text):
        while text not in self.seen:
            assert select.select([self.descriptor], [], [], 60)[0], self.seen
            self.seen += os.read(self.descriptor, 4096).decode()
        self.seen = self.seen.split(text, 1)[1]

    def type(self, text):
        os.write(self.descriptor, text.encode())

    def end(self):
        """All that was still shown, and how it ended."""
        try:
            while data := os.read(self.descriptor, 4096):
                self.seen += data.decode()
        except OSError:
            pass
        return self.seen, os.waitpid(self.pid, 0)[1]


def test_a_passphrase_is_asked_for_twice_and_not_shown(record, verify, tmp_path):
    terminal = Terminal(tmp_path, "share", "record.json", *ASK, "--seal", "--prompt", "--quiet")
    terminal.until("Passphrase for the summary: ")
    terminal.type(f"{OWN}\n")
    terminal.until("Again: ")
    terminal.type(f"{OWN}\n")
    shown, status = terminal.end()
    assert (shown.strip(), status) == ("", 0)
    (tmp_path / "own").write_text(f"{OWN}\r\n")
    assert verify("summary.html", "--passphrase-file", "own")["verdict"] == "unsigned"
    terminal = Terminal(tmp_path, "share", "record.json", *ASK, "--seal", "--prompt", "-o", "b.html")
    terminal.until("Passphrase for the summary: ")
    terminal.type(f"{OWN}\n")
    terminal.until("Again: ")
    terminal.type("another\n")
    shown, status = terminal.end()
    assert "--prompt: error: the two are not the same [passphrase]" in re.sub(r"\x1b\[[\d;]*m", "", shown)
    assert os.waitstatus_to_exitcode(status) == 65
    assert not (tmp_path / "b.html").exists()


def test_whoever_stops_at_the_question_leaves_a_terminal_that_shows_what_is_typed(record, tmp_path):
    terminal = Terminal(tmp_path, "share", "record.json", *ASK, "--seal", "--prompt")
    terminal.until("Passphrase for the summary: ")
    # What is typed is not shown from here on; the interrupt character is.
    terminal.type("\x03")
    _, status = terminal.end()
    assert os.waitstatus_to_exitcode(status) in (-signal.SIGINT, 65)
    assert not (tmp_path / "summary.html").exists()
    assert termios.tcgetattr(terminal.descriptor)[3] & termios.ECHO


def test_without_a_terminal_nobody_is_asked(record, tmp_path):
    command = [BINARY, "share", "record.json", *ASK, "--seal", "--prompt"]
    result = subprocess.run(command, cwd=tmp_path, env={}, capture_output=True, timeout=60, start_new_session=True)
    assert result.returncode == 64
    assert b"--prompt: error: there is no terminal to ask at [passphrase]" in result.stderr


def test_killed_at_any_moment_it_leaves_a_whole_file_or_none(record, tmp_path):
    for number in range(12):
        process = subprocess.Popen([BINARY, "share", "record.json", *ASK, "-o", "a.html"], cwd=tmp_path, env={},
                                   stdout=subprocess.DEVNULL)  # fmt: skip
        try:
            process.wait(0.06 * number)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if (tmp_path / "a.html").exists():
            assert (tmp_path / "a.html").read_bytes().endswith(b"</html>\n")
            assert entries(tmp_path)
            (tmp_path / "a.html").unlink()
        # Just made it may have no entry yet; what it has are whole ones.
        if (tmp_path / LOG).exists():
            lines = (tmp_path / LOG).read_bytes().splitlines(keepends=True)
            assert all(line.endswith(b"\n") and json.loads(line)["format"] == "record-portal-log/1" for line in lines)
    # What the killed ones left behind is in nobody's way.
    subprocess.run([BINARY, "share", "record.json", *ASK, "-o", "a.html"], cwd=tmp_path, env={}, check=True, timeout=60)
    assert (tmp_path / "a.html").read_bytes().endswith(b"</html>\n")
