"""The client at work with servers that follow a script."""

from __future__ import annotations

import asyncio
import json
import logging
import sys
import unittest
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from codex_contract import CallError, Client, ContractError, RpcError, methods, spawn
from codex_contract.transport import LineSplitter, ProcessTransport
from codex_contract.types import (
    ApiKeyLoginParams,
    ApiKeyLoginResponse,
    ChatgptAuthTokensRefreshParams,
    ChatgptAuthTokensRefreshResponse,
    ClientInfo,
    ConfigWarningNotification,
    ErrorKind,
    GetAccountParams,
    InitializeParams,
)

_PEER = str(Path(__file__).with_name("peer.py"))
_ACCOUNT = {"result": {"account": None, "requiresOpenaiAuth": False}}
_REFRESH = {"id": "q", "method": "account/chatgptAuthTokens/refresh", "params": {"reason": "x"}}

Script = list[list[dict[str, Any]]]


@asynccontextmanager
async def peer(script: Script, **options: Any) -> AsyncIterator[tuple[Client, ProcessTransport]]:
    transport = await spawn([sys.executable, "-B", _PEER, json.dumps(script)])
    client = Client(transport, **options)
    try:
        yield client, transport
    finally:
        await client.close()


def numbered(number: int) -> dict[str, Any]:
    return {"id": number, "result": {**_ACCOUNT["result"], "n": number}}


async def next_warning(client: Client) -> ConfigWarningNotification:
    future: asyncio.Future[ConfigWarningNotification] = asyncio.get_running_loop().create_future()
    end = client.on(methods.CONFIG_WARNING, future.set_result)
    warning = await asyncio.wait_for(future, 10)
    end()
    return warning


class Calls(unittest.IsolatedAsyncioTestCase):
    async def test_initialize_is_followed_by_initialized(self) -> None:
        result = {"userAgent": "u", "codexHome": "/", "platformFamily": "unix", "platformOs": "l"}
        script: Script = [[{"answer": {"result": result}}], [{"echo": "second"}]]
        async with peer(script) as (client, _):
            seen = asyncio.create_task(next_warning(client))
            await asyncio.sleep(0)
            info = ClientInfo(name="test", version="1")
            response = await client.initialize(InitializeParams(client_info=info))
            self.assertEqual(response.user_agent, "u")
            self.assertEqual((await seen).details, '{"method": "initialized"}')

    async def test_a_call_sends_its_params_and_gives_its_result(self) -> None:
        result = {"answer": {"result": {"type": "apiKey"}}}
        async with peer([[{"echo": "seen"}, result]]) as (client, _):
            seen = asyncio.create_task(next_warning(client))
            await asyncio.sleep(0)
            answer = await client.account_login_start(ApiKeyLoginParams(api_key="sk"))
            self.assertEqual(answer, ApiKeyLoginResponse())
            sent = json.loads((await seen).details or "")
            self.assertEqual(sent["method"], "account/login/start")
            self.assertEqual(sent["params"], {"type": "apiKey", "apiKey": "sk"})

    async def test_params_that_may_be_left_out_are(self) -> None:
        script: Script = [[{"echo": "seen"}, {"answer": _refusal({})}]]
        async with peer(script) as (client, _):
            seen = asyncio.create_task(next_warning(client))
            await asyncio.sleep(0)
            with self.assertRaises(RpcError):
                await client.account_rate_limits_read()
            self.assertNotIn("params", json.loads((await seen).details or ""))

    async def test_answers_find_their_calls_in_any_order(self) -> None:
        both = [{"line": json.dumps(numbered(n))} for n in (2, 1)]
        async with peer([[], both]) as (client, _):
            answers = await asyncio.gather(_read(client), _read(client))
            self.assertEqual([answer.unlisted for answer in answers], [{"n": 1}, {"n": 2}])

    async def test_wrong_params_are_not_sent(self) -> None:
        async with peer([]) as (client, _):
            params = GetAccountParams(refresh_token="canary")  # type: ignore[arg-type]
            with self.assertRaises(ContractError) as caught:
                await client.account_read(params)
            self.assertEqual(caught.exception.pointer, "/refreshToken")
            self.assertNotIn("canary", str(caught.exception))


