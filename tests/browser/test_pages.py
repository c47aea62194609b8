"""The pages that browser tests open are those that their names promise."""

import pytest

from tests.browser.pages import PAGES
from web import create_app
from web.site import Site

pytestmark = pytest.mark.slow


def test_every_page_is_there_but_those_that_are_to_be_unknown(shipped_site: Site) -> None:
    browser = create_app(shipped_site).test_client()
    lost = {name for name, path in PAGES.items() if browser.get(path).status_code != 200}
    assert lost == {"an unknown page", "an unknown practice"}
