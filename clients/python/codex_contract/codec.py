"""Codecs between JSON and values of the contract."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from .errors import ContractError
from .values import UNSET, ClosedEnum, Codec, OpenEnum, Record, UnknownVariant


class Anything:
    """Any JSON value, including null."""

    def decode(self, value: Any) -> Any:
        return value

    def encode(self, value: Any) -> Any:
        return value


class Scalar:
    """A value that is the same in JSON and in Python."""

    def __init__(self, kind: type, name: str) -> None:
        self._kind = kind
        self._name = name

    def decode(self, value: Any) -> Any:
        if not isinstance(value, self._kind):
            raise ContractError(f"must be {self._name}")
        return value

    def encode(self, value: Any) -> Any:
        return self.decode(value)


class Integer:
    """An integer within bounds, exact."""

    def __init__(self, low: int, high: int) -> None:
        self._low = low
        self._high = high

    def decode(self, value: Any) -> int:
        # JSON has one number type, so 1.0 is an integer.
        integer = int(value) if isinstance(value, float) and value.is_integer() else value
        # isinstance() would accept True.
        if type(integer) is not int:
            raise ContractError("must be an integer")
        if not self._low <= integer <= self._high:
            raise ContractError(f"must be between {self._low} and {self._high}")
        return integer

    def encode(self, value: Any) -> int:
        return self.decode(value)


class Number:
    """Any number of JSON."""

    def decode(self, value: Any) -> int | float:
        # isinstance() would accept True.
        if type(value) is not int and type(value) is not float:
            raise ContractError("must be a number")
        if type(value) is float and not math.isfinite(value):
            raise ContractError("must be a finite number")
        return value

    def encode(self, value: Any) -> int | float:
        return self.decode(value)


class Constant:
    """Exactly one value."""

    def __init__(self, value: str | int | bool) -> None:
        self._value = value

    def decode(self, value: Any) -> Any:
        if type(value) is not type(self._value) or value != self._value:
            raise ContractError(f"must be {self._value!r}")
        return value

    def encode(self, value: Any) -> Any:
        return self.decode(value)


class Enumeration:
    """An enum. An open one accepts unlisted values."""

    def __init__(self, kind: type[OpenEnum] | type[ClosedEnum]) -> None:
        self._kind = kind
        self._listed = frozenset(each.value for each in kind)
        self._open = issubclass(kind, OpenEnum)

    def decode(self, value: Any) -> Any:
        if not isinstance(value, str):
            raise ContractError("must be a string")
        # Checked first, because the ValueError of an enum quotes the value.
        if not self._open and value not in self._listed:
            raise ContractError("is none of the listed values")
        return self._kind(value)

    def encode(self, value: Any) -> Any:
        return self.decode(value).value


class Nullable:
    """Null, or another type."""

    def __init__(self, inner: Codec) -> None:
        self._inner = inner

    def decode(self, value: Any) -> Any:
        return None if value is None else self._inner.decode(value)

    def encode(self, value: Any) -> Any:
        return None if value is None else self._inner.encode(value)


class Array:
    """A list."""

    def __init__(self, items: Codec) -> None:
        self._items = items

    def decode(self, value: Any) -> list[Any]:
        return self._each(self._items.decode, value)

    def encode(self, value: Any) -> list[Any]:
        return self._each(self._items.encode, value)

    def _each(self, convert: Callable[[Any], Any], value: Any) -> list[Any]:
        if not isinstance(value, list):
            raise ContractError("must be an array")
        return [below(str(index), convert, item) for index, item in enumerate(value)]


class Map:
    """An object with arbitrary names and values of one type."""

    def __init__(self, values: Codec) -> None:
        self._values = values

    def decode(self, value: Any) -> dict[str, Any]:
        return self._each(self._values.decode, value)

    def encode(self, value: Any) -> dict[str, Any]:
        return self._each(self._values.encode, value)

    def _each(self, convert: Callable[[Any], Any], value: Any) -> dict[str, Any]:
        entries = expect_object(value)
        return {name: below(name, convert, entry) for name, entry in entries.items()}


class OneOf:
    """Alternatives with different JSON types. The first match is used."""

    def __init__(self, *alternatives: Codec) -> None:
        self._alternatives = alternatives

    def decode(self, value: Any) -> Any:
        return self._first([each.decode for each in self._alternatives], value)

    def encode(self, value: Any) -> Any:
        return self._first([each.encode for each in self._alternatives], value)

    def _first(self, conversions: list[Callable[[Any], Any]], value: Any) -> Any:
        deepest: ContractError | None = None
        for convert in conversions:
            try:
                return convert(value)
            except ContractError as error:
                # The deepest error belongs to the most likely alternative.
                if deepest is None or len(error.pointer) > len(deepest.pointer):
                    deepest = error
        if deepest is None or deepest.pointer == "":
            raise ContractError("fits none of the alternatives")
        raise deepest


class Member(NamedTuple):
    """A member of an object: its JSON name, Python name and type."""

    name: str
    attribute: str
    codec: Codec
    optional: bool = False


class Object:
    """A Record. Unlisted members are preserved."""

    def __init__(
        self,
        kind: type[Record],
        *members: Member,
        tag: tuple[str, str] | None = None,
    ) -> None:
        self._kind = kind
        self._members = members
        self._tag = tag
        self._listed = {member.name for member in members} | ({tag[0]} if tag else set())
        kind._codec = self

    def decode(self, value: Any) -> Record:
        given = expect_object(value)
        if self._tag is not None:
            name, expected = self._tag
            below(name, Constant(expected).decode, expect_member(given, name))
        attributes = {
            member.attribute: below(
                member.name, member.codec.decode, expect_member(given, member.name)
            )
            for member in self._members
            if member.name in given or not member.optional
        }
        unlisted = {name: part for name, part in given.items() if name not in self._listed}
        return self._kind(**attributes, unlisted=unlisted)

    def encode(self, value: Any) -> dict[str, Any]:
        if not isinstance(value, self._kind):
            raise ContractError(f"must be of class {self._kind.__name__}")
        encoded: dict[str, Any] = {} if self._tag is None else dict([self._tag])
        for member in self._members:
            attribute = getattr(value, member.attribute)
            if attribute is UNSET and member.optional:
                continue
            encoded[member.name] = below(member.name, member.codec.encode, attribute)
        unlisted = {name: part for name, part in value.unlisted.items() if name not in self._listed}
        return encoded | unlisted


class Variants:
    """A tagged union. An open one preserves unlisted variants."""

    def __init__(
        self,
        discriminator: str,
        variants: Mapping[str, type[Record]],
        *,
        open: bool,
    ) -> None:
        self._discriminator = discriminator
        self._variants = variants
        self._open = open

    def decode(self, value: Any) -> Any:
        given = expect_object(value)
        variant = self._find(given)
        if variant is None:
            return UnknownVariant(given[self._discriminator], given)
        return variant._codec.decode(given)

    def encode(self, value: Any) -> Any:
        if isinstance(value, UnknownVariant):
            self._find(value.raw)
            return value.raw
        if type(value) not in self._variants.values():
            raise ContractError("must be one of the variants")
        return value._codec.encode(value)

    def _find(self, given: dict[str, Any]) -> type[Record] | None:
        """Returns the variant of a tag, or None for an unlisted one."""
        name = self._discriminator
        tag = below(name, TEXT.decode, expect_member(given, name))
        variant = self._variants.get(tag)
        if variant is None and not self._open:
            raise ContractError("is none of the listed variants", name)
        return variant


class Registry(dict[str, Codec]):
    """Codecs by type name."""

    def to(self, name: str) -> Codec:
        """Returns a codec that is looked up on use, for recursive types."""
        return _Later(self, name)


class _Later:
    def __init__(self, registry: Registry, name: str) -> None:
        self._registry = registry
        self._name = name

    def decode(self, value: Any) -> Any:
        return self._registry[self._name].decode(value)

    def encode(self, value: Any) -> Any:
        return self._registry[self._name].encode(value)


ANYTHING = Anything()
TEXT = Scalar(str, "a string")
BOOLEAN = Scalar(bool, "a boolean")
NULL = Scalar(type(None), "null")
INT32 = Integer(-(2**31), 2**31 - 1)
INT64 = Integer(-(2**63), 2**63 - 1)
UINT32 = Integer(0, 2**32 - 1)
NUMBER = Number()


def below(name: str, convert: Callable[[Any], Any], value: Any) -> Any:
    """Converts a part of a value and adds its name to the pointer of an error."""
    try:
        return convert(value)
    except ContractError as error:
        raise error.below(name) from None


def expect_object(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise ContractError("must be an object")
    return value


def expect_member(given: dict[str, Any], name: str) -> Any:
    if name not in given:
        raise ContractError("is missing", name)
    return given[name]
