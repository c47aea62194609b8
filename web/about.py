"""What this is, how entries are made, how search works."""

from collections.abc import Iterator
from dataclasses import dataclass

from flask import Blueprint, render_template

from indexer.documents import TEXT_FIELDS
from indexer.query import Query
from web.addresses import choosing, search_address
from web.hits import FIELD_LABELS
from web.site import Site, current_site
from web.wording import capitalised, counted

bp = Blueprint("about", __name__)


@dataclass(frozen=True)
class Typed:
    """Something that may be typed in the search box, what it does, and an example to follow."""

    text: str
    meaning: str
    url: str


@dataclass(frozen=True)
class Rung:
    """A level of evidence, what it takes, and how many practices stand on it."""

    label: str
    definition: str
    said: str
    url: str | None


@dataclass(frozen=True)
class AboutView:
    """The page about the site."""

    practices: str
    sources: str
    reviewed: int
    typed: tuple[Typed, ...]
    fields: tuple[tuple[str, str], ...]
    ladder: tuple[Rung, ...]


@bp.get("/about")
def index() -> str:
    """Show the page."""
    return render_template("about/index.html", view=about_view(current_site()))


def about_view(site: Site) -> AboutView:
    """Return the page about the site, with figures of the library as it is."""
    practices = site.library.practices.values()
    return AboutView(
        practices=counted(len(practices), "practice"),
        sources=counted(sum(len(p.sources) for p in practices), "public page"),
        reviewed=sum(p.reviewed is not None for p in practices),
        typed=tuple(_typed()),
        fields=tuple((name, FIELD_LABELS[name]) for name in TEXT_FIELDS),
        ladder=tuple(_ladder(site)),
    )


def _ladder(site: Site) -> Iterator[Rung]:
    for level in site.library.vocabularies["evidence-levels"].concepts:
        count = site.counts["evidence"].get(level.id, 0)
        url = choosing(evidence=level.id) if count else None
        yield Rung(capitalised(level.label()), level.definition, counted(count, "practice"), url)


def _typed() -> list[Typed]:
    meanings = (
        ("girls robotics", "Words, in any order and in any form: “robotics” finds “robot” too."),
        ('"technology pact"', "Words side by side, in this order."),
        ("girls -robotics", "The first word, without the second."),
        ("title:girls", "A word in one field only."),
        ("engineer*", "Words that begin like this."),
        ("museum OR laboratory", "One or the other is enough. OR is written in capitals."),
    )
    return [Typed(text, meaning, search_address(Query(text))) for text, meaning in meanings]
