"""What tests of several packages share: the library that ships, served by the default engine."""

import pytest

from indexer.documents import documents
from indexer.engines.whoosh import WhooshEngine
from indexer.knowledge import query_reader
from kb.reading import read_library
from tests.practices_for_tests import LIBRARY_FOLDER
from web.site import Site, site_of

pytest_plugins = ["pytester", "tests.no_skips"]


@pytest.fixture(scope="session")
def shipped_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The real library in a fresh Whoosh index, opened once per session."""
    library = read_library(LIBRARY_FOLDER).or_raise()
    found = list(documents(library))
    reader = query_reader(library, found)
    engine = WhooshEngine(tmp_path_factory.mktemp("index"), reader)
    engine.index(found)
    return site_of(library, engine, reader)
