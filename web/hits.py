"""The results of a search: each entry with the passage that fits best."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from indexer.document import Text
from indexer.passages import Part, best_passage, marked
from indexer.query import Query
from indexer.result_page import Hit, ResultPage
from indexer.text_query import TextQuery
from kb.entry import Entry
from kb.practice import Practice
from web.addresses import entry_address
from web.dates import running_years
from web.helix_mark import HelixMark, helix_mark
from web.practice_line import THEMES_SHOWN, NativeName, native_name
from web.site import Site
from web.tags import tagged
from web.wording import KIND_NOUNS, PAGE_LANGUAGE, capitalised, listed

FIELD_LABELS: Final = {
    "title": "title",
    "names": "other names",
    "summary": "summary",
    "labels": "themes and other labels",
    "keywords": "keywords",
    "actors": "actors",
    "body": "description",
}
"""What the searched fields are called on pages."""

_HOLDING: Final = {True: "All words", False: "Some words"}


@dataclass(frozen=True)
class HitView:
    """One result: the entry, its title and best passage in parts, and where the words stand.

    `kind` is said of what is no practice. `language` is that of the passage where it is not the
    page's. `holding` says whether it holds all the words or some, where that differs between the
    results; `tagged` is a reason beside the words.
    """

    url: str
    codes: tuple[str, ...]
    when: str
    kind: str
    native: NativeName | None
    helix: HelixMark | None
    themes: tuple[str, ...]
    title: tuple[Part, ...]
    passage: tuple[Part, ...]
    language: str | None
    found_in: str
    tagged: str
    holding: str


def hit_views(query: Query, read: TextQuery, page: ResultPage, site: Site) -> tuple[HitView, ...]:
    """Return the results of a page. Ids that the library no longer has are passed over."""
    differ = page.widened and 0 < page.holding_all < page.total
    return tuple(
        _hit_view(query, read, hit, _HOLDING[hit.holds_all] if differ else "", site)
        for hit in page.hits
        if hit.id in site.documents
    )


def _hit_view(query: Query, read: TextQuery, hit: Hit, holding: str, site: Site) -> HitView:
    entry, document = site.library[hit.id], site.documents[hit.id]
    passage = best_passage(document, read)
    themes: tuple[str, ...] = getattr(entry, "themes", ())
    sides: tuple[str, ...] | None = getattr(entry, "helix_sides", None)
    return HitView(
        url=entry_address(entry),
        codes=getattr(entry, "countries", ()),
        when=_when(entry),
        kind="" if isinstance(entry, Practice) else capitalised(KIND_NOUNS[entry.kind][0]),
        native=native_name(entry),
        helix=helix_mark(sides) if sides is not None else None,
        themes=tuple(capitalised(site.label("themes", t)) for t in themes[:THEMES_SHOWN]),
        title=marked(Text(entry.title, entry.language), read),
        passage=(Part(entry.summary, marked=False),) if read.is_empty else passage.parts,
        language=passage.language if passage.language != PAGE_LANGUAGE else None,
        found_in=_found_in(passage.found_in),
        tagged=tagged(query.text, document, read, site.library.vocabularies),
        holding=holding,
    )


def _when(entry: Entry) -> str:
    if isinstance(entry, Practice):
        return running_years(entry) or "start not recorded"
    return str(entry.began.year) if entry.began else "undated"


def _found_in(fields: Iterable[str]) -> str:
    labels = (FIELD_LABELS[field] for field in FIELD_LABELS if field in set(fields))
    said = listed(labels)
    return f"Found in {said}" if said else ""
