"""That nothing is skipped unseen: REQUIRE_ALL turns a skip into a failure."""

import pytest

SKIPS = """
    import pytest

    def test_runs(): pass

    def test_skips_itself(): pytest.skip("no engine here")

    @pytest.mark.skip(reason="not today")
    def test_is_skipped(): pass

    @pytest.mark.xfail(strict=True)
    def test_fails_as_expected(): assert False
"""


@pytest.fixture
def inner(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    monkeypatch.delenv("REQUIRE_ALL", raising=False)
    pytester.makepyfile(SKIPS)
    return pytester


def run(inner: pytest.Pytester) -> pytest.RunResult:
    return inner.runpytest_inprocess("-p", "tests.no_skips")


def test_a_skip_is_a_skip_where_nothing_is_required(inner: pytest.Pytester) -> None:
    run(inner).assert_outcomes(passed=1, skipped=2, xfailed=1)


def test_a_skip_fails_with_its_reason_where_all_is_required(
    inner: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REQUIRE_ALL", "1")
    result = run(inner)
    # A mark skips before the test begins, so pytest calls it an error.
    result.assert_outcomes(passed=1, failed=1, errors=1, xfailed=1)
    result.stdout.fnmatch_lines(["*REQUIRE_ALL lets no test be skipped. *no engine here*"])
    result.stdout.fnmatch_lines(["*REQUIRE_ALL lets no test be skipped. *not today*"])


def test_a_module_that_skips_itself_fails_where_all_is_required(
    inner: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REQUIRE_ALL", "1")
    inner.makepyfile(test_other="import pytest; pytest.importorskip('no_such_module')")
    result = run(inner)
    assert result.ret != 0
    result.stdout.fnmatch_lines(["*REQUIRE_ALL lets no test be skipped. *no_such_module*"])
