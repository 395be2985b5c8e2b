"""Transports, and a server in a child process."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
from collections.abc import AsyncIterator, Awaitable, Mapping, Sequence
from typing import Protocol

from .errors import CallError
from .methods import MAX_LINE_BYTES

log = logging.getLogger("codex_contract")

_CHUNK_BYTES = 64 * 1024
_TAIL_BYTES = 8 * 1024
_GRACE_SECONDS = 2.0
_HAS_PROCESS_GROUPS = hasattr(os, "killpg")


class Transport(Protocol):
    """Sends lines to a peer and receives its lines."""

    async def send(self, line: bytes) -> None:
        """Sends a line without its line feed. Raises a CallError if the peer has ended."""

    def lines(self) -> AsyncIterator[bytes]:
        """The lines of the peer until it ends. May be called once."""

    async def close(self) -> None:
        """Ends the peer. May be called again."""


class LineSplitter:
    """Splits a byte stream into lines. Lines over the limit are skipped and not buffered."""

    def __init__(self, max_line_bytes: int = MAX_LINE_BYTES) -> None:
        self._max_line_bytes = max_line_bytes
        self._parts: list[bytes] = []
        self._length = 0

    def push(self, chunk: bytes) -> list[bytes]:
        """Returns the lines that the chunk completes."""
        *ends, rest = chunk.split(b"\n")
        lines = [line for end in ends if (line := self._end(end)) is not None]
        self._keep(rest)
        return lines

    def _keep(self, part: bytes) -> None:
        self._length += len(part)
        if self._length <= self._max_line_bytes:
            self._parts.append(part)
        else:
            self._parts.clear()

    def _end(self, part: bytes) -> bytes | None:
        self._keep(part)
        line, length = b"".join(self._parts), self._length
        self._parts.clear()
        self._length = 0
        if length <= self._max_line_bytes:
            return line
        log.warning("Skipped a line of %d bytes: it is too long", length)
        return None


class ProcessTransport:
    """A server process, connected by its standard input and output. Created by ``spawn``."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        assert process.stdin and process.stdout and process.stderr
        self._process = process
        self._stdin = process.stdin
        self._stdout = process.stdout
        self._writing = asyncio.Lock()
        self._tail = bytearray()
        self._log_reader = asyncio.create_task(self._keep_tail(process.stderr))
        self._read_to_end = asyncio.Event()
        self._stopping: asyncio.Task[None] | None = None

    @property
    def exit_code(self) -> int | None:
        """The exit code: None while the process runs, negative after a signal."""
        return self._process.returncode

    def stderr_tail(self) -> str:
        """The last 8 KiB of standard error."""
        return self._tail.decode("utf-8", "replace")

    async def send(self, line: bytes) -> None:
        try:
            async with self._writing:
                self._stdin.write(line + b"\n")
                await self._stdin.drain()
        except (ConnectionError, RuntimeError) as error:
            raise CallError("closed", "The server accepts no more input") from error

    async def lines(self) -> AsyncIterator[bytes]:
        splitter = LineSplitter()
        while chunk := await self._stdout.read(_CHUNK_BYTES):
            for line in splitter.push(chunk):
                yield line
        self._read_to_end.set()

    async def close(self) -> None:
        """Closes the input. Sends SIGTERM after two seconds, and SIGKILL after two more."""
        if self._stopping is None:
            self._stopping = asyncio.create_task(self._stop())
        await asyncio.shield(self._stopping)

    async def _stop(self) -> None:
        self._stdin.close()
        for number in (signal.SIGTERM, getattr(signal, "SIGKILL", signal.SIGTERM)):
            if await _within_grace(self._process.wait()):
                break
            self._signal(number)
        await self._process.wait()
        # Child processes of the server may keep the pipes open, and asyncio has no public way to
        # close them.
        await _within_grace(self._read_to_end.wait())
        self._process._transport.close()  # type: ignore[attr-defined]
        self._log_reader.cancel()

    def _signal(self, number: int) -> None:
        try:
            if _HAS_PROCESS_GROUPS:
                os.killpg(self._process.pid, number)
            else:
                self._process.send_signal(number)
        except ProcessLookupError:
            pass

    async def _keep_tail(self, stderr: asyncio.StreamReader) -> None:
        while chunk := await stderr.read(_CHUNK_BYTES):
            self._tail += chunk
            del self._tail[:-_TAIL_BYTES]


async def _within_grace(awaited: Awaitable[object]) -> bool:
    try:
        await asyncio.wait_for(awaited, _GRACE_SECONDS)
    except asyncio.TimeoutError:
        return False
    return True


async def spawn(
    command: Sequence[str],
    *,
    cwd: str | os.PathLike[str] | None = None,
    env: Mapping[str, str] | None = None,
) -> ProcessTransport:
    """Starts a server. Raises a CallError ``not_connected`` if it cannot start."""
    try:
        process = await asyncio.create_subprocess_exec(
            *command,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            cwd=cwd,
            env=env,
            # A separate process group: signals also reach the children of a wrapper script.
            start_new_session=_HAS_PROCESS_GROUPS,
        )
    except OSError as error:
        reason = error.strerror or type(error).__name__
        message = f'Cannot start "{command[0]}": {reason}'
        raise CallError("not_connected", message) from error
    return ProcessTransport(process)
