"""Each hostile text alone, in every place that can show it: nothing before it in the place shields it."""

import json
import subprocess

import pytest
from conftest import BINARY, HOSTILE, month
from test_hostile import NAMES, shown

PARSE = (
    """html => {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const text = selector => document.querySelector(selector)?.textContent;
  const names = """
    + NAMES
    + """;
  return {
    names: names(), brand: text('.brand bdi'), source: text('#data dd bdi'), payer: text('.months .f bdi'),
    contract: text('.months .y bdi'), band: text('.timeline .empt'), matter: text('.fix'),
  };
}"""
)


def record(text):
    """Two years paid by another company than the contract's: a band in the timeline, and a matter to put right."""
    return {
        "format": "personal-record/1",
        "source": {"name": text, "exportedOn": "2016-01-31"},
        "person": {"name": text},
        "contracts": [{"employer": f"not {text}", "from": "2014-01-01"}],
        "contributions": [{"month": month(number), "payer": text} for number in range(24)],
    }


@pytest.fixture(scope="module")
def parser(chromium):
    page = chromium.new_context().new_page()
    yield page
    page.context.close()


def parsed(parser, folder, text, language):
    (folder / "record.json").write_text(json.dumps(record(text)))
    subprocess.run([BINARY, "build", "record.json", "--quiet", "--lang", language], cwd=folder, check=True, timeout=60)
    return parser.evaluate(PARSE, (folder / "portal.html").read_bytes().decode())


@pytest.mark.parametrize(("language", "brand"), [("en", "Points record · {}"), ("zh-Hans", "积分记录 · {}")])
def test_each_place_shows_each_text(parser, tmp_path, language, brand):
    names = parsed(parser, tmp_path, "x", language)["names"]
    for text in HOSTILE:
        found = parsed(parser, tmp_path, text, language)
        band, matter = found.pop("band"), found.pop("matter")
        expected = shown(text)
        assert found == {
            "names": names,
            "brand": brand.format(expected),
            "source": expected,
            "payer": expected,
            "contract": f"not {expected}",
        }
        assert expected.startswith(band.removesuffix("…"))
        assert matter.count(expected) >= 2
