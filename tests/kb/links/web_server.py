"""A small web on this machine: several hosts, each answering as a test says."""

import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import urlsplit

from kb.links.fetch import Answer, Method
from kb.links.http import HttpFetch


@dataclass(frozen=True)
class Page:
    """How an address answers: to HEAD with `head`, where that differs; the first times `busy`."""

    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    content: bytes = b""
    head: int | None = None
    busy: tuple[int, Mapping[str, str]] | None = None
    busy_times: int = 1
    seconds: float = 0


@dataclass
class SmallWeb:
    """Pages by address, such as `http://one.test/a`, and the requests that came, in order."""

    pages: dict[str, Page]
    port: int
    asked: list[tuple[str, str]] = field(default_factory=list)
    agents: set[str] = field(default_factory=set)
    times: list[tuple[str, float, float]] = field(default_factory=list)

    def fetch(self, http: HttpFetch) -> Any:
        """Return a Fetch that finds every host here, under its own name."""

        def fetch(url: str, method: Method, /) -> Answer:
            parts = urlsplit(url)
            query = f"?{parts.query}" if parts.query else ""
            here = f"http://127.0.0.1:{self.port}/{parts.scheme}/{parts.netloc}{parts.path}{query}"
            return http(here, method)

        return fetch

    def paths(self, *, robots: bool = False) -> list[str]:
        """Return what was asked, as `HEAD http://one.test/a`."""
        return [f"{m} {url}" for m, url in self.asked if robots or not url.endswith("/robots.txt")]


@contextmanager
def small_web(pages: Mapping[str, Page]) -> Iterator[SmallWeb]:
    """Serve pages on this machine; an address that is not among them is answered with 404."""
    web = SmallWeb(dict(pages), 0)
    served: dict[str, int] = {}

    class Handler(BaseHTTPRequestHandler):
        def do_HEAD(self) -> None:
            self.answer()

        def do_GET(self) -> None:
            self.answer()

        def answer(self) -> None:
            start = time.monotonic()
            scheme, _, rest = self.path.lstrip("/").partition("/")
            url = f"{scheme}://{rest}"
            web.asked.append((self.command, url))
            web.agents.add(self.headers["User-Agent"])
            page = web.pages.get(url, Page(404))
            time.sleep(page.seconds)
            status, headers = page.status, page.headers
            if self.command == "HEAD" and page.head:
                status = page.head
            served[url] = served.get(url, 0) + 1
            if page.busy and served[url] <= page.busy_times:
                status, headers = page.busy
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(page.content)))
            web.times.append((urlsplit(url).netloc, start, time.monotonic()))
            self.end_headers()
            if self.command == "GET":
                self.wfile.write(page.content)

        def log_message(self, *_: object) -> None:
            """Stay silent."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    web.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield web
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
