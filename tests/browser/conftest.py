"""A real Chromium and the site it visits, each started once per session."""

import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, sync_playwright
from werkzeug.serving import WSGIRequestHandler, make_server

from web import create_app
from web.site import Site

PROGRAMS: Final = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS: Final = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
WIDE: Final = {"width": 1280, "height": 900}


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The browser; tests are skipped where none is installed."""
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None:
        pytest.skip("No Chromium was found; scripts/browser.sh says how to install one.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(ARGUMENTS))
        yield browser
        browser.close()


class _QuietHandler(WSGIRequestHandler):
    def log(self, *_: Any) -> None:
        """Say nothing of each request."""


@pytest.fixture(scope="session")
def address(chromium: Browser, shipped_site: Site) -> Iterator[str]:
    """The address at which the site is served, without a slash at the end."""
    server = make_server(
        "127.0.0.1", 0, create_app(shipped_site), threaded=True, request_handler=_QuietHandler
    )
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@dataclass
class Visitor:
    """A page of the browser that writes down what a visit must never do."""

    page: Page
    address: str
    faults: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.faults.append(f"script: {error}"))
        self.page.on("request", self._request)
        self.page.on(
            "requestfailed",
            lambda request: self.faults.append(f"failed: {request.url} {request.failure}"),
        )

    def visit(self, path: str) -> None:
        """Open a page of the site, with no fault noted yet.

        What the page before was still loading is broken off first, which is no fault of this one.
        """
        self.page.goto("about:blank")
        self.faults.clear()
        self.page.goto(self.address + path)

    def _console(self, message: ConsoleMessage) -> None:
        # Chromium reports the status of an error page here too; that is what was asked for.
        own_status = message.location["url"] == self.page.url and "status of" in message.text
        if message.type in {"error", "warning"} and not own_status:
            self.faults.append(f"console: {message.text}")

    def _request(self, request: Request) -> None:
        if not request.url.startswith(self.address + "/"):
            self.faults.append(f"request to another host: {request.url}")


@pytest.fixture(scope="session")
def _visitor(chromium: Browser, address: str) -> Visitor:
    return Visitor(chromium.new_page(reduced_motion="reduce"), address)


@pytest.fixture
def visitor(_visitor: Visitor) -> Visitor:
    """The one visitor of a session, at a wide window and in light colours."""
    _visitor.page.set_viewport_size(WIDE)
    _visitor.page.emulate_media(color_scheme="light")
    return _visitor


@pytest.fixture
def page_without_scripts(chromium: Browser, address: str) -> Iterator[Page]:
    """A page in which no script runs, at a wide window."""
    page = chromium.new_page(
        java_script_enabled=False, reduced_motion="reduce", base_url=address, viewport=WIDE
    )
    page.set_default_timeout(10_000)
    yield page
    page.close()
