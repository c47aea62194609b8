"""Reads what a page says about itself in JSON-LD, by the terms of schema.org."""

import json
from collections.abc import Iterator
from typing import Any, Final

from bs4 import BeautifulSoup

from kb.importing.page import PageBuilder

_LONGEST: Final = 500_000
_DEEPEST: Final = 8

_ABOUT_THE_SITE: Final = frozenset(
    "BreadcrumbList ListItem WebSite SearchAction ImageObject Person SiteNavigationElement"
    " ReadAction EntryPoint CommentAction VideoObject".split()
)
_PAGES: Final = frozenset(
    "WebPage Article NewsArticle BlogPosting AboutPage ItemPage CollectionPage Report".split()
)
_OF_PAGES: Final = frozenset(
    "headline datePublished publisher inLanguage description keywords about".split()
)


def read_jsonld(soup: BeautifulSoup, builder: PageBuilder) -> None:
    """Add every statement of the page's JSON-LD as `schema:property` to what its head says.

    A page or article speaks for itself alone (date, publisher, language), its main entity for
    the practice.
    """
    nodes = [node for text in _scripts(soup) for node in _nodes(_parsed(text))]
    subjects = [node for node in nodes if _types(node).isdisjoint(_PAGES | _ABOUT_THE_SITE)]
    organisations = [node for node in subjects if "Organization" in _types(node)]
    if len(subjects) > len(organisations):
        subjects = [node for node in subjects if node not in organisations]
    for node in subjects:
        for name, value in node.items():
            _state(name, value, builder)
    for node in nodes:
        if _types(node) & _PAGES:
            kept = {k: v for k, v in node.items() if k in _OF_PAGES or not subjects}
            for name, value in kept.items():
                _state(name, value, builder)


def _scripts(soup: BeautifulSoup) -> Iterator[str]:
    for script in soup.find_all("script", type="application/ld+json", limit=20):
        text = script.string or ""
        if len(text) <= _LONGEST:
            yield text


def _parsed(text: str) -> Any:
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    """Yield the things a document describes at its top, and the main entities of its pages."""
    waiting = [(value, 0)]
    while waiting:
        here, depth = waiting.pop(0)
        if isinstance(here, list) and depth < _DEEPEST:
            waiting += [(item, depth + 1) for item in here[:200]]
        elif isinstance(here, dict):
            if "@type" in here:
                yield here
            for name in ("@graph", "mainEntity", "mainEntityOfPage"):
                if isinstance(here.get(name), dict | list) and depth < _DEEPEST:
                    waiting.append((here[name], depth + 1))


def _types(node: dict[str, Any]) -> frozenset[str]:
    found = node.get("@type")
    return frozenset(str(name) for name in (found if isinstance(found, list) else [found]))


def _state(name: str, value: Any, builder: PageBuilder) -> None:
    if name.startswith("@") or name in {"mainEntity", "mainEntityOfPage", "image", "logo", "url"}:
        return
    values = value if isinstance(value, list) else [value]
    for single in values[:100]:
        if isinstance(single, dict):
            _state_thing(name, single, builder)
        elif isinstance(single, str | int | float) and not isinstance(single, bool):
            builder.head(f"schema:{name}", str(single))


def _state_thing(name: str, thing: dict[str, Any], builder: PageBuilder) -> None:
    kind = next(iter(sorted(_types(thing))), "")
    if kind == "PropertyValue":
        unit = thing.get("unitText") or thing.get("unitCode") or ""
        builder.fact(_text(thing.get("name")), f"{_text(thing.get('value'))} {unit}")
    elif kind == "MonetaryAmount":
        builder.head(f"schema:{name}", f"{thing.get('currency', '')} {_text(thing.get('value'))}")
    elif kind in {"MonetaryGrant", "Grant"}:
        for part in ("amount", "funder", "sponsor"):
            if part in thing:
                _state(part, thing[part], builder)
    else:
        _state_place(name, thing, builder)
        words = ("name", "audienceType", "educationalRole", "legalName")
        text = next((_text(thing[key]) for key in words if thing.get(key)), "")
        if text and kind != "PostalAddress":
            builder.head(f"schema:{name}", text, kind)


def _state_place(name: str, thing: dict[str, Any], builder: PageBuilder) -> None:
    """State the country and region of a thing, unless it is a body, which may sit anywhere."""
    address = thing.get("address")
    for part in (thing, address if isinstance(address, dict) else {}):
        for key in ("addressCountry", "addressRegion"):
            if part.get(key) and name not in _BODIES:
                builder.head(f"schema:{key}", _text(part[key]))


_BODIES: Final = frozenset(
    "funder sponsor provider organizer parentOrganization member founder contributor publisher"
    " author creator producer partner".split()
)


def _text(value: Any) -> str:
    if isinstance(value, dict):
        value = value.get("name") or value.get("@value") or value.get("value") or ""
    if isinstance(value, list):
        return ", ".join(_text(item) for item in value[:50] if not isinstance(item, list))
    return str(value) if isinstance(value, str | int | float) else ""
