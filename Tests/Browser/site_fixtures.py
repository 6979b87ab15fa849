"""The website for the tests of it. `conftest.py` imports these by name."""

import pytest
from site_pages import BASE_URL, Site
from site_served import Served
from site_tabs import Tabs


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The website without an address of its own: it works from a folder."""
    return Site(tmp_path_factory.mktemp("site") / "guide")


@pytest.fixture(scope="session")
def published(tmp_path_factory):
    """The website with its address."""
    return Site(tmp_path_factory.mktemp("published") / "guide", "--base-url", BASE_URL)


@pytest.fixture(scope="session")
def served(site):
    served = Served(site)
    yield served
    served.close()


@pytest.fixture(scope="session")
def served_published(published):
    served = Served(published)
    yield served
    served.close()


@pytest.fixture(scope="session")
def tabs(chromium):
    tabs = Tabs(chromium)
    yield tabs
    tabs.close()


@pytest.fixture
def visit(tabs, site, served, served_published):
    """Opens a page of the site in a tab that is used again; no page may complain, or ask for what isn't the site's."""
    tabs.told.clear()
    tabs.allowed = (site.uri(""), served.address, served_published.address, "data:")
    yield lambda path, fragment="", place=site, **options: tabs.open(place.uri(path, fragment), **options)
    assert tabs.told == [], tabs.told
