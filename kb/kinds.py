"""The kinds of entries, and which folder of the library holds which."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, Final

from kb.entry import Entry, repeated_sources, unknown_sources
from kb.organisation import Organisation
from kb.parts import Location
from kb.practice import Practice, dates_out_of_order, folder_without_country
from kb.publication import Publication
from kb.strategy import Strategy, state_without_source
from kb.taskforce import Taskforce, closed_without_reason, steps_out_of_order
from kb.transfer import Transfer, failure_without_reason

Check = Callable[[Any], Iterator[tuple[Location, str]]]

_SLUG: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)


@dataclass(frozen=True)
class Kind:
    """A kind of entry: the folders it lives in, its model, and checks of a whole entry.

    `folder` is matched against the name of the folder that holds the file. An id is the file's
    name, after that of the kind; a practice's stands after its folder's, which is a country.
    """

    name: str
    model: type[Entry]
    folder: re.Pattern[str]
    checks: tuple[Check, ...]

    def id_of(self, path: PurePosixPath) -> str:
        """Return the id of the entry at a path relative to the library's folder."""
        before = path.parent.name if self.model is Practice else self.name
        return f"{before}-{path.stem}"


def _kind(model: type[Entry], folder: str, *checks: Check) -> Kind:
    both = (repeated_sources, unknown_sources, *checks)
    return Kind(model.kind, model, re.compile(folder), both)


KINDS: Final = (
    _kind(Practice, "[a-z]{2}", folder_without_country, dates_out_of_order),
    _kind(Organisation, "organisations"),
    _kind(Publication, "publications"),
    _kind(Taskforce, "taskforces", steps_out_of_order, closed_without_reason),
    _kind(Transfer, "transfers", failure_without_reason),
    _kind(Strategy, "strategies", state_without_source),
)
"""In the order in which they are shown."""


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
    folders = ", ".join(f"{kind.folder.pattern}/" for kind in KINDS[1:])
    raise ValueError(
        "no entry lives here; a practice is at nl/its-name.yaml, by country code, and the other"
        f" kinds in {folders}"
    )
