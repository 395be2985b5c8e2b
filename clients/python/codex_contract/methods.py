# @generated from schema/ by `npm run generate`. Do not edit.
"""Every method of the contract, the error kinds, and facts about the contract."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from . import types
from .codecs import CODECS
from .method import ClientNotification, ClientRequest, Method, ServerNotification, ServerRequest

INITIALIZE = ClientRequest[types.InitializeParams, types.InitializeResponse](
    "initialize",
    params=CODECS["InitializeParams"],
    result=CODECS["InitializeResponse"],
    errors=(types.ErrorKind.ALREADY_INITIALIZED, types.ErrorKind.INVALID_PARAMS),
)
"""
Opens the connection. Everything else waits for its answer.

Error kinds: alreadyInitialized, invalidParams.
"""

GET_AUTH_STATUS = ClientRequest[types.GetAuthStatusParams, types.GetAuthStatusResponse](
    "getAuthStatus",
    params=CODECS["GetAuthStatusParams"],
    result=CODECS["GetAuthStatusResponse"],
    errors=(types.ErrorKind.NOT_INITIALIZED, types.ErrorKind.INVALID_PARAMS),
)
"""
Tells how the server is authenticated and, on request, with which token.

Error kinds: notInitialized, invalidParams.
"""

ACCOUNT_READ = ClientRequest[types.GetAccountParams, types.GetAccountResponse](
    "account/read",
    params=CODECS["GetAccountParams"],
    result=CODECS["GetAccountResponse"],
    errors=(
        types.ErrorKind.NOT_INITIALIZED,
        types.ErrorKind.INVALID_PARAMS,
        types.ErrorKind.CHATGPT_AUTH_REQUIRED,
    ),
)
"""
Tells who is signed in.

Error kinds: notInitialized, invalidParams, chatgptAuthRequired.
"""

ACCOUNT_LOGIN_START = ClientRequest[types.LoginAccountParams, types.LoginAccountResponse](
    "account/login/start",
    params=CODECS["LoginAccountParams"],
    result=CODECS["LoginAccountResponse"],
    errors=(
        types.ErrorKind.NOT_INITIALIZED,
        types.ErrorKind.INVALID_PARAMS,
        types.ErrorKind.EXPERIMENTAL_REQUIRED,
        types.ErrorKind.LOGIN_METHOD_DISABLED,
        types.ErrorKind.EXTERNAL_AUTH_ACTIVE,
        types.ErrorKind.WORKSPACE_MISMATCH,
        types.ErrorKind.LOGIN_FAILED,
        types.ErrorKind.INVALID_TOKEN,
    ),
)
"""
Signs in, or starts to.

Error kinds: notInitialized, invalidParams, experimentalRequired, loginMethodDisabled,
externalAuthActive, workspaceMismatch, loginFailed, invalidToken.
"""

ACCOUNT_LOGIN_CANCEL = ClientRequest[
    types.CancelLoginAccountParams,
    types.CancelLoginAccountResponse,
](
    "account/login/cancel",
    params=CODECS["CancelLoginAccountParams"],
    result=CODECS["CancelLoginAccountResponse"],
    errors=(
        types.ErrorKind.NOT_INITIALIZED,
        types.ErrorKind.INVALID_PARAMS,
        types.ErrorKind.INVALID_LOGIN_ID,
    ),
)
"""
Gives up a login that has not ended.

Error kinds: notInitialized, invalidParams, invalidLoginId.
"""

ACCOUNT_LOGOUT = ClientRequest[None, types.LogoutAccountResponse](
    "account/logout",
    result=CODECS["LogoutAccountResponse"],
    errors=(
        types.ErrorKind.NOT_INITIALIZED,
        types.ErrorKind.INVALID_PARAMS,
        types.ErrorKind.INTERNAL,
    ),
)
"""
Signs out and deletes the credentials. Also works when signed out.

Error kinds: notInitialized, invalidParams, internal.
"""

ACCOUNT_RATE_LIMITS_READ = ClientRequest[
    types.GetAccountRateLimitsParams | None,
    types.GetAccountRateLimitsResponse,
](
    "account/rateLimits/read",
    params=CODECS["GetAccountRateLimitsParams"],
    params_optional=True,
    result=CODECS["GetAccountRateLimitsResponse"],
    errors=(
        types.ErrorKind.NOT_INITIALIZED,
        types.ErrorKind.INVALID_PARAMS,
        types.ErrorKind.AUTH_REQUIRED,
        types.ErrorKind.CHATGPT_AUTH_REQUIRED,
        types.ErrorKind.REFRESH_FAILED,
        types.ErrorKind.BACKEND_UNAVAILABLE,
        types.ErrorKind.BACKEND_UNAUTHORIZED,
        types.ErrorKind.BACKEND_REJECTED,
        types.ErrorKind.BACKEND_INVALID_RESPONSE,
    ),
)
"""
Reads how much of the plan is used.

