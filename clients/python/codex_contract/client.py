"""The typed client."""

from __future__ import annotations

import asyncio
import json
import os
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any

from . import methods, types
from .calls import Calls
from .errors import CallError, ContractError, RpcError
from .method import (
    ClientNotification,
    ClientRequest,
    ParamsT,
    ResultT,
    ServerNotification,
    ServerRequest,
)
from .transport import Transport, log, spawn

_DEFAULT_TIMEOUT = 60.0

_Handler = Callable[[Any], Awaitable[Any]]
_Listener = Callable[[Any], object]


class Client(Calls):
    """
    A client of a server over a transport.

    Requests of the server without a handler are declined; see ``handle``.
    """

    def __init__(self, transport: Transport, *, timeout: float = _DEFAULT_TIMEOUT) -> None:
        self._transport = transport
        self._timeout = timeout
        self._last_id = 0
        self._pending: dict[int, asyncio.Future[dict[str, Any]]] = {}
        self._handlers: dict[str, _Handler] = {}
        self._listeners: dict[str, list[_Listener]] = {}
        self._answering: set[asyncio.Task[None]] = set()
        self._ended = False
        self._reader = asyncio.create_task(self._read())

    async def initialize(
        self,
        params: types.InitializeParams,
        *,
        timeout: float | None = None,
    ) -> types.InitializeResponse:
        """Opens the connection: calls ``initialize`` and sends ``initialized``."""
        result = await super().initialize(params, timeout=timeout)
        await self.notify(methods.INITIALIZED, None)
        return result

    async def request(
        self,
        method: ClientRequest[ParamsT, ResultT],
        params: ParamsT,
        *,
        timeout: float | None = None,
    ) -> ResultT:
        """
        Calls a method of the contract.

        Raises an RpcError if the server refuses, a CallError if there is no usable answer, and a
        ContractError if the params are invalid. ``timeout`` is in seconds.
        """
        message = {"method": method.name, **method.encode_params(params)}
        response = await self._call(message, self._timeout if timeout is None else timeout)
        if "error" in response:
            raise _to_rpc_error(method.name, response["error"])
        try:
            result: ResultT = method.decode_result(response)
        except ContractError as error:
            message_text = f"Cannot use the result of {method.name}: {error}"
            raise CallError("bad_response", message_text) from None
        return result

    async def notify(self, method: ClientNotification[ParamsT], params: ParamsT) -> None:
        """Sends a notification."""
        await self._send({"method": method.name, **method.encode_params(params)})

    def on(
        self,
        method: ServerNotification[ParamsT],
        listener: Callable[[ParamsT], object],
    ) -> Callable[[], None]:
        """Listens to a notification. Returns a function that removes the listener."""
        listeners = self._listeners.setdefault(method.name, [])
        listeners.append(listener)

        def end() -> None:
            if listener in listeners:
                listeners.remove(listener)

        return end

    def handle(
        self,
        method: ServerRequest[ParamsT, ResultT],
        handler: Callable[[ParamsT], Awaitable[ResultT]],
    ) -> None:
        """Serves a request of the server. The handler raises an RpcError to refuse."""
        self._handlers[method.name] = handler

    async def close(self) -> None:
        """Closes the connection and ends the server. May be called again."""
        await self._transport.close()
        # The last output of the server is read first.
        await asyncio.shield(self._reader)
        for task in self._answering:
            task.cancel()

    async def _call(self, message: dict[str, Any], timeout: float) -> dict[str, Any]:
        name = message["method"]
        self._last_id += 1
        request_id = self._last_id
        # Before the message is sent: a fast server answers before send() returns.
        future: asyncio.Future[dict[str, Any]] = asyncio.get_running_loop().create_future()
        self._pending[request_id] = future
        try:
            await self._send({"id": request_id, **message})
            return await asyncio.wait_for(future, timeout)
        except asyncio.TimeoutError:
            reason = f"{name}: no answer within {timeout:g} seconds"
            raise CallError("timeout", reason) from None
        finally:
            del self._pending[request_id]

    async def _send(self, message: dict[str, Any]) -> None:
        if self._ended:
            raise CallError("closed", "The connection is closed")
        await self._transport.send(json.dumps(message, allow_nan=False).encode("ascii"))

    async def _read(self) -> None:
        try:
            async for line in self._transport.lines():
                self._receive(line)
        finally:
            self._ended = True
            for future in self._pending.values():
                if not future.done():
                    future.set_exception(CallError("closed", "The server ended the connection"))

    def _receive(self, line: bytes) -> None:
        try:
            message = json.loads(line.decode("utf-8"), parse_constant=_refuse_constant)
        except (ValueError, RecursionError):
            message = None
        if not isinstance(message, dict):
            if line.strip():
                log.warning("Skipped a line of %d bytes: it is not a message", len(line))
            return
        method = message.get("method")
        if isinstance(method, str) and "id" in message:
            task = asyncio.create_task(self._answer(method, message))
            self._answering.add(task)
            task.add_done_callback(self._answering.discard)
        elif isinstance(method, str):
            self._notified(method, message)
        else:
            self._settle(message)

    def _settle(self, message: dict[str, Any]) -> None:
        request_id = message.get("id")
        future = self._pending.get(request_id) if type(request_id) is int else None
        if future is None or future.done():
            log.debug("Ignored an answer to an unknown call")
        else:
            future.set_result(message)

    def _notified(self, name: str, message: dict[str, Any]) -> None:
        listeners = list(self._listeners.get(name, ()))
        method = methods.METHODS.get(name)
        if method is None or not listeners:
            return
        try:
            params = method.decode_params(message)
        except ContractError as error:
            log.warning("Cannot use the params of %s: %s", name, error)
            return
        for listener in listeners:
            try:
                listener(params)
            except Exception as error:
                _report(f"A listener of {name} failed", error)

    async def _answer(self, name: str, message: dict[str, Any]) -> None:
        try:
            answer = {"result": await self._serve(name, message)}
        except RpcError as error:
            answer = {"error": _to_error_object(error)}
        except Exception as error:
            _report(f"The handler of {name} failed", error)
            answer = {"error": _to_error_object(_internal_error())}
        try:
            await self._send({"id": message["id"], **answer})
        except CallError:
            log.debug("An answer to %s was not sent: the connection is closed", name)

    async def _serve(self, name: str, message: dict[str, Any]) -> Any:
        method = methods.METHODS.get(name)
        handler = self._handlers.get(name)
        if method is None or method.result is None or handler is None:
            raise RpcError(_REFUSED, "This client does not serve the request")
        try:
            params = method.decode_params(message)
        except ContractError as error:
            kind = types.ErrorKind.INVALID_PARAMS
            raise RpcError(_REFUSED, f"Cannot use the params: {error}", kind=kind) from None
        return method.result.encode(await handler(params))


