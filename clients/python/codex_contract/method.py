"""Descriptors of methods, with the types of their params and results."""

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
    """A method of the contract. Its class is the direction and kind of the message."""

    name: str
    _: KW_ONLY
    params: Codec | None = None
    params_optional: bool = False
    result: Codec | None = None
    errors: tuple[ErrorKind, ...] = ()
    """The error kinds that the contract lists."""
    since: str | None = None
    """First release that has it. None if all supported releases have it."""
    experimental: bool = False

    def encode_params(self, params: Any) -> dict[str, Any]:
        """Returns the ``params`` member of a message, or no member without params."""
        if self.params is None or (self.params_optional and params is None):
            return {}
        return {"params": self.params.encode(params)}

    def decode_params(self, message: dict[str, Any]) -> Any:
        """Returns the params of a received message. Raises a ContractError."""
        if self.params is None or (self.params_optional and message.get("params") is None):
            return None
        return _decode(self.params, message.get("params"))

    def decode_result(self, message: dict[str, Any]) -> Any:
        """Returns the result in a received answer. Raises a ContractError."""
        if self.result is None or "result" not in message:
            raise ContractError("is missing", "result")
        return _decode(self.result, message["result"])


def _decode(codec: Codec, value: Any) -> Any:
    try:
        return codec.decode(value)
    except RecursionError:
        raise ContractError("is nested too deeply") from None


class ClientRequest(Method, Generic[ParamsT, ResultT]):
    """A request of a client."""


class ClientNotification(Method, Generic[ParamsT]):
    """A notification of a client."""


class ServerRequest(Method, Generic[ParamsT, ResultT]):
    """A request of a server."""


class ServerNotification(Method, Generic[ParamsT]):
    """A notification of a server."""
