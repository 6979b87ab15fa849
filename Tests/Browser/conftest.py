import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[2]
BINARY = os.environ.get("RECORD_PORTAL", str(ROOT / ".build/debug/record-portal"))
SAMPLE = ROOT / "Content/sample/record.json"

MARKS = ["", "\u0301", "\u200d", "\ufe0f", "\u202e"]
HOSTILE = [special + mark for special in "&<>\"'`" for mark in MARKS] + [
    "\0", "</script>", "</style>", "]]>", "{{title}}", "{{{title}}}", "<!--", "<img src=x onerror=alert(1)>",
    "javascript:alert(1)", "x" * 10_000, "\u202eevil", "a\rb\r\nc",
]  # fmt: skip


def month(number):
    return f"{2014 + number // 12}-{number % 12 + 1:02}"


def every_status():
    """A record in which every status occurs, and a month with several contributions."""
    named = {"payer": "Example Ltd."}
    rows = [
        named, {}, {"payer": "Other Ltd."}, named | {"kind": "back-payment"}, named | {"state": "owed"},
        named | {"state": "refunded"}, named | {"kind": "transfer"}, named | {"scheme": "flexible"},
    ]  # fmt: skip
    contributions = [{"month": month(number), "base": "5036.00"} | row for number, row in enumerate(rows)]
    several = [named | {"kind": "back-payment"}, named | {"state": "owed"}, {"payer": "Other Ltd."}]
    contributions += [{"month": month(8)} | row for row in several] + [{"month": month(12)} | named]
    return {"contracts": [{"employer": "Example Ltd.", "from": "2014-01-01"}], "contributions": contributions}


def hostile():
    rows = [{"month": month(number), "payer": text} for number, text in enumerate(HOSTILE)]
    contracts = [
        {"employer": f"not {text}", "from": f"{month(number)}-01", "to": f"{month(number)}-28"}
        for number, text in enumerate(HOSTILE)
    ]
    joined = " ".join(HOSTILE)
    return {"source": {"name": joined}, "person": {"name": joined}, "contracts": contracts, "contributions": rows}


def long():
    rows = [{"month": month(number), "payer": f"Example {number // 70} Ltd."} for number in range(480) if number % 97]
    return {"contributions": rows}


def before():
    """The sample as an earlier export may have had it: shorter, with a month more, a base less, and hostile names."""
    record = json.loads(SAMPLE.read_text())
    record["source"]["exportedOn"] = "2025-04-02"
    record["contributions"] = record["contributions"][:-20]
    record["contributions"][3]["base"] = "1.00"
    for row, text in zip(record["contributions"][10:], HOSTILE, strict=False):
        row["payer"] = text
    record["contributions"].append({"month": "2014-01", "insurance": "medical", "payer": "Example Ltd."})
    return record


RECORDS = {
    "statuses": (every_status(), "2015-03"),
    "empty": ({"contributions": []}, "2024-06"),
    "one-month": ({"contributions": [{"month": "2024-05"}]}, "2024-06"),
    "two-years": ({"contributions": [{"month": month(number)} for number in range(24)]}, "2015-12"),
    "three-years": ({"contributions": [{"month": month(number)} for number in range(36)]}, "2016-12"),
    "forty-years": (long(), "2054-02"),
    "hostile": (hostile(), month(len(HOSTILE) + 3)),
    "benign": ({**hostile(), "source": {"name": "x"}, "person": {"name": "x"}}, month(len(HOSTILE) + 3)),
}


@pytest.fixture(scope="session")
def pages(tmp_path_factory):
    """The path of each page by its name."""
    folder = tmp_path_factory.mktemp("pages")

    def build(name, record, *arguments):
        path = folder / f"{name}.html"
        subprocess.run([BINARY, "build", record, "-o", path, "--quiet", *arguments], check=True, timeout=60)
        return path

    built = {"en": build("en", SAMPLE), "zh-Hans": build("zh-Hans", SAMPLE, "--lang", "zh-Hans")}
    for name, (record, as_of) in RECORDS.items():
        if name == "benign":
            for row in record["contributions"]:
                row["payer"] = "x"
            for contract in record["contracts"]:
                contract["employer"] = "not x"
        source = folder / f"{name}.json"
        source.write_text(json.dumps({"format": "personal-record/1", **record}))
        built[name] = build(name, source, "--as-of", as_of)
    (folder / "before.json").write_text(json.dumps(before()))
    built["since"] = build("since", SAMPLE, "--since", folder / "before.json")
    built["since-zh"] = build("since-zh", SAMPLE, "--since", folder / "before.json", "--lang", "zh-Hans")
    return built


@pytest.fixture(scope="session")
def chromium():
    names = ["chromium", "chromium-browser", "google-chrome"]
    executable = next(path for path in map(shutil.which, names) if path)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium, pages):
    """Opens a page by its name, and at the end sees to it that it asked for nothing and complained of nothing."""
    contexts = []
    told = []

    def open_page(name, fragment="", **options):
        context = chromium.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        address = pages[name].as_uri()
        page.on("request", lambda request: told.append(request.url) if request.url.split("#")[0] != address else None)
        page.on("console", lambda message: told.append(message.text))
        page.on("pageerror", lambda error: told.append(str(error)))
        page.on("dialog", lambda dialog: (told.append(dialog.message), dialog.dismiss()))
        page.goto(address + fragment)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert told == []
