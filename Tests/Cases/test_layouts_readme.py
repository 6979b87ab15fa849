"""What the README of the layouts says is so: its example reads its table, and its vocabulary is the reader's."""

import json
import re

from conftest import ROOT

README = (ROOT / "Content/layouts/README.md").read_text()


def block(language):
    return re.search(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL).group(1)


def test_the_example_reads_its_table(run, tmp_path):
    folder = tmp_path / "content/layouts"
    folder.mkdir(parents=True)
    (folder / "harbour.yaml").write_text(block("yaml"))
    (folder / "words.yaml").write_text((ROOT / "Content/layouts/words.yaml").read_text())
    (tmp_path / "export.csv").write_text(block("csv"))
    result = run("import", "export.csv", "--content", "content", "-o", "record.json")
    assert (result.returncode, result.stdout, result.stderr) == (0, b"record.json: 2 contributions\n", b"")
    origin = {"file": "export.csv", "row": 2}
    shared = {"scheme": "employees", "kind": "regular", "state": "paid", "payer": "Example Ltd.", "base": "5000.00"}
    assert json.loads((tmp_path / "record.json").read_text())["contributions"] == [
        {"month": "2024-01", "insurance": "pension", **shared, "personal": "400.00", "origin": origin},
        {"month": "2024-01", "insurance": "medical", **shared, "personal": "100.00", "origin": origin},
    ]


def test_every_word_of_a_column_is_described(run, tmp_path):
    folder = tmp_path / "content/layouts"
    folder.mkdir(parents=True)
    (folder / "harbour.yaml").write_text(block("yaml").replace("is: payer", "is: nothing"))
    told = run("check", "content").stderr.decode()
    words = re.search(r'"nothing" is not one of ([^\[]*) \[choice\]', told).group(1).split(", ")
    table = README[README.index("| `is` | what stands there |") :]
    described = re.findall(r"`(\w+)`", "".join(line.split("|")[1] for line in table.splitlines()[2:] if "|" in line))
    assert sorted(described) == sorted(words)
