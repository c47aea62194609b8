"""Requests over HTTP, with limits on time and size."""

import errno
import socket
import time
from types import TracebackType
from typing import Final, Self

import httpx

from kb.links.fetch import Answer, Method, NoAnswerError

AGENT: Final = "stem-practices-links"
"""The name by which robots.txt may address it."""

USER_AGENT: Final = f"{AGENT} (STEM practices: checks that the sources of entries can be read)"

TIMEOUT: Final = 15.0
"""Seconds for connecting, and for each part of an answer."""

_NO_NETWORK: Final = frozenset({errno.ENETUNREACH, errno.ENETDOWN, errno.EHOSTUNREACH})

LARGEST: Final = 512 * 1024
"""How much of a page is read, and of robots.txt: RFC 9309 asks for 500 KiB at least."""


class HttpFetch:
    """Fetches over HTTP, as a context manager that closes its connections."""

    def __init__(self, timeout: float = TIMEOUT) -> None:
        self._timeout = timeout
        self._client = httpx.Client(
            timeout=timeout, follow_redirects=False, headers={"User-Agent": USER_AGENT}
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._client.close()

    def __call__(self, url: str, method: Method, /) -> Answer:
        """Make one request; see Fetch."""
        try:
            with self._client.stream(method, url) as response:
                content = self._start_of(response) if method == "GET" else b""
                return Answer(
                    response.status_code,
                    response.headers.get("location"),
                    response.headers.get("retry-after"),
                    content,
                )
        except httpx.TimeoutException:
            raise NoAnswerError(f"no answer within {self._timeout:g} seconds") from None
        except (httpx.HTTPError, httpx.InvalidURL, UnicodeError) as error:
            raise NoAnswerError(str(error) or "no answer", is_local=_is_local(error)) from None

    def _start_of(self, response: httpx.Response) -> bytes:
        """Return the start of a page; a server that sends it drop by drop is not waited for."""
        content = b""
        end = time.monotonic() + self._timeout
        for part in response.iter_bytes():
            content += part
            if len(content) >= LARGEST or time.monotonic() > end:
                break
        return content[:LARGEST]


def _is_local(error: BaseException) -> bool:
    """Say whether a name could not be looked up or a network not be reached."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, socket.gaierror):
            return True
        if isinstance(cause, OSError) and cause.errno in _NO_NETWORK:
            return True
        cause = cause.__cause__ or cause.__context__
    return False
