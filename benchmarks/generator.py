"""A library of generated practices: legal YAML files beside the vocabularies of a real library."""

import shutil
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from random import Random
from typing import Any, Final

import yaml

from benchmarks.prose import Prose, plain_words
from kb.country import EU_MEMBERS
from kb.language import EU_LANGUAGES
from kb.reading import VOCABULARY_FOLDER, read_vocabularies
from kb.vocabulary import Vocabulary

FEWEST_WORDS: Final = 150
MOST_WORDS: Final = 400
_SEED: Final = 2026
_FEWEST_LEFT: Final = 20
_LARGEST_SUMMARY: Final = 22

# Some countries have many practices and some have few.
_COUNTRIES: Final = (*EU_MEMBERS, *("NL", "NL", "DK", "DK", "ES", "DE", "FR", "BE", "EU", "EU"))

Entry = dict[str, Any]


def generate(folder: Path, vocabularies_from: Path, entries: int, seed: int = _SEED) -> None:
    """Write a library into an empty folder; the same seed writes the same bytes.

    Its vocabularies are copied from a real library.
    """
    shutil.copytree(vocabularies_from / VOCABULARY_FOLDER, folder / VOCABULARY_FOLDER)
    writer = _Writer(read_vocabularies(vocabularies_from), seed)
    for path, entry in writer.practices(entries):
        file = folder / path
        file.parent.mkdir(exist_ok=True)
        file.write_text(_yaml(entry), encoding="utf-8")


