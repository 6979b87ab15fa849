"""What pages say of themselves to machines (JSON-LD): by the schema beside this file, and the same as to people."""

import json
import re

import jsonschema
import pytest
from test_site_publishing import SCHEMAS, file_of, squeezed

JSON_LD = "//script[@type='application/ld+json']/text()"


def described(site, path):
    """Each thing that a page's JSON-LD describes, by its type."""
    things = []
    for text in site.tree(path).xpath(JSON_LD):
        value = json.loads(text)
        values = value if isinstance(value, list) else value.get("@graph", [value])
        things += [(thing["@type"], thing) for thing in values]
    assert len(dict(things)) == len(things), path
    return dict(things)


@pytest.mark.parametrize("name", ["site", "published"])
def test_what_pages_say_of_themselves_is_well_formed(request, name):
    site = request.getfixturevalue(name)
    schema = json.loads((SCHEMAS / "json-ld.schema.json").read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    found = []
    for path in site.html_files:
        for text in site.tree(path).xpath(JSON_LD):
            found += [(path, error.json_path, error.message[:200]) for error in validator.iter_errors(json.loads(text))]
    assert found == []


def expected_types(site, path):
    parts = path.split("/")
    types = set()
    if len(parts) > 1 and parts[1] != "index.html":
        types.add("BreadcrumbList")
    if len(parts) > 2 and parts[2] != "index.html":
        types |= {"FAQPage"} if parts[1] == "questions" else set()
        types |= (
            {"HowTo"}
            if parts[1] in ("query", "put-right") and site.tree(path).xpath("//main//ol[not(@id='results')]")
            else set()
        )
    return types


def test_each_page_says_what_it_is(published):
    found = {}
    for path in published.pages:
        types = set(described(published, path))
        if types != expected_types(published, path):
            found[path] = sorted(types)
    assert found == {}
    assert "HowTo" in described(published, "en/query/web.html")


def test_answers_and_steps_are_the_pages_own(published):
    found = []
    for path in published.pages:
        things = described(published, path)
        text = squeezed(published.tree(path).find(".//main").text_content())
        heading = squeezed(published.tree(path).find(".//h1").text_content())
        for question in things.get("FAQPage", {}).get("mainEntity", []):
            if squeezed(question["name"]) != heading:
                found.append((path, question["name"]))
            words = squeezed(question["acceptedAnswer"]["text"])
            found += [(path, words)] if re.sub(r"\s", "", words) not in re.sub(r"\s", "", text) else []
        for step in things.get("HowTo", {}).get("step", []):
            words = squeezed(step["text"])
            found += [(path, words)] if words not in text else []
    assert found == []


def test_breadcrumbs_are_the_ones_shown(published):
    found = []
    for path in published.pages:
        items = described(published, path).get("BreadcrumbList", {}).get("itemListElement", [])
        if [item["position"] for item in items] != list(range(1, len(items) + 1)):
            found.append((path, "positions"))
        links = [(item["name"], file_of(item["item"])) for item in items if "item" in item]
        crumbs = [
            (squeezed(link.text_content()), published.target(path, link.get("href"))[0])
            for link in published.tree(path).xpath("//nav[contains(@class, 'crumbs')]//a")
        ]
        # The page itself may be said, and isn't linked to.
        if [link for link in links if link[1] != path] != [crumb for crumb in crumbs if crumb[1] != path]:
            found.append((path, links, crumbs))
    assert found == []
