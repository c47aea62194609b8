"""Running commands of the `kb` command line in a test."""

from collections.abc import Callable
from pathlib import Path

from click.testing import CliRunner, Result

from web.cli import main

Kb = Callable[..., Result]


def kb_with(library: Path, index: Path) -> Kb:
    """Return what runs a command on a library, with the index in a folder of the test."""
    environment = {"KB_LIBRARY": str(library), "KB_INDEX": str(index)}

    def run(*arguments: str) -> Result:
        result = CliRunner(env=environment).invoke(main, arguments)
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return run
