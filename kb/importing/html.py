"""Reads an HTML page: its head, fact boxes, headed sections and tables.

Nothing here recurses, since a hostile page may be nested as deep as it is long.
"""

import re
from collections.abc import Iterator
from typing import Final

from bs4 import BeautifulSoup, NavigableString, PageElement, Tag
from bs4.element import PreformattedString

from kb.importing.jsonld import read_jsonld
from kb.importing.page import Page, PageBuilder, clean, one_line

_NO_TEXT: Final = frozenset(
    "script style noscript template svg nav footer form iframe object select button head".split()
)
_HEADINGS: Final = frozenset("h1 h2 h3 h4 h5 h6 summary legend".split())
_BLOCKS: Final = _HEADINGS | frozenset(
    "address article aside blockquote body center dd details div dl dt fieldset figcaption figure"
    " footer header html li main ol p pre section table tbody td tfoot th thead tr ul".split()
)
_LEAVES: Final = frozenset("p pre blockquote address figcaption".split())
_BOLD: Final = frozenset({"strong", "b"})
_PAIRED: Final = frozenset("div li tr section span a td".split())
_FURNITURE: Final = re.compile(
    r"(?:^|[-_ ])(?:cookie|cookies|consent|breadcrumb|breadcrumbs|share|sharing|social|menu|navbar"
    r"|pagination|pager|skip|comments|comment|related|newsletter|banner|sr-only|visually-hidden"
    r"|screen-reader-text|search)(?:$|[-_ ])",
    re.IGNORECASE,
)
_LABEL_CLASS: Final = re.compile(
    r"(?:^|[-_ ])(?:label|term|key|caption|name)(?:$|[-_ ])", re.IGNORECASE
)
_UNSEEN_STYLE: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_META: Final = re.compile(r"^(?:og:|article:|dc\.|dcterms\.|citation_)|^(?:description|author|date"
                          r"|keywords|publisher|language|title)$", re.IGNORECASE)  # fmt: skip
_LONGEST_LABEL: Final = 60


def read_html(content: bytes, charset: str | None = None) -> Page:
    """Return the page that bytes hold; `charset` is what the server said, if anything."""
    soup = BeautifulSoup(content, "lxml", from_encoding=charset)
    builder = PageBuilder()
    address = _read_head(soup, builder)
    root = soup.find("html")
    language = _attribute(root, "lang") or _attribute(root, "xml:lang")
    read_jsonld(soup, builder)
    head_title = soup.title.get_text() if soup.title else ""
    _remove_furniture(soup)
    first = _first_heading(soup)
    body = soup.body or soup
    _walk(body, builder)
    return builder.page(
        title=_title(first, head_title, builder), language=language, address=address
    )


def _read_head(soup: BeautifulSoup, builder: PageBuilder) -> str:
    for meta in soup.find_all("meta"):
        name = str(meta.get("property") or meta.get("name") or meta.get("itemprop") or "")
        if _META.search(name):
            builder.head(name.lower(), str(meta.get("content") or ""))
    for moment in soup.find_all("time", limit=20):
        if moment.get("datetime") and ("pubdate" in moment.attrs or _is_published(moment)):
            builder.head("time", str(moment["datetime"]))
    link = soup.find("link", rel="canonical")
    return _attribute(link, "href") or next(
        (fact.value for fact in builder.meta if fact.label == "og:url"), ""
    )


def _attribute(tag: PageElement | None, name: str) -> str:
    return str(tag.get(name) or "") if isinstance(tag, Tag) else ""


def _is_published(moment: Tag) -> bool:
    words = f"{moment.get('class')} {moment.get('itemprop')}"
    return bool(re.search("publish|entry-date", words, re.IGNORECASE))


def _remove_furniture(soup: BeautifulSoup) -> None:
    """Take out what is no content, or is not shown to a reader."""
    for tag in soup.find_all(name=True):
        if tag.decomposed or tag.name in {"html", "body", "main", "article"}:
            continue
        if tag.name in _NO_TEXT or _is_hidden(tag) or _is_furniture(tag):
            tag.decompose()