Error kinds: notInitialized, invalidParams, authRequired, chatgptAuthRequired, refreshFailed,
backendUnavailable, backendUnauthorized, backendRejected, backendInvalidResponse.
"""

ACCOUNT_RATE_LIMIT_RESET_CREDIT_CONSUME = ClientRequest[
    types.ConsumeAccountRateLimitResetCreditParams,
    types.ConsumeAccountRateLimitResetCreditResponse,
](
    "account/rateLimitResetCredit/consume",
    params=CODECS["ConsumeAccountRateLimitResetCreditParams"],
    result=CODECS["ConsumeAccountRateLimitResetCreditResponse"],
    errors=(
        types.ErrorKind.NOT_INITIALIZED,
        types.ErrorKind.INVALID_PARAMS,
        types.ErrorKind.AUTH_REQUIRED,
        types.ErrorKind.CHATGPT_AUTH_REQUIRED,
        types.ErrorKind.REFRESH_FAILED,
        types.ErrorKind.BACKEND_UNAVAILABLE,
        types.ErrorKind.BACKEND_UNAUTHORIZED,
        types.ErrorKind.BACKEND_REJECTED,
        types.ErrorKind.BACKEND_INVALID_RESPONSE,
    ),
    since="0.141.0",
)
"""
Uses a credit to start the limits anew; with one idempotency key, at most one.

Error kinds: notInitialized, invalidParams, authRequired, chatgptAuthRequired, refreshFailed,
backendUnavailable, backendUnauthorized, backendRejected, backendInvalidResponse.

Since release 0.141.0.
"""

ACCOUNT_SEND_ADD_CREDITS_NUDGE_EMAIL = ClientRequest[
    types.SendAddCreditsNudgeEmailParams,
    types.SendAddCreditsNudgeEmailResponse,
](
    "account/sendAddCreditsNudgeEmail",
    params=CODECS["SendAddCreditsNudgeEmailParams"],
    result=CODECS["SendAddCreditsNudgeEmailResponse"],
    errors=(
        types.ErrorKind.NOT_INITIALIZED,
        types.ErrorKind.INVALID_PARAMS,
        types.ErrorKind.AUTH_REQUIRED,
        types.ErrorKind.CHATGPT_AUTH_REQUIRED,
        types.ErrorKind.REFRESH_FAILED,
        types.ErrorKind.BACKEND_UNAVAILABLE,
        types.ErrorKind.BACKEND_UNAUTHORIZED,
        types.ErrorKind.BACKEND_REJECTED,
        types.ErrorKind.BACKEND_INVALID_RESPONSE,
    ),
    since="0.122.0",
)
"""
Asks the owner of the workspace, by mail, for more.

Error kinds: notInitialized, invalidParams, authRequired, chatgptAuthRequired, refreshFailed,
backendUnavailable, backendUnauthorized, backendRejected, backendInvalidResponse.

