"""What a stage took: seconds on the wall and of the processor, and the memory used until then."""

import resource
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from statistics import median
from typing import Any, TypeVar

T = TypeVar("T")
Q = TypeVar("Q")


@dataclass(frozen=True)
class Measure:
    """One stage, over some entries or, for an answer, None.

    `peak_mb` is the most memory that the process has held since it began. `times_ours` is how
    many times the processor time of our engine's same stage it took, for a peer.
    """

    stage: str
    wall: float
    cpu: float
    entries: int | None = None
    peak_mb: float | None = None
    times_ours: float | None = None

    @property
    def entries_per_second(self) -> float | None:
        """The entries done in a second on the wall."""
        return self.entries / self.wall if self.entries else None


class Measures:
    """Runs stages and keeps what they took, in order."""

    def __init__(self) -> None:
        self.taken: list[Measure] = []

    def stage(self, name: str, entries: int, work: Callable[[], T]) -> T:
        """Do some work over all entries and keep what it took."""
        print(f"{name} ...", file=sys.stderr, flush=True)
        result, wall, cpu = _timed(work)
        self._keep(Measure(name, wall, cpu, entries, _peak_mb()))
        return result

    def answers(self, name: str, questions: Sequence[Q], ask: Callable[[Q], Any]) -> None:
        """Keep what the first question took, and the medians of the others, each asked once."""
        took = [_timed(partial(ask, question))[1:] for question in questions]
        (cold_wall, cold_cpu), warm = took[0], took[1:]
        self._keep(Measure(f"{name}, first", cold_wall, cold_cpu))
        wall, cpu = (median(seconds) for seconds in zip(*warm, strict=True))
        self._keep(Measure(f"{name}, median of {len(warm)}", wall, cpu))

    def _keep(self, measure: Measure) -> None:
        self.taken.append(measure)


def beside(ours: Iterable[Measure], peer: Iterable[Measure]) -> list[Measure]:
    """Return the measures of a peer, each with its ratio to ours of the same place."""
    return [
        Measure(p.stage, p.wall, p.cpu, p.entries, p.peak_mb, p.cpu / o.cpu)
        for o, p in zip(ours, peer, strict=True)
    ]


def _timed(work: Callable[[], T]) -> tuple[T, float, float]:
    wall, cpu = time.perf_counter(), time.process_time()
    result = work()
    return result, time.perf_counter() - wall, time.process_time() - cpu


def _peak_mb() -> float:
    # In kB on Linux, in bytes on macOS.
    scale = 1024**2 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / scale
