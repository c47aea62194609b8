"""Small sites, and their pages as soup."""

from bs4 import BeautifulSoup
from flask.testing import FlaskClient

from indexer.documents import documents
from indexer.engine import Engine, EngineUnavailableError
from indexer.engines.oracle import OracleEngine
from indexer.knowledge import query_reader
from indexer.query import Query
from indexer.result_page import ResultPage
from kb.entry import Entry
from tests.practices_for_tests import library
from web import create_app
from web.site import Site, site_of


class DeadEngine:
    """An engine that cannot be reached."""

    def index(self, documents: object) -> None:
        raise EngineUnavailableError

    def search(self, query: Query) -> ResultPage:
        raise EngineUnavailableError("no index")


def site(*entries: Entry, engine: Engine | None = None) -> Site:
    """Return a site of these entries; its engine holds them unless one is given."""
    of = library(*entries)
    held = list(documents(of))
    reader = query_reader(of, held)
    if engine is None:
        engine = OracleEngine(reader)
        engine.index(held)
    return site_of(of, engine, reader)


def client(*entries: Entry, engine: Engine | None = None) -> FlaskClient:
    """Return a client of a site of these entries, which hears no exceptions but answers."""
    app = create_app(site(*entries, engine=engine))
    return app.test_client()


def soup(browser: FlaskClient, address: str, status: int = 200) -> BeautifulSoup:
    """Return the page at an address, which must answer with a status."""
    answer = browser.get(address)
    assert answer.status_code == status, f"{address}: {answer.status}"
    return BeautifulSoup(answer.text, "lxml")


def words(page: BeautifulSoup, selector: str) -> str:
    """Return the text of the one element that a selector finds, with single spaces."""
    found = page.select(selector)
    assert len(found) == 1, f"{selector} finds {len(found)}"
    return " ".join(found[0].get_text(" ").split())


def all_words(page: BeautifulSoup, selector: str) -> list[str]:
    """Return the texts of all elements that a selector finds."""
    return [" ".join(found.get_text(" ").split()) for found in page.select(selector)]