def _is_hidden(tag: Tag) -> bool:
    attributes = tag.attrs
    return (
        "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or bool(_UNSEEN_STYLE.search(str(attributes.get("style", ""))))
    )


def _is_furniture(tag: Tag) -> bool:
    if tag.get("role") in {"navigation", "search", "contentinfo", "menu"}:
        return True
    words = [str(word) for word in tag.get_attribute_list("class") if word]
    names = " ".join([*words, str(tag.get("id") or "")])
    return bool(_FURNITURE.search(names))


def _first_heading(soup: BeautifulSoup) -> str:
    place = soup.find("main") or soup.find("article") or soup
    first = (place.find("h1") if isinstance(place, Tag) else None) or soup.find("h1")
    return one_line(first.get_text(" ")) if isinstance(first, Tag) else ""


def _title(first: str, head_title: str, builder: PageBuilder) -> str:
    """Return the page's own heading, or what its head says, without the name of the site."""
    stated = next((fact.value for fact in builder.meta if fact.label == "og:title"), "")
    whole = one_line(head_title)
    if first and (not whole or first.casefold() in whole.casefold() or first == stated):
        return first
    title = stated or first or whole
    site = next((fact.value for fact in builder.meta if fact.label == "og:site_name"), "")
    for mark in (" | ", " - ", " – ", " — ", " :: ", " » "):
        before, found, after = title.rpartition(mark)
        if found and (after == site or (not stated and not first)):
            return before.split(mark)[0] if not site else before
    return title


def _walk(root: Tag, builder: PageBuilder) -> None:
    """Read what is below a tag in the order of reading, runs of inline text as paragraphs."""
    frames: list[tuple[Iterator[PageElement], bool]] = [(iter(list(root.children)), False)]
    run: list[str] = []
    while frames:
        children, is_item = frames[-1]
        node = next(children, None)
        if node is None:
            frames.pop()
            _flush(run, builder, is_item=is_item)
        elif isinstance(node, Tag):
            if _is_inline(node):
                run.append("\n" if node.name == "br" else text_of(node))
                continue
            _flush(run, builder, is_item=is_item)
            if not _read_block(node, builder):
                frames.append((iter(list(node.children)), is_item or node.name == "li"))
        elif isinstance(node, NavigableString) and not isinstance(node, PreformattedString):
            run.append(re.sub(r"\s+", " ", str(node)))


def _flush(run: list[str], builder: PageBuilder, *, is_item: bool) -> None:
    text = "".join(run)
    run.clear()
    if text.strip():
        (builder.item if is_item else builder.paragraph)(text)


def _is_inline(tag: Tag) -> bool:
    return tag.name not in _BLOCKS and tag.find(list(_BLOCKS)) is None


def _read_block(tag: Tag, builder: PageBuilder) -> bool:
    """Read a block as a whole; return False where its children are to be read one by one."""
    if tag.name in _HEADINGS:
        builder.heading(text_of(tag), int(tag.name[1]) if tag.name[1:].isdigit() else 6)
    elif tag.name == "dl":
        _read_definitions(tag, builder)
    elif tag.name == "table":
        return _read_table(tag, builder)
    elif tag.name in _LEAVES and tag.find(list(_BLOCKS)) is None:
        _read_leaf(tag, builder)
    else:
        if tag.name in _PAIRED:
            _read_pair(tag, builder)
        return False
    return True


def _read_leaf(tag: Tag, builder: PageBuilder) -> None:
    text = text_of(tag)
    children = [c for c in tag.children if isinstance(c, Tag) or str(c).strip()]
    first = children[0] if children else None
    if isinstance(first, Tag) and first.name in _BOLD:
        label = one_line(first.get_text())
        if label == one_line(text) and len(label) <= _LONGEST_LABEL:
            builder.heading(label, 6)
            return
        rest = text.removeprefix(text_of(first)).strip()
        if len(label) <= _LONGEST_LABEL and "\n" not in rest and not rest.startswith(":"):
            builder.fact(label, rest)
    _read_lines(text, builder)


