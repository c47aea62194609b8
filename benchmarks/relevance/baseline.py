"""The figures of our engine that are kept, and the loss that is too much."""

import json
from pathlib import Path
from typing import Final

from benchmarks.relevance.measuring import OURS, Figures, measured

PATH: Final = Path(__file__).with_name("baseline.json")
ALLOWED_LOSS: Final = 0.01
"""Of nDCG@10 over all judged queries."""


def kept() -> Figures:
    """Return the figures that are kept."""
    figures: Figures = json.loads(PATH.read_text(encoding="utf-8"))
    return figures


def keep(figures: Figures) -> None:
    """Keep figures of our engine in place of the old."""
    rounded = {
        group: {name: round(value, 4) for name, value in by_name.items()}
        for group, by_name in figures.items()
    }
    PATH.write_text(json.dumps(rounded, indent=1) + "\n", encoding="utf-8")


def loss(figures: Figures) -> float:
    """Return by how much nDCG@10 over all judged queries is below what is kept."""
    return kept()["all"]["nDCG@10"] - figures["all"]["nDCG@10"]


def loss_now() -> float:
    """Measure our engine, and return its loss."""
    return loss(measured(peers=False)[OURS])
