"""Fetching: public addresses only, within size and time, against a real server on this machine."""

import ipaddress
import socket
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import pytest

from kb.checked_network import is_public
from kb.fetching import FetchError, Limits, fetch

NO_PUBLIC_ADDRESS = "There is no public address to fetch this from."


class Pages(BaseHTTPRequestHandler):
    """A server whose pages each misbehave in one way."""

    protocol_version = "HTTP/1.1"
    asked: ClassVar[list[dict[str, str]]] = []

    def do_GET(self) -> None:
        self.asked.append({"path": self.path, **{k.lower(): v for k, v in self.headers.items()}})
        kind, _, rest = self.path.strip("/").partition("/")
        getattr(self, f"_{kind}", self._page)(rest)

    do_HEAD = do_GET  # noqa: N815  # the name that http.server looks for

    def _page(self, _: str) -> None:
        self._send(200, b"<h1>Page</h1>", {"Content-Type": "text/html; charset=ISO-8859-1"})

    def _gone(self, _: str) -> None:
        self._send(404, b"none")

    def _to(self, where: str) -> None:
        self._send(302, b"moved", {"Location": where, "Set-Cookie": "a=b"})

    def _again(self, count: str) -> None:
        left = int(count)
        self._send(301, b"", {"Location": f"/again/{left - 1}" if left else "/page"})

    def _long(self, _: str) -> None:
        self._send(200, b"a" * 100_001)

    def _endless(self, _: str) -> None:
        self.send_response(200)
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        try:
            while True:
                self.wfile.write(b"1000\r\n" + b"a" * 4096 + b"\r\n")
        except OSError:
            self.close_connection = True

    def _slow(self, _: str) -> None:
        try:
            for byte in b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\na" * 20:
                self.wfile.write(bytes([byte]))
                time.sleep(0.1)
        except OSError:
            self.close_connection = True

    def _short(self, _: str) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "1000")
        self.end_headers()
        self.wfile.write(b"cut off")
        self.close_connection = True

    def _packed(self, _: str) -> None:
        self._send(200, b"\x1f\x8b", {"Content-Encoding": "gzip"})

    def _nonsense(self, _: str) -> None:
        self.wfile.write(b"\x00\x01\x02\r\n\r\n")
        self.close_connection = True

    def _send(self, status: int, content: bytes, headers: dict[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """The address of a running server."""
    running = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    running.daemon_threads = True
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield f"http://localhost:{running.server_port}"
    running.shutdown()
    running.server_close()


@pytest.fixture
def local(server: str) -> Limits:
    """Limits that allow this machine, for the server of the test."""
    port = int(server.rsplit(":", 1)[1])
    return Limits(size=100_000, seconds=2, ports=frozenset({port}), allows=lambda _: True)


def test_a_page_comes_with_its_status_type_and_charset(server: str, local: Limits) -> None:
    found = fetch(f"{server}/page", local)
    assert (found.url, found.status, found.media_type) == (f"{server}/page", 200, "text/html")
    assert (found.content, found.charset) == (b"<h1>Page</h1>", "ISO-8859-1")
    assert fetch(f"{server}/gone", local).status == 404


def test_a_head_request_brings_no_content(server: str, local: Limits) -> None:
    found = fetch(f"{server}/page", local, method="HEAD")
    assert (found.status, found.content) == (200, b"")


def test_the_host_is_named_and_neither_cookies_nor_compression_are_asked_for(
    server: str, local: Limits
) -> None:
    Pages.asked.clear()
    fetch(f"{server}/to//page?q=ä#part", local)
    first, second = Pages.asked
    assert first["host"] == server.removeprefix("http://")
    assert first["path"] == "/to//page?q=%C3%A4"
    assert first["accept-encoding"] == "identity"
    assert "cookie" not in second


def test_redirects_are_followed_three_times(server: str, local: Limits) -> None:
    assert fetch(f"{server}/again/2", local).url == f"{server}/page"
    with pytest.raises(FetchError, match=r"^It leads on more than 3 times\.$"):
        fetch(f"{server}/again/3", local)


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        ("long", "It is larger than 0.0953674 MB."),
        ("endless", "It is larger than 0.0953674 MB."),
        ("slow", "It did not come within 2 s."),
        ("short", "No sound answer came."),
        ("packed", "The answer is compressed, which was not asked for."),
        ("nonsense", "No sound answer came."),
        ("to/ftp://example.org/", "Only http:// and https:// addresses are fetched."),
        ("to/http://user:pass@example.org/", (
            "The address holds a user name or password; leave them out.")),
        ("to/http://example.org:22/", (
            "Nothing is fetched from port 22; pages are on 80 and 443.")),
    ],
)  # fmt: skip
def test_a_bad_answer_is_an_error_with_the_reason(
    page: str, reason: str, server: str, local: Limits
) -> None:
    begun = time.monotonic()
    with pytest.raises(FetchError) as error:
        fetch(f"{server}/{page}", local)
    assert str(error.value) == reason
    assert time.monotonic() - begun < 10