_REFUSED = methods.ERROR_CODES[types.ErrorKind.INVALID_REQUEST]


@asynccontextmanager
async def spawn_client(
    command: Sequence[str] = ("codex", "app-server"),
    *,
    cwd: str | os.PathLike[str] | None = None,
    env: Mapping[str, str] | None = None,
    timeout: float = _DEFAULT_TIMEOUT,
) -> AsyncIterator[Client]:
    """Starts a server and a client of it, and ends both with the block."""
    client = Client(await spawn(command, cwd=cwd, env=env), timeout=timeout)
    try:
        yield client
    finally:
        await client.close()


def _to_rpc_error(method: str, error: Any) -> RpcError | CallError:
    code = error.get("code") if isinstance(error, dict) else None
    message = error.get("message") if isinstance(error, dict) else None
    if type(code) is not int or not isinstance(message, str):
        return CallError("bad_response", f"Cannot use the error of {method}")
    data = error.get("data")
    return RpcError(code, message, kind=_kind_of(data), data=data)


def _kind_of(data: Any) -> types.ErrorKind | None:
    kind = data.get("kind") if isinstance(data, dict) else None
    return next((listed for listed in types.ErrorKind if listed.value == kind), None)


def _to_error_object(error: RpcError) -> dict[str, Any]:
    kind = {} if error.kind is None else {"kind": error.kind.value}
    data = {**error.data, **kind} if isinstance(error.data, dict) else error.data or kind
    return {"code": error.code, "message": error.message, **({"data": data} if data else {})}


def _internal_error() -> RpcError:
    kind = types.ErrorKind.INTERNAL
    return RpcError(methods.ERROR_CODES[kind], "Internal error", kind=kind)


def _report(message: str, error: Exception) -> None:
    """Passes an error of the program to the exception handler of its event loop."""
    context = {"message": message, "exception": error}
    asyncio.get_running_loop().call_exception_handler(context)


def _refuse_constant(_name: str) -> None:
    raise ValueError("JSON has neither NaN nor Infinity")
