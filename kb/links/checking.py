"""Checking links: each host by itself, one request at a time, as far as it allows."""

import threading
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final
from urllib.parse import urljoin, urlsplit

from kb.links.fetch import Answer, Fetch, Method, NoAnswerError
from kb.links.robots import Robots
from kb.links.turns import Turns
from kb.links.verdict import Outcome, Verdict

HOSTS_AT_ONCE: Final = 8
PROBES: Final = 5
"""How many hosts in a row must be out of reach before this machine is taken to be offline."""

LONGEST_WAIT: Final = 60.0
"""Seconds: a host that asks to come back later than that is not asked again."""

_REDIRECTS: Final = 10
_FOR_GOOD: Final = frozenset({301, 308})
_ASK_BY_GET: Final = frozenset({403, 405, 501})
_BUSY: Final = frozenset({429, 503})


class OfflineError(Exception):
    """There is no network here, so nothing can be said of any link."""


class LinkChecker:
    """Checks links by a Fetch. `agent` is the name by which robots.txt may address it."""

    def __init__(self, fetch: Fetch, agent: str, turns: Turns) -> None:
        self._fetch = fetch
        self._turns = turns
        self._robots = Robots(agent, lambda url: self._ask(url, "GET"))

    def check(self, urls: Iterable[str]) -> Iterator[Verdict]:
        """Yield what became of each link, hosts side by side, in the order of the answers.

        Raises OfflineError, before the first, where the machine has no network.
        """
        by_host: dict[str, list[str]] = {}
        for url in dict.fromkeys(urls):
            by_host.setdefault(_host(url), []).append(url)
        self._refuse_offline([of_host[0] for of_host in by_host.values()])
        stop = threading.Event()
        with ThreadPoolExecutor(HOSTS_AT_ONCE) as pool:
            jobs = [pool.submit(self._check_host, of_host, stop) for of_host in by_host.values()]
            try:
                for job in as_completed(jobs):
                    yield from job.result()
            finally:
                stop.set()
                pool.shutdown(cancel_futures=True)

    def _refuse_offline(self, urls: Sequence[str]) -> None:
        for url in urls[:PROBES]:
            try:
                self._robots.allows(url)
            except NoAnswerError as error:
                if not error.is_local:
                    return
            else:
                return
        if urls:
            raise OfflineError

    def _check_host(self, urls: Sequence[str], stop: threading.Event) -> list[Verdict]:
        return [self.verdict(url) for url in urls if not stop.is_set()]

    def verdict(self, url: str) -> Verdict:
        """Return what became of one link, redirects followed."""
        here, moved_to, for_good = url, None, True
        for _ in range(_REDIRECTS):
            try:
                _require_web(here)
                if not self._robots.allows(here):
                    return Verdict(url, Outcome.NOT_CHECKED, "robots.txt asks not to")
                self._turns.lengthen(_host(here), self._robots.delay(here))
                answer = self._answer(here)
            except NoAnswerError as error:
                return Verdict(url, Outcome.UNREACHABLE, error.reason)
            if not (300 <= answer.status < 400 and answer.location):
                return _verdict(url, answer, moved_to)
            here = urljoin(here, answer.location)
            for_good = for_good and answer.status in _FOR_GOOD
            moved_to = here if for_good else moved_to
        return Verdict(url, Outcome.UNREACHABLE, "leads in a circle")

    def _answer(self, url: str) -> Answer:
        answer = self._patiently(url, "HEAD")
        return self._patiently(url, "GET") if answer.status in _ASK_BY_GET else answer

    def _patiently(self, url: str, method: Method) -> Answer:
        """Ask again, once, where the host says when to come back."""
        answer = self._ask(url, method)
        wait = _seconds(answer.retry_after)
        if answer.status in _BUSY and wait is not None and wait <= LONGEST_WAIT:
            self._turns.rest(_host(url), wait)
            answer = self._ask(url, method)
        return answer

    def _ask(self, url: str, method: Method) -> Answer:
        _require_web(url)
        with self._turns.turn(_host(url)):
            return self._fetch(url, method)


def _require_web(url: str) -> None:
    if urlsplit(url).scheme not in {"http", "https"}:
        raise NoAnswerError(f"leads to {url[:80]}, which is no web address")


def _verdict(url: str, answer: Answer, moved_to: str | None) -> Verdict:
    reason = f"status {answer.status}"
    if 200 <= answer.status < 300:
        return Verdict(url, Outcome.MOVED if moved_to else Outcome.OK, reason, moved_to)
    if answer.status in {404, 410}:
        outcome = Outcome.GONE
    elif answer.status in _BUSY and answer.retry_after:
        outcome, reason = Outcome.NOT_CHECKED, f"asks to come back later ({reason})"
    elif answer.status == 429:
        outcome, reason = Outcome.NOT_CHECKED, f"asks for fewer requests ({reason})"
    else:
        outcome = Outcome.REFUSED if 400 <= answer.status < 500 else Outcome.UNREACHABLE
    return Verdict(url, outcome, reason)


def _seconds(retry_after: str | None) -> float | None:
    """Return how long a Retry-After header asks to wait: it has seconds or a date."""
    if not retry_after:
        return None
    if retry_after.strip().isascii() and retry_after.strip().isdigit():
        return float(retry_after)
    try:
        when = parsedate_to_datetime(retry_after)
    except ValueError:
        return None
    now = datetime.now(UTC)
    return max(0.0, (when.replace(tzinfo=when.tzinfo or UTC) - now).total_seconds())


def _host(url: str) -> str:
    return urlsplit(url).netloc.lower()
