"""Whose turn it is: one request at a time for each host, with a pause after it."""

import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

PAUSE: Final = 1.0
"""Seconds between the end of a request to a host and the start of the next."""


class Turns:
    """Lets threads ask hosts by turns. `clock` and `sleep` are those of `time`."""

    def __init__(
        self,
        pause: float = PAUSE,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._pause = pause
        self._clock = clock
        self._sleep = sleep
        self._guard = threading.Lock()
        self._locks: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)
        self._free_from: dict[str, float] = {}
        self._pauses: dict[str, float] = {}

    @contextmanager
    def turn(self, host: str) -> Iterator[None]:
        """Wait for a host to be free, hold it, and let it rest afterwards."""
        with self._guard:
            lock = self._locks[host]
        with lock:
            wait = self._free_from.get(host, 0) - self._clock()
            if wait > 0:
                self._sleep(wait)
            try:
                yield
            finally:
                self.rest(host, self._pauses.get(host, self._pause))

    def rest(self, host: str, seconds: float) -> None:
        """Leave a host alone for some time from now, or longer where it is resting already."""
        until = self._clock() + seconds
        self._free_from[host] = max(until, self._free_from.get(host, 0))

    def lengthen(self, host: str, pause: float) -> None:
        """Pause longer between requests to a host, as its robots.txt asks."""
        self._pauses[host] = max(pause, self._pause)
