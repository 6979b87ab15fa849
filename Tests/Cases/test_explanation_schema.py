"""What `explain --format json` prints is what the shipped schema says, and the schema says enough to notice a slip."""

import copy
import json
import re
import subprocess
from pathlib import Path

import pytest
from conftest import BINARY, ROOT, SAMPLE
from jsonschema import Draft202012Validator

SCHEMA = json.loads((ROOT / "Content/schemas/explanation-1.schema.json").read_text())
VALIDATOR = Draft202012Validator(SCHEMA)
PEOPLE = sorted((Path(__file__).parent / "people").glob("*.json"))
RECORDS = [SAMPLE, *PEOPLE]
BOOKS = sorted(path.stem for path in (ROOT / "Content/rules").glob("*.yaml"))
STATUSES = SCHEMA["$defs"]["status"]["enum"]

# One month for each status, judged in 2024-06; the contract ended in March.
EVERY_STATUS = {
    "format": "personal-record/1",
    "person": {"bornOn": "1990-02-28"},
    "contracts": [{"employer": "Example Ltd.", "from": "2023-01-01", "to": "2024-03-31"}],
    "contributions": [
        {"month": "2023-01", "payer": "Example Ltd.", "base": "20000.00", "taxMatches": True},
        {"month": "2023-02"},
        {"month": "2023-03", "payer": "Other Ltd."},
        {"month": "2023-04", "payer": "Example Ltd.", "kind": "back-payment"},
        {"month": "2023-05", "payer": "Example Ltd.", "state": "owed"},
        {"month": "2023-06", "payer": "Example Ltd.", "state": "refunded"},
        {"month": "2023-07", "payer": "Example Ltd.", "kind": "transfer"},
        {"month": "2023-08", "payer": "Example Ltd.", "scheme": "resident"},
        {"month": "2023-10", "payer": "Example Ltd."},
    ],
}


def errors(explained):
    return [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(explained)]


@pytest.fixture
def explain(run):
    def explain(record, *arguments):
        result = run("explain", record, "--format", "json", *arguments)
        assert (result.returncode, result.stderr) == (0, b"")
        return json.loads(result.stdout)

    return explain


@pytest.fixture
def explain_value(explain, tmp_path):
    def explain_value(value, *arguments):
        (tmp_path / "record.json").write_text(json.dumps(value))
        return explain("record.json", *arguments)

    return explain_value


def test_the_schema_is_one():
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("target", [[], ["--target", "120"]], ids=["plain", "target"])
@pytest.mark.parametrize("record", RECORDS, ids=lambda path: path.stem)
def test_a_person(explain, record, target):
    explained = explain(record, *target)
    assert errors(explained) == []
    assert ("target" in explained) == bool(target)


@pytest.mark.parametrize("record", RECORDS, ids=lambda path: path.stem)
@pytest.mark.parametrize("book", BOOKS)
def test_each_rule_book(explain, book, record):
    explained = explain(record, "--rules", book, "--target", "120")
    assert errors(explained) == []
    assert explained["rules"]["id"] == book


def test_there_are_nine_rule_books():
    assert len(BOOKS) == 9


@pytest.mark.parametrize("book", BOOKS)
def test_an_empty_record(explain_value, book):
    explained = explain_value(
        {"format": "personal-record/1"}, "--as-of", "2024-06", "--rules", book, "--target", "120"
    )
    assert errors(explained) == []
    assert (explained["countedMonths"], explained["points"]) == (0, 0)


def test_every_status(explain_value):
    explained = explain_value(EVERY_STATUS, "--as-of", "2024-06", "--target", "0.5")
    assert errors(explained) == []
    assert {month["status"] for month in explained["months"]} == set(STATUSES)
    assert {matter["status"] for matter in explained["matters"]} == set(STATUSES) - {"counted"}


@pytest.mark.parametrize("book", BOOKS)
def test_every_status_by_each_rule_book(explain_value, book):
    assert errors(explain_value(EVERY_STATUS, "--as-of", "2024-06", "--rules", book)) == []


@pytest.mark.parametrize("as_of", ["2010-03", "2012-06", "2022-12", "2023-01", "2033-01"])
def test_other_days(explain_value, as_of):
    """Before the rules, under each of the instruments, and after the last of them."""
    assert errors(explain_value(EVERY_STATUS, "--as-of", as_of, "--target", "120")) == []


def test_a_fraction_is_text(explain_value):
    """A third of a point has no decimal number."""
    value = {"format": "personal-record/1", "contributions": [{"month": "2024-06"}]}
    explained = explain_value(value, "--rules", "xiamen")
    assert explained["points"] == "1/3"
    assert errors(explained) == []


