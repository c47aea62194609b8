"""The JSON Schema that editors use."""

import json
import re
from typing import Any

import pytest

from kb.practice import Practice
from kb.schema import json_schema
from tests.practices_for_tests import vocabularies


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    return json_schema("practice", vocabularies())


def test_terms_are_filled_in_from_their_vocabulary(schema: dict[str, Any]) -> None:
    themes = schema["properties"]["themes"]["items"]
    assert themes["enum"] == list(vocabularies()["themes"].by_id)
    assert themes["description"] == vocabularies()["themes"].definition
    helix = schema["$defs"]["Actor"]["properties"]["helix"]
    assert helix["enum"] == ["government", "education", "industry", "society"]
    assert "x-vocabulary" not in json.dumps(schema)


def test_the_id_is_left_to_the_path_of_the_file(schema: dict[str, Any]) -> None:
    assert "id" not in schema["properties"]
    assert "id" not in schema["required"]
    assert "id" in schema["$defs"]["Source"]["properties"]


def test_what_every_entry_needs_is_required_and_no_other_key_is_allowed(
    schema: dict[str, Any],
) -> None:
    assert set(schema["required"]) == {
        "title", "summary", "sources", "updated", "type", "countries", "themes",
    }  # fmt: skip
    assert schema["additionalProperties"] is False


def test_every_key_of_a_practice_is_in_the_schema(schema: dict[str, Any]) -> None:
    assert set(schema["properties"]) == set(Practice.model_fields) - {"id"}


@pytest.mark.parametrize("name", ["Claim", "Dated"])
def test_a_claim_and_a_date_may_be_typed_short_or_whole(schema: dict[str, Any], name: str) -> None:
    short, whole = schema["$defs"][name]["anyOf"]
    assert short.get("type") != "object"
    assert whole["type"] == "object"
    assert "sources" in whole["properties"]


def test_a_date_may_be_a_year_which_editors_take_for_a_number(schema: dict[str, Any]) -> None:
    text, year = schema["properties"]["updated"]["anyOf"]
    assert re.search(text["pattern"], "2026-11-24")
    assert not re.search(text["pattern"], "24-11-2026")
    assert year == {"type": "integer", "minimum": 1800, "maximum": 2100}


def test_the_schema_says_which_draft_it_is_of(schema: dict[str, Any]) -> None:
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_there_is_no_schema_of_what_is_no_kind() -> None:
    with pytest.raises(KeyError):
        json_schema("gadget", vocabularies())
