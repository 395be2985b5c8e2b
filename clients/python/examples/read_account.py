"""
Signs in with an API key, then reads the account and the rate limits.

    OPENAI_API_KEY=sk-... python examples/read_account.py [command of the server ...]
"""

from __future__ import annotations

import asyncio
import os
import sys

from codex_contract import RpcError, UnknownVariant, methods, spawn_client
from codex_contract.types import (
    Account,
    AmazonBedrockAccount,
    ApiKeyAccount,
    ApiKeyLoginParams,
    ChatgptAccount,
    ClientInfo,
    ErrorKind,
    GcpAccount,
    GetAccountParams,
    InitializeParams,
)


async def main(command: list[str], api_key: str) -> None:
    async with spawn_client(command or ["codex", "app-server"]) as client:
        client.on(methods.ACCOUNT_UPDATED, lambda change: print("now", change.auth_mode))
        info = ClientInfo(name="read_account", version="1.0.0")
        server = await client.initialize(InitializeParams(client_info=info))
        print("home", server.codex_home)
        await client.account_login_start(ApiKeyLoginParams(api_key=api_key))
        response = await client.account_read(GetAccountParams())
        print("account", describe(response.account))
        try:
            limits = await client.account_rate_limits_read()
            primary = limits.rate_limits.primary
            print("limits", "none" if primary is None else f"{primary.used_percent} % used")
        except RpcError as error:
            # codex sends no kind, only a message.
            if error.kind not in (ErrorKind.CHATGPT_AUTH_REQUIRED, None):
                raise
            print("limits", error)


def describe(account: Account | None) -> str:
    match account:
        case None:
            return "not signed in"
        case ApiKeyAccount():
            return "an API key"
        case ChatgptAccount(email=email, plan_type=plan):
            return f"{email or 'unknown user'} on plan {plan}"
        case AmazonBedrockAccount() | GcpAccount():
            return "a cloud provider"
        case UnknownVariant(tag=tag):
            return f"unknown type: {tag}"


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1:], os.environ["OPENAI_API_KEY"]))
