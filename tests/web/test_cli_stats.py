"""`kb stats`: what the library holds, for people and as JSON."""

import json
from pathlib import Path

from tests.kb.library_on_disk import ENTRY, new_library
from tests.web.commands import kb_with

ENTRIES = {
    "nl/jet-net.yaml": ENTRY,
    "dk/tektanken.yaml": ENTRY.replace("[NL]", "[DK, NL]").replace("Jet-Net", "Tektanken"),
}


def test_stats_count_by_kind_country_theme_actor_and_evidence(tmp_path: Path) -> None:
    kb = kb_with(new_library(tmp_path / "library", ENTRIES), tmp_path / "index")
    assert json.loads(kb("stats", "--json").stdout) == {
        "kinds": {
            "practice": 2,
            "organisation": 0,
            "publication": 0,
            "taskforce": 0,
            "transfer": 0,
            "strategy": 0,
        },
        "countries": {"NL": 2, "DK": 1},
        "themes": {"school-company-collaboration": 2},
        "actors": {},
        "evidence": {"0": 2, "1": 0, "2": 0, "3": 0, "4": 0, "5": 0, "x": 0},
    }


def test_stats_for_people_have_labels_and_stand_in_line(tmp_path: Path) -> None:
    kb = kb_with(new_library(tmp_path / "library", ENTRIES), tmp_path / "index")
    lines = kb("stats").stdout.splitlines()
    assert lines[:2] == ["Entries by kind", "  Practice                           2"]
    assert "  Netherlands                        2" in lines
    assert "  School company collaboration       2" in lines
    assert len({len(line) for line in lines if line.startswith("  ")}) == 1
