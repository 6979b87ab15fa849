"""batch.py BINARY [PEOPLE [RUNS]]: batches beside copying what they made with `cp -r`, and how the cost grows.

Synthetic people (Tests/Cases/crowd.py), each with twelve years; medians of three runs, or so many, after one that doesn't count.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "Cases"))

import crowd  # noqa: E402

BINARY = sys.argv[1]
PEOPLE = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
RUNS = int(sys.argv[3]) if len(sys.argv) > 3 else 3


def timed(command, prepare):
    """Median of the seconds, and the most memory in MiB."""
    seconds, memory = [], 0
    for number in range(RUNS + 1):
        prepare()
        begun = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        assert process.returncode == 0, command
        if number > 0:
            seconds.append(time.perf_counter() - begun)
        memory = max(memory, usage.ru_maxrss / 1024)
    return statistics.median(seconds), memory


def row(*cells):
    print("| " + " | ".join(cells) + " |", flush=True)


def growth(base, title, counts, years):
    print(f"\nA batch, by {title}\n")
    row(title, "seconds", "MiB", "cp -r, seconds", "batch to cp", f"µs for each of the {title}")
    row(*["---:"] * 6)
    for count in counts:
        people, length = years(count)
        records, out, copy = base / "records", base / "out", base / "copy"
        crowd.folder(records, people, years=length)
        batch, memory = timed([BINARY, "batch", records, "-o", out, "--quiet"], lambda: shutil.rmtree(out, True))
        copied, _ = timed(["cp", "-r", out, copy], lambda: shutil.rmtree(copy, True))
        row(str(count), f"{batch:.2f}", f"{memory:.0f}", f"{copied:.2f}", f"{batch / copied:.1f}", f"{batch * 1e6 / count:.0f}")
        for folder in (records, out, copy):
            shutil.rmtree(folder)


with tempfile.TemporaryDirectory() as folder:
    growth(Path(folder), "people", [max(1, PEOPLE // part) for part in (1000, 100, 10, 1)], lambda count: (count, 12))
    growth(Path(folder), "months", [12, 120, 1200], lambda months: (100, months // 12))
