"""How far long work has come, told to whoever wants to know."""

from collections.abc import Collection, Iterator
from typing import Protocol, TypeVar

T = TypeVar("T")


class Progress(Protocol):
    """Passes items on, one by one, and may show how many of them are done."""

    def __call__(self, label: str, items: Collection[T], /) -> Iterator[T]:
        """Yield the items; `label` says what is being done with them."""


def silent(_: str, items: Collection[T], /) -> Iterator[T]:
    """Pass items on and show nothing."""
    return iter(items)
