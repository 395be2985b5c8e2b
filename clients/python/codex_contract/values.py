"""What the generated types are made of."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import Any, ClassVar, Final, Literal, Protocol, TypeVar


class Unset(Enum):
    """The type of ``UNSET``: a member that is not there, which is not the same as null."""

    UNSET = "UNSET"

    def __repr__(self) -> str:
        return self.name

    def __bool__(self) -> Literal[False]:
        return False


UNSET: Final = Unset.UNSET


@dataclass(frozen=True)
class UnknownVariant:
    """A variant of a union that this contract does not list, as it came."""

    tag: str
    raw: dict[str, Any] = field(repr=False)


class ClosedEnum(str, Enum):
    """Text of which only the listed values are taken."""

    def __str__(self) -> str:
        return str(self.value)

    def __format__(self, spec: str) -> str:
        return format(str(self.value), spec)


OpenEnumT = TypeVar("OpenEnumT", bound="OpenEnum")


class OpenEnum(str, Enum):
    """
    Text with listed values that also keeps those of later releases.

    Two unlisted values are equal when their text is, but not identical: compare with ``==``.
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
        """The value when it is listed, for a ``match`` that a type checker finds exhaustive."""
        return self if self.is_listed else None


class Codec(Protocol):
    """Both directions of one type. Each raises a ContractError for a value that does not fit."""

    def decode(self, value: Any) -> Any: ...

    def encode(self, value: Any) -> Any: ...


RecordT = TypeVar("RecordT", bound="Record")


@dataclass(kw_only=True, slots=True)
class Record:
    """An object of the contract."""

    _codec: ClassVar[Codec]

    unlisted: dict[str, Any] = field(default_factory=dict, repr=False)
    """Members that the contract does not list, as they came. They are sent along."""

    @classmethod
    def from_json(cls: type[RecordT], value: object) -> RecordT:
        """Reads what ``json.loads`` returned. Raises a ContractError where it does not fit."""
        decoded: RecordT = cls._codec.decode(value)
        return decoded

    def to_json(self) -> dict[str, Any]:
        """What ``json.dumps`` takes. Raises a ContractError where a member has a wrong value."""
        encoded: dict[str, Any] = self._codec.encode(self)
        return encoded
