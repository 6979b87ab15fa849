"""What `init` writes is what the binary carries, and a person's file that states nothing until somebody lets it."""

import json
import os
import re
import stat
import subprocess

import pytest
from conftest import ROOT, SAMPLE

OWN = ["sample/person.yaml", "sample/portal.yaml"]
PERSON = (ROOT / "Content/sample/person.yaml").read_text()
SCHEMA = json.loads((ROOT / "Content/schemas/personal-record-1.schema.json").read_text())


def tree(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def stated(person, run, tmp_path):
    """The record that an export and this file make."""
    (tmp_path / "person.yaml").write_text(person)
    (tmp_path / "export.csv").write_text("Month,Employer name,Type,Base\n2024-01,Example Ltd.,regular,11396.00\n")
    result = run("import", "export.csv", "-o", "record.json", "--force")
    assert (result.returncode, result.stdout) == (0, b"record.json: 1 contribution\n"), result.stderr
    return json.loads((tmp_path / "record.json").read_text()), result.stderr


def test_everything_built_in_is_written(run, tmp_path):
    result = run("init", "new/mine")
    folder = tmp_path / "new/mine"
    assert (result.returncode, result.stderr) == (0, b"")
    content, templates = tree(folder / "Content"), tree(folder / "Templates")
    assert content == {name: text for name, text in tree(ROOT / "Content").items() if name not in OWN}
    reference = templates.pop("README.md")
    assert templates == tree(ROOT / "Templates")
    # From the page models: the templates that stand for a page by itself, with what each gets.
    pages = re.findall(r"^## `(\S+)`$", reference.decode() if isinstance(reference, bytes) else reference, re.MULTILINE)
    assert len(pages) == 18
    assert [name for name in pages if name not in templates] == []
    assert (folder / "person.yaml").read_text() == PERSON
    assert sorted(path.name for path in folder.iterdir()) == ["Content", "Templates", "person.yaml", "portal.yaml"]
    assert result.stdout.decode() == (
        f"new/mine/Content: {len(content)} files\nnew/mine/Templates: {len(templates) + 1} files\nnew/mine/person.yaml\n"
        "new/mine/portal.yaml\n"
    )


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_pages_made_of_it_are_those_made_without_it(run, tmp_path, language):
    assert run("init", "mine", "--quiet").stdout == b""
    changed = ["--content", "mine/Content", "--templates", "mine/Templates"]
    assert run("build", SAMPLE, "--lang", language, "-o", "without.html").returncode == 0
    assert run("build", SAMPLE, "--lang", language, "-o", "with.html", *changed).returncode == 0
    assert (tmp_path / "with.html").read_bytes() == (tmp_path / "without.html").read_bytes()
    result = run("check", "mine/Content", "mine/person.yaml")
    assert (result.returncode, result.stderr) == (0, b"")


@pytest.mark.parametrize("umask", [0o022, 0o077])
def test_the_persons_file_is_its_owners_alone(run, tmp_path, umask):
    before = os.umask(umask)
    try:
        assert run("init", "mine").returncode == 0
    finally:
        os.umask(before)
    modes = {path: stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "mine").rglob("*")}
    assert modes.pop(tmp_path / "mine/person.yaml") == 0o600
    assert set(modes.values()) == {0o666 & ~umask, 0o777 & ~umask}


def test_a_second_time_it_tells_every_file_and_replaces_none(run, tmp_path):
    assert run("init", "mine").returncode == 0
    (tmp_path / "mine/person.yaml").write_text("person: { name: Mine }\n")
    (tmp_path / "mine/Templates/portal.css").unlink()
    before = tree(tmp_path)
    result = run("init", "mine")
    assert (result.returncode, result.stdout) == (73, b"")
    lines = result.stderr.decode().splitlines()
    assert lines.pop() == "help: choose another folder, or replace what is there with --force"
    assert lines == [f"{name}: error: it exists [output-exists]" for name in sorted(before)]
    assert tree(tmp_path) == before
    assert run("init", "mine", "--force").returncode == 0
    assert (tmp_path / "mine/person.yaml").read_text() == PERSON
    assert (tmp_path / "mine/Templates/portal.css").exists()


