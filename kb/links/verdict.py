"""What became of a link."""

from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """What became of a link, in the order in which it is told."""

    OK = "ok"
    MOVED = "moved"
    GONE = "gone"
    UNREACHABLE = "unreachable"
    REFUSED = "refused"
    NOT_CHECKED = "not checked"


@dataclass(frozen=True)
class Verdict:
    """What became of a link and why; `moved_to` is where it leads for good by now."""

    url: str
    outcome: Outcome
    reason: str = ""
    moved_to: str | None = None
