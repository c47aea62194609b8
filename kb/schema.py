"""The model as JSON Schema, so that editors complete and check entries while typing."""

from collections.abc import Mapping
from typing import Any

from kb.kinds import KINDS
from kb.vocabulary import VOCABULARY_KEY, Vocabulary


def json_schema(kind_name: str, vocabularies: Mapping[str, Vocabulary]) -> dict[str, Any]:
    """Return the schema of a kind of entry, the legal values of each vocabulary filled in.

    Raises KeyError for a name that is no kind.
    """
    model = {kind.name: kind.model for kind in KINDS}[kind_name]
    schema = model.model_json_schema(mode="validation")
    del schema["properties"]["id"]
    schema["required"].remove("id")
    _allow_shorthand(schema)
    _fill_in(schema, vocabularies)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def _allow_shorthand(schema: dict[str, Any]) -> None:
    """A claim may be typed as plain text, and a dated step as a plain date."""
    for name, key in (("Claim", "text"), ("Dated", "date")):
        whole = schema["$defs"].get(name)
        if whole:
            schema["$defs"][name] = {"anyOf": [whole["properties"][key], whole], "title": name}


def _fill_in(node: Any, vocabularies: Mapping[str, Vocabulary]) -> None:
    if isinstance(node, list):
        for item in node:
            _fill_in(item, vocabularies)
    elif isinstance(node, dict):
        name = node.pop(VOCABULARY_KEY, None)
        if name is not None:
            concepts = vocabularies[name].concepts
            node["enum"] = [concept.id for concept in concepts]
            node["description"] = vocabularies[name].definition
        for item in node.values():
            _fill_in(item, vocabularies)
