"""Writes plain data as entries are written: lists indented, and short values on one line."""

from collections.abc import Mapping
from typing import Any, Final

import yaml

_LONGEST_ON_A_LINE: Final = 70


def as_yaml(data: Mapping[str, Any]) -> str:
    """Return data of mappings, lists, texts and numbers as the text of a YAML file."""
    text = yaml.dump(
        data, Dumper=_Writer, allow_unicode=True, sort_keys=False, width=100,
        default_flow_style=None,
    )  # fmt: skip
    return str(text)


class _Writer(yaml.SafeDumper):
    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002  # PyYAML's own signature
        super().increase_indent(flow, indentless=False)


def _mapping(writer: yaml.SafeDumper, value: dict[str, Any]) -> yaml.Node:
    return _on_a_line(writer.represent_mapping("tag:yaml.org,2002:map", value.items()))


def _sequence(writer: yaml.SafeDumper, value: list[Any]) -> yaml.Node:
    return _on_a_line(writer.represent_sequence("tag:yaml.org,2002:seq", value))


def _on_a_line(node: yaml.CollectionNode) -> yaml.Node:
    """Keep a list or mapping without depth on one line where it is short."""
    parts = [part for child in node.value
             for part in (child if isinstance(child, tuple) else (child,))]  # fmt: skip
    length = sum(len(str(part.value)) + 2 for part in parts)
    node.flow_style = bool(node.flow_style) and length <= _LONGEST_ON_A_LINE
    return node


_Writer.add_representer(dict, _mapping)
_Writer.add_representer(list, _sequence)
