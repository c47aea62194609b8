"""All that the list of countries and the page of a country show."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from kb.country import EUROPE_WIDE, country_name
from kb.practice import Practice
from kb.transfer import Transfer
from web.addresses import choosing, country_address
from web.bars import Bar, bars
from web.blocks import NamedLine, Names
from web.country_lines import STATUS_NOTES, CountryLine, country_lines, member_states_without
from web.country_records import country_records, transfers_in, transfers_out
from web.helix_mark import SIDES
from web.practice_line import PracticeLine, practice_line
from web.site import Site
from web.theme_tree import top_themes
from web.transfer_lines import transfer_lines
from web.travels import Journey, came_in, went_out
from web.wording import capitalised, counted, counted_of, country_in_text, listed


@dataclass(frozen=True)
class CountriesView:
    """The list of countries."""

    recorded: tuple[Bar, ...]
    europe: Bar
    without: tuple[CountryLine, ...]
    notes: tuple[str, ...]
    countries_said: str
    without_said: str


@dataclass(frozen=True)
class Travelled:
    """What came in or went out: transfers, each with a page, and ties that practices record."""

    transfers: tuple[NamedLine, ...]
    journeys: tuple[Journey, ...]

    @property
    def count(self) -> int:
        """The number of both."""
        return len(self.transfers) + len(self.journeys)


@dataclass(frozen=True)
class CountryView:
    """A country's page."""

    code: str
    name: str
    in_text: str
    address: str
    lead: str
    note: str | None
    search_url: str
    count_said: str
    facts: tuple[tuple[str, str], ...]
    practices: tuple[PracticeLine, ...]
    came_in: Travelled
    went_out: Travelled
    themes: tuple[Bar, ...]
    europe_url: str
    europe_said: str
    records: tuple[Names, ...]
    publications_url: str
    publications_said: str


def countries_view(site: Site) -> CountriesView:
    """Return the list of countries; the member states without a practice are named too."""
    lines = country_lines(site)
    without = member_states_without(site)
    europe = site.counts["country"].get(EUROPE_WIDE.lower(), 0)
    return CountriesView(
        recorded=bars((line.code, line.name, line.count, line.url) for line in lines),
        europe=bars([(EUROPE_WIDE, "Europe-wide", europe, country_address(EUROPE_WIDE))])[0],
        without=without,
        notes=tuple(f"{line.name}: {line.note}" for line in lines if line.note),
        countries_said=counted(len(lines), "country", "countries"),
        without_said=counted(len(without), "member state"),
    )


def country_view(code: str, site: Site) -> CountryView:
    """Return the page of a country, or of what is Europe-wide, by its ISO code."""
    practices = _by_start(site.practices_with("country", code.lower()))
    incoming = _travelled(transfers_in(code, site), came_in(code, site), site)
    outgoing = _travelled(transfers_out(code, site), went_out(code, site), site)
    themes = _themes(code, practices, site)
    europe = site.counts["country"].get(EUROPE_WIDE.lower(), 0)
    publications = sum(code in p.countries for p in site.library.publications.values())
    return CountryView(
        code=code,
        name=country_name(code),
        in_text=country_in_text(code) if code != EUROPE_WIDE else "Europe as a whole",
        address=country_address(code),
        lead=_lead(practices, themes),
        note=STATUS_NOTES.get(code),
        search_url=choosing(country=code.lower()),
        count_said=counted(len(practices), "practice"),
        facts=_facts(practices, incoming, outgoing) if practices else (),
        practices=tuple(practice_line(practice, site) for practice in practices),
        came_in=incoming,
        went_out=outgoing,
        themes=themes,
        europe_url=country_address(EUROPE_WIDE),
        europe_said=counted(europe, "Europe-wide practice") if code != EUROPE_WIDE else "",
        records=country_records(code, site),
        publications_url=choosing(kind="publication", country=code.lower()),
        publications_said=counted_of(publications, ("publication",)) if publications else "",
    )


def _travelled(transfers: Sequence[Transfer], journeys: Sequence[Journey], site: Site) -> Travelled:
    """Return transfers, and the journeys of practices that no transfer here tells of."""
    told = {end.practice for transfer in transfers for end in transfer.destinations}
    untold = (journey for journey in journeys if journey.id not in told)
    return Travelled(transfer_lines(transfers, site), tuple(untold))


def _by_start(practices: Sequence[Practice]) -> list[Practice]:
    """Return practices by the year of their start, those without one last."""
    return sorted(
        practices, key=lambda p: p.started.date.earliest.toordinal() if p.started else 10**9
    )


def _lead(practices: Sequence[Practice], themes: Sequence[Bar]) -> str:
    covered = sum(bar.count > 0 for bar in themes)
    if not practices:
        return "No practice is recorded yet. That says nothing about whether there are any."
    return f"{counted(len(practices), 'practice')} on {covered} of {len(themes)} main themes."


def _facts(
    practices: Sequence[Practice], incoming: Travelled, outgoing: Travelled
) -> tuple[tuple[str, str], ...]:
    active = sum(p.status is not None and p.status.value == "active" for p in practices)
    total = counted(len(practices), "practice")
    sides = Counter(side for practice in practices for side in practice.helix_sides)
    actors = listed(f"{side} in {sides[side]}" for side in SIDES)
    levels = _span(practices)
    facts = [
        ("Practices", f"{len(practices)}, of which {active} active at the date of their source"),
        ("Actors", capitalised(f"{actors} of {total}")),
        ("Start", levels),
        ("Came in", f"{incoming.count} on record" if incoming.count else ""),
        ("Went out", f"{outgoing.count} on record" if outgoing.count else ""),
    ]
    return tuple(facts)


def _span(practices: Sequence[Practice]) -> str:
    years = [practice.started.date.year for practice in practices if practice.started]
    if not years:
        return ""
    return f"The oldest in {min(years)}, the newest in {max(years)}"


def _themes(code: str, practices: Sequence[Practice], site: Site) -> tuple[Bar, ...]:
    counts = Counter(
        theme for practice in practices for theme in site.documents[practice.id].facets["theme"]
    )
    lines = (
        (
            theme.id,
            capitalised(theme.label()),
            counts[theme.id],
            choosing(country=code.lower(), theme=theme.id),
        )
        for theme in top_themes(site)
    )
    return bars(sorted(lines, key=lambda line: (-line[2], line[1])))
