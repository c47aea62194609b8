"""The results of a search: each practice with the passage that fits best."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from indexer.document import Text
from indexer.passages import Part, best_passage, marked
from indexer.result_page import ResultPage
from web.practice_line import PracticeLine, practice_line
from web.site import Site
from web.wording import PAGE_LANGUAGE, listed

FIELD_LABELS: Final = {
    "title": "title",
    "names": "other names",
    "summary": "summary",
    "labels": "themes and other labels",
    "actors": "actors",
    "body": "description",
}
"""What the searched fields are called on pages."""


@dataclass(frozen=True)
class HitView:
    """One result: the practice, its title and best passage in parts, and where the words stand.

    `language` is that of the passage where it is not the page's.
    """

    practice: PracticeLine
    title: tuple[Part, ...]
    passage: tuple[Part, ...]
    language: str | None
    found_in: str


def hit_views(text: str, page: ResultPage, site: Site) -> tuple[HitView, ...]:
    """Return the results of a page. Ids that the library no longer has are passed over."""
    ids = (hit.id for hit in page.hits if hit.id in site.documents)
    return tuple(_hit_view(text, practice_id, site) for practice_id in ids)


def _hit_view(text: str, practice_id: str, site: Site) -> HitView:
    practice = site.library.practices[practice_id]
    passage = best_passage(site.documents[practice_id], text)
    return HitView(
        practice=practice_line(practice, site),
        title=marked(Text(practice.title, practice.language), text),
        passage=passage.parts if text.strip() else (Part(practice.summary, marked=False),),
        language=passage.language if passage.language != PAGE_LANGUAGE else None,
        found_in=_found_in(passage.found_in),
    )


def _found_in(fields: Iterable[str]) -> str:
    labels = (FIELD_LABELS[field] for field in FIELD_LABELS if field in set(fields))
    said = listed(labels)
    return f"Found in {said}" if said else ""
