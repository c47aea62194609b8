"""A practice on one line of a list: its name, countries, years, status, actors and themes."""

from collections.abc import Mapping
from dataclasses import dataclass

from kb.country import country_name
from kb.entry import Entry
from kb.practice import Practice
from kb.vocabulary import Vocabulary
from web.addresses import practice_address
from web.dates import running_years
from web.helix_mark import HelixMark, helix_mark
from web.site import Site
from web.wording import capitalised

THEMES_SHOWN = 3


@dataclass(frozen=True)
class NativeName:
    """A name in another language than the page's."""

    text: str
    language: str


@dataclass(frozen=True)
class PracticeLine:
    """What a list says of a practice; None where nothing is recorded."""

    id: str
    title: str
    url: str
    codes: tuple[str, ...]
    countries: tuple[str, ...]
    years: str | None
    native: NativeName | None
    summary: str
    status: str | None
    helix: HelixMark
    themes: tuple[str, ...]


def practice_line(practice: Practice, site: Site) -> PracticeLine:
    """Return a practice as lists show it."""
    vocabularies = site.library.vocabularies
    return PracticeLine(
        id=practice.id,
        title=practice.title,
        url=practice_address(practice.id),
        codes=practice.countries,
        countries=tuple(country_name(code) for code in practice.countries),
        years=running_years(practice),
        native=native_name(practice),
        summary=practice.summary,
        status=_status(practice, vocabularies["statuses"]),
        helix=helix_mark(practice.helix_sides),
        themes=tuple(
            capitalised(vocabularies["themes"].label(theme))
            for theme in practice.themes[:THEMES_SHOWN]
        ),
    )


def native_name(entry: Entry) -> NativeName | None:
    """Return the first native title that says something else than the title."""
    return next(iter(native_names(entry)), None)


def native_names(entry: Entry) -> tuple[NativeName, ...]:
    """Return the native titles that say something else than the title."""
    titles: Mapping[str, str] = getattr(entry, "native_title", {})
    return tuple(
        NativeName(text, language)
        for language, text in titles.items()
        if text.casefold() != entry.title.casefold()
    )


def _status(practice: Practice, statuses: Vocabulary) -> str | None:
    return capitalised(statuses.label(practice.status.value)) if practice.status else None
