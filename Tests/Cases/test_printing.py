"""What printing promises: an installed browser, told what it may do, of whose work only the PDF is left."""

import os
import re
import shutil
import signal
import stat
import subprocess
import sys
import time
import zlib
from pathlib import Path

import pytest
from conftest import BINARY, SAMPLE

# Two objects in the form in which Chromium writes them.
OBJECTS = [
    b"<</Title (Statement)\n/Creator (Record Portal)\n/Producer (Skia/PDF m156)\n"
    b"/CreationDate (D:20261125190213+00'00')\n/ModDate (D:20261125190213+00'00')>>",
    b"<</Type /Catalog /Pages <</Type /Pages /Kids [] /Count 0>>>>",
]
WITHOUT_BROWSER = (
    "or write the page with -o statement.html, open it in any browser, and print it at A4, 100 %, "
    "without the browser's own headers and footers\n"
)
INSTALL = f"help: install Chromium, Chrome or Edge, or name one with --browser; {WITHOUT_BROWSER}"
ANOTHER = f"help: name another browser with --browser; {WITHOUT_BROWSER}"
CODE = (
    "RECORD-PORTAL/1 E0G3-6B89 2026-11 141 33 shanghai 2023-01-01 "
    "5PC4JKNJG6PK9YQA8TC95FEAZWEKB2AY1YE0K3NAPNXM5GCVQY50"
)
CHROMIUM = shutil.which("chromium")


def small_pdf():
    pdf, table = b"%PDF-1.4\n", b"0000000000 65535 f \n"
    for number, content in enumerate(OBJECTS, 1):
        table += b"%010d 00000 n \n" % len(pdf)
        pdf += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    trailer = b"trailer\n<</Size 3\n/Root 2 0 R\n/Info 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % len(pdf)
    return pdf + b"xref\n0 3\n" + table + trailer


def without_clock(pdf):
    return re.sub(rb"/(?:CreationDate|ModDate) \([^)]*\)", lambda match: b" " * len(match[0]), pdf)


def with_code(pdf):
    """The PDF with the sample's code in a comment before its last lines."""
    return pdf.replace(b"startxref\n", b"%" + CODE.encode() + b"\nstartxref\n")


@pytest.fixture
def browser(tmp_path):
    """A browser that is a script; `$pdf` is where it is to print to, and `whole.pdf` what it may put there."""

    def browser(script, name="browser"):
        (tmp_path / "whole.pdf").write_bytes(small_pdf())
        path = tmp_path / name
        path.write_text(
            f'#!/bin/sh\nfor word; do case "$word" in --print-to-pdf=*) pdf="${{word#*=}}";; esac; done\n{script}\n'
        )
        path.chmod(0o755)
        return path

    return browser


def statement(run, browser, *arguments, output="statement.pdf", **environment):
    return run("statement", SAMPLE, "-o", output, "--browser", browser, *arguments, **environment)


def assert_nothing_is_left(folder):
    assert [str(path) for path in folder.rglob("*") if ".part" in str(path)] == []


def assert_failed(result, browser, message, folder):
    assert (result.returncode, result.stdout) == (69, b"")
    assert result.stderr.decode() == f"{browser}: error: {message} [failed-program]\n{ANOTHER}"
    assert not (folder / "statement.pdf").exists()
    assert_nothing_is_left(folder)


PRINTS = 'cp whole.pdf "$pdf"'


def test_what_the_browser_makes_is_written_without_its_clock(run, tmp_path, browser):
    result = statement(run, browser(PRINTS))
    assert (result.returncode, result.stderr) == (0, b"")
    written = tmp_path / "statement.pdf"
    assert written.read_bytes() == with_code(without_clock(small_pdf())) != small_pdf()
    assert stat.S_IMODE(written.stat().st_mode) == 0o600
    assert_nothing_is_left(tmp_path)


