"""What the README of the rule books shows is a rule book, and it names every word that there is."""

import json
import re

import pytest
from conftest import ROOT

README = (ROOT / "Content/rules/README.md").read_text()
BLOCKS = re.findall(r"^```yaml\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
# The block that is indented, under its heading.
EXAMPLE = re.search(r"^## Examples\n.*?\n\n((?: {4}[^\n]*\n)+)", README, re.MULTILINE | re.DOTALL)[1]

ACCUMULATION = """\
- id: contributions
  group: basic
  kind: accumulation
  unit: points
  title: { en: Contributions, zh-Hans: 社会保险缴费 }
  dated:
    - { instrument: rules-2020, article: { en: Art. 3 }, confidence: high, points: 4, months: 12, share: pro-rata }
"""
STATEMENT = """\
- id: major
  group: bonus
  kind: statement
  unit: points
  evidence: urgentMajor
  title: { en: Major }
  dated:
    - { instrument: rules-2020, article: { en: Art. 4 }, confidence: high, points: 10 }
"""
DATED = "dated: [{ instrument: rules-2020, article: { en: Art. 1 }, confidence: high }]"
ACCEPTS = {"scheme": "accepts: [employees, flexible, resident], "}
TESTS = re.findall(r"^\| `([\w-]+)` \| .*$", README.split("| `test` |")[1].split("\n\n")[0], re.MULTILINE)


def test_item(word):
    return f"  - {{ test: {word}, {ACCEPTS.get(word, '')}says: {{ en: It counts. }}, {DATED} }}\n"


test_item.__test__ = False


def book(*indicators, tests=TESTS, examples="", more=""):
    """A small rule book that is complete."""
    return "".join(
        [
            "format: rule-book/1\nid: small\ntitle: { en: Small town, zh-Hans: 小城 }\n",
            "instruments:\n",
            "  - { id: rules-2020, title: { en: Rules of 2020 }, short: { en: 2020 }, from: 2020-01-01, ",
            "confidence: high }\n",
            "insurance: pension\ntests:\n",
            *map(test_item, tests),
            "absence:\n  latestMonths: 2\n",
            f"  not-posted: {{ says: {{ en: Nothing yet. }}, {DATED} }}\n",
            f"  gap: {{ says: {{ en: Nothing. }}, {DATED} }}\n",
            "indicators:\n",
            *indicators,
            "points-reference:\n  title: { en: Reference }\n  source: { en: Nobody }\n  unit: yuan-a-month\n",
            "  dated: [{ from: 2020-01, confidence: high, amount: 10000 }]\n",
            more,
            f"examples:\n{examples}" if examples else "",
        ]
    )


@pytest.fixture
def check(run, tmp_path):
    """What is wrong with a book, problem by problem."""

    def check(text):
        (tmp_path / "small.yaml").write_text(text)
        result = run("check", "small.yaml", "--format", "json")
        problems = [json.loads(line) for line in result.stderr.decode().splitlines()]
        assert result.returncode == (65 if problems else 0)
        return problems

    return check


@pytest.fixture
def vocabulary(check):
    """The words that may stand where an unknown one does, as the command itself lists them."""

    def vocabulary(text):
        problems = [problem for problem in check(text) if "nonesuch" in problem["message"]]
        assert len({json.dumps(problem) for problem in problems}) == 1
        listed = re.search(r"(?:is not one of|the keys are) (.*)", f"{problems[0]['message']} {problems[0]['help']}")
        return re.sub(" None$", "", listed[1]).split(", ")

    return vocabulary


def words(sentence):
    """The words of a sentence's list: one, two or three."""
    return re.split(r",\s+|\s+(?:or|and|to)\s+", sentence)


def kind_of(block):
    return re.search(r"^  kind: (.*)$", block, re.MULTILINE)[1]


def block_of(kind):
    return next(block for block in BLOCKS if kind_of(block) == kind)


def wrapped(block):
    return book(block) if kind_of(block) == "accumulation" else book(ACCUMULATION, block)


def test_a_small_book_is_complete(run, tmp_path):
    (tmp_path / "small.yaml").write_text(book(ACCUMULATION))
    result = run("check", "small.yaml")
    assert (result.returncode, result.stdout, result.stderr) == (0, b"1 file read, no problem\n", b"")


@pytest.mark.parametrize("block", BLOCKS, ids=[f"{number}-{kind_of(block)}" for number, block in enumerate(BLOCKS)])
def test_each_block_is_an_indicator(run, tmp_path, block):
    assert re.findall(r"^- ", block, re.MULTILINE) == ["- "]
    assert set(re.findall(r"instrument: ([\w-]+)", block)) == {"rules-2020"}
    (tmp_path / "small.yaml").write_text(wrapped(block))
    result = run("check", "small.yaml")
    assert (result.returncode, result.stdout, result.stderr) == (0, b"1 file read, no problem\n", b"")


@pytest.mark.parametrize("block", BLOCKS, ids=[f"{number}-{kind_of(block)}" for number, block in enumerate(BLOCKS)])
def test_each_block_judges_and_is_printed(run, tmp_path, block):
    (tmp_path / "content/rules").mkdir(parents=True)
    (tmp_path / "content/rules/small.yaml").write_text(wrapped(block))
    (tmp_path / "record.csv").write_text("month,payer,base\n2024-01,Example Ltd.,20000\n")
    for arguments in (["rules", "small"], ["explain", "record.csv", "--rules", "small"]):
        result = run(*arguments, "--content", "content")
        assert (result.returncode, result.stderr) == (0, b"")
        assert re.search(r"title: { en: ([^,]+)", block)[1].encode() in result.stdout


def test_all_blocks_together_are_a_book(check):
    others = {kind_of(block): block for block in BLOCKS if kind_of(block) != "accumulation"}
    assert check(book(ACCUMULATION, *others.values())) == []


def test_the_example_passes(check):
    assert check(book(ACCUMULATION, tests=["transfer"], examples=EXAMPLE)) == []


@pytest.mark.parametrize("expected", re.findall(r"(\w+): ([\w-]+)[, ]", EXAMPLE.split("expect:")[1]))
def test_the_example_is_run(check, expected):
    """Each of the values that it expects would fail if it were another."""
    name, value = expected
    other = "2026-08" if name == "next" else str(int(value) + 1)
    problems = check(
        book(ACCUMULATION, tests=["transfer"], examples=EXAMPLE.replace(f"{name}: {value}", f"{name}: {other}"))
    )
    assert [problem["code"] for problem in problems] == ["rule-example"]


def test_every_kind_is_named_and_shown(vocabulary):
    kinds = vocabulary(book(ACCUMULATION, STATEMENT.replace("kind: statement", "kind: nonesuch")))
    assert set(re.findall(r"\*\*`([\w-]+)`\*\*", README)) == set(kinds)
    assert {kind_of(block) for block in BLOCKS} == set(kinds)


def test_every_test_is_named(vocabulary):
    assert TESTS == vocabulary(book(ACCUMULATION, tests=["nonesuch"]))


@pytest.mark.parametrize("word", TESTS)
def test_each_test_is_accepted(check, word):
    assert check(book(ACCUMULATION, tests=[word])) == []


def test_every_group_is_named(vocabulary):
    groups = words(re.search(r"`group` \((.*?)\)", README)[1])
    assert groups == vocabulary(book(ACCUMULATION, STATEMENT.replace("group: bonus", "group: nonesuch")))
    assert {re.search(r"^  group: (.*)$", block, re.MULTILINE)[1] for block in BLOCKS} == set(groups)


@pytest.mark.parametrize(("key", "word"), re.findall(r"`(share|run): ([\w-]+)`", README))
def test_each_share_and_run_is_accepted(check, vocabulary, key, word):
    rate = "points: 4, months: 12"
    indicator = ACCUMULATION.replace(f"{rate}, share: pro-rata", f"{rate}, {key}: nonesuch")
    listed = vocabulary(book(indicator))
    assert word in listed
    # The others are what holds where nothing is said.
    assert len(listed) == 2
    for word in listed:
        assert check(book(indicator.replace("nonesuch", word))) == []


def test_share_and_run_are_named():
    assert {key for key, _ in re.findall(r"`(share|run): ([\w-]+)`", README)} == {"share", "run"}


@pytest.mark.parametrize(
    ("kind", "named"),
    [("levels", 3), ("statement", 6), ("full-years", 4), ("amounts", 2), ("deduction", 3)],
)
def test_the_evidence_is_named_and_accepted(check, kind, named):
    paragraph = re.search(rf"\*\*`{kind}`\*\*(.*?)```", README, re.DOTALL)[1]
    block = block_of(kind)
    if kind == "amounts":
        evidence = re.findall(r"`(average\w+)` in (\w+)", paragraph)
        amount = "amounts: [{{ of: {}, unit: {}, each: 1, points: 1 }}]"
        blocks = [re.sub(r"amounts: \[.*\]", amount.format(*pair), block, flags=re.DOTALL) for pair in evidence]
    elif kind == "levels":
        evidence = re.findall(r"`?(\w+)`? \(([^)]*)\)", paragraph)
        blocks = []
        for of, listed in evidence:
            levels = words(listed)
            if of == "skill":
                assert levels[:2] == ["level-5", "level-1"]
                levels[:2] = [f"level-{number}" for number in range(5, 0, -1)]
            items = ", ".join(f"{{ level: {level}, points: {points} }}" for points, level in enumerate(levels, 1))
            blocks.append(
                re.sub(r"levels: \[.*\]", f"levels: [{items}]", block, flags=re.DOTALL)
                .replace("evidence: skill", f"evidence: {of}")
            )
    else:
        evidence = words(re.search(r"`evidence`\s+is\s+(.*?)[.;]", paragraph, re.DOTALL)[1])
        blocks = [re.sub(r"evidence: .*", f"evidence: {word}", block) for word in evidence]
    assert len(evidence) == named
    for block in blocks:
        assert check(book(ACCUMULATION, block)) == []


@pytest.mark.parametrize("kind", ["levels", "statement", "deduction", "veto"])
def test_no_evidence_is_left_out(vocabulary, kind):
    block = re.sub(r"evidence: .*", "evidence: nonesuch", block_of(kind))
    for word in vocabulary(book(ACCUMULATION, block)):
        assert re.search(rf"(?<![\w-]){word}(?![\w-])", README)


ENTRY_KEYS = {
    "from": "from: 2021-01-01",
    "clause": "clause: { en: As it was found., zh-Hans: 原文 }",
    "unchanged": "from: 2021-01-01, unchanged: true",
    "repealed": "from: 2021-01-01, repealed: true",
}


def entry_keys():
    table = README.split("| key of an entry |")[1].split("\n\n")[0]
    named = re.findall(r"`([\w-]+)`", "\n".join(row.split("|")[1] for row in table.splitlines() if row.startswith("|")))
    return [*named, *re.findall(r"`(\w+): true`", README.split("Beside these stands")[1].split("\n\n")[0])]


def test_every_key_of_an_entry_is_named(vocabulary):
    """Beside them, of each kind its own; those stand in the examples or in the words around them."""
    for kind in {kind_of(block) for block in BLOCKS}:
        keys = vocabulary(wrapped(re.sub(r"(confidence: \w+)", r"\1, nonesuch: 1", block_of(kind), count=1)))
        assert set(entry_keys()) <= set(keys)
        for key in set(keys) - set(entry_keys()):
            assert re.search(rf"(?<![\w-]){key}: |`{key}`", README), key


@pytest.mark.parametrize("key", entry_keys())
def test_each_key_of_an_entry_is_accepted(check, key):
    first = STATEMENT.splitlines()[-1]
    if key in ("instrument", "article", "confidence"):
        # They are there in each of the books; without them it is none.
        without = re.sub(rf"{key}: (?:{{[^}}]*}}|[\w-]+), ", "", first)
        assert without != first
        problems = check(book(ACCUMULATION, STATEMENT.replace(first, without)))
        assert [problem["code"] for problem in problems] == ["missing-key"]
    elif key == "clause":
        clause = first.replace("confidence:", f"{ENTRY_KEYS[key]}, confidence:")
        assert check(book(ACCUMULATION, STATEMENT.replace(first, clause))) == []
    else:
        points = ", points: 15" if key == "from" else ""
        later = first.replace("confidence:", f"{ENTRY_KEYS[key]}, confidence:").replace(", points: 10", points)
        assert check(book(ACCUMULATION, f"{STATEMENT}{later}\n")) == []


def test_every_key_of_a_book_is_named(vocabulary):
    table = README.split("| key of a book |")[1].split("\n\n")[0]
    named = re.findall(r"`([\w-]+)`", "\n".join(row.split("|")[1] for row in table.splitlines() if row.startswith("|")))
    assert set(named) == set(vocabulary(book(ACCUMULATION, more="nonesuch: 1\n")))


def test_every_expectation_is_named(vocabulary):
    sentence = re.search(r"`expect` takes (.*?), and any indicator's", README, re.DOTALL)[1]
    named = set(re.findall(r"`(\w+)`", sentence)) - {"none"}
    example = re.sub(r"expect: {", "expect: { nonesuch: 1,", EXAMPLE)
    assert named | {"contributions"} == set(vocabulary(book(ACCUMULATION, examples=example)))


def test_the_units_are_named(vocabulary):
    """The vocabulary of units is no list in the problem: each place has one."""
    named = re.search(r"`unit` says .*?\n\n", README, re.DOTALL)[0]
    assert set(re.findall(r"unit: ([\w-]+)", "\n".join(BLOCKS))) <= set(re.findall(r"`([\w-]+)`", named))
