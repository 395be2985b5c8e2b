"""Base classes of the generated types."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import Any, ClassVar, Final, Literal, Protocol, TypeVar


class Unset(Enum):
    """The type of ``UNSET``, the value of an absent member. Null is ``None``."""

    UNSET = "UNSET"

    def __repr__(self) -> str:
        return self.name

    def __bool__(self) -> Literal[False]:
        return False


UNSET: Final = Unset.UNSET


@dataclass(frozen=True)
class UnknownVariant:
    """An unlisted variant of a union, unchanged."""

    tag: str
    raw: dict[str, Any] = field(repr=False)


class ClosedEnum(str, Enum):
    """An enum that accepts only listed values."""

    def __str__(self) -> str:
        return str(self.value)

    def __format__(self, spec: str) -> str:
        return format(str(self.value), spec)


OpenEnumT = TypeVar("OpenEnumT", bound="OpenEnum")


class OpenEnum(str, Enum):
    """
    An enum that also accepts values of later releases.

    Unlisted values with the same text are equal but not identical: compare with ``==``.
    """

    def __str__(self) -> str:
        return str(self.value)

    def __format__(self, spec: str) -> str:
        return format(str(self.value), spec)

    @classmethod
    def _missing_(cls, value: object) -> OpenEnum | None:
        if not isinstance(value, str):
            return None
        unlisted = str.__new__(cls, value)
        unlisted._name_ = value
        unlisted._value_ = value
        return unlisted

    @property
    def is_listed(self) -> bool:
        """Whether this contract lists the value."""
        return self.value in type(self)._value2member_map_

    def listed(self: OpenEnumT) -> OpenEnumT | None:
        """The value if it is listed, else None, for an exhaustive ``match``."""
        return self if self.is_listed else None


class Codec(Protocol):
    """Decodes and encodes one type. Both raise a ContractError for an invalid value."""

    def decode(self, value: Any) -> Any: ...

    def encode(self, value: Any) -> Any: ...


RecordT = TypeVar("RecordT", bound="Record")


@dataclass(kw_only=True, slots=True)
class Record:
    """An object of the contract."""

    _codec: ClassVar[Codec]

    unlisted: dict[str, Any] = field(default_factory=dict, repr=False)
    """Unlisted members, unchanged. They are sent again."""

    @classmethod
    def from_json(cls: type[RecordT], value: object) -> RecordT:
        """Decodes a result of ``json.loads``. Raises a ContractError for an invalid value."""
        decoded: RecordT = cls._codec.decode(value)
        return decoded

    def to_json(self) -> dict[str, Any]:
        """Returns a value for ``json.dumps``. Raises a ContractError for an invalid member."""
        encoded: dict[str, Any] = self._codec.encode(self)
        return encoded
