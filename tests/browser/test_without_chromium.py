"""What happens to the browser tests where there is no browser."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ONE_TEST = "tests/browser/test_journey.py::test_shift_and_tab_lead_back_the_way_that_tab_came"


def run(empty: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run one browser test where no program is found."""
    kept = {name: value for name, value in os.environ.items() if name != "REQUIRE_ALL"}
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-rs", "-p", "no:cacheprovider", ONE_TEST],
        env={**kept, "PATH": str(empty), **environment},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_browser_tests_are_skipped_with_the_reason_where_there_is_no_browser(
    tmp_path: Path,
) -> None:
    result = run(tmp_path)
    assert result.returncode == 0, result.stdout
    assert "1 skipped" in result.stdout
    assert "No Chromium was found; scripts/browser.sh says how to install one." in result.stdout


def test_a_missing_browser_fails_the_run_where_all_is_required(tmp_path: Path) -> None:
    result = run(tmp_path, REQUIRE_ALL="1")
    assert result.returncode == 1, result.stdout
    assert "REQUIRE_ALL lets no test be skipped. Skipped: No Chromium was found" in result.stdout
