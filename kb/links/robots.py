"""What hosts allow by their robots.txt (RFC 9309)."""

import threading
from collections.abc import Callable
from typing import Final
from urllib.parse import urljoin, urlsplit
from urllib.robotparser import RobotFileParser

from kb.links.fetch import Answer, NoAnswerError

LONGEST_DELAY: Final = 30.0
"""Seconds: where robots.txt asks for a longer pause, the host is not asked at all."""

_REDIRECTS: Final = 5


class Robots:
    """Reads robots.txt of each host once, by a function that makes one polite GET request."""

    def __init__(self, agent: str, get: Callable[[str], Answer]) -> None:
        self._agent = agent
        self._get = get
        self._guard = threading.Lock()
        self._parsers: dict[str, RobotFileParser] = {}

    def allows(self, url: str) -> bool:
        """Say whether a page may be fetched. Raises NoAnswerError where no server answers."""
        delay = self.delay(url)
        return delay <= LONGEST_DELAY and self._parser(url).can_fetch(self._agent, url)

    def delay(self, url: str) -> float:
        """Return the pause between requests that the host of a page asks for; 0 for none."""
        delay = self._parser(url).crawl_delay(self._agent)
        return float(delay or 0)

    def _parser(self, url: str) -> RobotFileParser:
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        with self._guard:
            known = self._parsers.get(origin)
        if known is None:
            known = self._read(origin)
            with self._guard:
                self._parsers[origin] = known
        return known

    def _read(self, origin: str) -> RobotFileParser:
        parser = RobotFileParser()
        answer = self._answer(f"{origin}/robots.txt")
        if 200 <= answer.status < 300:
            parser.parse(answer.content.decode("utf-8-sig", errors="replace").splitlines())
        elif answer.status >= 500 or answer.status == 429:
            parser.parse(["User-agent: *", "Disallow: /"])
        else:
            parser.parse([])
        return parser

    def _answer(self, url: str) -> Answer:
        for _ in range(_REDIRECTS):
            answer = self._get(url)
            if not (300 <= answer.status < 400 and answer.location):
                return answer
            url = urljoin(url, answer.location)
        raise NoAnswerError("its robots.txt leads in a circle")
