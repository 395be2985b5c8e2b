"""What can go wrong. A refusal, nonsense and silence are three classes."""

from __future__ import annotations

from typing import Any, Literal

from .types import ErrorKind


class CodexError(Exception):
    """Anything that this package raises on purpose."""


class ContractError(CodexError):
    """A value does not fit the contract. Says where and why, and never repeats the value."""

    def __init__(self, reason: str, *path: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self._path = path

    @property
    def pointer(self) -> str:
        """JSON pointer to the value, or to the member that is missing."""
        return "".join(f"/{name.replace('~', '~0').replace('/', '~1')}" for name in self._path)

    def below(self, name: str) -> ContractError:
        """The same, told from one level further up."""
        return ContractError(self.reason, name, *self._path)

    def __str__(self) -> str:
        return f"{self.pointer or 'the value'} {self.reason}"


class RpcError(CodexError):
    """The peer refused, or a handler raises it to refuse. The only error that travels."""

    def __init__(
        self,
        code: int,
        message: str,
        *,
        kind: ErrorKind | None = None,
        data: Any = None,
    ) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.kind = kind
        """What programs match on. None where the peer tells no kind, as codex itself."""
        self.data = data

    def __str__(self) -> str:
        return self.message


class CallError(CodexError):
    """A call got no usable answer."""

    def __init__(
        self,
        code: Literal["not_connected", "closed", "timeout", "bad_response"],
        message: str,
    ) -> None:
        super().__init__(message)
        self.code = code
