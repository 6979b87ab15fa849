"""What `diff --format json` prints is what the shipped schema says, and the schema says enough to notice a slip."""

import copy
import json

import pytest
from conftest import ROOT, SAMPLE
from jsonschema import Draft202012Validator

SCHEMA = json.loads((ROOT / "Content/schemas/difference-1.schema.json").read_text())
VALIDATOR = Draft202012Validator(SCHEMA)


@pytest.fixture
def difference(run, tmp_path):
    record = json.loads(SAMPLE.read_text())
    old = copy.deepcopy(record)
    old["contributions"] = old["contributions"][:-6]
    old["contributions"][3]["base"] = "1.00"
    old["contributions"].append({"month": "2014-01", "insurance": "medical"})
    old["contracts"] = old["contracts"][:-1]
    (tmp_path / "old.json").write_text(json.dumps(old))
    result = run("diff", "old.json", SAMPLE, "--format", "json")
    assert (result.returncode, result.stderr) == (0, b"")
    return json.loads(result.stdout)


def test_it_is_valid(difference):
    assert [error.message for error in VALIDATOR.iter_errors(difference)] == []
    assert {change["change"] for change in difference["changes"]} == {
        "appeared",
        "disappeared",
        "changed",
        "judged-otherwise",
    }


def test_a_slip_is_noticed(difference):
    def slips():
        for key in difference:
            yield {name: value for name, value in difference.items() if name != key}
        for index, change in enumerate(difference["changes"]):
            for key in {"month", "insurance", "change", "contribution", "fields"} & change.keys():
                slip = copy.deepcopy(difference)
                del slip["changes"][index][key]
                yield slip
            slip = copy.deepcopy(difference)
            slip["changes"][index]["change"] = "vanished"
            yield slip
        for key in difference["before"]:
            slip = copy.deepcopy(difference)
            del slip["before"][key]
            yield slip

    for slip in slips():
        assert not VALIDATOR.is_valid(slip)
