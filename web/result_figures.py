"""The results of an entry: figures with what belongs to them, and statements without one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from kb.entry import Entry
from kb.result import Baseline, Result
from web.claims import Ref, Statement, refs
from web.dates import years_in_words
from web.site import Site
from web.wording import capitalised, number

REACHED: Final = ("output", "outcome")
AIMED: Final = ("target", "forecast")
AROUND: Final = ("context",)
_PERCENT: Final = frozenset({"%", "percent", "per cent"})


@dataclass(frozen=True)
class Figure:
    """One figure: `About 11,000 girls`, what it counts, and all that qualifies it."""

    amount: str
    unit: str
    claim: str
    kind: str
    years: str | None
    baseline: str
    note: str | None
    refs: tuple[Ref, ...]


@dataclass(frozen=True)
class FigureSeries:
    """The newest figure of a kind, with earlier ones of the same claim and unit."""

    latest: Figure
    earlier: tuple[Figure, ...]


@dataclass(frozen=True)
class KindedStatement:
    """A result without a figure, with its kind and years."""

    statement: Statement
    kind: str
    years: str | None
    note: str | None


@dataclass(frozen=True)
class ResultGroup:
    """Results of like standing: what was reached, aimed at, or true of the world around."""

    name: str
    title: str
    figures: tuple[FigureSeries, ...]
    statements: tuple[KindedStatement, ...]


def result_groups(entry: Entry, results: Sequence[Result], site: Site) -> tuple[ResultGroup, ...]:
    """Return the results that an entry records, what was reached first; no empty group."""
    named = (
        ("reached", "What was reached", REACHED),
        ("aimed", "What was aimed at or expected, not reached by these sources", AIMED),
        ("around", "The world around it, not its own doing", AROUND),
    )
    groups = (
        _group(name, title, [r for r in results if r.kind in kinds], entry, site)
        for name, title, kinds in named
    )
    return tuple(group for group in groups if group.figures or group.statements)


def _group(
    name: str, title: str, results: Sequence[Result], entry: Entry, site: Site
) -> ResultGroup:
    with_value = (result for result in results if result.value is not None)
    without = (result for result in results if result.value is None)
    return ResultGroup(
        name=name,
        title=title,
        figures=tuple(_series(same, entry, site) for same in _alike(with_value)),
        statements=tuple(_kinded(result, entry, site) for result in without),
    )


def _alike(results: Iterable[Result]) -> list[list[Result]]:
    """Return figures that say the same of different years side by side, in order of the entry.

    A figure that names no year stands alone: nobody could say which is the later one.
    """
    groups: dict[object, list[Result]] = {}
    for place, result in enumerate(results):
        same = (result.claim.casefold(), result.unit, result.kind) if result.year else place
        groups.setdefault(same, []).append(result)
    return list(groups.values())


def _series(results: list[Result], entry: Entry, site: Site) -> FigureSeries:
    ordered = sorted(results, key=lambda result: result.until or result.year or 0, reverse=True)
    latest, *earlier = (_figure(result, entry, site) for result in ordered)
    return FigureSeries(latest, tuple(earlier))


def _figure(result: Result, entry: Entry, site: Site) -> Figure:
    amount, unit = _amount(result, site)
    return Figure(
        amount=amount,
        unit=unit,
        claim=capitalised(result.claim),
        kind=capitalised(site.label("result-kinds", result.kind)),
        years=years_in_words(result.year, result.until),
        baseline=_compared(result),
        note=capitalised(result.note) if result.note else None,
        refs=refs(entry, result.sources),
    )


def _amount(result: Result, site: Site) -> tuple[str, str]:
    unit = result.unit or ""
    text = _with_percent(number(result.value or 0), unit)
    if result.qualifier:
        text = f"{capitalised(site.label('qualifiers', result.qualifier))} {text}"
    return text, "" if unit in _PERCENT else unit


def _compared(result: Result) -> str:
    parts = [_baseline(result.baseline, result.unit)] if result.baseline else []
    if result.compared_with:
        parts.append(f"compared with {result.compared_with}")
    return ", ".join(parts)


def _baseline(baseline: Baseline, unit: str | None) -> str:
    value = _with_percent(number(baseline.value), unit or "")
    year = f" in {baseline.year}" if baseline.year else ""
    note = f" ({baseline.note})" if baseline.note else ""
    return f"compared with {value}{year}{note}"


def _with_percent(text: str, unit: str) -> str:
    return f"{text}%" if unit in _PERCENT else text


def _kinded(result: Result, entry: Entry, site: Site) -> KindedStatement:
    return KindedStatement(
        statement=Statement(capitalised(result.claim), refs(entry, result.sources)),
        kind=capitalised(site.label("result-kinds", result.kind)),
        years=years_in_words(result.year, result.until),
        note=capitalised(result.note) if result.note else None,
    )
