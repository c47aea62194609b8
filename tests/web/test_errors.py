"""Errors as pages: readable, with a way on, and no trace."""

import pytest
from flask import Flask, abort, request

from tests.practices_for_tests import practice
from tests.web.pages import DeadEngine, client, site, soup, words
from web import create_app


def app_with_faults() -> Flask:
    app = create_app(site(practice("nl-a")))

    @app.get("/abort/<int:status>")
    def stop(status: int) -> str:
        abort(status)

    @app.get("/fault")
    def fault() -> str:
        raise ZeroDivisionError("secret of the house")

    @app.post("/upload")
    def upload() -> str:
        return str(len(request.get_data()))

    return app


@pytest.mark.parametrize("status", [400, 403, 404, 405, 413, 429, 500, 503])
def test_every_error_is_a_page_with_a_way_on(status: int) -> None:
    page = soup(app_with_faults().test_client(), f"/abort/{status}", status)
    assert words(page, "h1")
    assert page.select("#main .link-list a[href='/']")


def test_a_fault_shows_nothing_of_itself() -> None:
    app = app_with_faults()
    app.config["PROPAGATE_EXCEPTIONS"] = False
    answer = app.test_client().get("/fault")
    assert answer.status_code == 500
    assert "Something went wrong here" in answer.text
    assert "ZeroDivisionError" not in answer.text
    assert "secret" not in answer.text


def test_a_method_that_a_page_does_not_take_names_those_it_takes() -> None:
    answer = client(practice("nl-a")).post("/practices")
    assert answer.status_code == 405
    assert "GET" in answer.headers["Allow"]
    assert answer.mimetype == "text/html"


def test_more_than_a_megabyte_is_refused() -> None:
    answer = app_with_faults().test_client().post("/upload", data=b"x" * (1024 * 1024 + 1))
    assert answer.status_code == 413
    assert "One megabyte" in answer.text or "one megabyte" in answer.text


def test_an_engine_out_of_reach_is_said_with_when_to_try_again_and_what_works() -> None:
    browser = client(practice("nl-a"), engine=DeadEngine())
    answer = browser.get("/practices?q=girls")
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "30")
    for link in soup(browser, "/practices", 503).select("#main .link-list a"):
        assert browser.get(str(link["href"])).status_code == 200


@pytest.mark.parametrize("page", ["/practices", "/countries", "/themes", "/practices/nl-a"])
def test_an_address_that_ends_in_a_slash_leads_to_its_page(page: str) -> None:
    answer = client(practice("nl-a")).get(f"{page}/?q=a")
    assert (answer.status_code, answer.location) == (301, f"{page}?q=a")


@pytest.mark.parametrize("path", ["//example.org/", "/\\example.org/", "///x/"])
def test_no_address_leads_away_from_the_site(path: str) -> None:
    answer = client(practice("nl-a")).get("/", environ_overrides={"PATH_INFO": path})
    assert answer.status_code in {301, 308, 404}
    location = answer.headers.get("Location", "/")
    assert location.startswith(("/", "http://localhost/"))
    assert not location.startswith(("//", "/\\"))


@pytest.mark.parametrize("path", ["/", "/practices", "/practices/nl-a", "/nope"])
def test_head_answers_as_get_does_without_a_body(path: str) -> None:
    browser = client(practice("nl-a"))
    head, get = browser.head(path), browser.get(path)
    assert (head.status_code, head.data) == (get.status_code, b"")