def _read_lines(text: str, builder: PageBuilder) -> None:
    """A line that ends in a colon is a label of the lines up to the next such."""
    lines = [line for line in (one_line(part) for part in text.split("\n")) if line]
    label, values = "", list[str]()
    for line in [*lines, ":"]:
        if line.endswith(":") and len(line) <= _LONGEST_LABEL and len(lines) > 1:
            builder.fact(label, "\n".join(values))
            label, values = line, []
        elif label:
            values.append(line)
    if not label.strip(":") or len(lines) == 1:
        builder.paragraph("\n".join(lines))


def _read_pair(tag: Tag, builder: PageBuilder) -> None:
    """A short text and what stands beside it in the same box are a label and its value."""
    if any(isinstance(c, NavigableString) and str(c).strip() for c in tag.children):
        return
    children = [child for child in tag.children if isinstance(child, Tag) and child.name != "br"]
    if len(children) < 2 or children[0].find(list(_BLOCKS)) is not None:
        return
    label = clean(text_of(children[0]))
    kinds = [(child.name, child.get("class")) for child in children[:2]]
    classes = " ".join(str(word) for word in children[0].get_attribute_list("class") if word)
    # Two boxes of one class are items of a list.
    are_alike = kinds[0] == kinds[1] and kinds[0][1] is not None
    is_pair = len(children) == 2 and children[0].name not in _HEADINGS and not are_alike
    if (
        label
        and "\n" not in label
        and len(label) <= _LONGEST_LABEL
        and (is_pair or _LABEL_CLASS.search(classes))
    ):
        builder.fact(label, "\n".join(text_of(child) for child in children[1:]))


def _read_definitions(tag: Tag, builder: PageBuilder) -> None:
    label, values = "", list[str]()
    for part in tag.find_all(["dt", "dd"]):
        if part.name == "dt":
            builder.fact(label, "\n".join(values))
            label, values = text_of(part), []
        else:
            values.append(text_of(part))
    builder.fact(label, "\n".join(values))


def _read_table(tag: Tag, builder: PageBuilder) -> bool:
    rows = [row for row in tag.find_all("tr") if row.find_parent("table") is tag]
    is_layout = (
        tag.get("role") == "presentation"
        or tag.find(["table", "h1", "h2", "h3", "dl"]) is not None
        or any(len(cell.get_text()) > 1000 for cell in tag.find_all("td"))
    )
    if is_layout or not rows:
        return False
    cells = [row.find_all(["th", "td"], recursive=False) for row in rows]
    first = cells[0]
    in_head = rows[0].find_parent("thead") is not None
    has_header = len(first) > 1 and len(rows) > 1 and (in_head or all(map(_is_header, first)))
    caption = tag.find("caption")
    builder.table(
        [[text_of(cell) for cell in row] for row in cells],
        has_header=has_header,
        caption=text_of(caption) if isinstance(caption, Tag) else "",
    )
    return True


def _is_header(cell: Tag) -> bool:
    bold = cell.find(list(_BOLD))
    return cell.name == "th" or (
        bold is not None and bold.get_text(strip=True) == cell.get_text(strip=True)
    )


def text_of(tag: Tag) -> str:
    """Return the text of a tag, blocks and line breaks on lines of their own."""
    parts: list[str] = []
    block: PageElement | None = None
    for node in tag.descendants:
        if isinstance(node, Tag):
            if node.name == "br":
                parts.append("\n")
            continue
        if not isinstance(node, NavigableString) or isinstance(node, PreformattedString):
            continue
        around = next((p for p in node.parents if p is tag or p.name in _BLOCKS), tag)
        if around is not block and parts:
            parts.append("\n")
        block = around
        parts.append(re.sub(r"\s+", " ", str(node)))
    return "".join(parts)
