"""Reads what entries say in terms of a vocabulary: type, themes, levels, target groups, scale."""

import re
from collections import Counter
from typing import Final

from rapidfuzz import fuzz, process

from kb.importing.document import Document, Statement
from kb.importing.finding import Finding, Findings, Question
from kb.importing.words import Lexicon, folded

_STRONG: Final = re.compile(r"[\n,;|•·/]|\s[–-]\s")
_WEAK: Final = re.compile(r"\s(?:and|und|et|y|e|i|a|och|og|en|ja|és|și|oraz|sowie|samt|&)\s")
_ALIKE: Final = 88
_MOST_THEMES: Final = 5
_LEAST_SCORE: Final = 3

_LISTS: Final = {
    "themes": ("themes", "theme"),
    "levels": ("levels", "education level"),
    "target_groups": ("target-groups", "target group"),
}


def read_terms(document: Document) -> Findings:
    """Yield the type, the themes, the levels, the target groups and the scale."""
    yield from _type(document)
    for field, (vocabulary, word) in _LISTS.items():
        lexicon = document.lexicon(vocabulary)
        found = False
        for item in _stated(document, field, vocabulary, lexicon, word):
            found = found or isinstance(item, Finding)
            yield item
        if not found:
            yield from _told(document, field, vocabulary, lexicon, word)
    yield from _ages(document)
    yield from _scale(document)


def terms_of(text: str, lexicon: Lexicon) -> list[str]:
    """Return the terms that a short text stands for: as a whole, by its parts, or nearly so."""
    known = lexicon.whole(text)
    if known:
        return [known]
    within = [match.concept for match in lexicon.find(text)]
    if within:
        return list(dict.fromkeys(within))
    near = process.extractOne(
        folded(text), lexicon.labels, scorer=fuzz.token_sort_ratio, score_cutoff=_ALIKE
    )
    if near:
        return [lexicon.labels_to_terms[near[0]]]
    holding = lexicon.preferred_with(text)
    return holding if len(holding) == 1 else []


def _stated(
    document: Document, field: str, vocabulary: str, lexicon: Lexicon, word: str
) -> Findings:
    seen: set[str] = set()
    for statement in document.stated(vocabulary):
        if statement.where.startswith("JSON-LD about") and seen:
            continue
        for part, terms in _parts(statement, lexicon):
            for term in terms:
                if term not in seen:
                    seen.add(term)
                    yield Finding(field, term, statement.text, statement.where)
            if not terms and not statement.where.startswith(("section", "JSON-LD")):
                yield Question(f"Find a {word} for '{part}' ({statement.where}), or leave it out.")


def _parts(statement: Statement, lexicon: Lexicon) -> list[tuple[str, list[str]]]:
    """Return the parts of a statement with their terms; as one part where that is a term."""
    if not any(character.isalpha() for character in statement.text):
        return []
    found: list[tuple[str, list[str]]] = []
    for line in statement.text.split("\n"):
        known = lexicon.whole(line)
        parts = [line] if known else [part.strip(" .:()") for part in _STRONG.split(line)]
        for part in parts:
            if len(part) < 2:
                continue
            terms = [lexicon.whole(part) or ""]
            if not terms[0]:
                halves = [half for half in _WEAK.split(part) if len(half) > 1]
                terms = terms_of(part, lexicon) or [t for h in halves for t in terms_of(h, lexicon)]
            found.append((part, terms))
    return found


def _told(document: Document, field: str, vocabulary: str, lexicon: Lexicon, word: str) -> Findings:
    """Yield the terms that the text speaks of most, its title and first paragraphs above all."""
    scores: Counter[str] = Counter()
    passages: dict[str, tuple[str, str]] = {}
    keywords, label = document.page.meta_value("keywords", "article:tag", "dc.subject")
    weighted = [(document.page.title, "the title", 3), (keywords, label, 3)]
    weighted += [(text, where, 2) for text, where in document.lead]
    weighted += [(section.heading, "a heading", 2) for section, _, _ in document.sections]
    weighted += [(text, where, 1) for text, where in document.prose]
    groups = document.lexicon("target-groups") if vocabulary == "themes" else None
    for text, where, weight in weighted:
        found = [(match.concept, match.words) for match in lexicon.find(text)]
        if groups:
            found += [(_theme_of(m.concept, document), 1) for m in groups.find(text)]
        for concept, words in found:
            scores[concept] += weight + (words > 1)
            passages.setdefault(concept, (text, where))
    del scores[""]
    chosen = [
        (concept, score) for concept, score in scores.most_common(_MOST_THEMES)
        if score >= _LEAST_SCORE and score * 4 >= scores.most_common(1)[0][1]
    ]  # fmt: skip
    for concept, _ in chosen:
        yield Finding(field, concept, *passages[concept])
    if chosen:
        yield Question(f"Check the {vocabulary.replace('-', ' ')}: read from the text, no label.")
    elif vocabulary == "themes":
        yield Question("Choose the themes: the page uses no word that leads to one.")
    else:
        yield Question(f"Choose a {word}, if a source tells: the page names none.")


def _theme_of(group: str, document: Document) -> str:
    """Return the theme named for a target group, as girls and women have one; or a blank."""
    themes = document.vocabularies["themes"].by_id
    return next((theme for theme in themes if theme.startswith(f"{group}-")), "")


def _type(document: Document) -> Findings:
    lexicon = document.lexicon("practice-types")
    for statement in document.stated("type"):
        terms = terms_of(statement.text.split("\n")[0], lexicon)
        if terms:
            yield Finding("type", terms[0], statement.text, statement.where)
            return
        yield Question(f"Choose the type: '{statement.text}' is none of the terms.")
    title = (document.page.title, "the title")
    for text, where in (*document.lead, title, *document.prose[:10]):
        found = lexicon.find(text)
        if found:
            yield Finding("type", found[0].concept, text, where)
            yield Question("Check the type: it was read from the text, not from a label.")
            return
    yield Question("Choose the type: the page uses no word that leads to one.")


def _ages(document: Document) -> Findings:
    """Yield the ages under a label of ages: from and to, or from alone where it says `12+`."""
    for statement in document.stated("ages"):
        found = [int(number) for number in re.findall(r"(?<!\d)\d{1,2}(?!\d)", statement.text)]
        if found and (len(found) == 2 or "+" in statement.text):
            bounds = dict(zip(("youngest", "oldest"), found, strict=False))
            yield Finding("ages", bounds, statement.text, statement.where)
        else:
            yield Question(f"Say for which ages it is: '{statement.text}' was not understood.")
        return


def _scale(document: Document) -> Findings:
    lexicon = document.lexicon("scales")
    for statement in document.stated("scale"):
        terms = terms_of(statement.text, lexicon)
        if terms:
            yield Finding("scale", terms[0], statement.text, statement.where)
            return
    for text, where in ((document.page.title, "the title"), *document.lead):
        found = lexicon.find(text)
        if found:
            yield Finding("scale", found[0].concept, text, where)
            yield Question("Check the scale: it was read from the text, not from a label.")
            return
    yield Question("Choose the scale, if a source tells: the page does not name it.")
