"""Reads sums of money: how much, in which currency, in what time, and by whom."""

import re
from dataclasses import dataclass
from typing import Any, Final

from kb.importing.body import side_of
from kb.importing.currency import currency_at, currency_before
from kb.importing.document import Document
from kb.importing.figure import years_in
from kb.importing.finding import Finding, Findings, Question
from kb.importing.quantity import Quantity, quantities
from kb.importing.sentences import sentences

_PARENTHESES: Final = re.compile(r"\(([^()]{3,100})\)")
_PERIODS: Final = ("per-year", "per-unit", "in-all")
_PREPOSITION: Final = re.compile(r"^\s*(?:d['’]|de |di |of |od |do )", re.IGNORECASE)


@dataclass(frozen=True)
class Sum:
    """A sum of money, and the characters it was read from."""

    number: Quantity
    currency: str


def sums_in(text: str, document: Document) -> list[Sum]:
    """Return the sums of money in a text, in order."""
    found = []
    end = 0
    for number in quantities(text, document.cues):
        code = currency_before(text[end : number.start], document.language)
        if not code:
            rest = _PREPOSITION.sub(" ", text[number.end : number.end + 40])
            code, _ = currency_at(rest, document.language)
        end = number.end
        if code and number.value not in {0.0, float("inf")}:
            found.append(Sum(number, code))
    return found


def holds_money(text: str, document: Document) -> bool:
    """Whether a text names a sum of money."""
    return bool(sums_in(text, document))


def read_funding(document: Document) -> Findings:
    """Yield an amount for every sum under a label or in a sentence of funding, each once."""
    seen: set[tuple[float, str]] = set()
    for label, text, where in _passages(document):
        for found in sums_in(text, document):
            key = (found.number.value, found.currency)
            if key in seen:
                continue
            seen.add(key)
            amount = _amount(found, label, text, document)
            yield Finding("funding.amounts", amount, f"{label}: {text}" if label else text, where)
            if amount["period"] == "not-stated":
                value = f"{amount['value']} {amount['currency']}"
                yield Question(f"Say what the sum of {value} covers: a year, the whole, or a part.")


def _passages(document: Document) -> list[tuple[str, str, str]]:
    stated = [
        (statement.label, sentence, statement.where)
        for statement in document.stated("funding")
        for sentence in sentences(statement.text)
    ]
    for fact in document.page.facts:
        field, _ = document.field(fact.label)
        if not field and holds_money(fact.value, document):
            stated.append((fact.label, fact.value, f"fact '{fact.label}'"))
    for text, where in document.prose:
        stated += [
            ("", sentence, where)
            for sentence in sentences(text)
            if document.mentions(sentence, "funding")
        ]
    return stated


def _amount(found: Sum, label: str, text: str, document: Document) -> dict[str, Any]:
    around = f"{label}: {text}"
    first, last = years_in(around, document)
    amount = {
        "value": found.number.shortest,
        "currency": found.currency,
        "qualifier": found.number.qualifier,
        "period": _period(around, document),
        "year": first,
        "until": last,
        "payer": _payer(text, document),
        "sources": ["s1"],
    }
    return {key: value for key, value in amount.items() if value not in ("", None)}


def _period(text: str, document: Document) -> str:
    cues = {match.concept for match in document.cues.find(text)}
    return next((period for period in _PERIODS if period in cues), "not-stated")


def _payer(text: str, document: Document) -> str:
    """Return the body in parentheses after a sum, where its name tells that it is one."""
    for found in _PARENTHESES.finditer(text):
        if side_of(found[1], document) and not any(c.isdigit() for c in found[1]):
            return found[1].strip()
    return ""
