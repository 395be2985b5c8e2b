# @generated from schema/ by `npm run generate`. Do not edit.
"""Every type of the contract, as readers see it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal, TypeAlias

from .values import UNSET, ClosedEnum, OpenEnum, Record, UnknownVariant, Unset


class StoredAuthMode(ClosedEnum):
    """How the credentials in `auth.json` are to be read. Absent in files of older writers."""

    APIKEY = "apikey"
    CHATGPT = "chatgpt"
    CHATGPT_AUTH_TOKENS = "chatgptAuthTokens"
    HEADERS = "headers"
    AGENT_IDENTITY = "agentIdentity"
    PERSONAL_ACCESS_TOKEN = "personalAccessToken"
    BEDROCK_API_KEY = "bedrockApiKey"
    BEDROCK_ACCESS_KEYS = "bedrockAccessKeys"


@dataclass(kw_only=True, slots=True)
class StoredBedrockAccessKeys(Record):
    """Stored form of AWS access keys."""

    access_key_id: str
    """Public half of the pair."""
    secret_access_key: str = field(repr=False)
    """Private half of the pair."""
    session_token: Unset | str | None = field(default=UNSET, repr=False)
    """Only with temporary credentials."""


@dataclass(kw_only=True, slots=True)
class StoredBedrockApiKey(Record):
    """Stored form of a Bedrock API key."""

    api_key: str = field(repr=False)
    """The key itself."""
    region: str
    """AWS region the key is for."""


@dataclass(kw_only=True, slots=True)
class OauthProvenance(Record):
    """Where stored tokens came from."""

    issuer: str
    """Origin of the issuer."""
    client_id: str
    """The OAuth client that asked for the tokens."""


@dataclass(kw_only=True, slots=True)
class StoredTokens(Record):
    """The tokens of a ChatGPT login."""

    id_token: str = field(repr=False)
    """Names the person, the plan and the workspace. Always a string; object forms are refused."""
    access_token: str = field(repr=False)
    """Bearer token of backend calls; usually a JWT, whose `exp` decides when to refresh."""
    refresh_token: str = field(repr=False)
    """Single use: the issuer takes each one once."""
    oauth_provenance: Unset | OauthProvenance | None = UNSET
    """Who issued the tokens, so that a refresh asks the same issuer as the same client."""
    login_owner_id: Unset | str | None = UNSET
    """Random for each login and preserved by refreshes; distinguishes two logins of one account."""
    account_id: Unset | str | None = UNSET
    """The workspace chosen at login. A refresh never changes it."""


@dataclass(kw_only=True, slots=True)
class AuthDotJson(Record):
    """
    The content of `auth.json`. Member names are the file's own, snake case and upper case alike.
    """

    auth_mode: Unset | StoredAuthMode | None = UNSET
    """Wins over what the other members suggest."""
    openai_api_key: Unset | str | None = field(default=UNSET, repr=False)
    """An OpenAI API key, or null for every other kind of login."""
    tokens: Unset | StoredTokens | None = UNSET
    """Present after a ChatGPT login."""
    last_refresh: Unset | str | None = UNSET
    """When the tokens were last issued, as an RFC 3339 time with any offset."""
    agent_identity: Unset | Any = field(default=UNSET, repr=False)
    """Credentials of an agent identity: a JWT, or an object in older files."""
    personal_access_token: Unset | str | None = field(default=UNSET, repr=False)
    """A personal access token."""
    bedrock_api_key: Unset | StoredBedrockApiKey | None = UNSET
    """A Bedrock API key with its region."""
    bedrock_access_keys: Unset | StoredBedrockAccessKeys | None = UNSET
    """AWS access keys for Bedrock."""


@dataclass(kw_only=True, slots=True)
class AuthClaims(Record):
    """The account part of the claims."""

    chatgpt_plan_type: Unset | str | None = UNSET
    """Raw plan name, matched case-sensitively."""
    chatgpt_user_id: Unset | str | None = UNSET
    """User within ChatGPT."""
    user_id: Unset | str | None = UNSET
    """Older place of the user."""
    chatgpt_account_id: Unset | str | None = UNSET
    """Workspace that the token is for."""
    chatgpt_account_is_fedramp: Unset | bool | None = UNSET
    """Whether backend calls must be marked as FedRAMP."""


@dataclass(kw_only=True, slots=True)
class ProfileClaims(Record):
    """The profile part of the claims."""

    email: Unset | str | None = UNSET
    """Address of the person."""


@dataclass(kw_only=True, slots=True)
class JwtClaims(Record):
    """Claims that are read from an id token or an access token. The signature is not checked."""

    exp: Unset | float | None = UNSET
    """Expiry. Read from access tokens only."""
    email: Unset | str | None = UNSET
    """Email address of the user, when it is a claim at the top level."""
    https_api_openai_com_profile: Unset | ProfileClaims | None = UNSET
    """The email address of the user, when it is not at the top level."""
    https_api_openai_com_auth: Unset | AuthClaims | None = UNSET
    """Account, plan and workspace."""


@dataclass(kw_only=True, slots=True)
class ApiKeyAccount(Record):
    """Signed in with an OpenAI API key."""

    type: ClassVar[Literal["apiKey"]] = "apiKey"


class AccountPlanType(OpenEnum):
    """
    The plan of a ChatGPT account. New plans appear every few months.

    Since: `prolite` 0.121.0, `promax` 0.158.0, `self_serve_business_prolite` 0.147.0, `ent26`
    0.146.0, `enterprise_cbp_automation` 0.147.0, `edu_plus` 0.149.0, `edu_pro` 0.149.0, `sci`
    0.164.0, `sci_plus` 0.164.0.
    """

    FREE = "free"
    GO = "go"
    PLUS = "plus"
    PRO = "pro"
    PROLITE = "prolite"
    PROMAX = "promax"
    TEAM = "team"
    SELF_SERVE_BUSINESS_PROLITE = "self_serve_business_prolite"
    SELF_SERVE_BUSINESS_USAGE_BASED = "self_serve_business_usage_based"
    BUSINESS = "business"
    ENT26 = "ent26"
    ENTERPRISE_CBP_AUTOMATION = "enterprise_cbp_automation"
    ENTERPRISE_CBP_USAGE_BASED = "enterprise_cbp_usage_based"
    ENTERPRISE = "enterprise"
    EDU = "edu"
    EDU_PLUS = "edu_plus"
    EDU_PRO = "edu_pro"
    SCI = "sci"
    SCI_PLUS = "sci_plus"
    UNKNOWN = "unknown"


@dataclass(kw_only=True, slots=True)
class ChatgptAccount(Record):
    """Signed in with ChatGPT, by whatever login."""

    type: ClassVar[Literal["chatgpt"]] = "chatgpt"
    email: str | None
    """Null when the token names no address."""
    plan_type: AccountPlanType
    """`unknown` when the token names no plan, or one the server does not know."""
    workspace_name: Unset | str | None = UNSET
    """
    Name of the selected workspace.

    Since release 0.166.0.
    """


@dataclass(kw_only=True, slots=True)
class AmazonBedrockAccount(Record):
    """
    Signed in to Amazon Bedrock.

    Since release 0.125.0.
    """

    type: ClassVar[Literal["amazonBedrock"]] = "amazonBedrock"
    uses_codex_managed_credentials: Unset | bool = UNSET
    """
    Whether the server stores the credentials, or the environment supplies them.

    Since release 0.145.0.
    """
    credential_source: Unset | str | None = UNSET
    """
    Where the credentials come from.

    Since release 0.142.0.

    Deprecated.
    """


@dataclass(kw_only=True, slots=True)
class GcpAccount(Record):
    """
    Signed in to Google Cloud.

    Since release 0.165.0.
    """

    type: ClassVar[Literal["gcp"]] = "gcp"


@dataclass(kw_only=True, slots=True)
class GetAccountParams(Record):
    """Params of `account/read`."""

    refresh_token: Unset | bool = UNSET
    """Refresh the tokens first, where there are any. Default false."""


class RefreshFailureReason(OpenEnum):
    """Why tokens could not be refreshed. All but `transient` last until the next login."""

    EXPIRED = "expired"
    EXHAUSTED = "exhausted"
    REVOKED = "revoked"
    ACCOUNT_MISMATCH = "accountMismatch"
    OTHER = "other"
    TRANSIENT = "transient"


class AccountRoutingOverride(OpenEnum):
    """Region that a workspace is bound to."""

    NO_CONSTRAINT = "NO_CONSTRAINT"
    US = "us"
    US_CR = "us_cr"


@dataclass(kw_only=True, slots=True)
class WorkspaceRouting(Record):
    """How backend calls of a workspace are routed."""

    chatgpt_account_id: str
    """The workspace."""
    backend_origin: str
    """Origin of its backend."""
    account_routing_override: AccountRoutingOverride
    """Region it is bound to."""


@dataclass(kw_only=True, slots=True)
class GetAccountResponse(Record):
    """Result of `account/read`."""

    account: Account | None
    """Null when signed out, or when the model provider needs no OpenAI login."""
    requires_openai_auth: bool
    """Whether the configured model provider wants an OpenAI login at all."""
    user_id: Unset | str | None = UNSET
    """
    ChatGPT user, null when unknown.

    Since release 0.169.0.
    """
    workspace_routing: Unset | WorkspaceRouting | None = UNSET
    """
    Where calls of the selected workspace go. Sent even to clients without the experimental API.

    Since release 0.156.0.

    Needs the experimental API.
    """
    refresh_failure: Unset | RefreshFailureReason = UNSET
    """
    Why the tokens of the account can no longer be renewed, so that the user has to sign in again.
    From servers built on this contract, and only while that is so. Left out by codex.
    """


@dataclass(kw_only=True, slots=True)
class GetAuthStatusParams(Record):
    """Params of `getAuthStatus`."""

    include_token: Unset | bool | None = UNSET
    """Whether the answer shall hold the bearer token. Default false."""
    refresh_token: Unset | bool | None = UNSET
    """Refresh the tokens first, where there are any. Default false."""


class AuthMode(OpenEnum):
    """
    How a server is authenticated. The login that leads to `apikey` is called `apiKey`.

    Since: `headers` 0.144.0, `agentIdentity` 0.124.0, `personalAccessToken` 0.138.0,
    `bedrockApiKey` 0.140.0, `bedrockAccessKeys` 0.150.0.
    """

    APIKEY = "apikey"
    CHATGPT = "chatgpt"
    CHATGPT_AUTH_TOKENS = "chatgptAuthTokens"
    HEADERS = "headers"
    AGENT_IDENTITY = "agentIdentity"
    PERSONAL_ACCESS_TOKEN = "personalAccessToken"
    BEDROCK_API_KEY = "bedrockApiKey"
    BEDROCK_ACCESS_KEYS = "bedrockAccessKeys"


@dataclass(kw_only=True, slots=True)
class GetAuthStatusResponse(Record):
    """Result of `getAuthStatus`."""

    auth_method: AuthMode | None
    """Null when signed out, or when the model provider needs no OpenAI login."""
    auth_token: str | None = field(repr=False)
    """The API key or access token, only when it was asked for and is usable."""
    requires_openai_auth: bool | None
    """Whether the configured model provider wants an OpenAI login; null when that is not known."""


@dataclass(kw_only=True, slots=True)
class LogoutAccountResponse(Record):
    """Result of `account/logout`: nothing yet."""


class AccountUpdateReason(OpenEnum):
    """
    Why `account/updated` is sent, other than for a login or a logout. `workspaceRoutingReady`: the
    stored login is unchanged, and the server has looked up how its workspace is routed.

    Since release 0.171.0.
    """

    WORKSPACE_ROUTING_READY = "workspaceRoutingReady"
    UNKNOWN = "unknown"


@dataclass(kw_only=True, slots=True)
class AccountUpdatedNotification(Record):
    """Params of `account/updated`: the account changed, by a login or a logout."""

    auth_mode: AuthMode | None
    """Null when signed out."""
    plan_type: AccountPlanType | None
    """Null unless signed in with ChatGPT."""
    reason: Unset | AccountUpdateReason | None = UNSET
    """
    Null after a login and after a logout.

    Since release 0.171.0.
    """


@dataclass(kw_only=True, slots=True)
class InitializeCapabilities(Record):
    """Capabilities that a client opts into or out of."""

    experimental_api: Unset | bool = UNSET
    """Allows methods, members and variants that are marked experimental. Default false."""
    opt_out_notification_methods: Unset | list[str] | None = UNSET
    """Exact names of notifications that this connection does not want."""
    request_attestation: Unset | bool = UNSET
    """
    The client answers attestation requests. Default false.

    Since release 0.131.0.
    """
    mcp_server_openai_form_elicitation: Unset | bool = UNSET
    """
    The client can show forms that MCP servers ask for.

    Since release 0.142.0.
    """
    extensions: Unset | dict[str, Any] | None = UNSET
    """
    Free-form extensions by name.

    Since release 0.147.0.
    """
    explicit_gateway_oauth: Unset | bool = UNSET
    """
    The client drives gateway OAuth itself.

    Since release 0.157.0.
    """
    required_human_approval: Unset | bool = UNSET
    """
    A person must approve what the client would approve by itself.

    Since release 0.167.2.
    """


@dataclass(kw_only=True, slots=True)
class ClientInfo(Record):
    """Identity of a client program."""

    name: str
    """Becomes the originator of the server's own HTTP calls, so it must be a legal header value."""
    title: Unset | str | None = UNSET
    """For people."""
    version: str
    """Version of the client, in any form."""


