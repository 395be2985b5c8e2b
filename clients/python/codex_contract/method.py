"""What is known about a method, and which types a call of it has."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass
from typing import Any, Generic, TypeVar

from .errors import ContractError
from .types import ErrorKind
from .values import Codec

ParamsT = TypeVar("ParamsT")
ResultT = TypeVar("ResultT")


@dataclass(frozen=True)
class Method:
    """A method of the contract. Its class tells the direction, and whether there is an answer."""

    name: str
    _: KW_ONLY
    params: Codec | None = None
    params_optional: bool = False
    result: Codec | None = None
    errors: tuple[ErrorKind, ...] = ()
    """The kinds it may be refused with, as far as the contract tells."""
    since: str | None = None
    """First release that has it. None where all supported ones have it."""
    experimental: bool = False

    def encode_params(self, params: Any) -> dict[str, Any]:
        """The ``params`` member of a message, or nothing where there is none."""
        if self.params is None or (self.params_optional and params is None):
            return {}
        return {"params": self.params.encode(params)}

    def decode_params(self, message: dict[str, Any]) -> Any:
        """The params of a message that came."""
        if self.params is None or (self.params_optional and message.get("params") is None):
            return None
        return _decode(self.params, message.get("params"))

    def decode_result(self, message: dict[str, Any]) -> Any:
        """The result in an answer that came."""
        if self.result is None or "result" not in message:
            raise ContractError("is missing", "result")
        return _decode(self.result, message["result"])


def _decode(codec: Codec, value: Any) -> Any:
    try:
        return codec.decode(value)
    except RecursionError:
        raise ContractError("is nested too deeply") from None


class ClientRequest(Method, Generic[ParamsT, ResultT]):
    """What a client may ask a server."""


class ClientNotification(Method, Generic[ParamsT]):
    """What a client may tell a server."""


class ServerRequest(Method, Generic[ParamsT, ResultT]):
    """What a server may ask a client."""


class ServerNotification(Method, Generic[ParamsT]):
    """What a server may tell a client."""
