"""Inputs made to be too much: each is answered, in words and soon, and never by a trap."""

import json

import pytest

# Far more than any of them needs, on a busy machine with a binary that isn't optimised; the time-out of `run` is the
# bound, so what grows with the square of its input fails.
MANY = 1000


def record(**keys):
    return json.dumps({"format": "personal-record/1", **keys})


REFUSED = {
    "lists-in-lists.json": "[" * 200_000,
    "objects-in-objects.json": '{"a":' * 200_000,
    "many-months-that-are-none.json": record(contributions=[{"month": "x"}] * MANY),
    "many-lines-that-are-none.json": "{\n" + "x\n" * MANY,
    "one-long-line.json": record(contributions=[{"month": "x" * 300_000}]),
    "long-number.json": '{"format":' + "9" * 1_000_000 + "}",
    "open-quote.csv": 'month,payer\n2024-01,"' + "x\n" * 100_000,
    "many-columns.csv": ",".join(f"c{number}" for number in range(2000)) + "\n",
    "nothing-but-nul.json": "\0" * 1000,
}


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused(run, tmp_path, name):
    (tmp_path / name).write_text(REFUSED[name])
    result = run("explain", name)
    assert (result.returncode, result.stdout) == (65, b"")
    assert result.stderr.startswith(name.encode() + b":")


def test_every_one_of_many_problems_is_reported(run, tmp_path):
    (tmp_path / "record.json").write_text(record(contributions=[{"month": "x"}] * MANY))
    result = run("explain", "record.json", "--format", "json")
    assert len(result.stderr.splitlines()) == MANY


def test_more_than_a_reader_takes_is_not_held(run, tmp_path):
    (tmp_path / "record.json").write_bytes(b"{" + b" " * (64 << 20))
    result = run("explain", "record.json")
    assert (result.returncode, result.stderr.decode()) == (
        65,
        "record.json: error: more than 67108864 bytes [too-large]\n",
    )


def test_aliases_of_aliases(run, tmp_path):
    """Ten lines of YAML that stand for ten thousand million values."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 10)}]" for level in range(1, 10)]
    (tmp_path / "content/rules").mkdir(parents=True)
    (tmp_path / "content/rules/shanghai.yaml").write_text("\n".join(lines))
    (tmp_path / "record.json").write_text(record(contributions=[{"month": "2024-01"}]))
    result = run("explain", "record.json", "--content", "content")
    assert (result.returncode, result.stdout) == (65, b"")
    assert b"[yaml-syntax]" in result.stderr


def test_three_hundred_years(run, tmp_path):
    months = [{"month": f"{year}-{month:02}"} for year in range(1900, 2200) for month in range(1, 13)]
    (tmp_path / "record.json").write_text(record(contributions=months))
    explained = json.loads(run("explain", "record.json", "--format", "json").stdout)
    assert [month["month"] for month in explained["months"]] == [month["month"] for month in months]
    assert run("build", "record.json").returncode == 0


def test_a_month_with_a_thousand_contributions(run, tmp_path):
    (tmp_path / "record.json").write_text(record(contributions=[{"month": "2024-01", "payer": "x"}] * 1000))
    explained = json.loads(run("explain", "record.json", "--format", "json").stdout)
    assert explained["undeterminedMonths"] == 1
    assert run("build", "record.json").returncode == 0
