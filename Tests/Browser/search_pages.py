"""A page with the search of the site, from a disk and under the site's policy."""

import base64
import hashlib
import json

from records import ROOT

SCRIPT = ROOT / "Templates/search.js"
VECTORS = json.loads((ROOT / "Tests/Guides/search-vectors.json").read_text())
INDEX = (ROOT / "Tests/Guides/search-vectors-index.js").read_text()

FIELD = """<div id="_search" data-index="../assets/search-en.0a1b.js" data-root="../" data-none="Nothing found."
 data-results="{n} results" data-error="The search is not there." hidden>
<label for="_q">Search</label><input id="_q" type="search"><p id="_found" role="status"></p><ol id="_results"></ol></div>"""


class SearchSite:
    """A page with the search under the site's policy, on a disk, and what it asked for and complained of."""

    def __init__(self, folder, chromium, *, index=INDEX, body=FIELD):
        self.folder = folder
        self.index = folder / "en/assets/search-en.0a1b.js"
        self.index.parent.mkdir(parents=True)
        if index is not None:
            self.index.write_text(index)
        for page in VECTORS["pages"]:
            path = folder / "en" / page["path"]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(f"<!doctype html><title>{page['path']}</title>")
        script = SCRIPT.read_text()
        digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        self.path = folder / "en/query/index.html"
        self.path.write_text(
            f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Guide</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-{digest}' 'strict-dynamic'">
</head><body>{body}<textarea></textarea><p contenteditable></p><script>{script}</script></body></html>"""
        )
        self.context = chromium.new_context()
        self.page = self.context.new_page()
        self.told = []
        self.asked = []
        self.page.on("console", lambda message: self.told.append(message.text))
        self.page.on("pageerror", lambda error: self.told.append(str(error)))
        self.page.on("request", lambda request: self.asked.append(request.url))

    def open(self, query=""):
        self.page.goto(self.path.as_uri() + query)
        self.asked.clear()
        return self

    def ready(self):
        """With the index, and nothing typed."""
        self.type("居住证")
        self.type("")
        return self

    def type(self, text):
        """Types, and waits until the index has come and the status says something."""
        self.page.locator("#_q").fill(text)
        if text.strip():
            self.page.wait_for_function("document.getElementById('_found').textContent")
        return self

    @property
    def titles(self):
        return self.page.locator("#_results a").all_inner_texts()

    @property
    def status(self):
        return self.page.locator("#_found").inner_text()

    @property
    def typed(self):
        return self.page.locator("#_q").input_value()

    @property
    def focused(self):
        return self.page.evaluate("document.activeElement.id || document.activeElement.textContent")

    def press(self, *keys):
        for key in keys:
            self.page.keyboard.press(key)
        return self


def script(index):
    return f"recordPortalSearch({json.dumps(index)});"


def same(pages, text="same"):
    """An index of so many pages with one text, written by hand."""
    entries = [[f"{number}.html", f"Page {number}", [], text] for number in range(pages)]
    return script({"pages": entries, "terms": "same", "places": [[1] + [11] * (pages - 1)]})