@dataclass(kw_only=True, slots=True)
class InitializeParams(Record):
    """Params of `initialize`."""

    client_info: ClientInfo
    """Who is calling."""
    capabilities: Unset | InitializeCapabilities | None = UNSET
    """Capabilities of the client."""


@dataclass(kw_only=True, slots=True)
class InitializeResponse(Record):
    """Result of `initialize`."""

    user_agent: str
    """`<originator>/<version> (<system>) <terminal> (<client>; <client version>)`."""
    codex_home: str
    """Absolute path of the Codex home, links resolved."""
    platform_family: str
    """`unix` or `windows`."""
    platform_os: str
    """`linux`, `macos`, `windows` and so on."""


@dataclass(kw_only=True, slots=True)
class TextPosition(Record):
    """A place in a text file."""

    line: int
    """Line, from 1."""
    column: int
    """Column, from 1."""


@dataclass(kw_only=True, slots=True)
class TextRange(Record):
    """A stretch of a text file."""

    start: TextPosition
    """First position."""
    end: TextPosition
    """Position behind the last one."""


@dataclass(kw_only=True, slots=True)
class ConfigWarningNotification(Record):
    """Params of `configWarning`: something in the configuration was not used."""

    summary: str
    """One line for people."""
    details: str | None
    """More lines for people."""
    path: Unset | str | None = UNSET
    """File that the warning is about."""
    range: Unset | TextRange | None = UNSET
    """Where in that file."""