def test_a_redirect_to_a_private_address_is_not_followed(server: str) -> None:
    port = int(server.rsplit(":", 1)[1])
    # The first address is allowed, and the address that it leads on to is not.
    asked: list[str] = []

    def only_the_first(address: object) -> bool:
        asked.append(str(address))
        return len(asked) <= len(socket.getaddrinfo("localhost", port, type=socket.SOCK_STREAM))

    limits = Limits(ports=frozenset({port}), allows=only_the_first)
    with pytest.raises(FetchError) as error:
        fetch(f"{server}/to/http://127.0.0.1:{port}/page", limits)
    assert str(error.value) == NO_PUBLIC_ADDRESS
    assert asked[-1] == "127.0.0.1"


def test_the_connection_goes_to_the_address_that_was_checked(
    server: str, local: Limits, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_up: list[str] = []
    real = socket.getaddrinfo

    def look_up(host: str, *rest: object, **named: object) -> object:
        if host == "rebinding.example":
            looked_up.append(host)
            host = "127.0.0.1" if len(looked_up) == 1 else "127.0.0.2"
        return real(host, *rest, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    port = server.rsplit(":", 1)[1]
    Pages.asked.clear()
    assert fetch(f"http://rebinding.example:{port}/page", local).status == 200
    assert looked_up == ["rebinding.example"]
    assert Pages.asked[0]["host"] == f"rebinding.example:{port}"


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/", "http://localhost/", "http://127.1/", "http://2130706433/",
        "http://0x7f000001/", "http://0177.0.0.1/", "http://0.0.0.0/", "http://10.0.0.1/",
        "http://172.16.0.1/", "http://192.168.1.1/", "http://169.254.169.254/latest/meta-data/",
        "http://100.64.0.1/", "http://[::1]/", "http://[::]/", "http://[fd00::1]/",
        "http://[fe80::1]/", "http://[::ffff:127.0.0.1]/", "http://[::ffff:7f00:1]/",
        "http://[64:ff9b::7f00:1]/", "http://[2002:7f00:1::]/", "http://224.0.0.1/",
        "http://255.255.255.255/", "http://no-such-host.invalid/",
    ],
)  # fmt: skip
def test_what_is_not_public_reads_like_what_does_not_exist(url: str) -> None:
    with pytest.raises(FetchError) as error:
        fetch(url)
    assert str(error.value) == NO_PUBLIC_ADDRESS


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("file:///etc/passwd", "Only http:// and https:// addresses are fetched."),
        ("gopher://example.org/", "Only http:// and https:// addresses are fetched."),
        ("//example.org/", "Only http:// and https:// addresses are fetched."),
        ("http://", "Only http:// and https:// addresses are fetched."),
        ("http://example.org:8080/", "Nothing is fetched from port 8080; pages are on 80 and 443."),
        ("http://example.org:99999/", "This is no web address."),
        ("http://me@example.org/", "The address holds a user name or password; leave them out."),
        ("http://example.org\\@127.0.0.1/", (
            "The address holds a space or another character that no address has.")),
        ("http://exam ple.org/", (
            "The address holds a space or another character that no address has.")),
        ("http://example.org/\r\nX: y", (
            "The address holds a space or another character that no address has.")),
        ("http://[::1", "This is no web address."),
        (f"http://{'a' * 64}.org/", "The address has a host name that cannot be."),
    ],
)  # fmt: skip
def test_an_odd_address_is_refused_before_anything_is_looked_up(url: str, reason: str) -> None:
    with pytest.raises(FetchError) as error:
        fetch(url)
    assert str(error.value) == reason


@pytest.mark.parametrize("address", ["193.0.6.139", "2001:67c:2e8:22::c100:68b"])
def test_an_address_of_the_internet_is_public(address: str) -> None:
    assert is_public(ipaddress.ip_address(address))
