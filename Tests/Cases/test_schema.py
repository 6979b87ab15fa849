"""The schema that ships with the product, and the reader, say the same."""

import json

import pytest
from conftest import ROOT, SAMPLE
from jsonschema import Draft202012Validator

SCHEMA = json.loads((ROOT / "Content/schemas/personal-record-1.schema.json").read_text())
VALIDATOR = Draft202012Validator(SCHEMA)
EVIDENCE = SCHEMA["$defs"]["evidence"]["properties"]


def record(**contribution):
    return {"format": "personal-record/1", "contributions": [{"month": "2024-01"} | contribution]}


def stated(**evidence):
    return {"format": "personal-record/1", "contributions": [{"month": "2024-01"}], "evidence": evidence}


SPELL = {"from": "2020-02-29"}
DETENTION = {"kind": "administrative-detention", "on": "2023-12-31"}
LEVELS = [{name: level} for name, part in EVIDENCE.items() for level in part.get("enum", [])]
STATEMENTS = [
    {name: holds} for name, part in EVIDENCE.items() if part.get("type") == "boolean" for holds in (False, True)
]
SPELLS = [
    {name: spells}
    for name in ("publicService", "remoteArea", "lingang")
    for spells in ([], [SPELL], [SPELL | {"to": "2020-02-29"}, {"from": "2021-01-01", "to": "2022-12-31"}])
]
PARTS = [
    *LEVELS,
    *STATEMENTS,
    *SPELLS,
    {"spouse": {}},
    {"spouse": {"localHousehold": False}},
    {"spouse": {"localHousehold": True, "marriedOn": "2019-05-20"}},
    {"spouse": {"marriedOn": "2019-05-20"}},
    {"investment": {}},
    {"investment": {"averageTax": "123456.78", "averageLocalEmployees": 10}},
    {"investment": {"averageTax": 0}},
    {"investment": {"averageTax": 100000.5}},
    {"investment": {"averageLocalEmployees": 0}},
    {"investment": {"averageLocalEmployees": 1000000}},
    {"deductions": []},
    {"deductions": [DETENTION]},
    {"deductions": [DETENTION, DETENTION, {"kind": "crime", "on": "1999-01-01"}]},
    {"deductions": [{"kind": "false-materials", "on": "2024-01-31"}]},
]
WHOLE = {key: value for part in PARTS for key, value in part.items()}
UNSTATED = [
    {"education": "highschool"},
    {"education": "Master"},
    {"education": True},
    {"education": ["master"]},
    {"skill": "level-6"},
    {"skill": 3},
    {"commendation": "fourth"},
    {"urgentMajor": "yes"},
    {"freshGraduate": 1},
    {"entrepreneur": []},
    {"innovationIntermediary": "true"},
    {"seriousCrime": "no"},
    {"familyPlanningViolation": 0},
    {"spouse": True},
    {"spouse": []},
    {"spouse": {"localHousehold": "yes"}},
    {"spouse": {"marriedOn": "2019-05"}},
    {"publicService": SPELL},
    {"publicService": [{}]},
    {"publicService": [{"to": "2021-12-31"}]},
    {"remoteArea": [{"from": "2021-13-01"}]},
    {"remoteArea": ["2021-01-01"]},
    {"lingang": [SPELL | {"to": "today"}]},
    {"lingang": True},
    {"investment": []},
    {"investment": {"averageTax": "1e5"}},
    {"investment": {"averageTax": "100,000"}},
    {"investment": {"averageTax": True}},
    {"investment": {"averageLocalEmployees": -1}},
    {"investment": {"averageLocalEmployees": 1.5}},
    {"investment": {"averageLocalEmployees": "ten"}},
    {"investment": {"averageLocalEmployees": 1000001}},
    {"deductions": DETENTION},
    {"deductions": [{"kind": "crime"}]},
    {"deductions": [{"on": "2023-12-31"}]},
    {"deductions": [{"kind": "theft", "on": "2023-12-31"}]},
    {"deductions": [{"kind": "crime", "on": "2023-12"}]},
    {"deductions": [{"kind": "crime", "on": None}]},
]

GOOD = [record(), record(base="5036.00"), record(base=5036), record(paidOn="2024-01-31", taxMatches=False)]
GOOD += [stated(), stated(**WHOLE), *(stated(**part) for part in PARTS)]
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
    {"format": "personal-record/1", "evidence": []},
    {"format": "personal-record/1", "evidence": "none"},
    *(stated(**part) for part in UNSTATED),
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


def test_the_whole_evidence_has_every_part():
    assert set(WHOLE) == set(EVIDENCE)