@dataclass(kw_only=True, slots=True)
class TraceContext(Record):
    """W3C trace context."""

    traceparent: Unset | str | None = UNSET
    """The `traceparent` header value."""
    tracestate: Unset | str | None = UNSET
    """The `tracestate` header value."""


@dataclass(kw_only=True, slots=True)
class RequestEnvelope(Record):
    """A call that expects exactly one response."""

    id: int | str
    """Chosen by the sender, unique among its open calls."""
    method: str
    """Name of the method."""
    params: Unset | Any = UNSET
    """Shape given by the method."""
    trace: Unset | TraceContext | None = UNSET
    """The position of the call in a distributed trace."""


@dataclass(kw_only=True, slots=True)
class NotificationEnvelope(Record):
    """A message that is never answered."""

    method: str
    """Name of the method."""
    params: Unset | Any = UNSET
    """Shape given by the method."""
    emitted_at_ms: Unset | int = UNSET
    """
    When the server sent it, in Unix milliseconds.

    Since release 0.145.0.
    """


@dataclass(kw_only=True, slots=True)
class ResponseEnvelope(Record):
    """The answer to a call that worked."""

    id: int | str
    """Id of the request."""
    result: Any
    """Shape given by the method."""


@dataclass(kw_only=True, slots=True)
class ErrorObject(Record):
    """The error member of a response."""

    code: int
    """One of the few numbers this wire uses; `data.kind` is finer."""
    message: str
    """For people, and not stable."""
    data: Unset | Any = UNSET
    """From servers built on this contract: an `ErrorData`. Left out by codex."""