def test_what_else_is_in_the_folder_stays(run, tmp_path):
    (tmp_path / "mine/Content").mkdir(parents=True)
    (tmp_path / "mine/Content/notes.txt").write_text("mine")
    assert run("init", "mine/").returncode == 0
    assert (tmp_path / "mine/Content/notes.txt").read_text() == "mine"
    assert not list((tmp_path / "mine").rglob("*.part"))


@pytest.mark.parametrize("link", ["mine", "mine/Content", "mine/Content/rules"])
def test_nothing_is_written_through_a_link(run, tmp_path, link):
    (tmp_path / "other").mkdir()
    (tmp_path / link).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / link).symlink_to(tmp_path / "other")
    result = run("init", "mine", "--force")
    assert (result.returncode, result.stdout) == (73, b"")
    assert result.stderr.decode() == (
        f"{link}: error: it is a link, and nothing is written through one [output-exists]\n"
        "help: choose another folder\n"
    )
    assert list((tmp_path / "other").iterdir()) == []


def test_a_file_that_is_a_link_is_replaced_and_not_followed(run, tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "notes").write_text("mine")
    (tmp_path / "mine/person.yaml").symlink_to(tmp_path / "notes")
    assert run("init", "mine").returncode == 73
    assert run("init", "mine", "--force").returncode == 0
    assert (tmp_path / "notes").read_text() == "mine"
    assert not (tmp_path / "mine/person.yaml").is_symlink()


@pytest.mark.parametrize(
    ("folder", "reason"),
    [("/proc/mine", "No such file or directory"), ("notes/mine", "Not a directory"), ("", "No such file or directory")],
)
def test_a_folder_that_can_not_be_made(run, tmp_path, folder, reason):
    (tmp_path / "notes").write_text("mine")
    result = run("init", folder)
    assert (result.returncode, result.stdout) == (73, b"")
    assert result.stderr.decode() == (
        f"{folder}: error: it can't be written: {reason} [output-unwritable]\nhelp: choose another folder\n"
    )


def test_a_full_disk_leaves_whole_files(run, tmp_path):
    small = tmp_path / "small"
    small.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", str(small)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True).returncode != 0:
        pytest.skip("nothing may be mounted here")
    try:
        result = run("init", "mine", cwd=small)
        assert (result.returncode, result.stdout) == (73, b"")
        assert re.fullmatch(
            r"mine/Content/\S+: error: it can't be written: No space left on device \[output-unwritable\]\n"
            r"help: choose another folder\n",
            result.stderr.decode(),
        )
        written = tree(small / "mine/Content")
        assert written == {name: (ROOT / "Content" / name).read_bytes() for name in written}
    finally:
        subprocess.run(["umount", str(small)], check=True)


def test_the_persons_file_states_nothing_as_it_is_written(run, tmp_path):
    record, told = stated(PERSON, run, tmp_path)
    assert told == b""
    assert record.keys() == {"format", "source", "person", "contracts", "contributions"}
    assert (record["person"], record["contracts"]) == ({}, [])


def test_every_line_of_it_can_be_let_in(run, tmp_path):
    everything = re.sub("^# ", "", PERSON, flags=re.MULTILINE)
    record, told = stated(everything, run, tmp_path)
    assert told == b""
    properties = SCHEMA["properties"] | {"contract": SCHEMA["$defs"]["contract"]}
    for part in ("person", "source"):
        assert record[part].keys() == properties[part]["properties"].keys()
    assert record["person"]["permit"].keys() == properties["person"]["properties"]["permit"]["properties"].keys()
    assert record["contracts"][0].keys() == properties["contract"]["properties"].keys()
    evidence = SCHEMA["$defs"]["evidence"]["properties"]
    assert record["evidence"].keys() == evidence.keys()
    for part in ("spouse", "investment"):
        assert record["evidence"][part].keys() == evidence[part]["properties"].keys()
    assert record["evidence"]["remoteArea"][0].keys() == SCHEMA["$defs"]["spells"]["items"]["properties"].keys()
    assert record["evidence"]["deductions"][0].keys() == evidence["deductions"]["items"]["properties"].keys()


def test_every_key_of_it_has_a_comment():
    keys = [line for line in PERSON.splitlines() if line.startswith("# ")]
    assert [line for line in keys if not re.fullmatch(r"# +(- )?\w+:.* # .+", line)] == []