def test_the_browser_is_told_to_be_alone(run, tmp_path, browser):
    script = f"""
        printf '%s\\n' "$@" >arguments
        env >environment
        cat /proc/$$/stat >process
        stat -c '%a %n' "${{pdf%/*}}" "${{pdf%/*}}"/* >modes
        cp "${{pdf%/*}}/page.html" seen.html
        readlink /proc/self/fd/0 >stdin
        {PRINTS}
    """
    folder = tmp_path / "社 保#%?"
    folder.mkdir()
    own = {"HOME": str(tmp_path), "PATH": os.environ["PATH"], "TZ": "Asia/Shanghai"}
    result = statement(run, browser(script), output=f"{folder.name}/s.pdf", **own)
    assert (result.returncode, result.stderr) == (0, b"")
    arguments = (tmp_path / "arguments").read_text().splitlines()
    profile = next(word for word in arguments if word.startswith("--user-data-dir=")).partition("=")[2]
    private = Path(profile).parent
    assert private.parent == folder and re.fullmatch(r"s\.pdf\.\d+\.part", private.name)
    assert {
        "--headless",
        "--no-pdf-header-footer",
        "--user-agent=Record Portal",
        "--host-resolver-rules=MAP * ~NOTFOUND",
        "--proxy-server=http://127.0.0.1:9",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--password-store=basic",
        "--use-mock-keychain",
        f"--print-to-pdf={private}/page.pdf",
    } <= set(arguments)
    assert ("--no-sandbox" in arguments) == (os.geteuid() == 0)
    assert arguments[-1] == f"file://{tmp_path}/%E7%A4%BE%20%E4%BF%9D%23%25%3F/{private.name}/page.html"
    environment = dict(line.split("=", 1) for line in (tmp_path / "environment").read_text().splitlines())
    assert environment["HOME"] == str(tmp_path)
    assert environment["TZ"] == "UTC"
    assert [environment[name] for name in ["XDG_CONFIG_HOME", "XDG_CACHE_HOME"]] == [
        f"{private}/config", f"{private}/cache",
    ]
    _, parent, group = (tmp_path / "process").read_text().rpartition(")")[2].split()[:3]
    assert group == (tmp_path / "process").read_text().split()[0] != parent
    assert (tmp_path / "modes").read_text() == f"700 {private}\n600 {private}/page.html\n"
    assert (tmp_path / "seen.html").read_text().startswith("<!doctype html>")
    assert (tmp_path / "stdin").read_text() == "/dev/null\n"
    assert_nothing_is_left(tmp_path)


@pytest.mark.parametrize(
    "script, message",
    [
        ("echo one >&2; echo 'no fonts here' >&2; exit 3", "the browser made no PDF: no fonts here"),
        (
            "echo '[1:2:1125/190341.2:FATAL:a.cc:3] no room' >&2;"
            "echo '[1:2:1125/190341.2:ERROR:dbus/bus.cc:4] no bus' >&2; exit 1",
            "the browser made no PDF: no room",
        ),
        ("exit 3", "the browser made no PDF: exit code 3"),
        ("kill -SEGV $$", "the browser made no PDF: Segmentation fault"),
        ("exit 0", "the browser made no PDF: it says nothing"),
        ('mkdir "$pdf"', "the browser made no PDF: it says nothing"),
        ('head -c 100 whole.pdf >"$pdf"', "the browser made no whole PDF"),
        ('echo "<html>" >"$pdf"', "the browser made no whole PDF"),
        (
            'sed s/trailer/elsewhere/ whole.pdf >"$pdf"',
            "the browser made a PDF of a form in which its clock can't be found",
        ),
        (f"{PRINTS}; exit 3", "the browser made no PDF: exit code 3"),
    ],
)
def test_a_browser_that_prints_nothing_is_quoted(run, tmp_path, browser, script, message):
    path = browser(script)
    assert_failed(statement(run, path), path, message, tmp_path)


