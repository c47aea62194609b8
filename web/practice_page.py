"""All that the page of a practice shows."""

from dataclasses import dataclass

from markupsafe import Markup

from kb.lineage import lineage
from kb.practice import Practice
from web.addresses import practice_address
from web.blocks import Names
from web.claims import Statement, statements
from web.disagreements import Point, points
from web.entry_sources import SourceView, citation, source_views
from web.lineage_drawing import Drawing, drawing
from web.links import Link, country_links
from web.practice_actors import ActorGroup, actor_groups
from web.practice_glance import Fact, glance
from web.practice_line import NativeName, PracticeLine, native_names, practice_line
from web.practice_lineage import Passage, passages
from web.practice_money import amounts, funding_in_words
from web.practice_records import practice_records
from web.practice_similar import SimilarLine, similar_lines
from web.practice_ties import Tie, ties
from web.practice_timeline import Standing, Step, standings, timeline
from web.prose import prose
from web.result_figures import ResultGroup, result_groups
from web.site import Site
from web.theme_links import theme_links
from web.venn import Venn, venn
from web.wording import capitalised


@dataclass(frozen=True)
class PracticeView:
    """A practice's page. Empty tuples and None stand for what no source says."""

    line: PracticeLine
    address: str
    kind: str
    places: tuple[Link, ...]
    native_names: tuple[NativeName, ...]
    other_names: tuple[str, ...]
    themes: tuple[Link, ...]
    sectors: tuple[str, ...]
    facts: tuple[Fact, ...]
    problem: Statement | None
    description: Markup
    objectives: tuple[Statement, ...]
    approach: tuple[Statement, ...]
    actors: tuple[ActorGroup, ...]
    venn: Venn
    results: tuple[ResultGroup, ...]
    steps: tuple[Step, ...]
    standings: tuple[Standing, ...]
    ties: tuple[Tie, ...]
    passages: tuple[Passage, ...]
    drawing: Drawing | None
    records: tuple[Names, ...]
    lessons: tuple[Statement, ...]
    conditions: tuple[Statement, ...]
    disagreements: tuple[Point, ...]
    similar: tuple[SimilarLine, ...]
    amounts: tuple[Statement, ...]
    funding: tuple[Statement, ...]
    sources: tuple[SourceView, ...]
    citation: str

    @property
    def sections(self) -> tuple[Link, ...]:
        """The sections that the page has, in order."""
        has = (
            ("what", "What is done", True),
            ("actors", "Actors", True),
            ("results", "Results", True),
            ("timeline", "Timeline", True),
            ("transfers", "Transfers", bool(self.passages)),
            ("ties", "Related practices", bool(self.ties)),
            ("records", "Where it appears", bool(self.records)),
            ("lessons", "Lessons", True),
            ("disagreements", "Disagreements", bool(self.disagreements)),
            ("money", "Cost and funding", bool(self.amounts or self.funding)),
            ("similar", "Similar practices", bool(self.similar)),
            ("sources", "Sources", True),
            ("cite", "Cite", True),
        )
        return tuple(Link(label, f"#{name}") for name, label, shown in has if shown)


def practice_view(practice: Practice, site: Site, address: str) -> PracticeView:
    """Return a practice's page; `address` is what a citation names."""
    return PracticeView(
        line=practice_line(practice, site),
        address=practice_address(practice.id),
        kind=_kind(practice, site),
        places=country_links(practice.countries),
        native_names=native_names(practice),
        other_names=practice.also_known_as,
        themes=theme_links(practice.themes, site),
        sectors=tuple(capitalised(site.label("sectors", sector)) for sector in practice.sectors),
        facts=glance(practice, site),
        problem=_problem(practice),
        description=prose(practice, practice.description),
        objectives=statements(practice, practice.objectives),
        approach=statements(practice, practice.approach),
        actors=actor_groups(practice, site),
        venn=venn(actor.helix for actor in practice.actors),
        results=result_groups(practice, practice.results, site),
        steps=timeline(practice),
        standings=standings(practice, site),
        ties=ties(practice, site),
        passages=passages(practice, site),
        drawing=drawing(practice.title, lineage(practice.id, site.library), site),
        records=practice_records(practice, site),
        lessons=statements(practice, practice.lessons),
        conditions=statements(practice, practice.transfer_conditions),
        disagreements=points(practice, practice.disagreements),
        similar=similar_lines(practice, site),
        amounts=amounts(practice, site),
        funding=funding_in_words(practice),
        sources=source_views(practice),
        citation=citation(practice, address),
    )


def _kind(practice: Practice, site: Site) -> str:
    """Return `National programme`, or `Programme` where no scale is recorded."""
    kind = site.label("practice-types", practice.type)
    scale = f"{site.label('scales', practice.scale)} " if practice.scale else ""
    return capitalised(f"{scale}{kind}")


def _problem(practice: Practice) -> Statement | None:
    found = statements(practice, (practice.problem,) if practice.problem else ())
    return found[0] if found else None
