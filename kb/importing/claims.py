"""Reads objectives, approach, problem, lessons and conditions of transfer, in the page's words."""

from typing import Final

from kb.importing.document import Document, Statement
from kb.importing.finding import Finding, Findings
from kb.importing.sentences import sentences, shortened

_LISTS: Final = ("objectives", "approach", "lessons", "transfer-conditions")
_MOST: Final = 12
_LONGEST: Final = 400


def read_claims(document: Document) -> Findings:
    """Yield a claim for every item or sentence under a heading of its kind, at most twelve."""
    for statement in document.stated("problem")[:1]:
        text = shortened(statement.text.replace("\n", " "), _LONGEST)
        yield Finding("problem", {"text": text, "sources": ["s1"]}, text, statement.where)
    for name in _LISTS:
        seen: set[str] = set()
        for statement in document.stated(name):
            for text in _claims(statement):
                if text not in seen and len(seen) < _MOST:
                    seen.add(text)
                    value = {"text": text, "sources": ["s1"]}
                    yield Finding(name.replace("-", "_"), value, text, statement.where)


def _claims(statement: Statement) -> list[str]:
    lines = statement.text.split("\n")
    parts = lines if len(lines) > 1 else sentences(statement.text)
    return [shortened(part, _LONGEST) for part in parts if len(part) > 3]
