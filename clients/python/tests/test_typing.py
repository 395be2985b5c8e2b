"""What a type checker tells the users of the package."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]

_PROGRAM = """
from typing import NoReturn
from codex_contract import Client, UnknownVariant, methods
from codex_contract.types import *

def never(value: NoReturn) -> NoReturn: ...

def forgotten(account: Account) -> int:
    match account:
        case ApiKeyAccount() | ChatgptAccount() | AmazonBedrockAccount() | GcpAccount():
            return 1
        case _:
            never(account)  # error: "UnknownVariant"

def by_tag(account: ApiKeyAccount | ChatgptAccount) -> None:
    if account.type == "chatgpt":
        reveal_type(account.plan_type)  # note: "AccountPlanType"

def plan(plan: RateLimitResetCreditStatus) -> int:
    match plan.listed():
        case RateLimitResetCreditStatus.AVAILABLE | RateLimitResetCreditStatus.REDEEMING:
            return 1
        case RateLimitResetCreditStatus.REDEEMED | RateLimitResetCreditStatus.UNKNOWN:
            return 2
        case None:
            return 3

async def calls(client: Client) -> None:
    reveal_type(await client.account_read(GetAccountParams()))  # note: "GetAccountResponse"
    params = GetAccountParams()
    reveal_type(await client.request(methods.ACCOUNT_READ, params))  # note: "GetAccountResponse"
    await client.request(methods.ACCOUNT_READ, 5)  # error: "ParamsT"
    await client.account_rate_limits_read()
    await client.account_read()  # error: "params"
    ChatgptAccount(email="")  # error: "plan_type"
    client.on(methods.ACCOUNT_UPDATED, lambda p: reveal_type(p))  # note: "AccountUpdatedNotif
    client.on(methods.ACCOUNT_READ, print)  # error: "ClientRequest

def unset(account: ChatgptAccount) -> None:
    reveal_type(account.workspace_name)  # note: "Unset | str | None"
    if account.workspace_name:
        reveal_type(account.workspace_name)  # note: "str"
"""


class Typing(unittest.TestCase):
    def test_mypy_tells_what_is_marked_and_nothing_else(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "program.py"
            path.write_text(_PROGRAM, "utf-8")
            ran = subprocess.run(
                [sys.executable, "-m", "mypy", "--strict", "--hide-error-context", str(path)],
                env={**os.environ, "MYPYPATH": str(_PACKAGE)},
                cwd=folder,
                capture_output=True,
                text=True,
                check=False,
            )
        # A note has the module of a class, but only if mypy read that module from its cache.
        found = re.findall(r"^program\.py:(\d+): (.*)$", ran.stdout, re.MULTILINE)
        told = dict(row for row in found if " defined in " not in row[1])
        for number, line in enumerate(_PROGRAM.splitlines(), 1):
            _, _, expected = line.partition("  # ")
            severity, _, text = expected.partition(": ")
            with self.subTest(line=line):
                message = told.pop(str(number), "")
                self.assertTrue(message.startswith(severity), message)
                self.assertIn(text.strip('"'), message)
        self.assertEqual(told, {})
