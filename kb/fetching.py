"""Fetches public pages, within limits of size and time, and never from a private network."""

import re
import ssl
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias
from urllib.parse import SplitResult, quote, urljoin, urlsplit

import httpcore

from kb.checked_network import Address, CheckedNetwork, NotReachableError, is_public

Method: TypeAlias = Literal["GET", "HEAD"]

_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_UNFIT: Final = re.compile(r"[\x00-\x20\x7f-\x9f\\]")
_CHARSET: Final = re.compile(r"charset=[\"']?([\w-]+)", re.IGNORECASE)
_AGENT: Final = "stem-practices (reads public pages for an editor)"


class FetchError(Exception):
    """A page that was not fetched, with the reason in a sentence."""


@dataclass(frozen=True)
class Limits:
    """How much one fetch may take, redirects included, and where it may go."""

    size: int = 10 * 1024 * 1024
    seconds: float = 10.0
    redirects: int = 3
    ports: frozenset[int] = frozenset({80, 443})
    allows: Callable[[Address], bool] = is_public


@dataclass(frozen=True)
class Fetched:
    """An answer: the address it came from in the end, its status, type, content and charset."""

    url: str
    status: int
    media_type: str
    content: bytes
    charset: str = ""


USUAL: Final = Limits()


def fetch(url: str, limits: Limits = USUAL, *, method: Method = "GET") -> Fetched:
    """Return what a public address answers, whatever its status; redirects are followed.

    Every address on the way is checked: its scheme and port, and all that its host resolves to
    in one look-up; the connection goes to what was checked. Neither cookies nor credentials are
    sent. Raises FetchError. A host that is private and one that does not exist read the same.
    """
    deadline = time.monotonic() + limits.seconds
    for _ in range(limits.redirects + 1):
        parts = _checked(url, limits)
        answer, location = _ask(url, parts, limits, deadline, method)
        if not location:
            return answer
        url = urljoin(url, location)
    raise FetchError(f"It leads on more than {limits.redirects} times.")


def _checked(url: str, limits: Limits) -> SplitResult:
    if _UNFIT.search(url):
        raise FetchError("The address holds a space or another character that no address has.")
    try:
        parts = urlsplit(url)
        port = parts.port or {"http": 80, "https": 443}.get(parts.scheme, 0)
    except ValueError:
        raise FetchError("This is no web address.") from None
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise FetchError("Only http:// and https:// addresses are fetched.")
    if parts.username is not None or parts.password is not None:
        raise FetchError("The address holds a user name or password; leave them out.")
    if port not in limits.ports:
        raise FetchError(f"Nothing is fetched from port {port}; pages are on 80 and 443.")
    return parts


def _ask(
    url: str, parts: SplitResult, limits: Limits, deadline: float, method: Method
) -> tuple[Fetched, str]:
    """Return the answer of one address, and where it leads on to, if it does."""
    network = CheckedNetwork(limits.allows, deadline)
    try:
        with (
            httpcore.ConnectionPool(network_backend=network) as pool,
            pool.stream(method, _ascii(parts), headers=_headers(parts)) as response,
        ):
            return _answer(url, response, limits, method)
    except NotReachableError:
        raise FetchError("There is no public address to fetch this from.") from None
    except httpcore.TimeoutException:
        raise FetchError(f"It did not come within {limits.seconds:g} s.") from None
    except (httpcore.NetworkError, httpcore.ProtocolError, ssl.SSLError):
        raise FetchError("No sound answer came.") from None


def _answer(
    url: str, response: httpcore.Response, limits: Limits, method: Method
) -> tuple[Fetched, str]:
    headers = {name.decode("latin-1").lower(): value.decode("latin-1")
               for name, value in response.headers}  # fmt: skip
    location = headers.get("location", "") if response.status in _REDIRECTS else ""
    content = b"" if location or method == "HEAD" else _content(response, headers, limits)
    media_type, _, rest = headers.get("content-type", "").partition(";")
    charset = _CHARSET.search(rest)
    told = charset[1] if charset else ""
    return Fetched(url, response.status, media_type.strip().lower(), content, told), location


def _content(response: httpcore.Response, headers: dict[str, str], limits: Limits) -> bytes:
    # Not asked for: the size of a compressed answer says nothing of what it unpacks to.
    if headers.get("content-encoding", "identity") != "identity":
        raise FetchError("The answer is compressed, which was not asked for.")
    parts: list[bytes] = []
    size = 0
    for part in response.iter_stream():
        size += len(part)
        if size > limits.size:
            raise FetchError(f"It is larger than {limits.size / 1024 / 1024:g} MB.")
        parts.append(part)
    return b"".join(parts)


def _host(parts: SplitResult) -> str:
    """Return the host in ASCII, by IDNA, with its port where it has one."""
    name = parts.hostname or ""
    try:
        host = f"[{name}]" if ":" in name else name.encode("idna").decode("ascii")
    except UnicodeError:
        raise FetchError("The address has a host name that cannot be.") from None
    return f"{host}:{parts.port}" if parts.port else host


def _ascii(parts: SplitResult) -> str:
    """Return the address as it is sent: letters beyond ASCII quoted, without its fragment."""
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    query = quote(parts.query, safe="/%:@!$&'()*+,;=~-._?[]|")
    return f"{parts.scheme}://{_host(parts)}{path}{f'?{query}' if query else ''}"


def _headers(parts: SplitResult) -> list[tuple[str, str]]:
    return [
        ("Host", _host(parts)),
        ("User-Agent", _AGENT),
        ("Accept", "text/html,application/pdf,*/*;q=0.8"),
        ("Accept-Encoding", "identity"),
        ("Connection", "close"),
    ]
