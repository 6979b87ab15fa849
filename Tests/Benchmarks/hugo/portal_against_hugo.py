"""One person's portal of twelve years by `record-portal build` and by Hugo, which gets the months judged already.

    .venv/bin/python Tests/Benchmarks/hugo/portal_against_hugo.py [--binary FILE] [--years 12] [--runs 21]

The record is synthetic: a contribution a month, and in every decade late months, another payer and a gap. Hugo reads the
record and what `record-portal explain --format json` says of it as data, and writes one page: ledger, timeline of the
counted months, every month with its contribution, the guide's pages and questions, the statutes. It judges nothing, draws
nothing and checks nothing, so that its work is the smaller one. Whole processes in turns, medians.
"""

import calendar
import json
import shutil
import subprocess
import tempfile
from pathlib import Path

import turns

EMPLOYERS = ["Hongqiao Freight Co.", "Lujia Software Ltd.", "Minhang Instruments"]
FIRST_YEAR = 1986

CONFIG = """baseURL = "https://example.org/"
title = "Points record"
disableKinds = ["taxonomy", "term", "rss", "sitemap", "404"]
disableAliases = true
[[cascade]]
[cascade.build]
render = "link"
[cascade.target]
kind = "{page,section}"
"""

HOME = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{{ site.Title }}</title>
<style>{{ (resources.Get "common.css").Content | safeCSS }}{{ (resources.Get "portal.css").Content | safeCSS }}</style></head>
<body><main>{{ $data := hugo.Data }}{{ $months := $data.answer.months }}
<h1>{{ $data.answer.points }} points</h1>
<p>{{ len (where $months "status" "counted") }} of {{ len $months }} months counted as of {{ $data.answer.asOf }}</p>
{{ $years := slice }}{{ range $months }}{{ $years = $years | append (substr .month 0 4) }}{{ end }}{{ $years = uniq $years }}
{{ $byMonth := dict }}{{ range $data.record.contributions }}{{ $byMonth = merge $byMonth (dict .month .) }}{{ end }}
<svg viewBox="0 0 1040 303">{{ range $place, $month := $months }}
{{- if eq .status "counted" }}<rect x="{{ add 44 (mul $place 6) }}" y="40" width="5" height="20"/>{{ end }}{{ end }}</svg>
<table>{{ range $year := $years }}<tr><th scope="row">{{ $year }}</th>{{ range $months }}{{ if eq (substr .month 0 4) $year }}
<td class="{{ .status }}"><a href="#m-{{ .month }}">{{ substr .month 5 }}</a></td>{{ end }}{{ end }}</tr>{{ end }}</table>
{{ range $year := $years }}<details id="y-{{ $year }}"><summary><h3>{{ $year }}</h3></summary><ol>
{{ range $months }}{{ if eq (substr .month 0 4) $year }}<li id="m-{{ .month }}"><b>{{ time.Format "January 2006" (printf "%s-01" .month) }}</b> <i>{{ .status }}</i>
{{ with index $byMonth .month }}<p>Paid by <bdi>{{ .payer }}</bdi> · base ¥{{ .base }} · your share ¥{{ .personal }} · employer's share ¥{{ .employer }} · paid on {{ time.Format "2 January 2006" .paidOn }}</p>{{ end }}
<p>{{ range .reasons }}<a href="#{{ . }}">{{ . }}</a> {{ end }}</p></li>
{{ end }}{{ end }}</ol></details>{{ end }}
{{ range site.Sections }}<section id="{{ .Section }}"><h2>{{ .Title }}</h2>{{ .Content }}
{{ range .RegularPages }}<details id="{{ .File.ContentBaseName }}"><summary>{{ .Title }}</summary>{{ .Content }}<p>{{ .Params.lastChecked }}</p></details>
{{ end }}</section>{{ end }}
<section id="law">{{ range $data.statutes }}<h3>{{ .title.en }}</h3><p>{{ .note.en }}</p>{{ $id := .id }}
{{ range .articles }}<details id="{{ $id }}-{{ .number }}"><summary>Article {{ .number }}</summary><blockquote>{{ .quote }}</blockquote><p>{{ .en }}</p></details>{{ end }}{{ end }}
</section></main><script>{{ (resources.Get "portal.js").Content | safeJS }}</script></body></html>
"""


def month(index):
    return f"{FIRST_YEAR + index // 12}-{index % 12 + 1:02d}"


def last_day(index):
    year, number = FIRST_YEAR + index // 12, index % 12 + 1
    return f"{month(index)}-{calendar.monthrange(year, number)[1]}"


def contribution(index):
    place = index % 120
    is_late = 60 <= place < 63
    return {
        "month": month(index), "kind": "back-payment" if is_late else "regular",
        "payer": "Puxi HR Services" if 20 <= place < 25 else EMPLOYERS[index // 40 % 3],
        "base": f"{5000 + 10 * index}.00", "personal": f"{(40_000 + 80 * index) / 100:.2f}",
        "employer": f"{(100_000 + 160 * index) / 100:.2f}", "bookedMonth": month(index + 4 if is_late else index),
        "paidOn": last_day(index), "taxMatches": True,
    }  # fmt: skip


def record(years):
    count = years * 12
    contracts = [
        {"employer": EMPLOYERS[begun // 40 % 3], "from": f"{month(begun)}-01"}
        | ({"to": last_day(begun + 39)} if begun + 40 < count else {})
        for begun in range(0, count, 40)
    ]
    return {
        "format": "personal-record/1", "source": {"name": "Synthetic export"}, "contracts": contracts,
        "contributions": [contribution(index) for index in range(count) if index % 120 != 77],
    }  # fmt: skip


def write_guide(source, content):
    """The guide's own pages, with a name for their openings and links that lead to places on the one page."""
    for page in sorted(source.rglob("*.md")):
        place = content / page.relative_to(source)
        place = place.with_name("_index.md") if place.name == "index.md" else place
        place.parent.mkdir(parents=True, exist_ok=True)
        text = page.read_text().replace("(statute:", "(#").replace("(glossary:", "(#")
        place.write_text(text.replace("\norder:", "\nweight:"))


