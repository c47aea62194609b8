"""Links to the pages of themes."""

from collections.abc import Iterable

from web.addresses import theme_address
from web.links import Link
from web.site import Site
from web.wording import capitalised


def theme_links(themes: Iterable[str], site: Site) -> tuple[Link, ...]:
    """Return links to the pages of themes, by their labels."""
    return tuple(
        Link(capitalised(site.label("themes", theme)), theme_address(theme)) for theme in themes
    )
