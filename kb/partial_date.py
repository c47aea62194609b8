"""A date as exact as its source: a year, a month, or a day."""

import re
from dataclasses import astuple, dataclass
from datetime import date
from typing import Any, Final

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

_FORM: Final = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?", re.ASCII)
_EARLIEST, _LATEST = 1800, 2100


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year with, where known, month and day."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Read `2015`, `2015-02` or `2015-02-12`; raise ValueError for anything else."""
        found = _FORM.fullmatch(text)
        if not found:
            raise ValueError(f"'{text}' is no date; write 2015, 2015-02 or 2015-02-12")
        year = int(found[1])
        month, day = (int(part) if part else None for part in found.groups()[1:])
        if not _EARLIEST <= year <= _LATEST:
            raise ValueError(f"the year {year} lies outside {_EARLIEST} to {_LATEST}")
        try:
            date(year, 1 if month is None else month, 1 if day is None else day)
        except ValueError:
            raise ValueError(f"'{text}' is no day of the calendar") from None
        return cls(year, month, day)

    @property
    def earliest(self) -> date:
        """The first day it can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    def is_before(self, other: "PartialDate") -> bool:
        """Say whether it lies before another, as far as both are known exactly enough to tell."""
        known = [
            (mine, its)
            for mine, its in zip(astuple(self), astuple(other), strict=True)
            if mine and its
        ]
        return [mine for mine, _ in known] < [its for _, its in known]

    def __str__(self) -> str:
        parts = [f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part]
        return "-".join(parts)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls._validated, serialization=core_schema.to_string_ser_schema()
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        year = {"type": "integer", "minimum": _EARLIEST, "maximum": _LATEST}
        return {"anyOf": [{"type": "string", "pattern": f"^{_FORM.pattern}$"}, year]}

    @classmethod
    def _validated(cls, value: object) -> "PartialDate":
        if isinstance(value, cls):
            return value
        if not isinstance(value, str):
            raise PydanticCustomError("date", "a date is one value: 2015, 2015-02 or 2015-02-12")
        try:
            return cls.parse(value)
        except ValueError as error:
            raise PydanticCustomError("date", "{reason}", {"reason": str(error)}) from None
