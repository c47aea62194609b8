"""The library: every entry, with the vocabularies that its terms come from. It never changes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from kb.entry import Entry
from kb.practice import Practice
from kb.relation import Relation
from kb.vocabulary import Vocabulary


@dataclass(frozen=True)
class Library:
    """Entries by id, in the order of their ids, and vocabularies by name."""

    entries: Mapping[str, Entry]
    vocabularies: Mapping[str, Vocabulary]

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
        return MappingProxyType({entry.id: entry for entry in self if isinstance(entry, Practice)})

    @cached_property
    def _incoming(self) -> Mapping[str, tuple[tuple[Practice, Relation], ...]]:
        found: dict[str, list[tuple[Practice, Relation]]] = {}
        for practice in self.practices.values():
            for relation in practice.relations:
                if relation.entry:
                    found.setdefault(relation.entry, []).append((practice, relation))
        return {entry_id: tuple(pairs) for entry_id, pairs in found.items()}

    def relations_to(self, entry_id: str) -> tuple[tuple[Practice, Relation], ...]:
        """Return the practices that relate to an entry, each with its relation, by id."""
        return self._incoming.get(entry_id, ())
