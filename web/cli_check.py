"""`kb check`: what is wrong with the library, for people and for machines."""

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final, get_args

import click

from kb.checking import Finding, findings
from kb.problems import LibraryError
from kb.reading import read_library
from kb.rules.rule import Level
from web.cli_printing import print_json, print_problems
from web.library_paths import is_wanted, shown, wanted_paths
from web.sarif import sarif_log
from web.settings import Settings
from web.terminal import fail, progress
from web.wording import counted, listed

_LEVELS: Final[tuple[Level, ...]] = get_args(Level)
_FORMATS: Final = ("text", "json", "sarif")


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--format", "output", type=click.Choice(_FORMATS), default=_FORMATS[0], show_default=True,
    help="How findings are printed.",
)  # fmt: skip
@click.option("--strict", is_flag=True, help="Let warnings fail too.")
@click.option("--notes", is_flag=True, help="List the notes on the whole library too.")
@click.pass_obj
def check(
    settings: Settings, paths: tuple[Path, ...], *, output: str, strict: bool, notes: bool
) -> None:
    """Check entries: every finding, as path:line:column, with its level, remedy and rule.

    PATHS are files or folders of the library; without any, all of it is checked. Errors fail,
    and with --strict warnings too. Notes tell of gaps and never fail; text lists them for PATHS,
    and for the whole library with --notes. docs/editing.md explains each rule.
    """
    folder = settings.library.resolve()
    wanted = wanted_paths(paths, folder)
    found = [f for f in _findings(folder) if is_wanted(f.path, wanted)]
    counts = Counter(finding.rule.level for finding in found)
    fails = counts["error"] > 0 or (strict and counts["warning"] > 0)
    if output == "json":
        print_json(_as_json(found))
    elif output == "sarif":
        print_json(sarif_log(found, folder))
    else:
        _print(found, with_notes=notes or bool(wanted))
        click.echo(_in_sum(counts), err=fails)
    if fails:
        raise SystemExit(1)


def _findings(folder: Path) -> Sequence[Finding]:
    try:
        reading = read_library(folder, progress)
    except LibraryError as error:
        print_problems(error.problems)
        fail("No entry could be checked without the vocabularies.", 1)
    return findings(reading, folder, datetime.now(UTC).date())


def _print(found: Sequence[Finding], *, with_notes: bool) -> None:
    for finding in found:
        if with_notes or finding.rule.level != "note":
            place = f"{shown(finding.path)}:{finding.line}:{finding.column}"
            rule = finding.rule
            click.echo(f"{place}: {rule.level}: {finding.advice} [{rule.id}]", err=True)


def _in_sum(counts: Counter[Level]) -> str:
    told = [counted(counts[level], level) for level in _LEVELS if counts[level]]
    if counts["error"] or counts["warning"]:
        return f"{listed(told)} found."
    return f"No problem found; {told[0]}." if told else "No problem found."


def _as_json(found: Sequence[Finding]) -> dict[str, Any]:
    counts = Counter(finding.rule.level for finding in found)
    return {
        "counts": {level: counts[level] for level in _LEVELS},
        "findings": [
            {
                "path": shown(finding.path),
                "line": finding.line,
                "column": finding.column,
                "level": finding.rule.level,
                "rule": finding.rule.id,
                "message": finding.message,
                "remedy": finding.remedy,
            }
            for finding in found
        ],
    }
