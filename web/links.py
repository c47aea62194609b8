"""A link: what it is called, where it leads."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Link:
    """A link; `is_current` where it leads to the page it stands on, or to its part of the site."""

    label: str
    url: str
    is_current: bool = False
