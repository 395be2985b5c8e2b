"""What programs do with values of the contract."""

from __future__ import annotations

import copy
import json
import pickle
import unittest
from typing import Any, NoReturn

from codex_contract import UNSET, ContractError, UnknownVariant, codecs
from codex_contract.types import (
    Account,
    AccountPlanType,
    AmazonBedrockAccount,
    AmazonBedrockLoginParams,
    ApiKeyAccount,
    ApiKeyLoginParams,
    AuthDotJson,
    ChatgptAccount,
    ChatgptAuthTokensRefreshResponse,
    ChatgptLoginParams,
    GcpAccount,
    GetAccountResponse,
    LoginAppBrand,
)


def assert_never(value: NoReturn) -> NoReturn:
    raise AssertionError(f"Not a case: {type(value)}")


def describe(account: Account) -> str:
    """A type checker finds this exhaustive: taking a case out makes it fail."""
    match account:
        case ApiKeyAccount():
            return "an API key"
        case ChatgptAccount(email=email):
            return f"ChatGPT, {email}"
        case AmazonBedrockAccount() | GcpAccount():
            return "a cloud"
        case UnknownVariant(tag=tag):
            return f"something newer: {tag}"
        case _:
            assert_never(account)


def name_of(brand: LoginAppBrand) -> str:
    match brand:
        case LoginAppBrand.CODEX:
            return "Codex"
        case LoginAppBrand.CHATGPT:
            return "ChatGPT"
        case _:
            assert_never(brand)


def answer(account: Any, **more: Any) -> GetAccountResponse:
    return GetAccountResponse.from_json({"account": account, "requiresOpenaiAuth": True, **more})


class Unions(unittest.TestCase):
    def test_a_listed_variant_is_of_its_class(self) -> None:
        account = answer({"type": "chatgpt", "email": "a@b.c", "planType": "pro"}).account
        assert account is not None
        self.assertEqual(describe(account), "ChatGPT, a@b.c")
        assert isinstance(account, ChatgptAccount)
        self.assertEqual(account.type, "chatgpt")

    def test_an_unlisted_variant_is_kept_whole(self) -> None:
        raw = {"type": "orbit", "height": {"km": 400}}
        response = answer(raw)
        self.assertEqual(response.account, UnknownVariant("orbit", raw))
        self.assertEqual(describe(UnknownVariant("orbit", raw)), "something newer: orbit")
        self.assertEqual(response.to_json()["account"], raw)
        self.assertNotIn("400", repr(response))

    def test_a_variant_of_another_union_is_refused_when_written(self) -> None:
        response = answer(None)
        response.account = ApiKeyLoginParams(api_key="sk")  # type: ignore[assignment]
        with self.assertRaises(ContractError) as caught:
            response.to_json()
        self.assertEqual(caught.exception.pointer, "/account")

    def test_an_unlisted_variant_of_a_closed_union_is_refused_both_ways(self) -> None:
        codec = codecs.CODECS["LoginAccountParams"]
        for convert, value in (
            (codec.decode, {"type": "orbit"}),
            (codec.encode, UnknownVariant("orbit", {"type": "orbit"})),
        ):
            with self.assertRaises(ContractError) as caught:
                convert(value)
            self.assertEqual(caught.exception.pointer, "/type")


class Enums(unittest.TestCase):
    def test_an_unlisted_value_stays_as_it_is(self) -> None:
        plan = AccountPlanType("quantum")
        self.assertEqual(plan, "quantum")
        self.assertEqual(plan.value, "quantum")
        self.assertEqual(f"{plan:>8}", " quantum")
        self.assertEqual(plan, AccountPlanType("quantum"))
        self.assertEqual({plan: 1}[AccountPlanType("quantum")], 1)
        self.assertIs(plan.is_listed, False)
        self.assertIsNone(plan.listed())

    def test_a_listed_value_is_its_member(self) -> None:
        self.assertIs(AccountPlanType("pro"), AccountPlanType.PRO)
        self.assertIs(AccountPlanType.PRO.listed(), AccountPlanType.PRO)
        self.assertEqual(str(AccountPlanType.PRO), "pro")
        self.assertEqual(json.dumps(AccountPlanType.PRO), '"pro"')

    def test_unlisted_values_do_not_become_listed(self) -> None:
        before = len(AccountPlanType)
        AccountPlanType("quantum")
        self.assertEqual(len(AccountPlanType), before)
        self.assertNotIn("quantum", [each.value for each in AccountPlanType])

    def test_values_survive_copying(self) -> None:
        for plan in (AccountPlanType("quantum"), AccountPlanType.PRO):
            self.assertEqual(copy.deepcopy(plan), plan)
            self.assertEqual(pickle.loads(pickle.dumps(plan)), plan)

    def test_a_closed_enum_takes_nothing_else(self) -> None:
        self.assertEqual(name_of(LoginAppBrand.CODEX), "Codex")
        with self.assertRaises(ContractError) as caught:
            ChatgptLoginParams.from_json({"type": "chatgpt", "appBrand": "canary"})
        self.assertEqual(caught.exception.pointer, "/appBrand")
        self.assertNotIn("canary", str(caught.exception))


class Members(unittest.TestCase):
    def test_absent_and_null_stay_apart(self) -> None:
        for given in ({}, {"workspaceName": None}, {"workspaceName": "W"}):
            value = {"type": "chatgpt", "email": None, "planType": "pro", **given}
            account = ChatgptAccount.from_json(value)
            self.assertEqual(account.to_json(), value)
            self.assertIs(account.workspace_name is UNSET, given == {})
        self.assertFalse(UNSET)
        self.assertEqual(repr(UNSET), "UNSET")

    def test_a_member_of_later_releases_may_be_missing(self) -> None:
        self.assertIs(answer(None).user_id, UNSET)
        self.assertNotIn("userId", answer(None).to_json())

    def test_unlisted_members_are_sent_along(self) -> None:
        value = {"account": None, "requiresOpenaiAuth": True, "__proto__": [1], "moon": {"a": None}}
        response = GetAccountResponse.from_json(value)
        self.assertEqual(response.unlisted, {"__proto__": [1], "moon": {"a": None}})
        self.assertEqual(response.to_json(), value)

    def test_a_wrong_value_is_refused_before_it_is_sent(self) -> None:
        params = ApiKeyLoginParams(api_key=5)  # type: ignore[arg-type]
        with self.assertRaises(ContractError) as caught:
            params.to_json()
        self.assertEqual(caught.exception.pointer, "/apiKey")


class Secrets(unittest.TestCase):
    def test_no_secret_is_shown(self) -> None:
        secret = "canary-of-a-secret"
        values = [
            ApiKeyLoginParams(api_key=secret),
            AmazonBedrockLoginParams(api_key=secret, region="us-east-1"),
            ChatgptAuthTokensRefreshResponse(access_token=secret, chatgpt_account_id="a"),
            AuthDotJson.from_json({"OPENAI_API_KEY": secret, "tokens": None}),
            ApiKeyLoginParams.from_json({"type": "apiKey", "apiKey": "", "newSecret": secret}),
        ]
        for value in values:
            with self.subTest(type(value).__name__):
                self.assertNotIn(secret, f"{value!r} {value} {[value]}")
                self.assertIn(secret, json.dumps(value.to_json()))