def test_a_browser_that_no_machine_can_run(run, tmp_path):
    path = tmp_path / "browser"
    path.write_bytes(b"\x00")
    path.chmod(0o755)
    message = "the browser can't be started: Exec format error"
    assert_failed(statement(run, path), path, message, tmp_path)


def test_what_the_browser_leaves_behind_ends_with_it(run, tmp_path, browser):
    # It holds the pipe open, and would write on; a complaint would end it.
    late = 'exec 3>&2 2>/dev/null; while :; do date >"${pdf%/*}/late.$(date +%N)"; done'
    script = f"({late}) & echo $! >child; {PRINTS}"
    start = time.monotonic()
    result = statement(run, browser(script))
    assert (result.returncode, result.stderr) == (0, b"")
    assert time.monotonic() - start < 10
    assert not is_running(int((tmp_path / "child").read_text()))
    assert_nothing_is_left(tmp_path)


def test_more_output_than_a_pipe_holds_stops_nothing(run, tmp_path, browser):
    result = statement(run, browser(f"head -c 3000000 /dev/zero; {PRINTS}"))
    assert (result.returncode, result.stderr) == (0, b"")


def test_links_in_the_profile_are_removed_and_not_followed(run, tmp_path, browser):
    kept = tmp_path / "kept"
    kept.mkdir()
    (kept / "file").write_text("mine")
    script = f"""
        mkdir -p "${{pdf%/*}}/profile/.deep"
        ln -s {kept} "${{pdf%/*}}/profile/.deep/SingletonLock"
        ln -s {kept}/file "${{pdf%/*}}/profile/SingletonCookie"
        ln -s nowhere "${{pdf%/*}}/profile/SingletonSocket"
        {PRINTS}
    """
    assert statement(run, browser(script)).returncode == 0
    assert (kept / "file").read_text() == "mine"
    assert_nothing_is_left(tmp_path)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_the_browser_and_leaves_nothing(tmp_path, browser, number):
    path = browser("sleep 600 & echo $! >child; echo $$ >leader; wait")
    command = [BINARY, "statement", str(SAMPLE), "-o", "statement.pdf", "--browser", str(path)]
    process = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={})
    wait_for(lambda: (tmp_path / "leader").exists() and (tmp_path / "leader").read_text())
    process.send_signal(number)
    assert process.communicate(timeout=20) == (b"", b"")
    assert process.returncode == -number
    # What was killed is gone when the system next has a moment for it.
    wait_for(lambda: not is_running(int((tmp_path / "child").read_text())))
    wait_for(lambda: not is_running(int((tmp_path / "leader").read_text())))
    assert not (tmp_path / "statement.pdf").exists()
    assert_nothing_is_left(tmp_path)


def test_a_signal_that_is_ignored_stops_nothing(tmp_path, browser):
    path = browser(f'kill -HUP $PPID; sleep 0.2; {PRINTS}')
    command = [BINARY, "statement", str(SAMPLE), "-o", "statement.pdf", "--browser", str(path)]
    result = subprocess.run(["nohup", *command], cwd=tmp_path, capture_output=True, timeout=60)
    assert result.returncode == 0
    assert (tmp_path / "statement.pdf").exists()


def test_the_signals_that_wait_in_the_command_reach_the_browser(run, tmp_path):
    # No shell: one lets all signals through when it starts.
    path = tmp_path / "browser"
    told = "sys.exit(str(signal.pthread_sigmask(signal.SIG_BLOCK, [])))"
    path.write_text(f"#!{sys.executable}\nimport signal, sys\n{told}\n")
    path.chmod(0o755)
    assert_failed(statement(run, path), path, "the browser made no PDF: set()", tmp_path)


@pytest.mark.parametrize(
    "named, message",
    [
        ("chromium", "there is no such program on PATH"),
        ("./nowhere", "there is no such program"),
        ("./nowhere/chromium", "there is no such program"),
        ("./whole.pdf", "it can't be run: Permission denied"),
        (".//", "it can't be run: Permission denied"),
    ],
)
def test_a_named_browser_that_is_none(run, tmp_path, browser, named, message):
    browser("")
    result = statement(run, named)
    assert (result.returncode, result.stdout) == (69, b"")
    assert result.stderr.decode() == f"{named}: error: {message} [missing-program]\n{INSTALL}"


