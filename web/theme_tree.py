"""The themes as a tree of two levels."""

from kb.vocabulary import Concept
from web.site import Site


def top_themes(site: Site) -> tuple[Concept, ...]:
    """Return the themes that stand under no other, in the order of the vocabulary."""
    concepts = site.library.vocabularies["themes"].concepts
    return tuple(concept for concept in concepts if concept.broader is None)


def themes_under(theme: str, site: Site) -> tuple[Concept, ...]:
    """Return the themes that stand right under one, in the order of the vocabulary."""
    concepts = site.library.vocabularies["themes"].concepts
    return tuple(concept for concept in concepts if concept.broader == theme)
