"""Parses a document in a process of its own, within time and memory and without the network."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from pydantic import ValidationError

from kb.importing.container import Form
from kb.importing.page import Page
from kb.importing.refusal import RefusedError

SECONDS: Final = 20
MEMORY: Final = 512 * 1024 * 1024
_MOST_ANSWER: Final = 16 * 1024 * 1024

_CHILD: Final = Path(__file__).with_name("child.py")


def parse(content: bytes, form: Form, charset: str = "", seconds: int = SECONDS) -> Page:
    """Return the page that a document holds.

    It is parsed by a child process with an empty environment, `seconds` of processor time and
    twice that on the clock, 512 MB of memory and no network. Raises RefusedError with the reason
    where that is not enough, or where the document cannot be read.
    """
    # -I: neither the environment nor the current folder says which code the child runs.
    modules = json.dumps([str(Path(folder).resolve()) for folder in sys.path])
    command = [sys.executable, "-I", "-X", "utf8", str(_CHILD), form, charset, str(seconds),
               str(MEMORY), modules]  # fmt: skip
    with tempfile.TemporaryFile() as question, tempfile.TemporaryFile() as answer:
        question.write(content)
        question.seek(0)
        try:
            done = subprocess.run(  # noqa: S603  # our own program, and no shell
                command, stdin=question, stdout=answer, stderr=subprocess.DEVNULL, env={},
                timeout=seconds * 2, check=False, cwd=tempfile.gettempdir(),
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            raise RefusedError(f"could not be read in {seconds} s") from None
        answer.seek(0)
        text = answer.read(_MOST_ANSWER + 1)
    if done.returncode != 0:
        raise RefusedError(_reason(done.returncode, seconds))
    return _page(text)


def _reason(code: int, seconds: int) -> str:
    if code in {-9, -24}:  # SIGKILL and SIGXCPU: the kernel's answer to too much processor time
        return f"could not be read in {seconds} s"
    return "could not be read; the reader gave up on it"


def _page(text: bytes) -> Page:
    try:
        answer = json.loads(text)
        if "refused" in answer:
            raise RefusedError(str(answer["refused"]))
        return Page.model_validate(answer["page"])
    except (ValueError, KeyError, ValidationError):
        raise RefusedError("could not be read; the reader gave up on it") from None