@dataclass(kw_only=True, slots=True)
class ErrorEnvelope(Record):
    """The answer to a call that failed."""

    id: int | str
    """Id of the request."""
    error: ErrorObject
    """The error."""


class ErrorKind(OpenEnum):
    """The kinds of failure, as found in `data.kind`."""

    INVALID_REQUEST = "invalidRequest"
    UNKNOWN_METHOD = "unknownMethod"
    INVALID_PARAMS = "invalidParams"
    TOO_LARGE = "tooLarge"
    NOT_INITIALIZED = "notInitialized"
    ALREADY_INITIALIZED = "alreadyInitialized"
    EXPERIMENTAL_REQUIRED = "experimentalRequired"
    AUTH_REQUIRED = "authRequired"
    CHATGPT_AUTH_REQUIRED = "chatgptAuthRequired"
    LOGIN_METHOD_DISABLED = "loginMethodDisabled"
    EXTERNAL_AUTH_ACTIVE = "externalAuthActive"
    WORKSPACE_MISMATCH = "workspaceMismatch"
    INVALID_LOGIN_ID = "invalidLoginId"
    LOGIN_FAILED = "loginFailed"
    INVALID_TOKEN = "invalidToken"
    REFRESH_FAILED = "refreshFailed"
    BACKEND_UNAVAILABLE = "backendUnavailable"
    BACKEND_UNAUTHORIZED = "backendUnauthorized"
    BACKEND_REJECTED = "backendRejected"
    BACKEND_INVALID_RESPONSE = "backendInvalidResponse"
    OVERLOADED = "overloaded"
    INTERNAL = "internal"
    NOT_FOUND = "notFound"
    WRONG_STATE = "wrongState"
    BUSY = "busy"
    CONFLICT = "conflict"
    NOT_SUPPORTED = "notSupported"
    CONFIG_INVALID = "configInvalid"
    FILE_SYSTEM = "fileSystem"
    EXECUTION_FAILED = "executionFailed"
    MCP_SERVER_FAILED = "mcpServerFailed"
    HISTORY_DAMAGED = "historyDamaged"
    LIMIT_EXCEEDED = "limitExceeded"
    USAGE_LIMIT_REACHED = "usageLimitReached"
    POLICY_REFUSED = "policyRefused"


