"""The process that parses has no network, no environment, no way to write or to start others."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import kb.importing.child
from kb.importing import sandbox
from kb.importing.refusal import RefusedError

ROOT = Path(kb.importing.child.__file__).parents[2]


def confined(statement: str) -> subprocess.CompletedProcess[str]:
    """Run a statement in a process that was confined as the one that parses."""
    program = (
        f"import sys; sys.path[:] = {json.dumps([str(ROOT), *sys.path])};"
        "import socket, subprocess, os, pathlib;"
        "from kb.importing.child import confine; confine(5, 1 << 29);" + statement
    )
    command = [sys.executable, "-I", "-c", program]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)


@pytest.mark.parametrize(
    ("statement", "error"),
    [
        ("socket.socket()", "a document may not do this: socket.__new__"),
        ("socket.getaddrinfo('localhost', 80)", "a document may not do this: socket.getaddrinfo"),
        ("subprocess.run(['true'])", "a document may not do this: subprocess.Popen"),
        ("os.system('true')", "a document may not do this: os.system"),
        ("os.fork()", "a document may not do this: os.fork"),
        ("open('/tmp/a', 'w')", "a document may not write files"),
        ("pathlib.Path('/tmp/a').unlink()", "a document may not do this: os.remove"),
        ("bytearray(1 << 30)", "MemoryError"),
    ],
)
def test_what_parsing_does_not_need_is_refused(statement: str, error: str) -> None:
    done = confined(statement)
    assert done.returncode == 1
    assert error in done.stderr


def test_a_confined_process_can_still_read_and_answer() -> None:
    done = confined(f"print(len(open({str(ROOT / 'kb' / '__init__.py')!r}).read()) > 0)")
    assert (done.stdout, done.stderr) == ("True\n", "")


def test_a_loop_without_end_is_ended_by_the_kernel() -> None:
    program = (
        f"import sys; sys.path[:] = {json.dumps([str(ROOT), *sys.path])};"
        "from kb.importing.child import confine; confine(1, 1 << 29)\nwhile True: pass"
    )
    command = [sys.executable, "-I", "-c", program]
    assert subprocess.run(command, check=False, timeout=30).returncode in {-9, -24}


def test_the_process_that_parses_sees_nothing_of_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spy = tmp_path / "spy.py"
    spy.write_text("import json, os\nprint(json.dumps({'refused': ' '.join(os.environ)}))\n")
    monkeypatch.setattr(sandbox, "_CHILD", spy)
    monkeypatch.setenv("KB_SECRET", "secret")
    with pytest.raises(RefusedError) as seen:
        sandbox.parse(b"<html>", "html")
    assert "KB_SECRET" not in str(seen.value)
