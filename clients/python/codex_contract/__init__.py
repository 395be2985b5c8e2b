"""Client for the codex app-server protocol."""

from . import codecs, methods, types
from .client import Client, spawn_client
from .errors import CallError, CodexError, ContractError, RpcError
from .transport import ProcessTransport, Transport, spawn
from .values import UNSET, ClosedEnum, OpenEnum, Record, UnknownVariant, Unset

__all__ = [
    "UNSET",
    "CallError",
    "Client",
    "ClosedEnum",
    "CodexError",
    "ContractError",
    "OpenEnum",
    "ProcessTransport",
    "Record",
    "RpcError",
    "Transport",
    "UnknownVariant",
    "Unset",
    "codecs",
    "methods",
    "spawn",
    "spawn_client",
    "types",
]
