"""Suggestions while a person types in the search box, as JSON."""

from dataclasses import dataclass
from typing import Final

from flask import Blueprint, Response, jsonify, request

from indexer.facets import BY_NAME
from indexer.query import visible
from indexer.suggestions import LONGEST, Suggestion
from web.addresses import choosing, entry_address
from web.site import Site, current_site
from web.wording import FACET_TITLES, KIND_NOUNS, PAGE_LANGUAGE, capitalised, value_label

KEPT_SECONDS: Final = 600

bp = Blueprint("suggest", __name__)


@dataclass(frozen=True)
class Offer:
    """A suggestion as shown; `language` is None where it is the page's or not recorded."""

    label: str
    kind: str
    url: str
    language: str | None

    def as_json(self) -> dict[str, str]:
        """Return it without what it does not have."""
        said = {"label": self.label, "kind": self.kind, "url": self.url}
        return {**said, "language": self.language} if self.language else said


@bp.get("/suggest")
def index() -> Response:
    """Answer what the text in `q` may become; nothing for a text without words."""
    text = visible(request.args.get("q", "")[:LONGEST])
    site = current_site()
    offers = [_offer(found, site).as_json() for found in site.suggestions.find(text)]
    response = jsonify(query=text, suggestions=offers)
    response.cache_control.public = True
    response.cache_control.max_age = KEPT_SECONDS
    return response


def _offer(found: Suggestion, site: Site) -> Offer:
    is_foreign = found.language not in {"", PAGE_LANGUAGE}
    return Offer(
        label=found.label if found.kind in KIND_NOUNS else capitalised(found.label),
        kind=_kind(found, site),
        url=_address(found, site),
        language=found.language if is_foreign else None,
    )


def _kind(found: Suggestion, site: Site) -> str:
    """Return `Practice` or `Theme`, with the label of the pages where the name is another."""
    if found.kind in KIND_NOUNS:
        return capitalised(KIND_NOUNS[found.kind][0])
    label = value_label(found.kind, found.value, site.library.vocabularies)
    title = FACET_TITLES[found.kind]
    return title if label.casefold() == found.label.casefold() else f"{title}: {label}"


def _address(found: Suggestion, site: Site) -> str:
    if found.kind in BY_NAME:
        return choosing(**{found.kind: found.value})
    return entry_address(site.library[found.value])
