"""Ten pages of different make, each read as a person would read it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from kb.importing.container import form_of
from kb.importing.draft import Draft, draft_of
from kb.importing.sandbox import parse
from kb.library import Library
from kb.practice import Practice
from tests.kb.importing.made_pages import docx_sheet, pdf_sheet
from tests.kb.importing.scoring import wrong_and_right

PAGES: Final = Path(__file__).with_name("pages")
MADE: Final[dict[str, Callable[[], bytes]]] = {"sheet-pdf": pdf_sheet, "sheet-docx": docx_sheet}
NAMES: Final = sorted(path.stem for path in PAGES.glob("*.yaml"))
LEAST_SHARE: Final = 0.9


def content_of(name: str) -> bytes:
    made = MADE.get(name)
    return made() if made else (PAGES / f"{name}.html").read_bytes()


def expected_of(name: str) -> dict[str, Any]:
    expected: dict[str, Any] = yaml.safe_load((PAGES / f"{name}.yaml").read_text(encoding="utf-8"))
    return expected


@pytest.fixture(scope="module")
def drafts(shipped_library: Library) -> dict[str, Draft]:
    """The draft of every page, with the library that ships."""
    found = {}
    for name in NAMES:
        content = content_of(name)
        page = parse(content, form_of(content))
        found[name] = draft_of(page, shipped_library, f"https://example.org/{name}")
    return found


def test_nine_fields_in_ten_are_right_over_all_pages(drafts: dict[str, Draft]) -> None:
    assert len(drafts) == 10
    wrong: list[str] = []
    right = 0
    for name, draft in drafts.items():
        faults, good = wrong_and_right(draft.entry, expected_of(name))
        wrong += [f"{name}: {fault}" for fault in faults]
        right += good
    share = right / (right + len(wrong))
    assert share >= LEAST_SHARE, f"{share:.1%} right\n" + "\n".join(wrong)


@pytest.mark.parametrize("name", NAMES)
def test_the_entry_of_every_page_passes_the_model(
    name: str, drafts: dict[str, Draft], shipped_library: Library
) -> None:
    draft = drafts[name]
    context = {"vocabularies": shipped_library.vocabularies}
    Practice.model_validate({**draft.entry, "id": draft.name}, context=context)
    assert "reviewed" not in draft.entry
