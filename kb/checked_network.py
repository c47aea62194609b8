"""Connections to checked addresses only, and no longer than a deadline."""

import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterable
from typing import Any, Final, TypeAlias

import httpcore

Address: TypeAlias = ipaddress.IPv4Address | ipaddress.IPv6Address

# IPv6 networks whose addresses stand for IPv4 ones, and so for private ones too: compatible and
# mapped addresses, NAT64 (RFC 6052, RFC 8215), 6to4 (RFC 3056), Teredo (RFC 4380).
_EMBEDDING: Final = tuple(
    ipaddress.IPv6Network(network)
    for network in (
        "::/96",
        "::ffff:0:0/96",
        "64:ff9b::/96",
        "64:ff9b:1::/48",
        "2002::/16",
        "2001::/32",
    )
)


class NotReachableError(Exception):
    """A host that has no address, or one that may not be reached: the two are not told apart."""


def is_public(address: Address) -> bool:
    """Say whether an address belongs to the public internet, in whatever form it is written."""
    if isinstance(address, ipaddress.IPv6Address) and any(address in net for net in _EMBEDDING):
        return False
    return address.is_global and not address.is_multicast


# httpcore gives every step a limit of its own; here the deadline stands above them all.
# ruff: noqa: ARG002


class CheckedNetwork(httpcore.NetworkBackend):
    """Looks a host up once, checks every address found, and connects to one that was checked.

    `deadline` is a time of `time.monotonic()`; what takes longer raises httpcore's timeouts.
    """

    def __init__(self, allows: Callable[[Address], bool], deadline: float) -> None:
        self._allows = allows
        self._deadline = deadline
        self._backend = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to a host; raise NotReachableError where its addresses may not be reached."""
        addresses = _looked_up(host, port, _left(self._deadline))
        if not addresses or not all(map(self._allows, addresses)):
            raise NotReachableError
        left = _left(self._deadline)
        stream = self._backend.connect_tcp(
            str(addresses[0]), port, left, local_address, socket_options
        )
        return _TimedStream(stream, self._deadline)


class _TimedStream(httpcore.NetworkStream):
    """A connection on which all reading and writing together ends by a deadline."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: float) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, _left(self._deadline))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, _left(self._deadline))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        left = _left(self._deadline)
        stream = self._stream.start_tls(ssl_context, server_hostname, left)
        return _TimedStream(stream, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


def _left(deadline: float) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise httpcore.ReadTimeout
    return left


def _looked_up(host: str, port: int, seconds: float) -> list[Address]:
    """Return the addresses of a host; none where it has none. The look-up has a time limit."""
    found: list[Address] = []

    def look_up() -> None:
        try:
            answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError):
            return
        found.extend(
            ipaddress.ip_address(str(answer[4][0]).partition("%")[0]) for answer in answers
        )

    # getaddrinfo knows no time limit; a daemon thread is left behind to finish by itself.
    thread = threading.Thread(target=look_up, daemon=True)
    thread.start()
    thread.join(seconds)
    if thread.is_alive():
        raise httpcore.ConnectTimeout
    return found
