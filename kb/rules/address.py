"""Addresses that do not lead to the page itself, or lead to one page twice."""

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import urlsplit

from kb.addresses import addresses
from kb.entry import Entry
from kb.parts import Location
from kb.rules.rule import LibraryRule, of_each_entry
from kb.source import Source, page_of

_STAND_INS: Final = (
    (
        re.compile(r"(?:^|[.-])(?:staging|preprod|pre-prod|uat|acceptance|localhost)(?=[.-]|$)"),
        "a staging host, which is taken down without notice",
    ),
    (re.compile(r"^(?:test|dev|stage|acc|demo)\d*\."), "a test host, taken down without notice"),
    (re.compile(r"^[\d.]+$|^\[|\.(?:local|internal)$"), "a machine's own address, not a site's"),
    (re.compile(r"\.$"), "a slip: a host's name does not end in a dot"),
    (
        re.compile(r"\.translate\.goog$|^(?:web)?cache\.|^r\.jina\.ai$|^12ft\.io$|[.-]proxy\."),
        "a proxy or cache, which shows a copy or a translation of the page",
    ),
    (
        re.compile(r"^(?:www\.|translate\.)?google\.[a-z.]+$|(?:^|\.)cdn\.ampproject\.org$"),
        "a search engine's way to a page, or its copy",
    ),
    (
        re.compile(
            r"\.(?:netlify|vercel|web)\.app$|\.(?:herokuapp|wpengine|azurewebsites|cargodev)\."
            r"|\.(?:pantheonsite|github|gitlab)\.io$|\.arcpublishing\.com$|\.kinsta\.cloud$"
        ),
        "a host of a platform, where sites are built or mirrored before they have a name",
    ),
    (
        re.compile(
            r"(?:^|\.)(?:9pdf|docplayer|docslib|doczz|[vf]documents?|pdfslide|pdfcoffee|slideplayer"
            r"|studylib|dokumen)\.[a-z]+$"
        ),
        "a site of copied documents, which the publisher does not keep up",
    ),
)
"""What hosts look like that stand in for the page itself, and why they do not last."""


def _stand_ins(entry: Entry) -> Iterator[tuple[Location, str]]:
    # A note on the source that calls it a copy tells the reader what is needed.
    told = {str(source.url) for source in entry.sources if "copy" in (source.note or "").lower()}
    for location, url in addresses(entry):
        host = (urlsplit(url).hostname or "").lower()
        reasons = [reason for pattern, reason in _STAND_INS if pattern.search(host)]
        if reasons and url not in told:
            yield location, f"{host} looks like {reasons[0]}"


def _twice(entry: Entry) -> Iterator[tuple[Location, str]]:
    seen: dict[str, Source] = {}
    for number, source in enumerate(entry.sources):
        page = page_of(str(source.url))
        if page in seen:
            first = seen[page]
            # A page that had two texts may be listed twice, if a note on each tells them apart.
            if not (source.note and first.note) or source.note == first.note:
                yield ("sources", number, "url"), f"{source.id} and {first.id} are one page: {page}"
        seen.setdefault(page, source)


STAND_IN: Final = LibraryRule(
    id="stand-in-address",
    level="warning",
    meaning="An address of a mirror, proxy, cache or staging host instead of the page itself.",
    remedy="give the page's own address, or say in the source's `note` that it is a copy",
    find=of_each_entry(_stand_ins),
)
SAME_PAGE: Final = LibraryRule(
    id="same-page-twice",
    level="warning",
    meaning="Two sources whose addresses differ only in http or https, www, or a slash at the end.",
    remedy="keep one, https where the site has it, and let the claims name that one; if the page"
    " had two texts, tell them apart by a `note` on each",
    find=of_each_entry(_twice),
)