@dataclass(kw_only=True, slots=True)
class ErrorData(Record):
    """Machine-readable details of a failed call."""

    kind: ErrorKind
    """The kind of failure."""
    pointer: Unset | str = UNSET
    """JSON pointer to the member of the params that was refused."""
    reason: Unset | RefreshFailureReason = UNSET
    """Only with `refreshFailed`."""


@dataclass(kw_only=True, slots=True)
class ApiKeyLoginParams(Record):
    """Sign in with an OpenAI API key."""

    type: ClassVar[Literal["apiKey"]] = "apiKey"
    api_key: str = field(repr=False)
    """Stored as it is given, neither trimmed nor checked."""


class LoginAppBrand(ClosedEnum):
    """App that a hosted sign-in page names."""

    CODEX = "codex"
    CHATGPT = "chatgpt"


@dataclass(kw_only=True, slots=True)
class ChatgptLoginParams(Record):
    """Sign in with ChatGPT in a browser."""

    type: ClassVar[Literal["chatgpt"]] = "chatgpt"
    codex_streamlined_login: Unset | bool = UNSET
    """
    Ask for the shorter sign-in pages.

    Since release 0.128.0.
    """
    use_hosted_login_success_page: Unset | bool = UNSET
    """
    End on a page of the issuer instead of a local one.

    Since release 0.144.0.
    """
    app_brand: Unset | LoginAppBrand | None = UNSET
    """
    Which app the hosted page sends the person back to.

    Since release 0.144.0.
    """


@dataclass(kw_only=True, slots=True)
class ChatgptDeviceCodeLoginParams(Record):
    """Sign in with ChatGPT by typing a code on another device."""

    type: ClassVar[Literal["chatgptDeviceCode"]] = "chatgptDeviceCode"


@dataclass(kw_only=True, slots=True)
class ChatgptAuthTokensLoginParams(Record):
    """
    Use ChatGPT tokens that the host obtains and renews. They are only held in memory.

    Needs the experimental API.
    """

    type: ClassVar[Literal["chatgptAuthTokens"]] = "chatgptAuthTokens"
    access_token: str = field(repr=False)
    """Bearer token of backend calls."""
    chatgpt_account_id: str
    """Workspace to use, whichever the token names."""
    chatgpt_plan_type: Unset | str | None = UNSET
    """Plan in any letter case; the token's own plan when left out."""


@dataclass(kw_only=True, slots=True)
class AmazonBedrockLoginParams(Record):
    """
    Sign in to Amazon Bedrock with an API key.

    Since release 0.145.0.

    Needs the experimental API.
    """

    type: ClassVar[Literal["amazonBedrock"]] = "amazonBedrock"
    api_key: str = field(repr=False)
    """The Bedrock key."""
    region: str
    """AWS region."""