class Failures(unittest.IsolatedAsyncioTestCase):
    async def test_a_refusal_tells_its_kind(self) -> None:
        data = {"kind": "authRequired", "more": 1}
        async with peer([[{"answer": _refusal({"data": data})}]]) as (client, _):
            with self.assertRaises(RpcError) as caught:
                await _read(client)
            error = caught.exception
            self.assertEqual((error.code, str(error)), (-32600, "no"))
            self.assertIs(error.kind, ErrorKind.AUTH_REQUIRED)
            self.assertEqual(error.data, data)

    async def test_a_refusal_without_a_listed_kind_has_none(self) -> None:
        for members in ({}, {"data": {"kind": "orbit"}}, {"data": "text"}):
            async with peer([[{"answer": _refusal(members)}]]) as (client, _):
                with self.assertRaises(RpcError) as caught:
                    await _read(client)
                self.assertIsNone(caught.exception.kind)

    async def test_an_unusable_answer_is_told_with_its_place_and_not_repeated(self) -> None:
        for answer, told in (
            ({"result": {"account": None, "requiresOpenaiAuth": "canary"}}, "/requiresOpenaiAuth"),
            ({"error": "canary"}, "error"),
            ({}, "/result is missing"),
        ):
            async with peer([[{"answer": answer}]]) as (client, _):
                with self.assertRaises(CallError) as caught:
                    await _read(client)
                self.assertEqual(caught.exception.code, "bad_response")
                self.assertIn(told, str(caught.exception))
                self.assertNotIn("canary", str(caught.exception))

    async def test_a_call_without_an_answer_ends_at_its_deadline(self) -> None:
        late = {"line": json.dumps({"id": 1, **_ACCOUNT})}
        async with peer([[], [late, {"answer": _ACCOUNT}]], timeout=30) as (client, _):
            with self.assertRaises(CallError) as caught:
                await client.account_read(GetAccountParams(), timeout=0.05)
            self.assertEqual(caught.exception.code, "timeout")
            # The late answer belongs to nobody, and the next call is served.
            self.assertIsNone((await _read(client)).account)

    async def test_open_calls_fail_when_the_server_ends(self) -> None:
        script: Script = [[{"log": "the reason"}, {"exit": 3}]]
        async with peer(script) as (client, transport):
            with self.assertRaises(CallError) as caught:
                await _read(client)
            self.assertEqual(caught.exception.code, "closed")
            with self.assertRaises(CallError) as again:
                await _read(client)
            self.assertEqual(again.exception.code, "closed")
            await client.close()
            self.assertEqual(transport.exit_code, 3)
            self.assertEqual(transport.stderr_tail(), "the reason")

    async def test_a_program_that_is_not_there_is_told_by_name(self) -> None:
        with self.assertRaises(CallError) as caught:
            await spawn(["/nowhere/codex", "app-server"])
        self.assertEqual(caught.exception.code, "not_connected")
        self.assertEqual(
            str(caught.exception), 'Cannot start "/nowhere/codex": No such file or directory'
        )

    async def test_a_canceled_call_leaves_nothing_behind(self) -> None:
        async with peer([[], [{"answer": _ACCOUNT}]]) as (client, _):
            call = asyncio.create_task(_read(client))
            await asyncio.sleep(0.01)
            call.cancel()
            with self.assertRaises(asyncio.CancelledError):
                await call
            self.assertIsNone((await _read(client)).account)

    async def test_a_server_that_does_not_end_is_killed_with_what_it_started(self) -> None:
        async with peer([[{"stay": True}]]) as (client, transport):
            with self.assertRaises(CallError):
                await client.account_read(GetAccountParams(), timeout=0.5)
            await client.close()
            await client.close()
            self.assertEqual(transport.exit_code, -9)

    async def test_close_does_not_wait_for_what_left_the_group_of_the_server(self) -> None:
        async with peer([[{"leave": True}, {"answer": _ACCOUNT}]]) as (client, transport):
            await _read(client)
            await asyncio.wait_for(client.close(), 20)
            self.assertEqual(transport.exit_code, 0)


class Junk(unittest.IsolatedAsyncioTestCase):
    async def test_lines_that_are_no_messages_are_passed_over_and_not_logged(self) -> None:
        junk = ["canary", "", "[1]", "NaN", '{"id": 1, "result": Infinity}', "[" * 100_000, '"x"']
        stray = ['{"id": true, "result": 1}', '{"id": 99}', '{"id": null}', "{}", '{"method": 5}']
        unknown = '{"method": "from/a/laterRelease", "params": {"canary": 1}}'
        lines = [{"line": line} for line in [*junk, *stray, unknown]]
        with self.assertLogs("codex_contract", logging.DEBUG) as logged:
            async with peer([[*lines, {"answer": _ACCOUNT}]]) as (client, _):
                self.assertIsNone((await _read(client)).account)
        self.assertNotIn("canary", "".join(logged.output))

    async def test_a_notification_that_does_not_fit_is_passed_over(self) -> None:
        bad = {"line": '{"method": "configWarning", "params": {"summary": "canary", "details": 1}}'}
        with self.assertLogs("codex_contract", logging.WARNING) as logged:
            async with peer([[bad, {"echo": "good"}]]) as (client, _):
                seen = asyncio.create_task(next_warning(client))
                await asyncio.sleep(0)
                await client.notify(methods.INITIALIZED, None)
                self.assertEqual((await seen).summary, "good")
        self.assertEqual(len(logged.output), 1)
        self.assertIn("/details", logged.output[0])
        self.assertNotIn("canary", logged.output[0])

    async def test_a_listener_that_fails_does_not_keep_others_from_hearing(self) -> None:
        faults: list[dict[str, Any]] = []
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(lambda _loop, context: faults.append(context))
        async with peer([[{"echo": "heard"}]]) as (client, _):
            client.on(methods.CONFIG_WARNING, lambda _params: 1 / 0)
            seen = asyncio.create_task(next_warning(client))
            await asyncio.sleep(0)
            await client.notify(methods.INITIALIZED, None)
            self.assertEqual((await seen).summary, "heard")
        self.assertIsInstance(faults[0]["exception"], ZeroDivisionError)

    def test_a_line_over_the_bound_is_passed_over_and_the_next_one_is_not(self) -> None:
        splitter = LineSplitter(8)
        with self.assertLogs("codex_contract", logging.WARNING):
            lines = [
                line
                for part in (b"1234", b"567890\n12", b"345678\n\n9", b"\n")
                for line in splitter.push(part)
            ]
        self.assertEqual(lines, [b"12345678", b"", b"9"])


