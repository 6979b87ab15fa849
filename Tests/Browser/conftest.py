import json
import os
import shutil
import subprocess
from functools import cache, cached_property
from pathlib import Path

import pytest
from paper_records import CHECKLISTS, PAPERS
from playwright.sync_api import sync_playwright
from records import HOSTILE, RECORDS, ROOT, SAMPLE, before, month  # noqa: F401
from search_pages import SearchSite
from sheets import Sheets
from site_fixtures import published, served, served_published, site, tabs, visit  # noqa: F401
from summaries import Summaries

BINARY = os.environ.get("RECORD_PORTAL", str(ROOT / ".build/debug/record-portal"))


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


class Paper:
    """A paper as the command makes it, and as a browser prints it."""

    def __init__(self, folder, name, chromium):
        record, self.as_of, *self.arguments = {**PAPERS, **CHECKLISTS}[name]
        self.name, self.folder, self.chromium = name, folder, chromium
        self.record = record if isinstance(record, Path) else self.written(record)

    def written(self, record):
        path = self.folder / f"{self.name}.json"
        path.write_text(json.dumps({"format": "personal-record/1", **record}))
        return path

    @property
    def given(self):
        """The record, and by when, as every verb takes it."""
        return [self.record, *(["--as-of", self.as_of] if self.as_of else [])]

    @cached_property
    def path(self):
        path = self.folder / f"{self.name}.html"
        command = [BINARY, "statement", *self.given, *self.arguments, "-o", path, "--quiet"]
        subprocess.run(command, check=True, timeout=60)
        return path

    @cached_property
    def page(self):
        """It in a browser, to ask for what it says."""
        page = self.chromium.new_page()
        page.goto(self.path.as_uri())
        return page

    def texts(self, selector):
        return self.page.locator(selector).all_text_contents()

    @cached_property
    def sheets(self):
        return self.printed()

    def printed(self, style=""):
        """Prints the paper, with a style of the test's own if there is one."""
        path = self.folder / f"{self.name}{len(style) or ''}.pdf"
        page = self.chromium.new_page()
        page.goto(self.path.as_uri())
        if style:
            page.evaluate("text => document.querySelector('style').sheet.insertRule(text)", style)
        page.pdf(path=str(path), prefer_css_page_size=True, print_background=True, tagged=True)
        page.close()
        return Sheets(path)

    @cached_property
    def explanation(self):
        """What the command says of the record and of each month of it."""
        result = subprocess.run(
            [BINARY, "explain", *self.given, "--format", "json"], check=True, capture_output=True, timeout=60
        )
        return json.loads(result.stdout)


@pytest.fixture(scope="session")
def papers(tmp_path_factory, chromium):
    """Each paper by its name, made and printed when it is first asked for."""
    folder = tmp_path_factory.mktemp("papers")
    return cache(lambda name: Paper(folder, name, chromium))


@pytest.fixture(scope="session")
def summaries(tmp_path_factory):
    return Summaries(tmp_path_factory.mktemp("summaries"))


@pytest.fixture
def open_page(open_path, pages):
    """Opens a page by its name."""
    return lambda name, fragment="", **options: open_path(pages[name], fragment, **options)


@pytest.fixture
def open_path(chromium):
    """Opens a page, and at the end sees to it that it asked for nothing and complained of nothing."""
    contexts = []
    told = []

    def open_path(path, fragment="", **options):
        context = chromium.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        address = path.as_uri()
        page.on("request", lambda request: told.append(request.url) if request.url.split("#")[0] != address else None)
        page.on("console", lambda message: told.append(message.text))
        page.on("pageerror", lambda error: told.append(str(error)))
        page.on("dialog", lambda dialog: (told.append(dialog.message), dialog.dismiss()))
        page.goto(address + fragment)
        return page

    yield open_path
    for context in contexts:
        context.close()
    assert told == []


@pytest.fixture
def search_site(tmp_path, chromium):
    """Makes a site for its search, and at the end sees to it that its page complained of nothing but what is expected."""
    made = []

    def make(**options):
        made.append(SearchSite(tmp_path / str(len(made)), chromium, **options))
        return made[-1]

    yield make
    for one in made:
        one.context.close()
    assert [one.told for one in made] == [[] for _ in made]
