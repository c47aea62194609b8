"""The kinds of entries, and which folder of the library holds which."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, Final

from kb.entry import Entry, Location, repeated_sources, unknown_sources
from kb.practice import Practice, dates_out_of_order, folder_without_country

Check = Callable[[Any], Iterator[tuple[Location, str]]]

_SLUG: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)


@dataclass(frozen=True)
class Kind:
    """A kind of entry: the folders it lives in, its model, and checks of a whole entry.

    `folder` is matched against the name of the folder that holds the file. Where `prefixed`,
    the folder's name stands before the file's in the id.
    """

    name: str
    model: type[Entry]
    folder: re.Pattern[str]
    prefixed: bool
    checks: tuple[Check, ...]

    def id_of(self, path: PurePosixPath) -> str:
        """Return the id of the entry at a path relative to the library's folder."""
        return f"{path.parent.name}-{path.stem}" if self.prefixed else path.stem


KINDS: Final = (
    Kind(
        "practice",
        Practice,
        re.compile(r"[a-z]{2}"),
        prefixed=True,
        checks=(repeated_sources, unknown_sources, folder_without_country, dates_out_of_order),
    ),
)


def kind_of(path: PurePosixPath) -> Kind:
    """Return the kind of the entry at a path relative to the library's folder.

    Raises ValueError where no kind of entry lives there, saying where one would.
    """
    folder = path.parent
    if len(path.parts) == 2:
        for kind in KINDS:
            if kind.folder.fullmatch(folder.name):
                if not _SLUG.fullmatch(path.stem):
                    raise ValueError(
                        "a file is named in small letters, digits and single hyphens,"
                        " such as jet-net-technet.yaml"
                    )
                return kind
    raise ValueError("no entry lives here; a practice is at nl/its-name.yaml, by country code")
