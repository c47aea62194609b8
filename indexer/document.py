"""What an engine holds of an entry: texts by field, facet values, and keys to sort by."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """A piece of text in one language."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Document:
    """An entry as engines see it.

    `texts` has the texts of each field that holds text, `terms` the ready terms of each field
    that holds terms. Every facet is a key of `facets`; an entry that records nothing for it has
    NOT_RECORDED there. `sort_keys` has a key for each sort but relevance; results ascend by it,
    then by id.
    """

    id: str
    texts: Mapping[str, tuple[Text, ...]]
    terms: Mapping[str, tuple[str, ...]]
    facets: Mapping[str, tuple[str, ...]]
    sort_keys: Mapping[str, str]
