"""The Nu validator has nothing to say of any page of the website, of its styles, or of its drawings."""

from site_pages import LANGUAGES
from test_validator import complaints

# The validator is older than these; each is in a specification that today's browsers follow.
LAGGING = [
    "Attribute “media” not allowed on element “meta” at this point.",  # of theme-color
    "CSS: “border-block”: Property “border-block” doesn't exist.",
    "CSS: “text-wrap”: Property “text-wrap” doesn't exist.",
]


def test_nu_finds_nothing_in_the_website(site, published, tmp_path):
    """One run for all: the machine it runs on takes seconds to start. The styles stand alone, too."""
    styles = {text for path in site.html_files for text in site.tree(path).xpath("//style/text()")}
    assert styles != set()
    alone = []
    for number, text in enumerate(sorted(styles)):
        alone.append(tmp_path / f"style-{number}.css")
        alone[-1].write_text(text)
    paths = [site.folder / path for path in site.files if path.endswith((".html", ".svg"))]
    # With an address of its own a page has more in its head; one page of each folder will do.
    samples = ["index.html", "404.html", *(f"{language}/query/web.html" for language in LANGUAGES)]
    paths += [published.folder / path for path in samples]
    told = complaints(["--also-check-css", "--also-check-svg", *alone, *paths])
    assert [line for line in told if not any(text in line for text in LAGGING)] == []
