"""Content made to be too much for a website: it ends soon and within bounds, in words where it is refused."""

import pytest
from site_folders import LANGUAGES, files, page, refused

GIBIBYTE = 1 << 20  # in KiB


def test_ten_thousand_pages(made, tmp_path):
    pages = {
        f"{language}/questions/q{number:05}.md": page(f"Question {number}?", f"Answer {number}.\n", order=number)
        for number in range(5_000)
        for language in LANGUAGES
    }
    result = made(pages, "--base-url", "https://guide.example/", timeout=240)
    assert (result.returncode, result.stderr) == (0, "")
    assert (result.work < 60, result.most_memory < GIBIBYTE) == (True, True), result
    assert {path.replace(".md", ".html") for path in pages} - files(tmp_path / "site").keys() == set()


def test_a_page_of_ten_megabytes(made, tmp_path):
    result = made({"en/query/web.md": page("On the web", "word " * 2_000_000, order=20)})
    refused(result, tmp_path)
    assert result.stderr.startswith("content/en/query/web.md: error: "), result.stderr
    assert result.most_memory < GIBIBYTE


DEEP = {
    "quotes": ">" * 50_000 + " x\n",
    "lists": "".join("  " * level + "- x\n" for level in range(400)),
    "brackets": "[" * 50_000 + "\n",
    "emphasis": "*a " * 50_000 + "\n",
    "images": "![" * 50_000 + "\n",
    "backticks": "".join("`" * count + " " for count in range(1, 500)) + "\n",
    "headings": "# x\n" * 20_000,
    "rows": "<!-- as: facts | A | B -->\n\n" + "- a | b\n" * 20_000,
    "columns": "<!-- as: facts" + " | A" * 10_000 + " -->\n\n- " + " | ".join("a" * 10_000) + "\n",
    "references": "".join(f"[{number}]: https://example.org\n" for number in range(5_000)) + "[x]" * 5_000,
    "entities": "&amp;" * 40_000,
    "nothing": "\0" * 10_000,
}


@pytest.mark.parametrize("name", DEEP)
def test_a_page_that_is_deep_or_odd_ends(made, tmp_path, name):
    result = made({"en/query/web.md": page("On the web", DEEP[name], order=20)}, timeout=20)
    assert result.returncode in (0, 65), result.stderr[:2000]
    assert result.most_memory < GIBIBYTE
    assert result.returncode == 0 or [path.name for path in tmp_path.iterdir()] == ["content"]


def test_a_glossary_of_many_terms_in_a_long_page_ends(made):
    terms = "".join(
        f"  - id: t{number}\n    term: {{ en: word{number}, zh-Hans: 词{number} }}\n"
        f"    says: {{ en: One., zh-Hans: 一。 }}\n"
        for number in range(2_000)
    )
    words = " ".join(f"word{number % 2_000}" for number in range(20_000))
    changes = {"glossary.yaml": f"format: glossary/1\nterms:\n{terms}", "en/query/web.md": page("Web", words, order=20)}
    result = made(changes, timeout=40)
    assert (result.returncode, result.stderr) == (0, "")
