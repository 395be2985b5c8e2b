"""The client and its examples with real servers: ours, and codex where it is installed."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import ClassVar, NamedTuple

from codex_contract import UNSET, RpcError, spawn_client
from codex_contract.methods import NEWEST_SERVER
from codex_contract.types import (
    ApiKeyAccount,
    ApiKeyLoginParams,
    ChatgptAccount,
    ChatgptAuthTokensLoginParams,
    ClientInfo,
    ErrorKind,
    GetAccountParams,
    InitializeCapabilities,
    InitializeParams,
)

from .backend import backend, token

_PACKAGE = Path(__file__).resolve().parents[1]
_REPOSITORY = _PACKAGE.parents[1]
_CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "codex-contract"
_CODEX = _CACHE / f"codex-{NEWEST_SERVER}/node_modules/.bin/codex"
# Nobody listens on this port: what would leave this machine ends there.
_NOWHERE = "http://127.0.0.1:9"


class Place(NamedTuple):
    """How a server is started, and its new and empty home."""

    command: list[str]
    env: dict[str, str]
    home: Path


@contextmanager
def place(command: list[str]) -> Iterator[Place]:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder, backend() as url:
        home = Path(folder).resolve()
        config = f'chatgpt_base_url = "{url}"\ncheck_for_update_on_startup = false\n'
        (home / "config.toml").write_text(f"{config}[analytics]\nenabled = false\n")
        env = {name: _NOWHERE for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")}
        env |= {"PATH": os.environ["PATH"], "HOME": folder, "CODEX_HOME": str(home)}
        yield Place(command, env | {"NO_PROXY": "127.0.0.1"}, home)


class WithServer:
    """What holds with any server."""

    command: ClassVar[list[str]]
    tells_kinds: ClassVar[bool]

    async def test_an_api_key_signs_in_and_has_no_limits(self) -> None:
        test = self._test()
        with place(self.command) as (command, env, home):
            async with spawn_client(command, env=env) as client:
                info = ClientInfo(name="test", version="1")
                server = await client.initialize(InitializeParams(client_info=info))
                test.assertEqual(server.codex_home, str(home))
                before = await client.account_read(GetAccountParams())
                test.assertIsNone(before.account)
                await client.account_login_start(ApiKeyLoginParams(api_key="sk-canary"))
                after = await client.account_read(GetAccountParams())
                test.assertEqual(after.account, ApiKeyAccount())
                with test.assertRaises(RpcError) as caught:
                    await client.account_rate_limits_read()
                kind = ErrorKind.CHATGPT_AUTH_REQUIRED if self.tells_kinds else None
                test.assertIs(caught.exception.kind, kind)
                test.assertIn("chatgpt authentication required", str(caught.exception))
            test.assertIn("sk-canary", (home / "auth.json").read_text())

    async def test_tokens_of_the_host_sign_in_and_have_limits(self) -> None:
        test = self._test()
        with place(self.command) as (command, env, _):
            async with spawn_client(command, env=env) as client:
                info = ClientInfo(name="test", version="1")
                wants = InitializeCapabilities(experimental_api=True)
                params = InitializeParams(client_info=info, capabilities=wants)
                await client.initialize(params)
                tokens = ChatgptAuthTokensLoginParams(
                    access_token=token(), chatgpt_account_id="acct"
                )
                await client.account_login_start(tokens)
                account = (await client.account_read(GetAccountParams())).account
                assert isinstance(account, ChatgptAccount)
                test.assertEqual((account.email, account.plan_type), ("a@example.com", "plus"))
                limits = (await client.account_rate_limits_read()).rate_limits
                assert limits.primary is not None
                test.assertEqual(limits.primary.used_percent, 42)
                test.assertEqual(limits.primary.resets_at, 1795230000)
                test.assertIsNot(limits.plan_type, UNSET)

    def test_the_example_runs(self) -> None:
        with place(self.command) as (command, env, home):
            example = str(_PACKAGE / "examples/read_account.py")
            printed = _run([example, *command], env | {"OPENAI_API_KEY": "sk-canary"})
        lines = printed.splitlines()
        test = self._test()
        test.assertIn(f"home {home}", lines)
        test.assertIn("account an API key", lines)
        test.assertTrue(any("limits chatgpt authentication required" in line for line in lines))
        test.assertIn("now apikey", lines)
        test.assertNotIn("sk-canary", printed)

    def _test(self) -> unittest.TestCase:
        assert isinstance(self, unittest.TestCase)
        return self


class WithOurs(WithServer, unittest.IsolatedAsyncioTestCase):
    command: ClassVar[list[str]] = [
        shutil.which("node") or "node",
        str(_REPOSITORY / "dist/cli.js"),
        "app-server",
    ]
    tells_kinds = True

    def test_the_example_of_the_readme_runs(self) -> None:
        readme = (_PACKAGE / "README.md").read_text("utf-8")
        source = re.findall(r"```python\n(.*?)```", readme, re.DOTALL)[0]
        self.assertLessEqual(len(source.splitlines()), 16)
        with place(self.command) as (command, env, _):
            # The program that it starts by name is ours here.
            folder = Path(env["HOME"]) / "bin"
            folder.mkdir()
            program = folder / "codex"
            program.write_text(f'#!/bin/sh\nexec {" ".join(command[:2])} "$@"\n')
            program.chmod(0o755)
            path = f"{folder}{os.pathsep}{env['PATH']}"
            self.assertEqual(_run(["-c", source], env | {"PATH": path}), "not signed in\n")


@unittest.skipUnless(_CODEX.exists(), f"codex {NEWEST_SERVER} is not installed")
class WithCodex(WithServer, unittest.IsolatedAsyncioTestCase):
    command: ClassVar[list[str]] = [str(_CODEX), "app-server"]
    tells_kinds = False


def _run(arguments: list[str], env: dict[str, str]) -> str:
    ran = subprocess.run(
        [sys.executable, "-B", *arguments],
        env={**env, "PYTHONPATH": str(_PACKAGE)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    if ran.returncode != 0:
        raise AssertionError(ran.stderr)
    return ran.stdout
