"""batch.py BINARY [PEOPLE [RUNS]]: batches beside copying what they made with `cp -r`, and how the cost grows.

Synthetic people (Tests/Cases/crowd.py), each with twelve years; medians of three runs, or so many, after one that doesn't
count. Every run writes into a folder of its own, and nothing is deleted before the end: for a while after many files were
deleted a file system takes longer to make new ones. Of 10,000 people three runs leave some 27 GB until then.
"""

import os
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


def timed(command):
    """Seconds, and the most memory in MiB."""
    # What earlier runs have written is on the disk before the next begins.
    os.sync()
    begun = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, command
    return time.perf_counter() - begun, usage.ru_maxrss / 1024


def row(*cells):
    print("| " + " | ".join(cells) + " |", flush=True)


def growth(base, title, counts, years):
    print(f"\nA batch, by {title}\n")
    row(title, "seconds", "MiB", "cp -r, seconds", "batch to cp", f"µs for each of the {title}")
    row(*["---:"] * 6)
    for count in counts:
        people, length = years(count)
        place = base / f"{title}-{count}"
        records = crowd.folder(place / "records", people, years=length)
        batches, copies, memory = [], [], 0
        for number in range(RUNS + 1):
            out, copy = place / f"out{number}", place / f"copy{number}"
            batch, most = timed([BINARY, "batch", records, "-o", out, "--quiet"])
            copied, _ = timed(["cp", "-r", out, copy])
            memory = max(memory, most)
            if number > 0:
                batches.append(batch)
                copies.append(copied)
        batch, copied = statistics.median(batches), statistics.median(copies)
        row(str(count), f"{batch:.2f}", f"{memory:.0f}", f"{copied:.2f}", f"{batch / copied:.1f}", f"{batch * 1e6 / count:.0f}")


with tempfile.TemporaryDirectory() as folder:
    growth(Path(folder), "people", [max(1, PEOPLE // part) for part in (1000, 100, 10, 1)], lambda count: (count, 12))
    growth(Path(folder), "months", [12, 120, 1200], lambda months: (100, months // 12))