@dataclass(kw_only=True, slots=True)
class AmazonBedrockAccessKeysLoginParams(Record):
    """
    Sign in to Amazon Bedrock with AWS access keys.

    Since release 0.150.0.

    Needs the experimental API.
    """

    type: ClassVar[Literal["amazonBedrockAccessKeys"]] = "amazonBedrockAccessKeys"
    access_key_id: str
    """Public half of the pair."""
    secret_access_key: str = field(repr=False)
    """Private half of the pair."""
    session_token: Unset | str | None = field(default=UNSET, repr=False)
    """Only with temporary credentials."""
    region: str
    """AWS region."""


@dataclass(kw_only=True, slots=True)
class ApiKeyLoginResponse(Record):
    """The key is stored; the login is complete."""

    type: ClassVar[Literal["apiKey"]] = "apiKey"


@dataclass(kw_only=True, slots=True)
class ChatgptLoginResponse(Record):
    """The login goes on in a browser, and ends with `account/login/completed`."""

    type: ClassVar[Literal["chatgpt"]] = "chatgpt"
    login_id: str
    """Names this attempt, as a UUID."""
    auth_url: str
    """Page to open in a browser."""


@dataclass(kw_only=True, slots=True)
class ChatgptDeviceCodeLoginResponse(Record):
    """The login goes on on another device, and ends with `account/login/completed`."""

    type: ClassVar[Literal["chatgptDeviceCode"]] = "chatgptDeviceCode"
    login_id: str
    """Names this attempt, as a UUID."""
    verification_url: str
    """Page to open on any device."""
    user_code: str
    """Code to type there."""


@dataclass(kw_only=True, slots=True)
class ChatgptAuthTokensLoginResponse(Record):
    """The tokens were taken."""

    type: ClassVar[Literal["chatgptAuthTokens"]] = "chatgptAuthTokens"


@dataclass(kw_only=True, slots=True)
class AmazonBedrockLoginResponse(Record):
    """
    The Bedrock credentials are stored.

    Since release 0.145.0.
    """

    type: ClassVar[Literal["amazonBedrock"]] = "amazonBedrock"


@dataclass(kw_only=True, slots=True)
class CancelLoginAccountParams(Record):
    """Params of `account/login/cancel`."""

    login_id: str
    """The attempt to give up, as a UUID in any spelling."""


class CancelLoginAccountStatus(OpenEnum):
    """The outcome of the attempt."""

    CANCELED = "canceled"
    NOT_FOUND = "notFound"


@dataclass(kw_only=True, slots=True)
class CancelLoginAccountResponse(Record):
    """Result of `account/login/cancel`."""

    status: CancelLoginAccountStatus
    """Whether there was such an attempt."""


class DesktopOnboardingEntrypoint(OpenEnum):
    """First steps that a desktop app may offer after a login."""

    LIFE_SCIENCES = "life_sciences"


@dataclass(kw_only=True, slots=True)
class AccountLoginCompletedNotification(Record):
    """Params of `account/login/completed`: an attempt ended."""

    login_id: str | None
    """The attempt; null for logins that are over at once."""
    success: bool
    """Whether the server is signed in now."""
    error: str | None
    """Why not, for people."""
    onboarding_entrypoint: Unset | DesktopOnboardingEntrypoint | None = UNSET
    """
    Setup steps that the user was asked to complete first.

    Since release 0.147.0.
    """


class ChatgptAuthTokensRefreshReason(OpenEnum):
    """Why a server asks its host for tokens."""

    UNAUTHORIZED = "unauthorized"


@dataclass(kw_only=True, slots=True)
class ChatgptAuthTokensRefreshParams(Record):
    """
    Params of `account/chatgptAuthTokens/refresh`: the server needs newer tokens from its host.
    """

    reason: ChatgptAuthTokensRefreshReason
    """Why."""
    previous_account_id: Unset | str | None = UNSET
    """Workspace of the tokens that stopped working."""


@dataclass(kw_only=True, slots=True)
class ChatgptAuthTokensRefreshResponse(Record):
    """Result of `account/chatgptAuthTokens/refresh`."""

    access_token: str = field(repr=False)
    """The newer bearer token."""
    chatgpt_account_id: str
    """Workspace it is for."""
    chatgpt_plan_type: Unset | str | None = UNSET
    """Plan in any letter case; the token's own plan when left out."""