Since release 0.122.0.
"""

INITIALIZED = ClientNotification[None]("initialized")
"""The client has read the answer to `initialize`. Servers work without it."""

ACCOUNT_CHATGPT_AUTH_TOKENS_REFRESH = ServerRequest[
    types.ChatgptAuthTokensRefreshParams,
    types.ChatgptAuthTokensRefreshResponse,
](
    "account/chatgptAuthTokens/refresh",
    params=CODECS["ChatgptAuthTokensRefreshParams"],
    result=CODECS["ChatgptAuthTokensRefreshResponse"],
)
"""Asks the host for newer ChatGPT tokens. Servers wait 10 seconds. May come to any connection."""

ACCOUNT_UPDATED = ServerNotification[types.AccountUpdatedNotification](
    "account/updated",
    params=CODECS["AccountUpdatedNotification"],
)
"""The account changed."""

ACCOUNT_LOGIN_COMPLETED = ServerNotification[types.AccountLoginCompletedNotification](
    "account/login/completed",
    params=CODECS["AccountLoginCompletedNotification"],
)
"""A login ended, well or not."""

ACCOUNT_RATE_LIMITS_UPDATED = ServerNotification[types.AccountRateLimitsUpdatedNotification](
    "account/rateLimits/updated",
    params=CODECS["AccountRateLimitsUpdatedNotification"],
)
"""A limit moved, as seen in the answer to a model call."""

CONFIG_WARNING = ServerNotification[types.ConfigWarningNotification](
    "configWarning",
    params=CODECS["ConfigWarningNotification"],
)
"""Part of the configuration was not used."""

METHODS: Final[Mapping[str, Method]] = {
    INITIALIZE.name: INITIALIZE,
    GET_AUTH_STATUS.name: GET_AUTH_STATUS,
    ACCOUNT_READ.name: ACCOUNT_READ,
    ACCOUNT_LOGIN_START.name: ACCOUNT_LOGIN_START,
    ACCOUNT_LOGIN_CANCEL.name: ACCOUNT_LOGIN_CANCEL,
    ACCOUNT_LOGOUT.name: ACCOUNT_LOGOUT,
    ACCOUNT_RATE_LIMITS_READ.name: ACCOUNT_RATE_LIMITS_READ,
    ACCOUNT_RATE_LIMIT_RESET_CREDIT_CONSUME.name: ACCOUNT_RATE_LIMIT_RESET_CREDIT_CONSUME,
    ACCOUNT_SEND_ADD_CREDITS_NUDGE_EMAIL.name: ACCOUNT_SEND_ADD_CREDITS_NUDGE_EMAIL,
    INITIALIZED.name: INITIALIZED,
    ACCOUNT_CHATGPT_AUTH_TOKENS_REFRESH.name: ACCOUNT_CHATGPT_AUTH_TOKENS_REFRESH,
    ACCOUNT_UPDATED.name: ACCOUNT_UPDATED,
    ACCOUNT_LOGIN_COMPLETED.name: ACCOUNT_LOGIN_COMPLETED,
    ACCOUNT_RATE_LIMITS_UPDATED.name: ACCOUNT_RATE_LIMITS_UPDATED,
    CONFIG_WARNING.name: CONFIG_WARNING,
}
"""Every method by its name on the wire."""

ERROR_CODES: Final[Mapping[types.ErrorKind, int]] = {
    types.ErrorKind.INVALID_REQUEST: -32600,
    types.ErrorKind.UNKNOWN_METHOD: -32600,
    types.ErrorKind.INVALID_PARAMS: -32600,
    types.ErrorKind.TOO_LARGE: -32600,
    types.ErrorKind.NOT_INITIALIZED: -32600,
    types.ErrorKind.ALREADY_INITIALIZED: -32600,
    types.ErrorKind.EXPERIMENTAL_REQUIRED: -32600,
    types.ErrorKind.AUTH_REQUIRED: -32600,
    types.ErrorKind.CHATGPT_AUTH_REQUIRED: -32600,
    types.ErrorKind.LOGIN_METHOD_DISABLED: -32600,
    types.ErrorKind.EXTERNAL_AUTH_ACTIVE: -32600,
    types.ErrorKind.WORKSPACE_MISMATCH: -32600,
    types.ErrorKind.INVALID_LOGIN_ID: -32600,
    types.ErrorKind.LOGIN_FAILED: -32603,
    types.ErrorKind.INVALID_TOKEN: -32603,
    types.ErrorKind.REFRESH_FAILED: -32603,
    types.ErrorKind.BACKEND_UNAVAILABLE: -32603,
    types.ErrorKind.BACKEND_UNAUTHORIZED: -32603,
    types.ErrorKind.BACKEND_REJECTED: -32603,
    types.ErrorKind.BACKEND_INVALID_RESPONSE: -32603,
    types.ErrorKind.OVERLOADED: -32001,
    types.ErrorKind.INTERNAL: -32603,
    types.ErrorKind.NOT_FOUND: -32600,
    types.ErrorKind.WRONG_STATE: -32600,
    types.ErrorKind.BUSY: -32600,
    types.ErrorKind.CONFLICT: -32600,
    types.ErrorKind.NOT_SUPPORTED: -32600,
    types.ErrorKind.CONFIG_INVALID: -32603,
    types.ErrorKind.FILE_SYSTEM: -32603,
    types.ErrorKind.EXECUTION_FAILED: -32603,
    types.ErrorKind.MCP_SERVER_FAILED: -32603,
    types.ErrorKind.HISTORY_DAMAGED: -32603,
    types.ErrorKind.LIMIT_EXCEEDED: -32600,
    types.ErrorKind.USAGE_LIMIT_REACHED: -32603,
    types.ErrorKind.POLICY_REFUSED: -32603,
}
"""The JSON-RPC code that each error kind travels with."""

PROTOCOL_VERSION: Final = "0.171.0"
OLDEST_SERVER: Final = "0.118.0"
NEWEST_SERVER: Final = "0.171.0"
JSONRPC: Final = "omitted"
BATCH: Final = "ignored"
FRAMING: Final = "ndjson"
IDS: Final = "stringOrInt64"
MAX_DEPTH: Final = 127
MAX_LINE_BYTES: Final = 67108864
