"""The errors of the package, with one class for each kind of failure."""

from __future__ import annotations

from typing import Any, Literal

from .types import ErrorKind


class CodexError(Exception):
    """Base class of all errors of this package."""


class ContractError(CodexError):
    """A value breaks the contract. Contains the place and the reason, but not the value."""

    def __init__(self, reason: str, *path: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self._path = path

    @property
    def pointer(self) -> str:
        """JSON pointer to the value or to the missing member."""
        return "".join(f"/{name.replace('~', '~0').replace('/', '~1')}" for name in self._path)

    def below(self, name: str) -> ContractError:
        """The same error, relative to the value one level up."""
        return ContractError(self.reason, name, *self._path)

    def __str__(self) -> str:
        return f"{self.pointer or 'the value'} {self.reason}"


class RpcError(CodexError):
    """An error response: received from the peer, or raised by a handler to send it."""

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
        """Match on this. None if the peer sends no kind; codex sends none."""
        self.data = data

    def __str__(self) -> str:
        return self.message


class CallError(CodexError):
    """A call without a usable answer."""

    def __init__(
        self,
        code: Literal["not_connected", "closed", "timeout", "bad_response"],
        message: str,
    ) -> None:
        super().__init__(message)
        self.code = code
