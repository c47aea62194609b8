"""Errors as pages: each says what happened and leads on. No other module names a status code."""

from dataclasses import dataclass
from http import HTTPStatus
from typing import Final
from urllib.parse import quote

from flask import Flask, Response, make_response, redirect, render_template, request, url_for
from werkzeug.exceptions import HTTPException, InternalServerError, NotFound
from werkzeug.wrappers import Response as AnyResponse

from indexer.engine import EngineUnavailableError
from web.links import Link
from web.missing import MissingError

RETRY_AFTER_SECONDS: Final = 30


@dataclass(frozen=True)
class ErrorView:
    """An error's page: what happened, what can be done, and links to what works."""

    title: str
    sentence: str
    near: tuple[Link, ...]
    ways: tuple[Link, ...]


_WORDS: Final = {
    HTTPStatus.BAD_REQUEST: (
        "This request could not be read",
        "The browser sent something that is no request for a page. Start again from one of these.",
    ),
    HTTPStatus.NOT_FOUND: (
        "There is no such page",
        "The address may have been mistyped, or the page was moved.",
    ),
    HTTPStatus.METHOD_NOT_ALLOWED: (
        "This page can only be read",
        "It takes no forms and nothing can be sent to it.",
    ),
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: (
        "That was too much to send",
        "A request may hold one megabyte at most.",
    ),
    HTTPStatus.INTERNAL_SERVER_ERROR: (
        "Something went wrong here",
        "The fault is ours, not yours. Trying again may help; other pages should work.",
    ),
    HTTPStatus.SERVICE_UNAVAILABLE: (
        "Search is out of reach for the moment",
        "Try again in half a minute. Browsing works meanwhile.",
    ),
}


def register(app: Flask) -> None:
    """Have an app answer every error with a page, and addresses ending in / with their page."""
    app.register_error_handler(HTTPException, _http_error)
    app.register_error_handler(EngineUnavailableError, _unavailable)
    app.register_error_handler(MissingError, _missing)
    app.register_error_handler(NotFound, _not_found)
    app.register_error_handler(InternalServerError, _http_error)


def _http_error(error: HTTPException) -> Response:
    status = _status(error.code)
    response = _page(status)
    # What the error itself must say, such as Allow with 405; never its body.
    for name, value in error.get_headers():
        if name.lower() not in {"content-type", "content-length"}:
            response.headers[name] = value
    return response


def _status(code: int | None) -> HTTPStatus:
    try:
        return HTTPStatus(code or HTTPStatus.INTERNAL_SERVER_ERROR)
    except ValueError:
        return HTTPStatus.INTERNAL_SERVER_ERROR


def _not_found(_: NotFound) -> AnyResponse:
    path = request.path.strip("/")
    if request.path.endswith("/") and path and "/" + path != request.path:
        # One slash in front and no more, or the browser would read a host's name.
        arguments = request.query_string.decode("ascii", "replace")
        return redirect(f"/{quote(path)}{'?' if arguments else ''}{arguments}", 301)
    return _page(HTTPStatus.NOT_FOUND)


def _missing(error: MissingError) -> Response:
    missing = error.missing
    return _page(HTTPStatus.NOT_FOUND, missing.sentence, missing.ways)


def _unavailable(_: EngineUnavailableError) -> Response:
    response = _page(HTTPStatus.SERVICE_UNAVAILABLE)
    response.headers["Retry-After"] = str(RETRY_AFTER_SECONDS)
    return response


def _page(status: HTTPStatus, sentence: str = "", near: tuple[Link, ...] = ()) -> Response:
    title, usual = _WORDS.get(status, (status.phrase.capitalize(), status.description))
    view = ErrorView(title, sentence or usual, near, _ways())
    return make_response(render_template("errors/error.html", view=view), status)


def _ways() -> tuple[Link, ...]:
    return (
        Link("Start page", url_for("home.index")),
        Link("Practices by country", url_for("countries.index")),
        Link("Practices by theme", url_for("themes.index")),
        Link("Practices by actor", url_for("actors.index")),
        Link("How search works", url_for("about.index")),
    )
