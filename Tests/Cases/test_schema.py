"""The schema that ships with the product, and the reader, say the same."""

import json

import pytest
from conftest import ROOT, SAMPLE
from jsonschema import Draft202012Validator

SCHEMA = json.loads((ROOT / "Content/schemas/personal-record-1.schema.json").read_text())
VALIDATOR = Draft202012Validator(SCHEMA)


def record(**contribution):
    return {"format": "personal-record/1", "contributions": [{"month": "2024-01"} | contribution]}


GOOD = [record(), record(base="5036.00"), record(base=5036), record(paidOn="2024-01-31", taxMatches=False)]
BAD = [
    record(month="2024-13"),
    record(month="2024-1"),
    record(base="5,036.00"),
    record(base="5036.005"),
    record(scheme="employes"),
    record(paidOn="2024-01-00"),
    record(taxMatches="yes"),
    {"format": "personal-record/2"},
    {"contributions": []},
]


def test_the_schema_is_one():
    Draft202012Validator.check_schema(SCHEMA)


def test_the_sample_is_valid():
    assert list(VALIDATOR.iter_errors(json.loads(SAMPLE.read_text()))) == []


@pytest.mark.parametrize(("value", "valid"), [(value, True) for value in GOOD] + [(value, False) for value in BAD])
def test_schema_and_reader_agree(run, tmp_path, value, valid):
    (tmp_path / "record.json").write_text(json.dumps(value))
    code = run("explain", "record.json", "--as-of", "2024-06").returncode
    assert (VALIDATOR.is_valid(value), code) == (valid, 0 if valid else 65)
