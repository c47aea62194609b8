"""The process that parses: bytes come in, a page goes out as JSON, and nothing else is allowed.

Run by `kb.importing.sandbox` alone, as a program: `child.py FORM CHARSET SECONDS BYTES`.
"""

import json
import resource
import sys
from collections.abc import Callable
from typing import Final

_REFUSED_EVENTS: Final = tuple(
    "socket. subprocess. os.exec os.fork os.posix_spawn os.system os.spawn ctypes. urllib."
    " ftplib. http. os.remove os.rename os.mkdir os.rmdir os.kill".split()
)
_WRITING: Final = frozenset("wax+")


def confine(seconds: int, memory: int) -> None:
    """Take away from this process, for good, what parsing does not need.

    The kernel keeps it to processor time, memory and file size; an audit hook, which cannot be
    removed, ends every attempt to reach the network, to start a process or to write a file.
    """
    for limit, value in (
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_FSIZE, 16 * 1024 * 1024),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(limit, (value, value))
    sys.addaudithook(_refuse)


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    if event.startswith(_REFUSED_EVENTS):
        raise PermissionError(f"a document may not do this: {event}")
    if event == "open" and isinstance(arguments[1], str) and _WRITING & set(arguments[1]):
        raise PermissionError("a document may not write files")


def reader(form: str, charset: str) -> Callable[[bytes], str]:
    """Return what turns the bytes of a document into a page as JSON."""
    # Each process reads one document: the libraries of the other forms stay on disk.
    if form == "pdf":
        from kb.importing.pdf import read_pdf  # noqa: PLC0415

        return lambda content: read_pdf(content).model_dump_json()
    if form == "docx":
        from kb.importing.docx import read_docx  # noqa: PLC0415

        return lambda content: read_docx(content).model_dump_json()
    from kb.importing.html import read_html  # noqa: PLC0415

    return lambda content: read_html(content, charset or None).model_dump_json()


def main() -> None:
    """Read a document from standard input and answer with its page, or with why not."""
    from kb.importing.container import check  # noqa: PLC0415
    from kb.importing.page import TooLongError  # noqa: PLC0415
    from kb.importing.refusal import RefusedError  # noqa: PLC0415

    form, charset, seconds, memory = sys.argv[1:5]
    read = reader(form, charset)
    confine(int(seconds), int(memory))
    content = sys.stdin.buffer.read()
    try:
        check(content, form)  # type: ignore[arg-type]  # the sandbox passes a Form
        answer = f'{{"page": {read(content)}}}'
    except RefusedError as error:
        answer = json.dumps({"refused": str(error)})
    except TooLongError as error:
        answer = json.dumps({"refused": f"holds {error}"})
    except MemoryError:
        answer = json.dumps({"refused": f"needs more than {int(memory) >> 20} MB to be read"})
    except RecursionError:
        answer = json.dumps({"refused": "is nested too deeply to be read"})
    sys.stdout.write(answer)


if __name__ == "__main__":
    sys.path[:] = json.loads(sys.argv.pop())
    main()