def test_a_name_is_looked_up_on_path_from_the_root_only(run, tmp_path, browser):
    browser(PRINTS, name="my-browser")
    assert statement(run, "my-browser", PATH=f":.:{tmp_path}/nowhere:/bin").returncode == 69
    result = statement(run, "my-browser", PATH=f"/nowhere:{tmp_path}:/bin")
    assert (result.returncode, result.stderr) == (0, b"")


@pytest.mark.parametrize("name", ["chromium", "google-chrome", "microsoft-edge-stable"])
def test_an_installed_browser_is_found_on_path(run, tmp_path, browser, name):
    browser(PRINTS, name=name)
    folder = tmp_path / "bin"
    folder.mkdir()
    (tmp_path / name).rename(folder / name)
    # The script finds its own programs in /bin, which may have a browser too, behind this one.
    for program in ["cp"]:
        (folder / program).symlink_to(shutil.which(program))
    result = run("statement", SAMPLE, "-o", "statement.pdf", PATH=str(folder))
    assert (result.returncode, result.stderr) == (0, b"")
    assert (tmp_path / "statement.pdf").read_bytes() == with_code(without_clock(small_pdf()))


USUAL = [
    f"{folder}/{name}"
    for folder in ["/usr/bin", "/usr/local/bin", "/snap/bin"]
    for name in [
        "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge",
        "microsoft-edge-stable", "msedge",
    ]
] + ["/opt/google/chrome/chrome", "/opt/microsoft/msedge/msedge"]


def test_a_machine_without_browser(tmp_path):
    # Where there are browsers, something that can't be run is laid over them, for this process alone.
    hidden = "".join(f"mount --bind /dev/null {place} && " for place in USUAL if Path(place).exists())
    command = f'{hidden}exec "{BINARY}" statement "{SAMPLE}" -o statement.pdf'
    apart = ["unshare", "--mount"] if hidden else []
    if hidden and subprocess.run([*apart, "sh", "-c", f"{hidden}true"], capture_output=True).returncode != 0:
        pytest.skip("the browsers that are here can't be hidden")
    result = subprocess.run([*apart, "sh", "-c", command], cwd=tmp_path, capture_output=True, timeout=60)
    assert (result.returncode, result.stdout) == (69, b"")
    assert result.stderr.decode() == (
        f"--browser: error: there is no Chromium, Chrome or Edge on this machine [missing-program]\n{INSTALL}"
    )
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there(run, browser):
    result = statement(run, browser(PRINTS), output="nowhere/statement.pdf")
    assert (result.returncode, result.stdout) == (73, b"")
    assert result.stderr.decode() == (
        "nowhere/statement.pdf: error: it can't be written: No such file or directory [output-unwritable]\n"
        "help: choose another place with -o\n"
    )


@pytest.mark.parametrize("ending", ["exit 1", "exit 0", f"{PRINTS} 2>errors"])
def test_a_disk_that_the_browser_fills(run, tmp_path, browser, ending):
    small = tmp_path / "small"
    small.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(small)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True).returncode != 0:
        pytest.skip("nothing may be mounted here")
    try:
        path = browser(f'head -c 3000000 /dev/zero >"${{pdf%/*}}/profile"; {ending}')
        result = statement(run, path, output="small/statement.pdf")
        assert (result.returncode, result.stdout) == (73, b"")
        assert result.stderr.decode() == (
            "small/statement.pdf: error: it can't be written: No space left on device [output-unwritable]\n"
            "help: choose another place with -o\n"
        )
        assert list(small.iterdir()) == []
    finally:
        subprocess.run(["umount", str(small)], check=True)


