"""With REQUIRE_ALL=1 a skipped test is a failed one, so that a green run has run everything."""

import os
from collections.abc import Generator

import pytest


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    _refuse_skip(report)
    return report


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    _refuse_skip(report)
    return report


def _refuse_skip(report: pytest.TestReport | pytest.CollectReport) -> None:
    expected_to_fail = hasattr(report, "wasxfail")
    if not os.environ.get("REQUIRE_ALL") or not report.skipped or expected_to_fail:
        return
    skip = report.longrepr
    reason = skip[2] if isinstance(skip, tuple) else skip
    report.outcome = "failed"
    report.longrepr = f"REQUIRE_ALL lets no test be skipped. {reason}"
