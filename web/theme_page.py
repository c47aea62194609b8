"""All that the list of themes and the page of a theme show."""

from dataclasses import dataclass

from kb.country import EUROPE_WIDE
from kb.language import language_name
from kb.vocabulary import Concept
from web.addresses import choosing, theme_address
from web.practices_by_country import CountryGroup, by_country
from web.site import Site
from web.theme_tree import themes_under, top_themes
from web.wording import PAGE_LANGUAGE, capitalised, counted


@dataclass(frozen=True)
class ThemeLine:
    """A theme in a list, with those right under it."""

    label: str
    definition: str
    count: int
    url: str
    narrower: "tuple[ThemeLine, ...]"


@dataclass(frozen=True)
class ThemesView:
    """The list of themes."""

    themes: tuple[ThemeLine, ...]
    said: str


@dataclass(frozen=True)
class Translation:
    """What a theme is called in a language."""

    language: str
    language_name: str
    label: str


@dataclass(frozen=True)
class ThemeView:
    """A theme's page."""

    label: str
    definition: str
    address: str
    broader: ThemeLine | None
    narrower: tuple[ThemeLine, ...]
    also: tuple[str, ...]
    translations: tuple[Translation, ...]
    groups: tuple[CountryGroup, ...]
    count_said: str
    where_said: str
    search_url: str


def themes_view(site: Site) -> ThemesView:
    """Return the tree of themes; a theme's practices include those of the themes under it."""
    top = top_themes(site)
    under = len(site.library.vocabularies["themes"].concepts) - len(top)
    said = f"{counted(len(top), 'main theme')} and {counted(under, 'narrower one')}"
    return ThemesView(tuple(_line(theme, site) for theme in top), said)


def theme_view(theme: Concept, site: Site) -> ThemeView:
    """Return a theme's page."""
    practices = site.practices_with("theme", theme.id)
    groups = by_country(practices, site)
    above = site.library.vocabularies["themes"].by_id.get(theme.broader or "")
    return ThemeView(
        label=capitalised(theme.label()),
        definition=theme.definition,
        address=theme_address(theme.id),
        broader=_line(above, site) if above else None,
        narrower=tuple(_line(under, site) for under in themes_under(theme.id, site)),
        also=theme.alt.get(PAGE_LANGUAGE, ()),
        translations=_translations(theme),
        groups=groups,
        count_said=counted(len(practices), "practice"),
        where_said=counted(sum(g.code != EUROPE_WIDE for g in groups), "country", "countries"),
        search_url=choosing(theme=theme.id),
    )


def _line(theme: Concept, site: Site) -> ThemeLine:
    return ThemeLine(
        label=capitalised(theme.label()),
        definition=theme.definition,
        count=site.counts["theme"].get(theme.id, 0),
        url=theme_address(theme.id),
        narrower=tuple(_line(under, site) for under in themes_under(theme.id, site)),
    )


def _translations(theme: Concept) -> tuple[Translation, ...]:
    found = (
        Translation(language, language_name(language), label)
        for language, label in theme.pref.items()
        if language != PAGE_LANGUAGE
    )
    return tuple(sorted(found, key=lambda translation: translation.language_name))
