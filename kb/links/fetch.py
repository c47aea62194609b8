"""One request and its answer: all that checking links needs of a network."""

from dataclasses import dataclass
from typing import Literal, Protocol

Method = Literal["HEAD", "GET"]


@dataclass(frozen=True)
class Answer:
    """What a server answered. `location` and `retry_after` are the headers of these names."""

    status: int
    location: str | None = None
    retry_after: str | None = None
    content: bytes = b""


class NoAnswerError(Exception):
    """No server answered. `is_local` where the fault may lie with this machine's own network."""

    def __init__(self, reason: str, *, is_local: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.is_local = is_local


class Fetch(Protocol):
    """Makes one request and follows no redirect, so that each host can be asked politely."""

    def __call__(self, url: str, method: Method, /) -> Answer:
        """Return the answer; raise NoAnswerError where there is none.

        The content is needed of a GET alone, and there the first part suffices.
        """
