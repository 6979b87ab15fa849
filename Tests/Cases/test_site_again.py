"""Building a website again: what stands there is what a fresh build would be, and nothing else is touched."""

import hashlib
import json
import os
import random
import shutil
import subprocess

import pytest
from conftest import BINARY
from site_folders import BOTH, LANGUAGES, SMALL, build, files, folders, page, places, written

MANIFEST = ".record-portal-site.json"


@pytest.fixture
def site(tmp_path):
    """The site of the small folder, built once."""
    written(tmp_path / "content", SMALL)
    result = build(tmp_path)
    assert (result.returncode, result.stderr) == (0, "")
    return tmp_path / "site"


def fresh(tmp_path, *arguments):
    """The files and folders of the site as one builds it where nothing is."""
    result = build(tmp_path, *arguments, output="fresh")
    assert result.returncode == 0, result.stderr
    found = files(tmp_path / "fresh"), folders(tmp_path / "fresh")
    shutil.rmtree(tmp_path / "fresh")
    return found


def again(tmp_path, *arguments):
    """Builds again; only the files whose bytes changed may have been written."""
    before, were = files(tmp_path / "site"), places(tmp_path / "site")
    result = build(tmp_path, *arguments)
    assert result.returncode == 0, result.stderr
    after, are = files(tmp_path / "site"), places(tmp_path / "site")
    changed = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    assert {path for path in were.keys() | are.keys() if were.get(path) != are.get(path)} == changed
    assert (after, folders(tmp_path / "site")) == fresh(tmp_path, *arguments)
    return changed


def test_nothing_changed(site, tmp_path):
    assert again(tmp_path) == set()


def test_one_page_changed(site, tmp_path):
    written(tmp_path / "content", {"en/query/web.md": page("On the web", "Other words.\n", order=20)})
    changed = again(tmp_path)
    assert "en/query/web.html" in changed
    assert [path for path in changed if path.startswith("zh-Hans/")] == []
    # The text of the page is in no other page; the index of the search has it, whose name every page of English says.
    assert "index.html" not in changed


def test_a_title_changed(site, tmp_path):
    written(tmp_path / "content", {"en/query/web.md": page("By web", "Words.\n", order=20)})
    assert again(tmp_path) >= {"en/query/web.html", "en/query/index.html", "en/query/counter.html", "en/contents.html"}


def test_a_page_came_and_went(site, tmp_path):
    before = files(site)
    pages = {f"{language}/query/new.md": page("New", order=30) for language in LANGUAGES}
    written(tmp_path / "content", pages)
    assert again(tmp_path) >= {f"{language}/query/new.html" for language in LANGUAGES}
    written(tmp_path / "content", dict.fromkeys(pages))
    again(tmp_path)
    assert files(site) == before


def test_the_last_page_of_a_section_went(site, tmp_path):
    gone = [f"{language}/questions/{name}.md" for language in LANGUAGES for name in ("index", "late")]
    written(tmp_path / "content", dict.fromkeys(gone))
    again(tmp_path)
    assert [path for path in files(site) if "/questions/" in path] == []


def test_the_order_changed(site, tmp_path):
    changes = {f"{language}/query/web.md": page("On the web", "1. Open.\n", order=5) for language in LANGUAGES}
    written(tmp_path / "content", changes)
    assert again(tmp_path) >= {
        f"{language}/query/{name}.html" for language in LANGUAGES for name in ("index", "counter")
    }


def test_the_address_and_the_month_changed(site, tmp_path):
    assert "sitemap.xml" in again(tmp_path, "--base-url", "https://guide.example/")
    assert "sitemap.xml" in again(tmp_path)
    assert not (site / "sitemap.xml").exists()


