"""What another editor might write of a practice that the library has: the same thing, told anew."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kb.practice import Practice


@dataclass(frozen=True)
class Planted:
    """A practice told anew: of which entry, how it was altered, and what is known of it."""

    original: str
    alteration: str
    title: str
    links: tuple[str, ...]
    countries: tuple[str, ...]


Alter = Callable[[Practice, random.Random], str | None]


def _mistyped(practice: Practice, rng: random.Random) -> str | None:
    """Two slips, in words of five letters or more."""
    words = practice.title.split()
    long = [i for i, word in enumerate(words) if len(word) >= 5]
    for i in rng.sample(long, min(2, len(long))):
        words[i] = _slip(words[i], rng)
    return " ".join(words) if long else None


def _slip(word: str, rng: random.Random) -> str:
    at = rng.randrange(1, len(word) - 2)
    kind = rng.choice(("swap", "drop", "double"))
    if kind == "swap":
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return word[:at] + word[at + 1 :] if kind == "drop" else word[:at] + word[at] + word[at:]


def _reordered(practice: Practice, rng: random.Random) -> str | None:
    words = practice.title.replace(":", "").split()
    if len(words) < 2:
        return None
    turn = rng.randrange(1, len(words))
    return " ".join(words[turn:] + words[:turn])


def _shortened(practice: Practice, _: random.Random) -> str | None:
    words = practice.title.split()
    longest = max(words, key=len)
    if len(longest) < 7 or len(words) < 2:
        return None
    return " ".join(word[:5] + "." if word == longest else word for word in words)


def _native(practice: Practice, rng: random.Random) -> str | None:
    titles = [title for title in practice.native_title.values() if title != practice.title]
    return rng.choice(titles) if titles else None


def _other_name(practice: Practice, rng: random.Random) -> str | None:
    return rng.choice(practice.also_known_as) if practice.also_known_as else None


def _begun_otherwise(practice: Practice, rng: random.Random) -> str:
    return (
        f"{rng.choice(('The', 'Project', 'The programme', 'National initiative'))} {practice.title}"
    )


def _without_marks(practice: Practice, _: random.Random) -> str:
    return practice.title.upper().replace("-", " ").replace("'", "").replace(":", " ")


def _explained(practice: Practice, rng: random.Random) -> str:
    return practice.title + rng.choice((" (programme)", " for schools", " - STEM project"))


ALTERATIONS: dict[str, Alter] = {
    "mistyped": _mistyped,
    "reordered": _reordered,
    "shortened": _shortened,
    "native title": _native,
    "other name": _other_name,
    "begun otherwise": _begun_otherwise,
    "without marks": _without_marks,
    "explained": _explained,
}


def planted(practices: list[Practice], seed: int) -> Iterator[Planted]:
    """Yield practices told anew: each alteration in turn, with one of the old pages or another."""
    rng = random.Random(seed)
    names = list(ALTERATIONS)
    for number, practice in enumerate(practices):
        for step in range(len(names)):
            name = names[(number + step) % len(names)]
            title = ALTERATIONS[name](practice, rng)
            if title is not None:
                break
        old = str(rng.choice(practice.sources).url).replace("https://", "http://")
        link = rng.choice((old, f"https://example.org/{number}"))
        yield Planted(practice.id, name, title or "", (link,), practice.countries)