def test_a_pdf_of_the_program_is_replaced_and_another_is_not(run, tmp_path, browser):
    path = browser(PRINTS)
    assert statement(run, path).returncode == 0
    assert statement(run, path).returncode == 0
    other = small_pdf().replace(b"Record Portal", b"Other Printer")
    (tmp_path / "statement.pdf").write_bytes(other)
    result = statement(run, path)
    assert result.returncode == 73
    assert b"it exists, and this program did not make it [output-exists]" in result.stderr
    assert (tmp_path / "statement.pdf").read_bytes() == other
    assert statement(run, path, "--force").returncode == 0


def test_chromium_prints_the_same_words_everywhere_and_leaves_nothing(run, tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    long = tmp_path / ("社 保#%?" + "x" * 100)
    long.mkdir()
    printed = []
    for folder, environment in [
        (tmp_path, {"TZ": "Asia/Shanghai", "LANG": "zh_CN.UTF-8", "LC_ALL": "zh_CN.UTF-8"}),
        (long, {"LANG": "C"}),
    ]:
        output = folder / "statement.pdf"
        result = statement(run, CHROMIUM, output=output, HOME=str(home), PATH=os.environ["PATH"], **environment)
        assert (result.returncode, result.stderr) == (0, b"")
        assert stat.S_IMODE(output.stat().st_mode) == 0o600
        # What a browser makes on a busy machine may differ in a byte that nobody sees, and in nothing that is read.
        for tool in [["pdftotext", "-bbox-layout", output, "-"], ["pdfinfo", output]]:
            printed.append(subprocess.run(tool, capture_output=True, check=True).stdout)
    assert printed[:2] == printed[2:]
    assert list(home.rglob("*")) == []
    assert_nothing_is_left(tmp_path)


def test_the_pdf_is_tagged_and_says_nothing_of_the_machine(run, tmp_path):
    result = statement(run, CHROMIUM, PATH=os.environ["PATH"])
    assert (result.returncode, result.stderr) == (0, b"")
    told = subprocess.run(["pdfinfo", "statement.pdf"], cwd=tmp_path, capture_output=True, text=True, check=True).stdout
    facts = {name: value.strip() for name, _, value in (line.partition(":") for line in told.splitlines())}
    assert facts["Tagged"] == "yes"
    assert facts["Creator"] == "Record Portal"
    assert facts["Encrypted"] == "no"
    assert "CreationDate" not in facts and "ModDate" not in facts
    assert facts["Title"]
    pdf = (tmp_path / "statement.pdf").read_bytes()
    assert re.search(rb"/Lang \(\w+", pdf)
    plain = pdf + b"".join(map(inflated, re.findall(rb"/FlateDecode.*?stream\r?\n(.*?)endstream", pdf, re.DOTALL)))
    assert len(plain) > 2 * len(pdf)
    for secret in [b"file:", str(tmp_path).encode(), b".part", time.strftime("D:%Y").encode()]:
        assert secret not in plain
    if shutil.which("qpdf") is not None:
        subprocess.run(["qpdf", "--check", "statement.pdf"], cwd=tmp_path, capture_output=True, check=True)


def inflated(stream):
    return zlib.decompressobj().decompress(stream)


def is_running(process):
    """A zombie that nobody has fetched yet doesn't run."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def wait_for(condition):
    end = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.02)


def test_the_pdf_is_known_again_by_its_code(run, tmp_path):
    assert run("statement", SAMPLE, "-o", "statement.PDF", PATH=os.environ["PATH"]).returncode == 0
    result = run("verify", "statement.PDF", "--record", SAMPLE)
    assert (result.returncode, result.stdout.decode().splitlines()[0]) == (0, "Statement E0G3-6B89 agrees with the record.")
    assert run("statement", SAMPLE, "--checklist", "-o", "checklist.pdf", PATH=os.environ["PATH"]).returncode == 0
    assert b"RECORD-PORTAL/1" not in (tmp_path / "checklist.pdf").read_bytes()
