"""What kind of document bytes are, and whether they keep the limits, before a parser sees them."""

import io
import re
import zipfile
import zlib
from typing import Final, Literal

from kb.importing.refusal import RefusedError

Form = Literal["html", "pdf", "docx"]

MAX_BYTES: Final = 20 * 1024 * 1024
MAX_UNPACKED: Final = 100 * 1024 * 1024
MAX_RATIO: Final = 100
MAX_MEMBERS: Final = 2_000

_ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06")
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SUFFIXES: Final = {".pdf": "pdf", ".docx": "docx", ".html": "html", ".htm": "html"}
_NAMES: Final = {"html": "an HTML page", "pdf": "a PDF", "docx": "a Word document"}
_HTML: Final = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|main|article|div|table|p|h1)\b", re.IGNORECASE
)
_DTD: Final = re.compile(rb"<!doctype[^>\[]{0,500}\[|<!entity\b", re.IGNORECASE)
_XML_DTD: Final = re.compile(rb"<!doctype|<!entity", re.IGNORECASE)
_NESTED: Final = re.compile(r"\.(?:zip|docx|docm|xlsx|xlsm|pptx|jar|7z|rar|gz)$", re.IGNORECASE)


def form_of(content: bytes, suffix: str = "") -> Form:
    """Return what a document is by its first bytes.

    Raises RefusedError for an empty or oversized document, for one that is none of the three,
    and for one whose name says otherwise.
    """
    if not content:
        raise RefusedError("is empty (0 bytes)")
    if len(content) > MAX_BYTES:
        raise RefusedError(f"is larger than {MAX_BYTES // 1024 // 1024} MB")
    form = _by_magic(content)
    named = _SUFFIXES.get(suffix.lower(), form)
    if form != named:
        raise RefusedError(f"is named {suffix} and holds {_NAMES[form]}; name it for what it is")
    return form


def _by_magic(content: bytes) -> Form:
    if b"%PDF-" in content[:1024]:
        return "pdf"
    if content.startswith(_ZIP):
        return "docx"
    if content.startswith(_OLE):
        raise RefusedError("is an encrypted or old Word file; save it as .docx without a password")
    text = content.replace(b"\0", b"") if content[:2] in {b"\xff\xfe", b"\xfe\xff"} else content
    if b"\0" not in text[:4096] and _HTML.search(text[:65536]):
        return "html"
    raise RefusedError("is no HTML page, PDF or Word document (.docx)")


def check(content: bytes, form: Form) -> None:
    """Raise RefusedError where a document breaks a limit that shows without parsing it."""
    if form == "html":
        if _DTD.search(content.replace(b"\0", b"")):
            raise RefusedError("holds a document type definition with entities; remove it")
    elif form == "pdf":
        if b"%%EOF" not in content[-2048:]:
            raise RefusedError("is cut off: the end of the PDF is missing")
    else:
        _check_docx(content)


def _check_docx(content: bytes) -> None:
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except (zipfile.BadZipFile, ValueError, OSError):
        raise RefusedError("is a damaged or cut-off zip file") from None
    with archive:
        members = archive.infolist()
        names = {member.filename for member in members}
        _check_members(members, len(content))
        if "word/document.xml" not in names:
            raise RefusedError("is a zip file and no Word document")
        _check_parts(archive, members)


def _check_members(members: list[zipfile.ZipInfo], size: int) -> None:
    if len(members) > MAX_MEMBERS:
        raise RefusedError(f"holds {len(members)} files; {MAX_MEMBERS} are allowed")
    if any(member.flag_bits & 0x1 for member in members):
        raise RefusedError("is encrypted; save it without a password")
    unpacked = sum(member.file_size for member in members)
    if unpacked > MAX_UNPACKED:
        raise RefusedError(f"unpacks to more than {MAX_UNPACKED // 1024 // 1024} MB")
    if unpacked > size * MAX_RATIO:
        raise RefusedError(f"unpacks to more than {MAX_RATIO} times its size")
    for member in members:
        name = member.filename.lower()
        if name.endswith("vbaproject.bin") or "/activex/" in name:
            raise RefusedError("holds macros; save it as .docx without them")
        if _NESTED.search(name):
            raise RefusedError("holds another archive or document; import that by itself")


def _check_parts(archive: zipfile.ZipFile, members: list[zipfile.ZipInfo]) -> None:
    """Read every part once, counting: what the directory says of sizes may be a lie."""
    left = MAX_UNPACKED
    for member in members:
        try:
            with archive.open(member) as part:
                start = part.read(65536)
                left -= len(start)
                while left >= 0 and (more := part.read(1024 * 1024)):
                    left -= len(more)
        except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, ValueError):
            raise RefusedError("is a damaged or cut-off zip file") from None
        except zlib.error:
            raise RefusedError("is a damaged or cut-off zip file") from None
        if left < 0:
            raise RefusedError(f"unpacks to more than {MAX_UNPACKED // 1024 // 1024} MB")
        is_xml = member.filename.lower().endswith((".xml", ".rels"))
        if is_xml and _XML_DTD.search(start.replace(b"\0", b"")):
            raise RefusedError("holds a document type definition; a Word document has none")
        if member.filename == "[Content_Types].xml" and b"macroEnabled" in start:
            raise RefusedError("is a Word document with macros; save it as .docx without them")
