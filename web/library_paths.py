"""Files and folders of the library as a person names and reads them on the command line."""

from collections.abc import Sequence
from pathlib import Path

from web.terminal import fail


def wanted_paths(paths: Sequence[Path], library: Path) -> tuple[Path, ...]:
    """Return paths resolved; end the command where one lies outside the library."""
    wanted = tuple(path.resolve() for path in paths)
    for path in wanted:
        if not path.is_relative_to(library):
            fail(f"{path} is not in the library {library}; name its folder with --library.", 2)
    return wanted


def is_wanted(path: Path, wanted: Sequence[Path]) -> bool:
    """Say whether a path is one of those wanted or lies within one; without any, all are."""
    return not wanted or any(map(path.is_relative_to, wanted))


def shown(path: Path) -> str:
    """Return a path as short as the working folder allows, with slashes."""
    here, path = Path.cwd(), path.resolve()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()