class _Writer:
    """Makes up practices, with chances that give facets, sources and results like real ones."""

    def __init__(self, vocabularies: Mapping[str, Vocabulary], seed: int) -> None:
        self._chance = Random(seed)
        self._ids = {name: tuple(found.by_id) for name, found in vocabularies.items()}
        self._topics = {
            concept.id: plain_words(" ".join((concept.pref["en"], *concept.alt.get("en", ()))))
            for concept in vocabularies["themes"].concepts
        }
        theme_words = sorted({word for words in self._topics.values() for word in words})
        self._prose = Prose(self._chance, theme_words)

    def practices(self, count: int) -> Iterator[tuple[str, Entry]]:
        """Yield so many entries, each with its path; some relate to the entry before them."""
        before: str | None = None
        for number in range(count):
            country = self._chance.choice(_COUNTRIES)
            name = f"{self._prose.name(2).lower().replace(' ', '-')}-{number}"
            yield f"{country.lower()}/{name}.yaml", self._practice(country, before)
            before = f"{country.lower()}-{name}"

    def _practice(self, country: str, before: str | None) -> Entry:
        self._prose.given = 0
        wanted = self._chance.randint(FEWEST_WORDS, MOST_WORDS)
        themes = self._some("themes", 1, 5)
        topics = [word for theme in themes for word in self._topics[theme]]
        sources = [f"s{number}" for number in range(1, self._chance.randint(1, 5) + 1)]
        started = self._chance.randint(1990, 2024)
        entry: Entry = {
            "title": self._prose.sentence(self._chance.randint(2, 6), topics[:8]).rstrip("."),
            "summary": self._prose.sentence(self._chance.randint(10, _LARGEST_SUMMARY), topics),
            "type": self._one("practice-types"),
            "countries": [country],
            "themes": themes,
            **self._facets(),
            "actors": [self._actor(sources) for _ in range(self._chance.randint(2, 8))],
            **self._said(topics, sources),
            **self._dates(started, sources),
            "results": [
                self._result(started, topics, sources) for _ in range(self._chance.randint(1, 5))
            ],
            "sources": [self._source(source) for source in sources],
            "updated": "2026-11-24",
        }
        if before and self._chance.random() < 0.2:
            entry["relations"] = [{"type": self._one("relation-types"), "entry": before}]
        left = max(wanted - self._prose.given, _FEWEST_LEFT)
        entry["description"] = self._prose.paragraphs(left, topics)
        return entry

    def _facets(self) -> Entry:
        """Return what most entries record and some do not."""
        chance = self._chance.random
        entry: Entry = {}
        if chance() < 0.95:
            entry["levels"] = self._some("levels", 1, 4)
        if chance() < 0.95:
            entry["target_groups"] = self._some("target-groups", 1, 5)
        if chance() < 0.3:
            entry["sectors"] = self._some("sectors", 1, 2)
        if chance() < 0.95:
            entry["scale"] = self._one("scales")
        if chance() < 0.3:
            language = self._chance.choice([code for code in EU_LANGUAGES if code != "en"])
            entry["native_title"] = {language: self._prose.name(3)}
        return entry

    def _said(self, topics: list[str], sources: list[str]) -> Entry:
        """Return claims under each heading, and a word on money in some entries."""
        entry: Entry = {"problem": self._claim(topics, sources)}
        for heading in ("objectives", "approach", "lessons"):
            claims = [self._claim(topics, sources) for _ in range(self._chance.randint(0, 3))]
            if claims:
                entry[heading] = claims
        if self._chance.random() < 0.4:
            amount = {
                "value": str(self._chance.randint(1, 900) * 10_000), "currency": "EUR",
                "period": self._one("periods"), "sources": self._named(sources),
            }  # fmt: skip
            entry["funding"] = {"amounts": [amount]}
        return entry

    def _dates(self, started: int, sources: list[str]) -> Entry:
        if self._chance.random() < 0.15:
            return {}
        named = self._named(sources)
        entry: Entry = {"started": {"date": str(started), "sources": named}}
        entry["status"] = {"value": self._one("statuses"), "as_of": "2025", "sources": named}
        return entry

    def _result(self, started: int, topics: list[str], sources: list[str]) -> Entry:
        result = {"claim": self._prose.words(6, topics), "kind": self._one("result-kinds")}
        if self._chance.random() < 0.8:
            result["value"] = str(int(10 ** self._chance.uniform(0.5, 5.5)))
            result["unit"] = self._chance.choice("pupils schools companies teachers girls".split())
            result["year"] = str(self._chance.randint(started, 2025))
        return {**result, "sources": self._named(sources)}

    def _actor(self, sources: list[str]) -> Entry:
        name = self._prose.name(self._chance.randint(1, 4))
        return {
            "name": name, "helix": self._one("helix"), "role": self._one("roles"),
            "sources": self._named(sources),
        }  # fmt: skip

    def _source(self, source: str) -> Entry:
        title = self._prose.name(5)
        url = f"https://example.org/{title.lower().replace(' ', '/')}"
        return {"id": source, "url": url, "title": title, "publisher": self._prose.name(2)}

    def _claim(self, topics: list[str], sources: list[str]) -> Entry:
        text = self._prose.words(self._chance.randint(6, 14), topics)
        return {"text": text, "sources": self._named(sources)}

    def _named(self, sources: list[str]) -> list[str]:
        return self._chance.sample(sources, min(len(sources), self._chance.choice((1, 1, 1, 2))))

    def _one(self, vocabulary: str) -> str:
        return self._chance.choice(self._ids[vocabulary])

    def _some(self, vocabulary: str, fewest: int, most: int) -> list[str]:
        return self._chance.sample(self._ids[vocabulary], self._chance.randint(fewest, most))


class _Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
    """Writes a value out each time it occurs, since the project's reader takes no alias."""

    def ignore_aliases(self, _: object) -> bool:
        return True

    def text(self, text: str) -> yaml.ScalarNode:
        """Write text of several paragraphs as a block, as editors do."""
        style = "|" if "\n" in text else None
        node: yaml.ScalarNode = self.represent_scalar("tag:yaml.org,2002:str", text, style=style)
        return node


_Dumper.add_representer(str, _Dumper.text)


def _yaml(entry: Mapping[str, Any]) -> str:
    ordered = {key: entry[key] for key in _in_order(entry)}
    text: str = yaml.dump(
        ordered, Dumper=_Dumper, default_flow_style=None, allow_unicode=True, sort_keys=False,
        width=110,
    )  # fmt: skip
    return text


def _in_order(keys: Iterable[str]) -> list[str]:
    """Return an entry's keys as editors order them: what it is first, sources last."""
    last = ("relations", "sources", "updated")
    return [key for key in keys if key not in last] + [key for key in last if key in keys]
