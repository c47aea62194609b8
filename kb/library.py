"""The library: every entry, with the vocabularies that its terms come from. It never changes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import TypeVar

from kb.entry import Entry
from kb.organisation import Organisation
from kb.practice import Practice
from kb.publication import Publication
from kb.reference import references
from kb.relation import Relation
from kb.strategy import Strategy
from kb.taskforce import Taskforce
from kb.transfer import Transfer
from kb.vocabulary import Vocabulary
from kb.word_lists import NO_WORDS, WordLists

E = TypeVar("E", bound=Entry)


@dataclass(frozen=True)
class Library:
    """Entries by id, in the order of their ids, vocabularies by name, and lists of words."""

    entries: Mapping[str, Entry]
    vocabularies: Mapping[str, Vocabulary]
    words: WordLists = NO_WORDS

    def __post_init__(self) -> None:
        in_order = {entry_id: self.entries[entry_id] for entry_id in sorted(self.entries)}
        object.__setattr__(self, "entries", MappingProxyType(in_order))
        object.__setattr__(self, "vocabularies", MappingProxyType(dict(self.vocabularies)))

    def __getitem__(self, entry_id: str) -> Entry:
        return self.entries[entry_id]

    def __contains__(self, entry_id: object) -> bool:
        return entry_id in self.entries

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries.values())

    def __len__(self) -> int:
        return len(self.entries)

    @cached_property
    def practices(self) -> Mapping[str, Practice]:
        """The practices by id."""
        return self._of(Practice)

    @cached_property
    def organisations(self) -> Mapping[str, Organisation]:
        """The organisations by id."""
        return self._of(Organisation)

    @cached_property
    def publications(self) -> Mapping[str, Publication]:
        """The publications by id."""
        return self._of(Publication)

    @cached_property
    def taskforces(self) -> Mapping[str, Taskforce]:
        """The taskforces by id."""
        return self._of(Taskforce)

    @cached_property
    def transfers(self) -> Mapping[str, Transfer]:
        """The transfers by id."""
        return self._of(Transfer)

    @cached_property
    def strategies(self) -> Mapping[str, Strategy]:
        """The strategies by id."""
        return self._of(Strategy)

    def _of(self, model: type[E]) -> Mapping[str, E]:
        return MappingProxyType({entry.id: entry for entry in self if isinstance(entry, model)})

    @cached_property
    def _named_by(self) -> Mapping[str, tuple[Entry, ...]]:
        found: dict[str, dict[str, Entry]] = {}
        for entry in self:
            for reference in references(entry):
                found.setdefault(reference.entry, {})[entry.id] = entry
        return {entry_id: tuple(entries.values()) for entry_id, entries in found.items()}

    def naming(self, entry_id: str, model: type[E]) -> tuple[E, ...]:
        """Return the entries of one kind that name an entry, each once, by id."""
        return tuple(e for e in self._named_by.get(entry_id, ()) if isinstance(e, model))

    @cached_property
    def _incoming(self) -> Mapping[str, tuple[tuple[Entry, Relation], ...]]:
        found: dict[str, list[tuple[Entry, Relation]]] = {}
        for entry in self:
            relations: tuple[Relation, ...] = getattr(entry, "relations", ())
            for relation in relations:
                if relation.entry:
                    found.setdefault(relation.entry, []).append((entry, relation))
        return {entry_id: tuple(pairs) for entry_id, pairs in found.items()}

    def relations_to(self, entry_id: str) -> tuple[tuple[Entry, Relation], ...]:
        """Return the entries that relate to an entry, each with its relation, by id."""
        return self._incoming.get(entry_id, ())