class Asked(unittest.IsolatedAsyncioTestCase):
    async def _answer_to(self, asked: dict[str, Any], prepare: Any = None) -> dict[str, Any]:
        script: Script = [[{"line": json.dumps(asked)}], [{"echo": "answer"}]]
        async with peer(script) as (client, _):
            if prepare is not None:
                prepare(client)
            seen = asyncio.create_task(next_warning(client))
            await asyncio.sleep(0)
            await client.notify(methods.INITIALIZED, None)
            answer: dict[str, Any] = json.loads((await seen).details or "")
            return answer

    async def test_what_nobody_serves_is_declined(self) -> None:
        for asked in (_REFRESH, {"id": 0, "method": "item/approve", "params": {}}):
            answer = await self._answer_to(asked)
            self.assertEqual(answer["id"], asked["id"])
            self.assertEqual(answer["error"]["code"], -32600)
            self.assertNotIn("result", answer)

    async def test_a_handler_gets_params_and_gives_the_result(self) -> None:
        async def refresh(
            params: ChatgptAuthTokensRefreshParams,
        ) -> ChatgptAuthTokensRefreshResponse:
            token = f"new, for {params.reason}"
            return ChatgptAuthTokensRefreshResponse(access_token=token, chatgpt_account_id="a")

        method = methods.ACCOUNT_CHATGPT_AUTH_TOKENS_REFRESH
        answer = await self._answer_to(_REFRESH, lambda client: client.handle(method, refresh))
        self.assertEqual(
            answer,
            {"id": "q", "result": {"accessToken": "new, for x", "chatgptAccountId": "a"}},
        )

    async def test_a_handler_refuses_with_an_rpc_error(self) -> None:
        async def refresh(_params: Any) -> ChatgptAuthTokensRefreshResponse:
            raise RpcError(-32001, "later", kind=ErrorKind.OVERLOADED)

        method = methods.ACCOUNT_CHATGPT_AUTH_TOKENS_REFRESH
        answer = await self._answer_to(_REFRESH, lambda client: client.handle(method, refresh))
        error = {"code": -32001, "message": "later", "data": {"kind": "overloaded"}}
        self.assertEqual(answer["error"], error)

    async def test_what_a_handler_did_not_mean_to_say_stays_here(self) -> None:
        faults: list[dict[str, Any]] = []
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(lambda _loop, context: faults.append(context))

        async def refresh(_params: Any) -> ChatgptAuthTokensRefreshResponse:
            raise ValueError("canary")

        method = methods.ACCOUNT_CHATGPT_AUTH_TOKENS_REFRESH
        answer = await self._answer_to(_REFRESH, lambda client: client.handle(method, refresh))
        error = {"code": -32603, "message": "Internal error", "data": {"kind": "internal"}}
        self.assertEqual(answer["error"], error)
        self.assertEqual(len(faults), 1)

    async def test_params_that_do_not_fit_are_refused(self) -> None:
        async def refresh(_params: Any) -> ChatgptAuthTokensRefreshResponse:
            raise AssertionError("not to be called")

        method = methods.ACCOUNT_CHATGPT_AUTH_TOKENS_REFRESH
        asked = {**_REFRESH, "params": {"reason": 8675309}}
        answer = await self._answer_to(asked, lambda client: client.handle(method, refresh))
        self.assertEqual(answer["error"]["data"], {"kind": "invalidParams"})
        self.assertNotIn("8675309", json.dumps(answer))


async def _read(client: Client) -> Any:
    return await client.account_read(GetAccountParams())


def _refusal(members: dict[str, Any]) -> dict[str, Any]:
    return {"error": {"code": -32600, "message": "no", **members}}
