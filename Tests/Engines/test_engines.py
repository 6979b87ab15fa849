"""Shards that an engine spreads are together what one run makes, to the byte."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ENGINES = Path(__file__).parent
ROOT = ENGINES.parents[1]
sys.path.append(str(ROOT / "Tests/Cases"))

import crowd  # noqa: E402

BINARY = Path(os.environ.get("RECORD_PORTAL", ROOT / ".build/debug/record-portal"))


def tree(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def people(tmp_path_factory):
    """Records of whom one is wrong, what a single run makes of them, and an environment that knows the command."""
    base = tmp_path_factory.mktemp("engines")
    (base / "bin").mkdir()
    (base / "bin/record-portal").symlink_to(BINARY)
    records = crowd.folder(base / "records", 40, bad=[7], years=1)
    environment = {**os.environ, "PATH": f"{base / 'bin'}:{os.environ['PATH']}"}
    result = subprocess.run([BINARY, "batch", records, "-o", base / "single"], capture_output=True)
    assert (result.returncode, result.stdout.decode()) == (65, f"{base / 'single'}: 39 made, 1 failed\n")
    return records, tree(base / "single"), environment


def joined(records, out):
    result = subprocess.run([BINARY, "batch", records, "-o", out, "--resume"], capture_output=True)
    assert (result.returncode, result.stdout.decode()) == (65, f"{out}: 0 made, 39 were there, 1 failed\n")


def test_parallel(people, tmp_path):
    records, single, environment = people
    out = tmp_path / "out"
    result = subprocess.run([ENGINES / "parallel.sh", records, out, "5"], env=environment, capture_output=True)
    assert (result.returncode, result.stdout.decode()) == (65, f"{out}: 0 made, 39 were there, 1 failed\n")
    assert tree(out) == single


def test_slurm(people, tmp_path):
    records, single, environment = people
    out = tmp_path / "out"
    for number in range(1, 5):
        array = {"SLURM_ARRAY_TASK_ID": str(number), "SLURM_ARRAY_TASK_COUNT": "4"}
        subprocess.run([ENGINES / "slurm.sh", records, out], env=environment | array, check=True, capture_output=True)
    joined(records, out)
    assert tree(out) == single


def test_kubernetes(people, tmp_path):
    records, single, environment = people
    out = tmp_path / "out"
    job = yaml.safe_load((ENGINES / "kubernetes.yaml").read_text())["spec"]
    assert (job["completionMode"], job["completions"]) == ("Indexed", 16)
    [container] = job["template"]["spec"]["containers"]
    values = {one["name"]: one["value"] for one in container["env"]}
    assert values == {"SHARDS": "16", "RECORDS": "/batch/records", "OUT": "/batch/out"}
    for index in range(16):
        pod = {**values, "RECORDS": str(records), "OUT": str(out), "JOB_COMPLETION_INDEX": str(index)}
        subprocess.run(container["command"], env=environment | pod, check=True, capture_output=True)
    joined(records, out)
    assert tree(out) == single


def test_spark(people, tmp_path):
    records, single, environment = people
    out = tmp_path / "out"
    local = {
        "PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1", "SPARK_LOCAL_DIRS": str(tmp_path),
        "PYSPARK_SUBMIT_ARGS": "--master local[2] --conf spark.ui.enabled=false pyspark-shell",
    }  # fmt: skip
    result = subprocess.run(
        [sys.executable, ENGINES / "spark.py", records, out, "4"], env=environment | local, capture_output=True, timeout=300
    )
    assert result.returncode == 65, result.stderr.decode()
    lines = result.stdout.decode().splitlines()
    # What the shards say comes in the order of their numbers; the run that joins them says the sum.
    assert [line.startswith(f"{out}: ") for line in lines] == [True] * 5
    assert lines[4] == f"{out}: 0 made, 39 were there, 1 failed"
    assert sum(int(line.split()[1]) for line in lines[:4]) == 39
    assert tree(out) == single


def test_folders_that_are_copied_together(people, tmp_path):
    records, single, _ = people
    out = tmp_path / "out"
    for number in (1, 2, 3):
        part = tmp_path / f"part-{number}"
        subprocess.run([BINARY, "batch", records, "-o", part, "--shard", f"{number}/3", "--quiet"], capture_output=True)
        shutil.copytree(part, out, dirs_exist_ok=True)
    joined(records, out)
    assert tree(out) == single