# Documents that nobody may print: where in the sample's explanation, and what stands there instead. The document that
# is spoilt has every part there is: a matter, what putting it right is worth, a target, a base with tiers.
GONE = object()
LEFT_OUT = [
    *(["rules"], ["rules", "id"], ["rules", "version"], ["asOf"], ["months"], ["countedMonths"]),
    *(["undeterminedMonths"], ["points"], ["pointsIfConfirmed"], ["milestones"], ["next"], ["indicators"]),
    *(["total"], ["matters"]),
    *(["months", 0, key] for key in ("month", "status", "reasons")),
    *(["milestones", 0, key] for key in ("month", "points")),
    *(["next", key] for key in ("points", "month", "monthsToGo")),
    *(["total", key] for key in ("points", "least", "most", "vetoes", "undetermined", "settledBy")),
    *(["applyNow", key] for key in ("answer", "paying", "paidMonths", "undeterminedMonths", "needed", "of")),
    ["applyNow", "citation"],
    *(["matters", 0, key] for key in ("status", "months")),
    *(["ifAllPutRight", key] for key in ("points", "otherPoints", "steps")),
    *(["target", key] for key in ("points", "have", "month", "monthsToGo")),
    *(["indicators", "awarded", key] for key in ("id", "group", "outcome", "points", "pointsIfConfirmed")),
    *(["indicators", "not-met", key] for key in ("points", "pointsIfConfirmed")),
    *(["indicators", "undetermined", key] for key in ("missing",)),
    *(["indicators", "tiers", "tiers", 0, key] for key in ("points", "times", "months", "of", "carriedBy")),
]
WRONG = [
    (["months", 0, "status"], "late"),
    (["months", 0, "status"], "Counted"),
    (["months", 0, "status"], None),
    (["months", 0, "month"], "2014-13"),
    (["months", 0, "month"], 201403),
    (["months", 0, "reasons"], []),
    (["months", 0, "reasons"], "shanghai/tests/payer"),
    (["months", 0], "2014-03"),
    (["months"], {}),
    (["asOf"], "2026-11-30"),
    (["rules", "version"], "2023"),
    (["points"], "33"),
    (["points"], "33.0"),
    (["points"], None),
    (["points"], True),
    (["points"], [33]),
    (["points"], "13/"),
    (["pointsIfConfirmed"], None),
    (["countedMonths"], "141"),
    (["countedMonths"], 141.5),
    (["countedMonths"], -1),
    (["milestones", 0, "points"], "3"),
    (["next"], {}),
    (["next"], "none"),
    (["next", "monthsToGo"], 0),
    (["indicators"], []),
    (["indicators", "awarded", "outcome"], "given"),
    (["indicators", "awarded", "group"], "extra"),
    (["indicators", "awarded", "points"], "33"),
    (["indicators", "awarded", "points"], None),
    (["indicators", "undetermined", "missing"], []),
    (["indicators", "undetermined", "missing", 0], {}),
    (["indicators", "undetermined", "missing", 0], {"evidence": "person.bornOn", "unpublished": True}),
    (["indicators", "undetermined", "missing", 0], {"unpublished": False}),
    (["indicators", "tiers", "tiers", 0, "times"], "2"),
    (["total", "points"], "163"),
    (["total", "least"], None),
    (["total", "most"], "without a limit"),
    (["total", "passMark"], None),
    (["total", "vetoes"], None),
    (["total", "settledBy"], ["evidence.commendation"]),
    (["applyNow", "answer"], "maybe"),
    (["applyNow", "answer"], True),
    (["matters", 0, "status"], "unknown"),
    (["matters", 0, "months"], "2021-01"),
    (["ifAllPutRight", "points"], None),
    (["ifAllPutRight", "steps"], [3]),
    (["target", "month"], "never"),
    (["target", "monthsToGo"], -1),
    (["target", "have"], None),
]
SPOILT = [(place, GONE) for place in LEFT_OUT] + WRONG


def walk(document, step):
    """The part of a document; a word after `indicators` is the first one with that outcome, or with that key."""
    if isinstance(document, list) and isinstance(step, str):
        return next(index for index, part in enumerate(document) if part["outcome"] == step or step in part)
    return step


def spoil(document, place, value):
    part = document
    for step in place[:-1]:
        part = part[walk(part, step)]
    if value is GONE:
        del part[walk(part, place[-1])]
    else:
        part[walk(part, place[-1])] = value


def name(place, value):
    return re.sub(r"[^\w/=.-]+", "-", "/".join(map(str, place)) + (" left out" if value is GONE else f" = {value}"))


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    folder = tmp_path_factory.mktemp("whole")
    arguments = [BINARY, "explain", SAMPLE, "--format", "json", "--target", "120"]
    return json.loads(subprocess.run(arguments, cwd=folder, capture_output=True, env={}, timeout=60).stdout)


def test_what_is_spoilt_is_whole_before(whole):
    assert errors(whole) == []


@pytest.mark.parametrize(("place", "value"), SPOILT, ids=[name(*spoilt) for spoilt in SPOILT])
def test_a_spoilt_document_is_refused(whole, place, value):
    document = copy.deepcopy(whole)
    spoil(document, place, value)
    assert document != whole
    assert errors(document) != []


def test_more_keys_may_be_added(whole):
    """The schema's own words: whoever reads an explanation must not stumble over a key of a later version."""
    assert "More keys may be added" in SCHEMA["description"]
    document = copy.deepcopy(whole)
    for part in (document, document["months"][0], document["indicators"][0], document["total"]):
        part["ofALaterVersion"] = 1
    assert errors(document) == []