def write_hugo(folder, options, record_file):
    content, theme = options.root / "Content", options.root / "Templates"
    for name in ("layouts", "assets", "data"):
        (folder / name).mkdir(parents=True)
    (folder / "hugo.toml").write_text(CONFIG)
    (folder / "layouts/home.html").write_text(HOME)
    for name in ("common.css", "portal.css", "portal.js"):
        shutil.copy(theme / name, folder / "assets" / name)
    shutil.copy(record_file, folder / "data/record.json")
    explained = subprocess.run([options.binary, "explain", record_file, "--format", "json"], capture_output=True, check=True)
    (folder / "data/answer.json").write_bytes(explained.stdout)
    shutil.copytree(content / "statutes", folder / "data/statutes")
    write_guide(content / "en", folder / "content")


def check(page, years):
    text = page.read_text()
    for words in (f'id="m-{month(years * 12 - 1)}"', f"{last_day(0)[-2:]} January {FIRST_YEAR}", "社会保险经办"):
        assert words in text, f"{page} lacks {words}"
    assert text.count('id="m-') >= years * 12 - years // 10 - 1, f"{page} lacks months"


def compare(folder, years, options):
    record_file = folder / "record.json"
    record_file.write_text(json.dumps(record(years), indent=1))
    write_hugo(folder / "hugo", options, record_file)

    def commands(run):
        return [
            [options.binary, "build", record_file, "--quiet", "-o", folder / f"portal{run}.html"],
            [options.hugo, "--quiet", "-s", folder / "hugo", "-d", folder / f"made{run}"],
        ]

    ours, hugo = turns.medians(commands, options.runs, options.clock)
    pages = [folder / "portal0.html", folder / "made0/index.html"]
    for page in pages:
        check(page, years)
    sizes = [f"{page.stat().st_size / 1024:.0f}" for page in pages]
    turns.row(years, f"{ours:.1f}", f"{hugo:.1f}", f"{ours / hugo:.2f}", *sizes)


def main():
    parser = turns.arguments(__doc__)
    parser.add_argument("--years", default="12")
    parser.add_argument("--keep", type=lambda name: Path(name).resolve())
    parser.set_defaults(runs=21)
    options = parser.parse_args()
    turns.head("years", "record-portal, ms", "Hugo, ms", "ratio", "KiB of ours", "KiB of Hugo's")
    for years in map(int, options.years.split(",")):
        with tempfile.TemporaryDirectory() as name:
            folder = options.keep / str(years) if options.keep else Path(name)
            folder.mkdir(parents=True, exist_ok=True)
            compare(folder, years, options)


if __name__ == "__main__":
    main()
