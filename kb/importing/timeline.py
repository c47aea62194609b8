"""Reads when a practice began and ended, and whether it runs."""

from kb.importing.dates import Moment, are_joined, moments, with_whole_years
from kb.importing.document import Document, Statement
from kb.importing.finding import Finding, Findings, Question
from kb.importing.sentences import sentences
from kb.importing.words import Match, tokens

_NEAR: int = 4


def read_timeline(document: Document) -> Findings:
    """Yield `started`, `ended` and `status`: as stated under a label, else in the text."""
    started, ended = _first(document, "started"), _first(document, "ended")
    for statement in document.stated("period"):
        first, last = _span(statement, document)
        started, ended = started or first, ended or last
    if started is None:
        started, until = _in_text(document)
        ended = ended or until
    if started is None:
        yield Question("Say when it started, if a source tells: no date of a start was found.")
    else:
        yield started
    if ended is not None and (started is None or str(ended.value) >= str(started.value)):
        yield ended
    yield from _status(document)


def _first(document: Document, field: str) -> Finding | None:
    for statement in document.stated(field):
        found = moments(with_whole_years(statement.text), document.language)
        if found:
            return Finding(field, found[0].text, statement.text, statement.where)
    return None


def _span(statement: Statement, document: Document) -> tuple[Finding | None, Finding | None]:
    text = with_whole_years(statement.text)
    found = moments(text, document.language)
    if not found:
        return None, None
    cues = {match.concept for match in document.cues.find(text[: found[0].start])}
    if len(found) == 1 and cues & {"came-to-end", "up-to"} and "began" not in cues:
        return None, Finding("ended", found[0].text, statement.text, statement.where)
    first = Finding("started", found[0].text, statement.text, statement.where)
    if len(found) == 1:
        return first, None
    return first, Finding("ended", found[-1].text, statement.text, statement.where)


def _in_text(document: Document) -> tuple[Finding | None, Finding | None]:
    """Return the first date beside a word of beginning, and the end of its span if it has one."""
    for text, where in (*document.lead, *document.prose):
        for sentence in sentences(text):
            found = moments(sentence, document.language)
            cues = [cue for cue in document.cues.find(sentence) if cue.concept == "began"]
            for number, moment in enumerate(found):
                if not _began(sentence, moment, cues):
                    continue
                last = found[number + 1] if number + 1 < len(found) else None
                joined = last is not None and are_joined(sentence, moment, last)
                return (
                    Finding("started", moment.text, sentence, where),
                    Finding("ended", last.text, sentence, where) if joined and last else None,
                )
    return None, None


def _began(sentence: str, moment: Moment, cues: list[Match]) -> bool:
    """Whether a word of beginning stands at most four words before a date, or three after it."""
    for cue in cues:
        if cue.end <= moment.start:
            between = sentence[cue.end : moment.start]
            if len(tokens(between)) <= _NEAR and not any(c in between for c in ",;:("):
                return True
        elif cue.start >= moment.end:
            between = sentence[moment.end : cue.start]
            if len(tokens(between)) < _NEAR and not any(c in between for c in ".;:"):
                return True
    return False


def _status(document: Document) -> Findings:
    statuses = document.lexicon("statuses")
    for statement in document.stated("status"):
        value = statuses.whole(statement.text) or statuses.at_edge(statement.text)
        cues = {match.concept for match in document.cues.find(statement.text)}
        value = value or ("active" if "ongoing" in cues else None)
        if value:
            yield Finding("status", value, statement.text, statement.where)
            return
        yield Question(f"Choose the status: '{statement.text}' is none of the terms.")
        return
    for statement in document.stated("period", "ended"):
        if any(match.concept == "ongoing" for match in document.cues.find(statement.text)):
            yield Finding("status", "active", statement.text, statement.where)
            return
