# @generated from schema/ by `npm run generate`. Do not edit.
"""Every request that a client may make, as a method."""

from __future__ import annotations

from abc import ABC, abstractmethod

from . import methods, types
from .method import ClientRequest, ParamsT, ResultT


class Calls(ABC):
    """What a client can be asked to call."""

    @abstractmethod
    async def request(
        self,
        method: ClientRequest[ParamsT, ResultT],
        params: ParamsT,
        *,
        timeout: float | None = None,
    ) -> ResultT:
        """Calls a method of the contract."""

    async def initialize(
        self,
        params: types.InitializeParams,
        *,
        timeout: float | None = None,
    ) -> types.InitializeResponse:
        """
        Opens the connection. Everything else waits for its answer.

        Error kinds: alreadyInitialized, invalidParams.
        """
        return await self.request(methods.INITIALIZE, params, timeout=timeout)

    async def get_auth_status(
        self,
        params: types.GetAuthStatusParams,
        *,
        timeout: float | None = None,
    ) -> types.GetAuthStatusResponse:
        """
        Tells how the server is authenticated and, on request, with which token.

        Error kinds: notInitialized, invalidParams.
        """
        return await self.request(methods.GET_AUTH_STATUS, params, timeout=timeout)

    async def account_read(
        self,
        params: types.GetAccountParams,
        *,
        timeout: float | None = None,
    ) -> types.GetAccountResponse:
        """
        Tells who is signed in.

        Error kinds: notInitialized, invalidParams, chatgptAuthRequired.
        """
        return await self.request(methods.ACCOUNT_READ, params, timeout=timeout)

    async def account_login_start(
        self,
        params: types.LoginAccountParams,
        *,
        timeout: float | None = None,
    ) -> types.LoginAccountResponse:
        """
        Signs in, or starts to.

        Error kinds: notInitialized, invalidParams, experimentalRequired, loginMethodDisabled,
        externalAuthActive, workspaceMismatch, loginFailed, invalidToken.
        """
        return await self.request(methods.ACCOUNT_LOGIN_START, params, timeout=timeout)

    async def account_login_cancel(
        self,
        params: types.CancelLoginAccountParams,
        *,
        timeout: float | None = None,
    ) -> types.CancelLoginAccountResponse:
        """
        Gives up a login that has not ended.

        Error kinds: notInitialized, invalidParams, invalidLoginId.
        """
        return await self.request(methods.ACCOUNT_LOGIN_CANCEL, params, timeout=timeout)

    async def account_logout(self, *, timeout: float | None = None) -> types.LogoutAccountResponse:
        """
        Signs out and deletes the credentials. Also works when signed out.

        Error kinds: notInitialized, invalidParams, internal.
        """
        return await self.request(methods.ACCOUNT_LOGOUT, None, timeout=timeout)

    async def account_rate_limits_read(
        self,
        params: types.GetAccountRateLimitsParams | None = None,
        *,
        timeout: float | None = None,
    ) -> types.GetAccountRateLimitsResponse:
        """
        Reads how much of the plan is used.

        Error kinds: notInitialized, invalidParams, authRequired, chatgptAuthRequired,
        refreshFailed, backendUnavailable, backendUnauthorized, backendRejected,
        backendInvalidResponse.
        """
        return await self.request(methods.ACCOUNT_RATE_LIMITS_READ, params, timeout=timeout)

    async def account_rate_limit_reset_credit_consume(
        self,
        params: types.ConsumeAccountRateLimitResetCreditParams,
        *,
        timeout: float | None = None,
    ) -> types.ConsumeAccountRateLimitResetCreditResponse:
        """
        Uses a credit to start the limits anew; with one idempotency key, at most one.

        Error kinds: notInitialized, invalidParams, authRequired, chatgptAuthRequired,
        refreshFailed, backendUnavailable, backendUnauthorized, backendRejected,
        backendInvalidResponse.

        Since release 0.141.0.
        """
        return await self.request(
            methods.ACCOUNT_RATE_LIMIT_RESET_CREDIT_CONSUME,
            params,
            timeout=timeout,
        )

    async def account_send_add_credits_nudge_email(
        self,
        params: types.SendAddCreditsNudgeEmailParams,
        *,
        timeout: float | None = None,
    ) -> types.SendAddCreditsNudgeEmailResponse:
        """
        Asks the owner of the workspace, by mail, for more.

        Error kinds: notInitialized, invalidParams, authRequired, chatgptAuthRequired,
        refreshFailed, backendUnavailable, backendUnauthorized, backendRejected,
        backendInvalidResponse.

        Since release 0.122.0.
        """
        return await self.request(
            methods.ACCOUNT_SEND_ADD_CREDITS_NUDGE_EMAIL,
            params,
            timeout=timeout,
        )