def test_files_that_others_wrote_stay_as_they_are(site, tmp_path):
    others = {"notes.txt": "mine", "en/mine.html": "<p>mine", "en/query/deep/mine.txt": "mine", ".git/config": "mine",
              "assets/mine.js": "mine", "CNAME": "guide.example"}  # fmt: skip
    written(site, others)
    os.symlink("notes.txt", site / "linked.txt")
    were = {path: place for path, place in places(site).items() if path in others}
    gone = [f"{language}/query/{name}.md" for language in LANGUAGES for name in ("index", "web", "counter", "gap")]
    gone = [path for path in gone if path in SMALL]
    changes = {f"{language}/put-right/gap.md": page("A gap") for language in LANGUAGES}
    written(tmp_path / "content", changes | dict.fromkeys(gone))
    result = build(tmp_path)
    assert result.returncode == 0, result.stderr
    found = files(site)
    assert {path: found.get(path, b"").decode() for path in others} == others
    assert {path: place for path, place in places(site).items() if path in others} == were
    assert os.readlink(site / "linked.txt") == "notes.txt"
    assert [path for path in found if path.endswith("query/web.html")] == []


@pytest.mark.parametrize("place", ["en/query/web.html", "index.html", "robots.txt"])
def test_a_file_of_others_in_the_way_is_not_replaced(tmp_path, place):
    written(tmp_path / "content", SMALL)
    written(tmp_path / "site", {place: "mine"})
    result = build(tmp_path)
    assert (result.returncode, result.stdout, files(tmp_path / "site")) == (73, "", {place: b"mine"})
    assert result.stderr.startswith(f"site/{place}: error: "), result.stderr
    assert build(tmp_path, "--force").returncode == 0
    assert (files(tmp_path / "site"), folders(tmp_path / "site")) == fresh(tmp_path)


@pytest.mark.parametrize("also_source", [True, False], ids=["source too", "page alone"])
def test_a_page_edited_by_hand_is_not_replaced(site, tmp_path, also_source):
    edited = site / "en/query/web.html"
    edited.write_text(edited.read_text().replace("</main>", "<p>by hand</p></main>"))
    if also_source:
        written(tmp_path / "content", {"en/query/web.md": page("On the web", "Other words.\n", order=20)})
    before, were = files(site), places(site)
    result = build(tmp_path)
    assert (result.returncode, result.stdout) == (73, "")
    assert result.stderr.startswith("site/en/query/web.html: error: "), result.stderr
    assert (files(site), places(site)) == (before, were)
    assert build(tmp_path, "--force").returncode == 0
    assert (files(site), folders(site)) == fresh(tmp_path)


def test_a_page_edited_by_hand_is_not_removed(site, tmp_path):
    edited = site / "en/questions/late.html"
    edited.write_text("by hand")
    written(tmp_path / "content", {f"{language}/questions/late.md": None for language in LANGUAGES})
    build(tmp_path)
    assert edited.read_text() == "by hand"


def test_a_page_removed_by_hand_comes_again(site, tmp_path):
    (site / "en/query/web.html").unlink()
    (site / "en/contents.html").unlink()
    assert build(tmp_path).returncode == 0
    assert (files(site), folders(site)) == fresh(tmp_path)


def test_nothing_is_written_where_content_is_wrong(site, tmp_path):
    before, were = files(site), places(site)
    changes = {"en/query/counter.md": page("Changed"), "zh-Hans/query/web.md": page("X", "[x](nowhere.md)\n", order=20)}
    written(tmp_path / "content", changes)
    assert build(tmp_path).returncode == 65
    assert (files(site), places(site)) == (before, were)


@pytest.mark.parametrize("name", ["en/query", "en", "assets", "en/query/web.html"])
def test_a_link_in_the_site_leads_nothing_out_of_it(tmp_path, name):
    written(tmp_path / "content", SMALL)
    outside = written(tmp_path / "outside", {"web.html": "mine", "query/web.html": "mine"})
    (tmp_path / "site" / name).parent.mkdir(parents=True)
    (tmp_path / "site" / name).symlink_to(outside / "web.html" if name.endswith("html") else outside)
    before = files(outside)
    for force in ([], ["--force"]):
        result = build(tmp_path, *force)
        assert files(outside) == before
        assert result.returncode == 73 or force != [], result.stderr


