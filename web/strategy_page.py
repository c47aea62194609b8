"""What the page of a national strategy shows beside what all entries have."""

from collections.abc import Iterator

from kb.strategy import RegionalStrategy, Strategy
from web.addresses import entry_address
from web.blocks import NamedLine, Names, Results, Section, Timeline, entry_line, named, said
from web.claims import refs
from web.dates import date_in_words
from web.practice_glance import Fact
from web.practice_timeline import event_steps
from web.result_figures import result_groups
from web.site import Site
from web.wording import capitalised, listed


def strategy_facts(strategy: Strategy, site: Site) -> tuple[Fact, ...]:
    """Return the facts at the head of the page, always the same ones."""
    concept = site.library.vocabularies["strategy-states"].by_id[strategy.state]
    as_of = f", as of {date_in_words(strategy.as_of)}" if strategy.as_of else ""
    years = [dated.date.year for dated in (strategy.started, strategy.ended) if dated]
    lead = named("", strategy, strategy.lead, site.library)
    return (
        Fact("State", f"{capitalised(concept.label())}{as_of}. {concept.definition}"),
        Fact("Name", strategy.name or ""),
        Fact("Years", " to ".join(dict.fromkeys(map(str, years)))),
        Fact("Lead", listed(line.title for line in lead.lines)),
    )


def strategy_sections(strategy: Strategy, site: Site) -> Iterator[Section]:
    """Yield its aims and targets, its steps, and strategies of regions."""
    if strategy.objectives:
        yield Section("aims", "Aims", (said("", strategy, strategy.objectives),))
    groups = result_groups(strategy, strategy.results, site)
    if groups:
        yield Section("results", "Targets and figures", (Results(groups),))
    practice = site.library.practices.get(strategy.practice or "")
    if practice:
        yield Section("practice", "As a practice", (Names("", (entry_line(practice),)),))
    if strategy.events:
        steps = event_steps(strategy, strategy.events)
        yield Section("timeline", "Timeline", (Timeline(steps),))
    if strategy.regional:
        lines = tuple(_region(region, strategy, site) for region in strategy.regional)
        yield Section("regional", "Strategies of regions", (Names("", lines),))


def _region(region: RegionalStrategy, strategy: Strategy, site: Site) -> NamedLine:
    practice = site.library.practices.get(region.practice or "")
    years = " to ".join(str(date.year) for date in (region.started, region.ended) if date)
    return NamedLine(
        title=region.name,
        url=entry_address(practice) if practice else None,
        note=", ".join(part for part in (region.region, years) if part),
        refs=refs(strategy, region.sources),
    )
