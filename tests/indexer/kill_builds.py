"""Kills a process that builds an index, again and again, and looks at what is left.

Run as a script: kill_builds.py HOME KILLS. Prints a report as JSON. It forks, so that a kill
costs no start of Python.
"""

import json
import os
import random
import signal
import sys
import time
from collections import Counter
from pathlib import Path

from indexer.building import build, open_generation
from indexer.generations import DamagedError, GenerationStore
from indexer.query import Query
from kb.library import Library
from tests.practices_for_tests import library, practice

ENTRIES = 12


def of_round(number: int) -> Library:
    """Return a library in which every entry says which round it is of."""
    entries = (
        practice(f"nl-p{n}", title=f"Entry{n} Round{number}", summary=f"round{number}")
        for n in range(ENTRIES)
    )
    return library(*entries)


def build_until_killed(store: GenerationStore, number: int, report: int) -> None:
    """Build one round after the other; tell of each when it is done."""
    while True:
        build(of_round(number), str(number), store)
        os.write(report, f"{number}\n".encode())
        number += 1


def kill_one(store: GenerationStore, first: int, wait: float) -> int:
    """Kill a builder after some seconds; return the last round that it told of, or 0."""
    told, report = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            build_until_killed(store, first, report)
        finally:
            os._exit(1)
    os.close(report)
    time.sleep(wait)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(told) as lines:
        rounds = lines.read().split()
    return int(rounds[-1]) if rounds else 0


def state(store: GenerationStore, last: int) -> tuple[str, int]:
    """Return what is served: old, new, or what must not be."""
    try:
        current = store.current()
    except DamagedError:
        return "unservable", last
    if current is None:
        return "unservable", last
    number = int(current.fingerprint)
    served = open_generation(current)
    found = served.engine.search(Query(f"round{number}", size=100))
    says = {entry.summary for entry in served.library}
    if says != {f"round{number}"} or not found.total == len(served.library) == ENTRIES:
        return "mixed", number
    if number < last:
        return "lost", number
    return ("old" if number == last else "new"), number


def main(home: Path, kills: int) -> None:
    """Kill, look, and report."""
    store = GenerationStore(home)
    begun = time.monotonic()
    build(of_round(1), "1", store)
    # Kills spread over a few builds, however fast this machine is now.
    longest = 3 * (time.monotonic() - begun)
    moments = random.Random(20261124)
    counts: Counter[str] = Counter()
    last = 1
    for _ in range(kills):
        told = kill_one(store, last + 1, moments.uniform(0, longest))
        # Told of since the last look, a round is acknowledged; it must not be lost.
        changed = told > last
        kind, last = state(store, max(last, told))
        counts["new" if kind == "old" and changed else kind] += 1
    names = ("old", "new", "mixed", "lost", "unservable")
    print(json.dumps({"kills": kills, **{name: counts[name] for name in names}}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
