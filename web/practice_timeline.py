"""The life of a practice as dated steps, and how it stands."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from kb.entry import Entry
from kb.partial_date import PartialDate
from kb.practice import Practice
from kb.source import Dated, Event
from web.claims import Ref, refs
from web.dates import date_in_words, dates_in_words
from web.site import Site
from web.wording import capitalised

_STEPS: Final = (
    ("announced", "Announced"),
    ("piloted", "Pilot"),
    ("started", "Start"),
    ("ended", "End"),
)
_KEY_STEPS: Final = frozenset({"started", "ended"})


@dataclass(frozen=True)
class Step:
    """One step; key steps are beginnings and ends. `url` leads to its own record, if any."""

    when: str
    text: str
    is_key: bool
    refs: tuple[Ref, ...]
    url: str | None = None


@dataclass(frozen=True)
class Standing:
    """How a practice, or what goes on of it, stands: `Active, as of March 2024`."""

    what: str
    state: str
    note: str | None
    refs: tuple[Ref, ...]


def timeline(practice: Practice) -> tuple[Step, ...]:
    """Return the dated steps, earliest first; on one date, as an entry lists them."""
    steps = sorted(_steps(practice), key=lambda pair: pair[0])
    return tuple(step for _, step in steps)


def standings(practice: Practice, site: Site) -> tuple[Standing, ...]:
    """Return the status, and what continues after an end; nothing where neither is recorded."""
    found = []
    if practice.status:
        status = practice.status
        found.append(
            Standing(
                "Status",
                _state(status.value, status.as_of, site),
                capitalised(status.note) if status.note else None,
                refs(practice, status.sources),
            )
        )
    if practice.continuation:
        goes_on = practice.continuation
        found.append(
            Standing(
                "What continues",
                _state(goes_on.value, goes_on.as_of, site),
                capitalised(goes_on.what),
                refs(practice, goes_on.sources),
            )
        )
    return tuple(found)


def _state(value: str, as_of: PartialDate | None, site: Site) -> str:
    state = capitalised(site.label("statuses", value))
    return f"{state}, as of {date_in_words(as_of)}" if as_of else state


def _steps(practice: Practice) -> Iterator[tuple[date, Step]]:
    for name, label in _STEPS:
        dated: Dated | None = getattr(practice, name)
        if dated:
            text = f"{label}: {dated.note}" if dated.note else label
            step = Step(
                date_in_words(dated.date), text, name in _KEY_STEPS, refs(practice, dated.sources)
            )
            yield dated.date.earliest, step
    for event, step in zip(practice.events, event_steps(practice, practice.events), strict=True):
        yield event.date.earliest, step


def event_steps(entry: Entry, events: Iterable[Event]) -> tuple[Step, ...]:
    """Return the events of an entry in its own order."""
    return tuple(
        Step(
            when=dates_in_words(event.date, event.until),
            text=capitalised(event.text),
            is_key=False,
            refs=refs(entry, event.sources),
        )
        for event in events
    )