@dataclass(kw_only=True, slots=True)
class GetAccountRateLimitsParams(Record):
    """
    Params of `account/rateLimits/read`.

    Since release 0.154.0.
    """

    supports_luna_reserve: Unset | bool = UNSET
    """The client can show the reserve of a limit."""
    exclude_reset_credit_details: Unset | bool = UNSET
    """Leave the single reset credits out, which spares the server a backend call."""


class RateLimitResetType(OpenEnum):
    """
    The limits that a credit resets.

    Since release 0.143.0.
    """

    CODEX_RATE_LIMITS = "codexRateLimits"
    UNKNOWN = "unknown"


class RateLimitResetCreditStatus(OpenEnum):
    """
    Where a credit is in its life.

    Since release 0.143.0.
    """

    AVAILABLE = "available"
    REDEEMING = "redeeming"
    REDEEMED = "redeemed"
    UNKNOWN = "unknown"


@dataclass(kw_only=True, slots=True)
class RateLimitResetCredit(Record):
    """
    A credit that resets a limit early.

    Since release 0.143.0.
    """

    id: str
    """Names the credit when it is used."""
    reset_type: RateLimitResetType
    """The limits that it resets."""
    status: RateLimitResetCreditStatus
    """Whether it can still be used."""
    granted_at: int
    """When it was given, in Unix seconds."""
    expires_at: int | None
    """When it lapses, in Unix seconds."""
    title: str | None
    """Headline for people."""
    description: str | None
    """Text for people."""


@dataclass(kw_only=True, slots=True)
class RateLimitResetCreditsSummary(Record):
    """
    Reset credits of an account.

    Since release 0.141.0.
    """

    available_count: int
    """How many can be used now."""
    credits: Unset | list[RateLimitResetCredit] | None = UNSET
    """
    Each credit; null when only the count is known.

    Since release 0.143.0.
    """


@dataclass(kw_only=True, slots=True)
class CreditsSnapshot(Record):
    """Credits of a workspace or person."""

    has_credits: bool
    """Whether there are any."""
    unlimited: bool
    """Whether they never run out."""
    balance: str | None
    """Decimal amount, as text."""


@dataclass(kw_only=True, slots=True)
class SpendControlLimitSnapshot(Record):
    """
    A spending limit.

    Since release 0.137.0.
    """

    limit: str
    """Decimal amount, as text."""
    used: str
    """Decimal amount, as text."""
    remaining_percent: int
    """Percent left."""
    resets_at: int
    """When it starts anew, in Unix seconds."""


@dataclass(kw_only=True, slots=True)
class RateLimitWindow(Record):
    """Use within a span of time."""

    used_percent: int
    """Percent used. Not clamped: may be negative or above 100."""
    window_duration_mins: int | None
    """Length of the window in minutes."""
    resets_at: int | None
    """When it starts anew, in Unix seconds."""


class RateLimitReachedType(OpenEnum):
    """
    Which limit was hit.

    Since release 0.137.0.
    """

    RATE_LIMIT_REACHED = "rate_limit_reached"
    WORKSPACE_OWNER_CREDITS_DEPLETED = "workspace_owner_credits_depleted"
    WORKSPACE_MEMBER_CREDITS_DEPLETED = "workspace_member_credits_depleted"
    WORKSPACE_OWNER_USAGE_LIMIT_REACHED = "workspace_owner_usage_limit_reached"
    WORKSPACE_MEMBER_USAGE_LIMIT_REACHED = "workspace_member_usage_limit_reached"


@dataclass(kw_only=True, slots=True)
class RateLimitSnapshot(Record):
    """State of one limit."""

    limit_id: str | None
    """Names the limit; `codex` is the main one."""
    limit_name: str | None
    """Name for people; null for the main limit."""
    primary: RateLimitWindow | None
    """The shorter window."""
    secondary: RateLimitWindow | None
    """The longer window."""
    credits: CreditsSnapshot | None
    """Credits that are spent once the windows are full."""
    plan_type: AccountPlanType | None
    """Plan that the limit belongs to."""
    normal_model_slug: Unset | str | None = UNSET
    """
    Model that the limit does not count.

    Since release 0.154.0.
    """
    individual_limit: Unset | SpendControlLimitSnapshot | None = UNSET
    """
    Spending limit of this person.

    Since release 0.137.0.
    """
    spend_control_reached: Unset | bool | None = UNSET
    """
    Whether a spending limit is reached.

    Since release 0.145.0.
    """
    rate_limit_reached_type: Unset | RateLimitReachedType | None = UNSET
    """
    Which limit was hit.

    Since release 0.122.0.
    """


