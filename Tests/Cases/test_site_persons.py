"""A person's number or record in what everybody reads: refused with its place, and nothing is written."""

import json
import re

import pytest
from conftest import SAMPLE
from site_folders import NUMBER, SVG, files, located, opening, page, refused

SPELLED = {
    "plain": NUMBER,
    "small x": NUMBER.lower(),
    "full width": NUMBER.translate({ord(c): ord(c) + 0xFEE0 for c in "0123456789X"}),
    "spaces": "110105 19491231 002X",
    "hyphens": "110105-19491231-002X",
    "dashes": "110105–19491231–002X",
    "no-break spaces": "110105\u00a019491231\u00a0002X",
    "two spaces": "110105  19491231  002X",
    "spaced dashes": "110105 - 19491231 - 002X",
    "full width hyphens": "110105－19491231－002X",
    "full width small x": "11010519491231002ｘ",
    "word joiners": "110105\u206019491231\u2060002X",
    "slashes": "110105/19491231/002X",
    "wide spaces": "110105\u300019491231\u3000002X",
    "full width with spaces": "１１０１０５ １９４９１２３１ ００２Ｘ",
    "every digit apart": " ".join(NUMBER),
    "zero width": "110105\u200b19491231\u200b002X",
    "within Chinese": f"身份证号{NUMBER}的人",
    "within a word": f"id={NUMBER};",
}


def test_a_citizen_number_however_it_is_written(made, tmp_path):
    changes = {
        f"en/query/{name.replace(' ', '-')}.md": page(body=f"One.\n\nIt is {number} there.\n", order=30)
        for name, number in SPELLED.items()
    }
    result = made(changes)
    refused(result, tmp_path)
    assert located(result, "personal") == sorted(changes)
    assert re.findall(r"^content/en/query/plain\.md:(\d+:\d+): ", result.stderr, re.MULTILINE) == ["7:7"]


PLACES = {
    "title": ("en/query/web.md", page(f"About {NUMBER}", order=20)),
    "summary": ("en/query/web.md", page(summary=f"About {NUMBER}", order=20)),
    "keywords": ("en/query/web.md", page(keywords=f"[web, {NUMBER}]", order=20)),
    "code": ("en/query/web.md", page(body=f"```\n{NUMBER}\n```\n", order=20)),
    "code in a line": ("en/query/web.md", page(body=f"It is `{NUMBER}`.\n", order=20)),
    "address": ("en/query/web.md", page(body=f"[x](https://example.org/{NUMBER})\n", order=20)),
    "link title": ("en/query/web.md", page(body=f'[x](https://example.org "{NUMBER}")\n', order=20)),
    "comment": ("en/query/web.md", page(body=f"<!-- {NUMBER} -->\n", order=20)),
    "alternative text": ("en/query/web.md", page(body=f"![{NUMBER}](d.svg)\n", order=20)),
    "line break": ("en/query/web.md", page(body="110105\n19491231002X\n", order=20)),
    "emphasis": ("en/query/web.md", page(body="110105**19491231**002X\n", order=20)),
    "entity": ("en/query/web.md", page(body="&#49;1010519491231002X\n", order=20)),
    "Chinese page": ("zh-Hans/query/web.md", page("网上", f"号码：{NUMBER}。\n", order=20)),
    "home": ("en/index.md", opening("Home", summary=NUMBER)),
    "glossary": (
        "glossary.yaml",
        "format: glossary/1\nterms:\n  - id: a-number\n    term: { en: number, zh-Hans: 号码 }\n"
        f"    says:\n      en: Such as {NUMBER}.\n      zh-Hans: 号码。\n",
    ),
    "drawing": ("en/query/d.svg", SVG.format(f"<text>{NUMBER}</text>")),
}


@pytest.mark.parametrize("place", PLACES)
def test_a_citizen_number_anywhere(made, tmp_path, place):
    path, text = PLACES[place]
    drawing = {"en/query/d.svg": SVG.format("")} if place == "alternative text" else {}
    if place == "drawing":
        drawing = {"en/query/web.md": page(body="![A drawing](d.svg)\n", order=20)}
    result = made(drawing | {path: text})
    refused(result, tmp_path)
    # What only the made page says is told with that page.
    assert re.match(rf"(content/)?{path.rpartition('.')[0]}\.\w+:", result.stderr), result.stderr
    if place not in ("line break", "emphasis", "entity", "drawing"):
        assert re.match(rf"content/{path}:\d+:\d+: error: ", result.stderr), result.stderr


def test_a_citizen_number_in_the_settings(made, tmp_path):
    (tmp_path / "portal.yaml").write_text(f"format: portal/1\ntitle: {{ en: About {NUMBER}, zh-Hans: 指南 }}\n")
    result = made({})
    assert result.returncode == 65, result.stderr
    assert result.stderr.startswith("portal.yaml:2:"), result.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["content", "portal.yaml"]


def test_other_numbers_are_no_citizen_numbers(made):
    numbers = ["110105194912310021", "11010519491331002X", "1101051949123100", "12333", "99010519491231002X"]
    body = "".join(f"It is {number} there.\n\n" for number in numbers)
    result = made({"en/query/web.md": page("On the web", body, order=20)})
    assert (result.returncode, result.stderr) == (0, "")


RECORD = json.dumps(json.loads(SAMPLE.read_text()), ensure_ascii=False, indent=1)


RECORDS = {
    "record in code": f"```json\n{RECORD}\n```\n",
    "record in a line": json.dumps(json.loads(RECORD)) + "\n",
    "record as YAML": '```yaml\nformat: personal-record/1\ncontributions: [{ month: 2024-01, base: "11396.00" }]\n```\n',
}


@pytest.mark.parametrize("name", ["record in code", "record in a line", "record as YAML"])
def test_a_personal_record_pasted_into_a_page(made, tmp_path, name):
    refused(made({"en/query/web.md": page("On the web", RECORDS[name], order=20)}), tmp_path, "en/query/web.md")


@pytest.mark.parametrize("name", ["record.json", "en/record.json", "en/query/record.json", "sample/record.json"])
def test_a_personal_record_in_the_folder_is_in_no_site(made, tmp_path, name):
    result = made({name: RECORD})
    assert result.returncode in (0, 65), result.stderr
    kept = files(tmp_path / "site") if (tmp_path / "site").exists() else {}
    assert [path for path, text in kept.items() if b"contributions" in text and b"11396.00" in text] == []
