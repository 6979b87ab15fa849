"""A statement agrees with the record that it was made from, and with nothing else; the JSON is what the schema says."""

import json
import re

import pytest
from conftest import ROOT, SAMPLE
from jsonschema import Draft202012Validator

SCHEMA = json.loads((ROOT / "Content/schemas/verification-1.schema.json").read_text())
VALIDATOR = Draft202012Validator(SCHEMA)
FORMS = [
    [], ["--lang", "zh-Hans"], ["--lang", "zh-Hans,en"], ["--months", "year"], ["--months", "none", "--paper", "letter"],
    ["--show", "id"], ["--as-of", "2020-05"], ["--rules", "hangzhou"],
]  # fmt: skip


@pytest.fixture
def verify(run):
    def verify(*arguments):
        result = run("verify", *arguments, "--format", "json")
        assert result.stderr == b""
        verification = json.loads(result.stdout)
        assert [error.message for error in VALIDATOR.iter_errors(verification)] == []
        assert result.returncode == (0 if verification["agrees"] else 1)
        return verification

    return verify


@pytest.fixture
def record(tmp_path):
    """The sample, to be changed."""

    def record(change=lambda record: None):
        value = json.loads(SAMPLE.read_text())
        change(value)
        path = tmp_path / "record.json"
        path.write_text(json.dumps(value))
        return path

    return record


@pytest.fixture
def statement(run, tmp_path):
    def statement(*arguments):
        assert run("statement", SAMPLE, *arguments, "-o", "statement.html", "--quiet").returncode == 0
        return tmp_path / "statement.html"

    return statement


@pytest.mark.parametrize("form", FORMS, ids=" ".join)
def test_every_form_agrees(verify, statement, form):
    verification = verify(statement(*form), "--record", SAMPLE)
    assert (verification["agrees"], verification["differences"], verification["page"]) == (True, [], "same")


def test_a_later_export_of_the_same_months_agrees(verify, statement, record):
    def later(value):
        value["contributions"].reverse()
        value["source"] = {"name": "another export", "exportedOn": "2027-03-01"}
        value["contributions"].append({"month": "2027-01", "payer": "Example Ltd."})
        value["person"]["name"] = "Somebody Else"

    code = re.search(r"RECORD-PORTAL/1 [^<\"&]+", statement().read_text()).group()
    verification = verify("--code", code, "--record", record(later))
    assert (verification["agrees"], verification["page"]) == (True, "not-compared")


CHANGES = {
    "amount": lambda value: value["contributions"][7].update(personal="1.00"),
    "payer": lambda value: value["contributions"][7].update(payer="Somebody Ltd."),
    "month less": lambda value: value["contributions"].pop(),
    "month twice": lambda value: value["contributions"].append(value["contributions"][0]),
    "contract": lambda value: value["contracts"][0].update(employer="Somebody Ltd."),
    "contract's end": lambda value: value["contracts"][0].update(to="2018-05-31"),
}  # fmt: skip


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_changed_record_does_not(verify, statement, record, change):
    verification = verify(statement(), "--record", record(change))
    assert verification["agrees"] is False
    assert verification["differences"][-1]["what"] == "record"
    assert verification["page"] == "not-compared"


PAGES = {
    "points": lambda page: page.replace('<p class="big">33</p>', '<p class="big">36</p>'),
    "name": lambda page: page.replace("Zhang San", "Li Si"),
    "form": lambda page: page.replace('data-form="en A4 all"', 'data-form="xx A4 all"'),
    "no form": lambda page: page.replace(' data-form="en A4 all"', ""),
    "cut off": lambda page: page[:-9],
    "more": lambda page: page + "\n",
}  # fmt: skip


@pytest.mark.parametrize("change", PAGES.values(), ids=PAGES)
def test_a_changed_page_does_not(verify, statement, change):
    path = statement()
    changed = change(path.read_text())
    assert changed != path.read_text()
    path.write_text(changed)
    verification = verify(path, "--record", SAMPLE)
    assert (verification["agrees"], verification["page"]) == (False, "otherwise")


def test_the_schema_is_one():
    Draft202012Validator.check_schema(SCHEMA)


def test_the_schema_notices_a_slip():
    good = {
        "statement": "7F3K-91QD", "agrees": False, "asOf": "2026-10", "rules": "shanghai", "version": "2023-01-01", "differences": [],
        "page": "otherwise", "line": 3,
    }  # fmt: skip
    assert VALIDATOR.is_valid(good)
    slips = [{"agrees": True}, {"page": "same"}, {"asOf": "2026-13"}, {"statement": "7F3K-91QI"}, {"line": 0}, {"x": 1}]
    assert [slip for slip in slips if VALIDATOR.is_valid(good | slip)] == []
    assert not VALIDATOR.is_valid({key: value for key, value in good.items() if key != "line"})
