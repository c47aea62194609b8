"""Numbers as they are typed in an entry."""

import re
from typing import Annotated, Any, Final

from pydantic import BeforeValidator, Field, PlainSerializer
from pydantic_core import PydanticCustomError

# As many digits as a float holds.
_FORM: Final = re.compile(r"-?[0-9]{1,15}(?:\.[0-9]{1,15})?", re.ASCII)


def _number(value: Any) -> Any:
    if isinstance(value, str) and not _FORM.fullmatch(value.strip()):
        raise PydanticCustomError(
            "number",
            "'{value}' is no number; write digits without spaces or units, such as 60000 or 24.5",
            {"value": value},
        )
    return value


def _shortest(value: float) -> float | int:
    return int(value) if value.is_integer() else value


Number = Annotated[float, BeforeValidator(_number), PlainSerializer(_shortest)]
Year = Annotated[int, BeforeValidator(_number), Field(ge=1800, le=2100)]
Age = Annotated[int, BeforeValidator(_number), Field(ge=0, le=120)]
