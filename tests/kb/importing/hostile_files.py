"""Files made to do harm, or broken on their way: what an import must refuse in bounded time."""

import io
import random
import zipfile
import zlib
from collections.abc import Callable
from typing import Final

from tests.kb.importing.made_pages import docx_sheet, pdf_sheet

_WORD: Final = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def _docx(changes: dict[str, bytes], *, compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return the Word sheet with parts replaced or added."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(docx_sheet())) as sheet,
        zipfile.ZipFile(buffer, "w", compression) as changed,
    ):
        for name in sheet.namelist():
            changed.writestr(name, changes.get(name, sheet.read(name)))
        for name in changes.keys() - set(sheet.namelist()):
            changed.writestr(name, changes[name])
    return buffer.getvalue()


def _body(inner: str, before: str = "") -> bytes:
    head = f"<?xml version='1.0'?>{before}"
    return f"{head}<w:document {_WORD}><w:body>{inner}</w:body></w:document>".encode()


def _pdf(stream: bytes, extra: str = "") -> bytes:
    """Return a PDF of one page with a compressed stream of operators."""
    packed = zlib.compress(stream, 9)
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        (
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
            b"/Resources<</Font<</F1 5 0 R>>>>>>"
        ),
        b"<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(packed), packed),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    out = io.BytesIO(b"%PDF-1.4\n")
    out.seek(0, io.SEEK_END)
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(out.tell())
        out.write(b"%d 0 obj%s endobj\n" % (number, content))
    start = out.tell()
    out.write(b"xref\n0 6\n0000000000 65535 f \n")
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    out.write(f"trailer<</Size 6/Root 1 0 R{extra}>>\nstartxref\n{start}\n%%EOF".encode())
    return out.getvalue()


def _many_members() -> bytes:
    return _docx({f"custom/{number}.txt": b"x" for number in range(2_001)})


def _encrypted_zip() -> bytes:
    content = bytearray(docx_sheet())
    place = content.find(b"PK\x01\x02")
    while place >= 0:
        content[place + 8] |= 1  # the flag that says: encrypted
        place = content.find(b"PK\x01\x02", place + 4)
    return bytes(content)


def _lying_size() -> bytes:
    """A member of 300 MB whose directory says that it has 1 kB."""
    packed = bytearray(_docx({"word/media/a.bin": b"\0" * (300 << 20)}))
    place = packed.rfind(b"word/media/a.bin")
    packed[place - 46 + 24 : place - 46 + 28] = (1024).to_bytes(4, "little")
    return bytes(packed)


def _nested_arrays() -> bytes:
    return _pdf(b"[" * 2_000_000 + b"] TJ")


def _zip_of_texts() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("a.txt", "text")
    return buffer.getvalue()


LAUGHS: Final = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "lol"}">' for n in range(10))

HOSTILE: Final[dict[str, tuple[str, Callable[[], bytes]]]] = {
    "no bytes": ("a.html", lambda: b""),
    "more than 20 MB": ("a.html", lambda: b"<html>" + b"a" * (20 << 20)),
    "no document at all": ("a.html", lambda: bytes(range(256)) * 40),
    "a picture named as a PDF": ("a.pdf", lambda: b"\x89PNG\r\n\x1a\n" + b"\0" * 100),
    "a page named as a PDF": ("a.pdf", lambda: b"<html><body><h1>A</h1></body></html>"),
    "a page with entities": (
        "a.html",
        lambda: b"<!DOCTYPE html [%s]><html><body>&l9;</body></html>" % LAUGHS.encode(),
    ),
    "a page of a million paragraphs": ("a.html", lambda: b"<html>" + b"<p>a" * 1_000_000),
    "a page of broken tags": ("a.html", lambda: b"<html><table>" + b"<tr><td><table>" * 400_000),
    "a PDF cut off": ("a.pdf", lambda: pdf_sheet()[:-600]),
    "a PDF with a password": ("a.pdf", lambda: _pdf(b"", "/Encrypt<</Filter/Standard/V 1/R 2"
                              f"/O({'o' * 32})/U({'u' * 32})/P -4>>/ID[(a)(a)]")),
    "a PDF of 600 MB unpacked": ("a.pdf", lambda: _pdf(b" " * (600 << 20))),
    "a PDF of a million words": (
        "a.pdf", lambda: _pdf(b"BT /F1 1 Tf " + b"1 0 0 1 5 5 Tm (a) Tj " * 2_000_000 + b"ET")),
    "a PDF of brackets": ("a.pdf", _nested_arrays),
    "a PDF that is none": ("a.pdf", lambda: b"%PDF-1.7\n" + b"garbage " * 1000 + b"%%EOF"),
    "a Word document cut off": ("a.docx", lambda: docx_sheet()[:-300]),
    "a Word document with a password": ("a.docx", _encrypted_zip),
    "an old Word document": ("a.docx", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600),
    "a Word document of 2,001 files": ("a.docx", _many_members),
    "a Word document with macros": ("a.docx", lambda: _docx({"word/vbaProject.bin": b"Sub A()"})),
    "a Word document in a Word document": ("a.docx", lambda: _docx({"word/b.docx": docx_sheet()})),
    "a Word document of 300 MB unpacked": (
        "a.docx", lambda: _docx({"word/media/a.bin": b"\0" * (300 << 20)})),
    "a Word document that lies of its size": ("a.docx", _lying_size),
    "a Word document with entities": (
        "a.docx",
        lambda: _docx({"word/document.xml": _body("<w:p>&l9;</w:p>", f"<!DOCTYPE w [{LAUGHS}]>")}),
    ),
    "a Word document that reads a file": (
        "a.docx",
        lambda: _docx({"word/document.xml": _body(
            "<w:p><w:r><w:t>&f;</w:t></w:r></w:p>",
            "<!DOCTYPE w [<!ENTITY f SYSTEM 'file:///etc/hostname'>]>")}),
    ),
    "a Word document of a million paragraphs": (
        "a.docx",
        lambda: _docx({"word/document.xml": _body("<w:p><w:r><w:t>a</w:t></w:r></w:p>" * 300_000),
                       "word/media/noise.bin": random.Random(1).randbytes(400_000)}),
    ),
    "a Word document without its text": (
        "a.docx", lambda: _docx({"word/document.xml": b"<broken"})),
    "a zip file": ("a.docx", _zip_of_texts),
}  # fmt: skip
"""By what is wrong with it: the name it comes under, and what makes it."""
