"""pydantic's faults in the words of an editor: what is wrong, and what would be right."""

from collections.abc import Callable, Mapping
from types import UnionType
from typing import Any, Final, get_args, get_origin

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from kb.nearest import did_you_mean
from kb.source import SOURCE_ID
from kb.vocabulary import CONCEPT_ID

_Context = Mapping[str, Any]

_FORMS: Final = {
    SOURCE_ID: "is no source id; write s1, s2, ...",
    CONCEPT_ID: "is no id; it has small letters, digits and hyphens",
}

_WORDS: Final[Mapping[str, Callable[[_Context], str]]] = {
    "missing": lambda _: "is missing; it is always needed",
    "string_type": lambda _: "should be text, not a list or a block of keys",
    "tuple_type": lambda _: "should be a list, one `- value` a line",
    "dict_type": lambda _: "should be a block of `key: value` lines",
    "mapping_type": lambda _: "should be a block of `key: value` lines",
    "model_type": lambda _: "should be a block of `key: value` lines",
    "model_attributes_type": lambda _: "should be a block of `key: value` lines",
    "too_long": lambda c: f"is longer than {c['max_length']} characters; shorten it",
    "int_parsing": lambda _: "should be a whole number",
    "int_type": lambda _: "should be one number",
    "float_type": lambda _: "should be one number",
    "bool_parsing": lambda _: "should be true or false",
    "bool_type": lambda _: "should be true or false",
    "literal_error": lambda c: f"should be {c['expected']}",
    "string_too_long": lambda c: f"is longer than {c['max_length']} characters; shorten it",
    "string_too_short": lambda _: "is empty; leave the key out where nothing is known",
    "too_short": lambda c: f"needs at least {c['min_length']}",
    "greater_than_equal": lambda c: f"is below {c['ge']:g}",
    "less_than_equal": lambda c: f"is above {c['le']:g}",
    "url_parsing": lambda _: "is no address; write it whole, https:// included",
    "url_scheme": lambda _: "is no web address; it starts with https:// or http://",
    "string_pattern_mismatch": lambda c: _FORMS[c["pattern"]],
}


def in_words(fault: ErrorDetails, model: type[BaseModel]) -> str:
    """Return a fault as `themes[2]: what is wrong; what would be right`."""
    location = fault["loc"]
    if fault["type"] == "extra_forbidden":
        key = str(location[-1])
        remedy = did_you_mean(key, _keys_beside(model, location))
        return f"{place_in_words(location[:-1])}no key '{key}'{remedy}"
    words = _WORDS.get(fault["type"])
    message = words(fault.get("ctx", {})) if words else fault["msg"]
    return f"{place_in_words(location)}{message}"


def place_in_words(location: tuple[str | int, ...]) -> str:
    """Return a place within an entry as `results[2].year: `; empty for the entry as a whole."""
    text = ""
    for step in location:
        if step == "[key]":  # pydantic's own step, after the key that is at fault
            continue
        text += f"[{step}]" if isinstance(step, int) else f".{step}"
    return f"{text.lstrip('.')}: " if text else ""


def _keys_beside(model: type[BaseModel], location: tuple[str | int, ...]) -> list[str]:
    """Return the keys that are legal where the last step of a location is not."""
    here = model
    for step in location[:-1]:
        if isinstance(step, str) and step in here.model_fields:
            here = _model_in(here.model_fields[step].annotation) or here
    return [name for name in here.model_fields if name != "id" or here is not model]


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if get_origin(annotation) is None and not isinstance(annotation, UnionType):
        return None
    for part in get_args(annotation):
        found = _model_in(part)
        if found:
            return found
    return None
