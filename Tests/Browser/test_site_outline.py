"""How a page is built for those who don't see it: its headings, its language, its title, its place in the site."""

from site_pages import LANGUAGES


def test_nothing_is_empty(site):
    """An empty paragraph, list or box is a gap to those who see it and a puzzle to those who hear it."""
    boxes = (
        "//main//*[self::p or self::div or self::ul or self::ol or self::dl or self::section or self::nav or self::dd]"
    )
    found = [
        (path, box.tag, box.get("class"))
        for path in site.pages
        for box in site.tree(path).xpath(f"{boxes}[not(.//img) and not(ancestor-or-self::*[@id='_search'])]")
        if not box.text_content().strip()
    ]
    assert found == []


def test_every_page_has_one_outline(site):
    """One h1 and one main; no level of heading is left out; the language is said; no two pages share a title."""
    found, titles = [], {}
    for path in [*site.pages, "404.html"]:
        tree = site.tree(path)
        levels = [int(heading.tag[1]) for heading in tree.xpath("//*[self::h1 or self::h2 or self::h3 or self::h4]")]
        steps = [(path, "levels", a, b) for a, b in zip(levels, levels[1:]) if b > a + 1]
        found += steps
        for name, count in {"h1": levels.count(1), "main": len(tree.xpath("//main"))}.items():
            found += [] if count == 1 else [(path, name, count)]
        language = path.partition("/")[0]
        if language in LANGUAGES and tree.get("lang") != language:
            found.append((path, "lang", tree.get("lang")))
        titles.setdefault(tree.findtext(".//title"), []).append(path)
    found += [(title, *paths) for title, paths in titles.items() if len(paths) > 1 or not title]
    assert found == []


def test_the_path_to_a_page_is_told(site):
    """The last crumb or the section is the current one; a home page needs no crumbs."""
    found = []
    for path in site.pages:
        if path.count("/") == 2:
            crumbs = site.tree(path).xpath("//nav[contains(@class, 'crumbs')]")
            section = site.tree(path).xpath("//nav[contains(@class, 'sections')]//a[@aria-current]")
            found += [] if len(crumbs) == 1 and len(section) == 1 else [(path, len(crumbs), len(section))]
    assert found == []
