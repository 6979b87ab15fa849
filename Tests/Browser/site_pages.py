"""The guide as a website: what the command wrote, read as files."""

import os
import subprocess
from functools import cache, cached_property
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from lxml import etree, html
from records import ROOT

BINARY = os.environ.get("RECORD_PORTAL", str(ROOT / ".build/debug/record-portal"))
LANGUAGES = ["en", "zh-Hans"]
AS_OF = "2026-11"
PREFIX = "/some/guide/"
BASE_URL = "https://guide.example" + PREFIX

# One page of each kind; where {} stands, one of each language.
KINDS = {
    "choice": "index.html",
    "home": "{}/index.html",
    "section": "{}/query/index.html",
    "page": "{}/query/web.html",
    "matter": "{}/put-right/back-paid.html",
    "points": "{}/points/how-points-are-counted.html",
    "questions": "{}/questions/index.html",
    "question": "{}/questions/paid-late.html",
    "law": "{}/law/index.html",
    "statute": "{}/law/social-insurance-law.html",
    "rules": "{}/rules/index.html",
    "rule-book": "{}/rules/shanghai.html",
    "glossary": "{}/glossary.html",
    "contents": "{}/contents.html",
}


def pages_of(kind):
    """The page of a kind in each language."""
    return sorted({KINDS[kind].format(language) for language in LANGUAGES})


class Site:
    """What the command wrote, read as files."""

    def __init__(self, folder, *arguments):
        self.folder = folder
        command = [BINARY, "guide", "-o", folder, "--as-of", AS_OF, *arguments]
        subprocess.run(command, check=True, capture_output=True, timeout=120)

    @cached_property
    def files(self):
        """The path of every file of the site, with `/`."""
        return sorted(path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*") if path.is_file())

    @cached_property
    def html_files(self):
        return [path for path in self.files if path.endswith(".html")]

    @cached_property
    def redirects(self):
        """The pages that lead on by themselves, and where to."""
        found = {}
        for path in self.html_files:
            for meta in self.tree(path).xpath("//meta[@http-equiv='refresh']/@content"):
                found[path] = meta.partition("url=")[2].strip("'\" ")
        return found

    @cached_property
    def pages(self):
        """The pages that people read: neither redirects nor the one for what isn't there."""
        return [path for path in self.html_files if path not in self.redirects and path != "404.html"]

    def pages_in(self, language):
        return [path for path in self.pages if path.startswith(f"{language}/")]

    @cache
    def tree(self, path):
        # The elements by names without a namespace; a picture's own elements too.
        return html.document_fromstring((self.folder / path).read_bytes(), parser=html.HTMLParser(encoding="utf-8"))

    @cache
    def ids(self, path):
        return set(self.tree(path).xpath("//@id"))

    def xml(self, path):
        return etree.fromstring((self.folder / path).read_bytes())

    def uri(self, path, fragment=""):
        return (self.folder / path).as_uri() + fragment

    def links(self, path, xpath="//a/@href"):
        return [str(href) for href in self.tree(path).xpath(xpath)]

    def target(self, path, href):
        """The file and the fragment that a relative link of a page leads to; None for a link out of the site."""
        address, fragment = urldefrag(urljoin(f"http://site/{path}", href))
        if urlsplit(address).netloc != "site":
            return None
        return unquote(urlsplit(address).path).lstrip("/"), unquote(fragment)
