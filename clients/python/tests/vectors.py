"""The example values that readers in every language are judged by."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

_REPOSITORY = Path(__file__).resolve().parents[3]

GUARANTEES = _REPOSITORY / "node_modules/.cache/codex-contract/guarantees/python.json"
"""Where the counts for the table of guarantees go."""


class Vector(NamedTuple):
    """A value with the type it is of, and where a refusal has to point."""

    type: str
    name: str
    value: Any
    pointer: str


def vectors(kind: str) -> Iterator[Vector]:
    """Every vector of a kind, for the types that this package has."""
    for type_name in _own_types():
        yield from _made(type_name, kind)
        yield from _told(type_name, kind)


def _own_types() -> list[str]:
    # The types of the HTTP backend are between a server and that backend.
    contract = json.loads((_REPOSITORY / "generated/contract.json").read_text("utf-8"))
    return [each["name"] for each in contract["types"] if not each["source"].startswith("backend/")]


def _made(type_name: str, kind: str) -> Iterator[Vector]:
    path = _REPOSITORY / "generated/vectors" / f"{type_name}.json"
    for each in json.loads(path.read_text("utf-8"))[kind]:
        value = json.loads(each["text"]) if kind == "beyondDouble" else each["value"]
        yield Vector(type_name, each["name"], value, each.get("pointer", ""))


def _told(type_name: str, kind: str) -> Iterator[Vector]:
    folder = _REPOSITORY / "schema/vectors" / type_name / kind
    for path in sorted(folder.glob("*.json")):
        read = json.loads(path.read_text("utf-8"))
        name = f"{kind}/{path.stem}"
        if kind == "invalid":
            yield Vector(type_name, name, read["value"], read["pointer"])
        else:
            yield Vector(type_name, name, read, "")
