"""How commands speak to a person: progress of long work, and the word on which they end."""

import sys
from collections.abc import Collection, Iterable, Iterator
from typing import NoReturn, TypeVar

import click

T = TypeVar("T")


def progress(label: str, items: Collection[T], /) -> Iterator[T]:
    """Show a bar for long work on a terminal, and nothing elsewhere."""
    if len(items) < 500:
        yield from items
    else:
        yield from with_bar(label, items, len(items))


def with_bar(label: str, items: Iterable[T], length: int) -> Iterator[T]:
    """Show a bar on a terminal while so many items come, and nothing elsewhere."""
    if not sys.stderr.isatty():
        yield from items
        return
    with click.progressbar(items, length, label, file=sys.stderr) as bar:
        yield from bar


def fail(message: str, code: int) -> NoReturn:
    """Say what went wrong and end with an exit code."""
    click.echo(message, err=True)
    sys.exit(code)
