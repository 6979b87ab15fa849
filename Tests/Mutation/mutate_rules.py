"""Changes every number of the rule books, one at a time, by one up and by one down: a test must fail for each.

    make mutate

A number is first held against the examples that its rule book carries and against the reader's own checks, by
`record-portal check`; one that survives, against the tests of the rule books' values. What survives both is printed,
and makes the run fail.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RULES = ROOT / "Content/rules"
BINARY = os.environ.get("RECORD_PORTAL", str(ROOT / ".build/debug/record-portal"))
TESTS = ROOT / ".build/debug/record-portalPackageTests.xctest"
SUITES = (
    "ShanghaiDatesTests|YearlySeriesTests|PersonalShareTests|EveryDateTests|ShippedExamplesTests|ShippedRuleBookTests"
)

# A key and its number: a day, a month, a decimal or a whole number. Texts have no key of these names.
KEYS = (
    "points|months|of|times|cap|least|years|each|lessPerYear|from|to|until|first|last|paidBy|latestMonths|amount|floor"
    "|percent"
)
NUMBER = re.compile(rf"(?<![\w-])({KEYS}): (\d{{4}}-\d\d-\d\d|\d{{4}}-\d\d|\d+(?:\.\d+)?)(?![\w.-])")


def changed(text, step):
    """The day or the month beside it, or one more or less in the last place."""
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return str(date.fromisoformat(text) + timedelta(days=step))
    if re.fullmatch(r"\d{4}-\d\d", text):
        year, month = map(int, text.split("-"))
        number = year * 12 + month - 1 + step
        return f"{number // 12}-{number % 12 + 1:02}"
    places = len(text.split(".")[1]) if "." in text else 0
    number = int(text.replace(".", "")) + step
    return f"{number / 10**places:.{places}f}" if places else str(number)


def mutants(text):
    """Every number of a rule book with its line; its examples are tests, and are left as they are."""
    rules = text.split("\nexamples:\n")[0]
    for match in NUMBER.finditer(rules):
        line = rules.rfind("\n", 0, match.start()) + 1
        if "#" in rules[line : match.start()]:
            continue
        start, end = match.span(2)
        for step in (1, -1):
            new = changed(match[2], step)
            yield text.count("\n", 0, start) + 1, match[1], match[2], new, text[:start] + new + text[end:]


def killer(folder, name):
    """What fails for the rule book as it stands in the folder; nil when nothing does."""
    check = subprocess.run([BINARY, "check", str(folder / name)], capture_output=True, env={})
    if check.returncode != 0:
        return "reader" if b"[rule-example]" not in check.stderr else "example"
    environment = os.environ | {"RECORD_PORTAL_RULES": str(folder)}
    arguments = [str(TESTS), "--testing-library", "swift-testing", "--filter", SUITES]
    tests = subprocess.run(arguments, capture_output=True, env=environment)
    return "test" if tests.returncode != 0 else None


def main():
    counts, survivors = {}, []
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "rules"
        shutil.copytree(RULES, folder)
        for path in sorted(RULES.glob("*.yaml")):
            text = path.read_text()
            assert killer(folder, path.name) is None, f"{path.name} fails as it stands"
            for line, key, old, new, mutant in mutants(text):
                (folder / path.name).write_text(mutant)
                kind = killer(folder, path.name) or "nothing"
                counts.setdefault(path.name, {}).setdefault(kind, 0)
                counts[path.name][kind] += 1
                if kind == "nothing":
                    survivors.append(f"{path.name}:{line}: {key}: {old} as {new}")
            (folder / path.name).write_text(text)
    print("| rule book | changes | reader | example | test | nothing |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    for name, kinds in counts.items():
        cells = [kinds.get(kind, 0) for kind in ("reader", "example", "test", "nothing")]
        print(f"| {name} | {sum(cells)} | " + " | ".join(map(str, cells)) + " |")
    print("\n".join(survivors))
    sys.exit(1 if survivors else 0)


if __name__ == "__main__":
    main()
