"""Index generations: built aside, checked, made current by one rename, kept until replaced.

A home folder holds one folder for each generation and a file `current` that names the one to
serve. A generation never changes once it is current. Its manifest has the SHA-256 of every file,
so that a damaged or foreign one is noticed before anything in it is read.
"""

import fcntl
import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

FORMAT: Final = 1
"""Goes up when the content of a generation changes its form, so that old ones are rebuilt."""

KEPT: Final = 2
"""The current generation and the one before it, which readers may still have open."""

_MANIFEST: Final = "manifest.json"
_CURRENT: Final = "current"
_LOCK: Final = "lock"
_BUILDING: Final = "building-"
_READY: Final = "generation-"


class DamagedError(Exception):
    """A generation is not what its manifest says; it must be rebuilt."""


@dataclass(frozen=True)
class Generation:
    """A finished generation: its folder, and the fingerprint of what it was built from."""

    folder: Path
    fingerprint: str


class GenerationStore:
    """The generations under one home folder, which should belong to this user alone."""

    def __init__(self, home: Path) -> None:
        self.home = home

    def current(self) -> Generation | None:
        """Return the generation to serve, checked file by file; None where there is none.

        Raises DamagedError where it is incomplete, changed, or of another format.
        """
        pointer = self.home / _CURRENT
        try:
            name = pointer.read_text(encoding="ascii").strip()
        except FileNotFoundError:
            return None
        except (OSError, UnicodeDecodeError) as error:
            raise DamagedError(f"{pointer} cannot be read: {error}") from error
        if not name.startswith(_READY) or Path(name).name != name:
            raise DamagedError(f"{pointer} names no generation")
        return _checked(self.home / name)

    def publish(self, fingerprint: str, fill: Callable[[Path], None]) -> Generation:
        """Build a generation and make it current; on any failure the old one stays current.

        `fill` writes the content into an empty folder. Only one process builds at a time; a
        second waits for the first.
        """
        self.home.mkdir(parents=True, exist_ok=True, mode=0o700)
        with self._locked():
            self._sweep()
            building = Path(tempfile.mkdtemp(prefix=_BUILDING, dir=self.home))
            try:
                fill(building)
                _seal(building, fingerprint)
                ready = self.home / building.name.replace(_BUILDING, _READY, 1)
                building.rename(ready)
            except BaseException:
                shutil.rmtree(building, ignore_errors=True)
                raise
            self._point_to(ready.name)
            self._drop_old()
            return Generation(ready, fingerprint)

    @contextmanager
    def _locked(self) -> Iterator[None]:
        # The kernel gives the lock back when a process dies, however it dies.
        with (self.home / _LOCK).open("w") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield

    def _sweep(self) -> None:
        """Remove what a build left behind that did not finish."""
        for left in self.home.glob(f"{_BUILDING}*"):
            shutil.rmtree(left, ignore_errors=True)

    def _point_to(self, name: str) -> None:
        handle, path = tempfile.mkstemp(prefix=_BUILDING, dir=self.home)
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(f"{name}\n")
            file.flush()
            os.fsync(file.fileno())
        Path(path).rename(self.home / _CURRENT)
        _sync_folder(self.home)

    def _drop_old(self) -> None:
        ready = sorted(self.home.glob(f"{_READY}*"), key=lambda path: path.stat().st_mtime_ns)
        for old in ready[:-KEPT]:
            shutil.rmtree(old, ignore_errors=True)


def _seal(folder: Path, fingerprint: str) -> None:
    """Write the manifest, and wait until everything is on the disk."""
    files = {_name(path, folder): _digest(path) for path in _files(folder)}
    manifest = {"format": FORMAT, "fingerprint": fingerprint, "files": files}
    text = json.dumps(manifest, indent=1, sort_keys=True)
    (folder / _MANIFEST).write_text(text, encoding="utf-8")
    for path in _files(folder):
        with path.open("rb") as file:
            os.fsync(file.fileno())
    for path in [folder, *(path for path in folder.rglob("*") if path.is_dir())]:
        _sync_folder(path)


def _checked(folder: Path) -> Generation:
    try:
        manifest = json.loads((folder / _MANIFEST).read_text(encoding="utf-8"))
        known, fingerprint = dict(manifest["files"]), str(manifest["fingerprint"])
        if manifest["format"] != FORMAT:
            raise DamagedError(f"{folder} has another format")
        found = {_name(path, folder): path for path in _files(folder)}
        found.pop(_MANIFEST, None)
        if found.keys() != known.keys():
            raise DamagedError(f"{folder} has files missing or too many")
        for name, path in found.items():
            if _digest(path) != known[name]:
                raise DamagedError(f"{path} was changed")
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise DamagedError(f"{folder} cannot be read: {error}") from error
    return Generation(folder, fingerprint)


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file() or path.is_symlink())


def _name(path: Path, folder: Path) -> str:
    return path.relative_to(folder).as_posix()


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
