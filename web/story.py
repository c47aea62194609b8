"""What an entry tells, in a few chapters that are read side by side."""

from dataclasses import dataclass

from web.blocks import Block


@dataclass(frozen=True)
class Chapter:
    """A chapter: its heading, when it was, and its blocks. `when` is empty where none fits."""

    heading: str
    blocks: tuple[Block, ...]
    when: str = ""
