"""What a deployment may set, and where: environment variables and their defaults."""

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import platformdirs

import kb


@dataclass(frozen=True)
class Settings:
    """Where the library is (KB_LIBRARY) and where its index goes (KB_INDEX)."""

    library: Path
    index: Path

    @classmethod
    def read(
        cls,
        library: Path | None = None,
        index: Path | None = None,
        environment: Mapping[str, str] = os.environ,
    ) -> "Settings":
        """Return what was given, else what the environment says, else the defaults.

        The library is by default the one that ships with the product; the index goes to the
        user's cache, into a folder for each library.
        """
        library = library or _path(environment.get("KB_LIBRARY")) or shipped_library()
        index = index or _path(environment.get("KB_INDEX")) or _cache_of(library)
        return cls(library, index)


def shipped_library() -> Path:
    """Return the library beside the packages of a checkout, or the one in an installed copy."""
    package = Path(kb.__file__).parent
    installed = package / "practices"
    return installed if installed.is_dir() else package.parent / "practices"


def _path(text: str | None) -> Path | None:
    return Path(text) if text else None


def _cache_of(library: Path) -> Path:
    name = hashlib.sha256(str(library.resolve()).encode()).hexdigest()[:16]
    return platformdirs.user_cache_path("stem-practices") / name
