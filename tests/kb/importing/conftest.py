"""What tests of importing share: the library that ships, read once."""

import pytest

from kb.library import Library
from kb.reading import read_library
from tests.practices_for_tests import LIBRARY_FOLDER


@pytest.fixture(scope="session")
def shipped_library() -> Library:
    return read_library(LIBRARY_FOLDER).or_raise()
