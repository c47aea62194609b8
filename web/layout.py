"""What every page has around its content: the main links and the addresses of the style sheets."""

import hashlib
from functools import cache
from pathlib import Path
from typing import Any, Final

from flask import Flask, request, url_for

from web.links import Link

_PARTS: Final = (
    ("Practices", "practices"),
    ("Countries", "countries"),
    ("Themes", "themes"),
    ("Actors", "actors"),
    ("Network", "network"),
    ("About", "about"),
)
# The blueprint of a page, and the part of the site that it belongs to.
_PART_OF: Final = {**{part: part for _, part in _PARTS}, "entries": "network"}
_STATIC: Final = Path(__file__).parent / "static"


def add_layout(app: Flask) -> None:
    """Give every template of an app what the layout shows."""

    @app.context_processor
    def layout() -> dict[str, Any]:
        return {
            "home_url": url_for("home.index"),
            "parts": main_links(),
            "styles": [_static("tokens.css"), _static("site.css")],
            "icon": _static("favicon.svg"),
            "suggest_script": _static("suggest.js"),
            "suggest_url": url_for("suggest.index"),
        }


def main_links() -> dict[str, Link]:
    """Return the parts of the site by name, the one that holds the page asked for marked."""
    here = _PART_OF.get(request.blueprint or "", "")
    return {part: Link(label, url_for(f"{part}.index"), part == here) for label, part in _PARTS}


def _static(name: str) -> str:
    return url_for("static", filename=name, v=_fingerprint(name))


@cache
def _fingerprint(name: str) -> str:
    """Return what changes with a file's content, so that browsers may keep the file for long."""
    return hashlib.sha256((_STATIC / name).read_bytes()).hexdigest()[:12]
