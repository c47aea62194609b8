"""Splits running text into sentences, and shortens it at their ends."""

import re
from typing import Final

_ABBREVIATION: Final = re.compile(
    r"(?:\b(?:mio|mrd|mill|ca|approx|bzw|etc|nr|no|tys|mln|tj|st|dr|prof|tis|mil|ok|tzv|inkl|vs|resp"
    r"|bl\.a|p\.a|z\.b|e\.g|i\.e|t\.o\.v|sp|www|kb|ing|mag|art|abs|str|ul|ha|milj|tk|jne|nt|min|max)"
    r"|\b\w)\.$",
    re.IGNORECASE,
)
_END: Final = re.compile(r"(?<=[.!?…])[\"'»”)]*\s+(?=[\"'«„“(]?[^\W\d_a-zà-ÿа-яα-ω]|\d)")


def sentences(text: str) -> list[str]:
    """Return the sentences of a text, those of each line apart."""
    found: list[str] = []
    for line in text.split("\n"):
        open_part = ""
        for part in _END.split(line):
            open_part = f"{open_part} {part}".strip()
            if not _ABBREVIATION.search(open_part):
                found.append(open_part)
                open_part = ""
        if open_part:
            found.append(open_part)
    return [sentence for sentence in found if sentence]


def shortened(text: str, longest: int) -> str:
    """Return as many whole sentences as fit, at least a part of the first, marked as such."""
    if len(text) <= longest:
        return text
    kept = ""
    for sentence in sentences(text):
        if len(kept) + len(sentence) + 1 > longest:
            break
        kept = f"{kept} {sentence}".strip()
    return kept or text[: longest - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
