"""A usage backend on loopback, for servers to ask."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

_YEAR_2100 = 4_102_444_800


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        answer = next((each for end, each in _ANSWERS.items() if self.path.endswith(end)), None)
        body = json.dumps(answer or {}).encode()
        self.send_response(404 if answer is None else 200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        pass


_USAGE = {
    "plan_type": "quantum",
    "rate_limit": {
        "allowed": True,
        "limit_reached": False,
        "primary_window": {
            "used_percent": 42,
            "limit_window_seconds": 18000,
            "reset_after_seconds": 60,
            "reset_at": 1795230000,
        },
    },
}

# Codex asks where a workspace lives; any https origin will do, and nothing is sent there.
_WORKSPACE = {
    "id": "acct",
    "workspace_backend_origin": "https://workspace.invalid",
    "account_routing_override": "NO_CONSTRAINT",
    "name": "Workspace",
}
_ANSWERS = {"/usage": _USAGE, "/accounts/check": {"accounts": [_WORKSPACE]}}


@contextmanager
def backend() -> Iterator[str]:
    """The base URL of a backend that lives as long as the block."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/backend-api"
    finally:
        server.shutdown()
        server.server_close()


def token() -> str:
    """A token that no issuer gave, which servers on this machine take for lack of a signature."""
    claims = {
        "exp": _YEAR_2100,
        "email": "a@example.com",
        "https://api.openai.com/auth": {"chatgpt_plan_type": "plus", "chatgpt_account_id": "acct"},
    }
    parts = [{"alg": "none"}, claims, "signature"]
    return ".".join(_segment(json.dumps(part)) for part in parts)


def _segment(text: str) -> str:
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")
