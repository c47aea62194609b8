"""Every hostile or broken file ends in a reason, in bounded time, and the next file is read."""

import time
from pathlib import Path

import pytest

from kb.importing.container import form_of
from kb.importing.draft import draft_of
from kb.importing.page import Page
from kb.importing.refusal import RefusedError
from kb.importing.sandbox import SECONDS, parse
from kb.library import Library
from tests.kb.importing.hostile_files import HOSTILE
from tests.kb.importing.made_pages import pdf_sheet

LONG = {
    "a page of a million paragraphs",
    "a page of broken tags",
    "a PDF of 600 MB unpacked",
    "a PDF of a million words",
    "a PDF of brackets",
    "a Word document of a million paragraphs",
}
REASONS = {
    "no bytes": "is empty (0 bytes)",
    "more than 20 MB": "is larger than 20 MB",
    "a picture named as a PDF": "is no HTML page, PDF or Word document (.docx)",
    "a page named as a PDF": "is named .pdf and holds an HTML page; name it for what it is",
    "a page with entities": "holds a document type definition with entities; remove it",
    "a PDF cut off": "is cut off: the end of the PDF is missing",
    "a PDF with a password": "is encrypted; save it without a password",
    "a PDF of 600 MB unpacked": "needs more than 512 MB to be read",
    "a PDF of a million words": "could not be read in 20 s",
    "a Word document cut off": "is a damaged or cut-off zip file",
    "a Word document with a password": "is encrypted; save it without a password",
    "a Word document of 2,001 files": "holds 2018 files; 2000 are allowed",
    "a Word document with macros": "holds macros; save it as .docx without them",
    "a Word document of 300 MB unpacked": "unpacks to more than 100 MB",
    "a Word document that reads a file": (
        "holds a document type definition; a Word document has none"
    ),
}


def read(name: str, content: bytes) -> Page:
    return parse(content, form_of(content, Path(name).suffix))


@pytest.mark.parametrize(
    "fault",
    [pytest.param(name, marks=pytest.mark.slow) if name in LONG else name for name in HOSTILE],
)
def test_a_hostile_file_is_refused_with_the_reason(fault: str) -> None:
    name, make = HOSTILE[fault]
    content = make()
    begun = time.monotonic()
    with pytest.raises(RefusedError) as refused:
        read(name, content)
    assert time.monotonic() - begun < 2 * SECONDS + 10
    assert str(refused.value) == REASONS.get(fault, str(refused.value))


def test_there_are_at_least_twenty_kinds_of_hostile_files() -> None:
    assert len(HOSTILE) >= 20
    assert REASONS.keys() <= HOSTILE.keys()
    assert HOSTILE.keys() >= LONG


def test_a_sound_file_is_read_after_a_hostile_one() -> None:
    name, make = HOSTILE["a PDF that is none"]
    with pytest.raises(RefusedError):
        read(name, make())
    assert read("a.pdf", pdf_sheet()).title == "Science Suitcase"


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "word, and 12 pupils in 2015, (EUR 5 million " * 6_000,
        "Partners: " + "A (" * 90_000,
        "1.1." * 70_000,
        "1,000," * 50_000,
    ],
    ids=["figures", "parentheses", "dates", "numbers"],
)
def test_a_page_as_long_as_allowed_is_read_in_bounded_time(
    text: str, shipped_library: Library
) -> None:
    page = read("a.html", f"<html><body><h1>A</h1><p>{text}".encode())
    begun = time.monotonic()
    draft_of(page, shipped_library)
    assert time.monotonic() - begun < 60


def test_time_that_runs_out_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    _, make = HOSTILE["a PDF of brackets"]
    with pytest.raises(RefusedError, match=r"^could not be read in 1 s$"):
        parse(make(), "pdf", seconds=1)