def test_a_list_of_our_files_that_names_others_removes_none(site, tmp_path):
    """It may have been changed, or have come with a site of somebody else who knows what a file of ours has in it."""
    victims = written(tmp_path, {"victim.html": "mine", "other/victim.html": "mine"})
    digest = hashlib.sha256(b"mine").hexdigest()
    names = ["../victim.html", "en/../../victim.html", str(tmp_path / "victim.html"), "../other/victim.html"]
    manifest = json.loads((site / MANIFEST).read_text())
    for key in ("files", "begun"):
        changed = manifest | {"begun": dict.fromkeys(names, digest)}
        if key == "files":
            changed = manifest | {"files": manifest["files"] | {name: {"digest": digest} for name in names}}
        for force in ([], ["--force"]):
            (site / MANIFEST).write_text(json.dumps(changed))
            build(tmp_path, *force)
            assert [(victims / name).read_text() for name in ("victim.html", "other/victim.html")] == ["mine", "mine"]


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"format": "site-manifest/2"}', "\0", "[" * 100_000])
def test_a_list_of_our_files_that_is_none(site, tmp_path, text):
    (site / MANIFEST).write_text(text)
    before = files(site)
    result = build(tmp_path)
    assert (result.returncode, result.stdout, files(site)) == (73, "", before)
    assert result.stderr.startswith(f"site/{MANIFEST}:"), result.stderr


@pytest.mark.parametrize("output", ["content", "content/site", "content/en/site", ".", "./content/../content/en"])
def test_a_site_lies_apart_from_what_it_is_made_of(tmp_path, output):
    written(tmp_path / "content", SMALL)
    before = files(tmp_path)
    result = build(tmp_path, output=output)
    assert (result.returncode, result.stdout, files(tmp_path)) == (73, "", before)


def test_a_run_that_was_cut_short_is_gone_on_with(tmp_path):
    """No file may be larger than a bound: the run stops between its files, and the next one finishes."""
    written(tmp_path / "content", SMALL)
    command = f'ulimit -f 20; exec "{BINARY}" guide --content content -o site --as-of 2026-11'
    result = subprocess.run(["bash", "-c", command], cwd=tmp_path, capture_output=True, env={}, timeout=60)
    assert (result.returncode, result.stdout) == (73, b"")
    assert b"[output-unwritable]" in result.stderr
    assert build(tmp_path).returncode == 0
    assert (files(tmp_path / "site"), folders(tmp_path / "site")) == fresh(tmp_path)


def edited(choose, content):
    """The changes of one round: a page comes, goes, is renamed in its title, moved in its order, or reworded."""
    names = sorted({path.partition("/")[2] for path in files(content)})
    free = [name for name in names if name not in BOTH]
    kind = choose.choice(["add", "word", "title", "order", *(["remove"] if free else [])])
    if kind == "remove":
        name = choose.choice(free)
        return {f"{language}/{name}": None for language in LANGUAGES}
    section = choose.choice(["query", "questions", "put-right"])
    name = (
        f"{section}/page-{choose.randrange(100)}.md" if kind == "add" else choose.choice(free or ["questions/late.md"])
    )
    title = f"Title {choose.randrange(5)}"
    body = f"Words {choose.randrange(1000)}.\n\n## Part {choose.randrange(9)}\n\n1. Do {choose.randrange(9)}.\n"
    order = choose.randrange(100)
    several = LANGUAGES if kind == "add" or not free else [choose.choice(LANGUAGES)]
    return {f"{language}/{name}": page(title, body, order=order) for language in several}


@pytest.mark.parametrize("seed", range(5))
def test_edits_by_chance_are_as_a_fresh_build(site, tmp_path, seed):
    choose = random.Random(seed)
    for _ in range(5):
        written(tmp_path / "content", edited(choose, tmp_path / "content"))
        again(tmp_path)


def test_a_pipe_in_the_place_of_the_list_keeps_nobody_waiting(run, tmp_path):
    (tmp_path / "site").mkdir()
    os.mkfifo(tmp_path / "site/.record-portal-site.json")
    result = run("guide", "-o", "site")
    assert (result.returncode, result.stdout, result.stderr) == (
        73,
        b"",
        b"site/.record-portal-site.json: error: it is no file [output-exists]\nhelp: choose another folder with -o\n",
    )