@dataclass(kw_only=True, slots=True)
class GetAccountRateLimitsResponse(Record):
    """Result of `account/rateLimits/read`."""

    rate_limits: RateLimitSnapshot
    """The main limit."""
    rate_limits_by_limit_id: dict[str, RateLimitSnapshot] | None
    """All limits by their id."""
    rate_limit_reset_credits: Unset | RateLimitResetCreditsSummary | None = UNSET
    """
    Credits that reset a limit early.

    Since release 0.141.0.
    """
    ordinary_usage_allowed: Unset | bool | None = UNSET
    """
    Whether ordinary use may go on; null when the answer was for another account.

    Since release 0.154.0.
    """
    account_id: Unset | str | None = UNSET
    """
    Workspace that the figures are for.

    Since release 0.152.0.
    """
    rate_limit_upsell: Unset | Any = UNSET
    """
    Offer to show beside the limits, as the backend sent it.

    Since release 0.152.0.
    """


@dataclass(kw_only=True, slots=True)
class ConsumeAccountRateLimitResetCreditParams(Record):
    """
    Params of `account/rateLimitResetCredit/consume`.

    Since release 0.141.0.
    """

    idempotency_key: str
    """Chosen by the caller, not empty, and the same again when the call is retried."""
    credit_id: Unset | str | None = UNSET
    """
    The credit to use, not empty; any that is available when left out.

    Since release 0.143.0.
    """


class ConsumeAccountRateLimitResetCreditOutcome(OpenEnum):
    """
    The outcome of using a reset credit.

    Since release 0.141.0.
    """

    RESET = "reset"
    NOTHING_TO_RESET = "nothingToReset"
    NO_CREDIT = "noCredit"
    ALREADY_REDEEMED = "alreadyRedeemed"


@dataclass(kw_only=True, slots=True)
class ConsumeAccountRateLimitResetCreditResponse(Record):
    """
    Result of `account/rateLimitResetCredit/consume`.

    Since release 0.141.0.
    """

    outcome: ConsumeAccountRateLimitResetCreditOutcome
    """The outcome."""


class AddCreditsNudgeCreditType(ClosedEnum):
    """
    Requests that a user can send to an owner.

    Since release 0.137.0.
    """

    CREDITS = "credits"
    USAGE_LIMIT = "usage_limit"


@dataclass(kw_only=True, slots=True)
class SendAddCreditsNudgeEmailParams(Record):
    """
    Params of `account/sendAddCreditsNudgeEmail`.

    Since release 0.137.0.
    """

    credit_type: AddCreditsNudgeCreditType
    """The request to the owner of the workspace."""


class AddCreditsNudgeEmailStatus(OpenEnum):
    """
    The outcome of the mail.

    Since release 0.137.0.
    """

    SENT = "sent"
    COOLDOWN_ACTIVE = "cooldown_active"


@dataclass(kw_only=True, slots=True)
class SendAddCreditsNudgeEmailResponse(Record):
    """
    Result of `account/sendAddCreditsNudgeEmail`.

    Since release 0.137.0.
    """

    status: AddCreditsNudgeEmailStatus
    """Whether a mail went out now."""


@dataclass(kw_only=True, slots=True)
class AccountRateLimitsUpdatedNotification(Record):
    """Params of `account/rateLimits/updated`. Sparse: null means "unchanged", never "cleared"."""

    rate_limits: RateLimitSnapshot
    """The current state of one limit."""


Account: TypeAlias = (
    ApiKeyAccount | ChatgptAccount | AmazonBedrockAccount | GcpAccount | UnknownVariant
)
"""The account that is signed in."""

LoginAccountParams: TypeAlias = (
    ApiKeyLoginParams
    | ChatgptLoginParams
    | ChatgptDeviceCodeLoginParams
    | ChatgptAuthTokensLoginParams
    | AmazonBedrockLoginParams
    | AmazonBedrockAccessKeysLoginParams
)
"""Params of `account/login/start`: one variant for each way to sign in."""

LoginAccountResponse: TypeAlias = (
    ApiKeyLoginResponse
    | ChatgptLoginResponse
    | ChatgptDeviceCodeLoginResponse
    | ChatgptAuthTokensLoginResponse
    | AmazonBedrockLoginResponse
    | UnknownVariant
)
"""Result of `account/login/start`."""
