"""What to say, and where to lead, when an address names something that does not exist."""

from dataclasses import dataclass

from werkzeug.exceptions import NotFound

from indexer.query import Query, visible
from kb.country import country_names
from kb.nearest import nearest
from web.addresses import (
    FOLDERS,
    country_address,
    entry_address,
    kind_address,
    practice_address,
    search_address,
    theme_address,
)
from web.links import Link
from web.site import Site
from web.wording import KIND_NOUNS, capitalised

_LONGEST = 64


@dataclass(frozen=True)
class Missing:
    """What is not there, in a sentence, and links to what comes near, nearest first."""

    sentence: str
    ways: tuple[Link, ...]


class MissingError(NotFound):
    """A page that does not exist, with ways on."""

    def __init__(self, missing: Missing) -> None:
        super().__init__(missing.sentence)
        self.missing = missing


def missing_practice(practice_id: str, site: Site) -> Missing:
    """Return the practices of a like id or title, and a search for the id's words."""
    words = visible(practice_id[:_LONGEST].replace("-", " ").replace("_", " "))
    practices = site.library.practices
    titles = {practice.title: practice.id for practice in practices.values()}
    by_name = {entry_id[3:].replace("-", " "): entry_id for entry_id in practices}
    found = [
        nearest(practice_id[:_LONGEST], practices),
        titles.get(nearest(words, titles) or ""),
        by_name.get(nearest(words, by_name) or ""),
    ]
    ways = [
        Link(practices[entry_id].title, practice_address(entry_id))
        for entry_id in dict.fromkeys(entry_id for entry_id in found if entry_id)
    ]
    search = Link(f"Search for “{words}”", search_address(Query(words)))
    return Missing(f"There is no practice “{_short(practice_id)}” here.", (*ways, search))


def missing_entry(folder: str, slug: str, site: Site) -> Missing:
    """Return the entry of a like name in the same list, and the list."""
    kind = next(kind for kind, name in FOLDERS.items() if name == folder)
    by_slug = {e.id.removeprefix(f"{kind}-"): e for e in site.library if e.kind == kind}
    near = by_slug.get(nearest(slug[:_LONGEST], by_slug) or "")
    ways = [Link(near.title, entry_address(near))] if near else []
    singular, plural = KIND_NOUNS[kind]
    everything = Link(f"All {plural}", kind_address(kind))
    return Missing(f"There is no {singular} “{_short(slug)}” here.", (*ways, everything))


def missing_country(code: str) -> Missing:
    """Return the country of a like code or name."""
    names = country_names()
    by_name = {name: country for country, name in names.items()}
    near = by_name.get(nearest(code[:_LONGEST], by_name) or "")
    ways = (Link(names[near], country_address(near)),) if near else ()
    return Missing(f"There is no country with the code “{_short(code)}”.", ways)


def missing_theme(theme: str, site: Site) -> Missing:
    """Return the theme of a like id or label."""
    concepts = site.library.vocabularies["themes"].concepts
    words = {word: concept for concept in concepts for word in (concept.id, concept.label())}
    near = words.get(nearest(theme[:_LONGEST], words) or "")
    ways = (Link(capitalised(near.label()), theme_address(near.id)),) if near else ()
    return Missing(f"There is no theme “{_short(theme)}”.", ways)


def _short(text: str) -> str:
    seen = visible(text)
    return seen if len(seen) <= _LONGEST else f"{seen[:_LONGEST]}…"
