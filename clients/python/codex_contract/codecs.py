# @generated from schema/ by `npm run generate`. Do not edit.
"""How each type of the contract is read and written, by its name in the contract."""

from __future__ import annotations

from typing import Final

from . import types
from .codec import (
    ANYTHING,
    BOOLEAN,
    INT32,
    INT64,
    NUMBER,
    TEXT,
    UINT32,
    Array,
    Enumeration,
    Map,
    Member,
    Nullable,
    Object,
    OneOf,
    Registry,
    Variants,
)

CODECS: Final = Registry()

CODECS["StoredAuthMode"] = Enumeration(types.StoredAuthMode)
CODECS["AuthDotJson"] = Object(
    types.AuthDotJson,
    Member("auth_mode", "auth_mode", Nullable(Enumeration(types.StoredAuthMode)), optional=True),
    Member("OPENAI_API_KEY", "openai_api_key", Nullable(TEXT), optional=True),
    Member("tokens", "tokens", Nullable(CODECS.to("StoredTokens")), optional=True),
    Member("last_refresh", "last_refresh", Nullable(TEXT), optional=True),
    Member("agent_identity", "agent_identity", ANYTHING, optional=True),
    Member("personal_access_token", "personal_access_token", Nullable(TEXT), optional=True),
    Member(
        "bedrock_api_key",
        "bedrock_api_key",
        Nullable(CODECS.to("StoredBedrockApiKey")),
        optional=True,
    ),
    Member(
        "bedrock_access_keys",
        "bedrock_access_keys",
        Nullable(CODECS.to("StoredBedrockAccessKeys")),
        optional=True,
    ),
)
CODECS["StoredTokens"] = Object(
    types.StoredTokens,
    Member("id_token", "id_token", CODECS.to("Jwt")),
    Member("access_token", "access_token", TEXT),
    Member("refresh_token", "refresh_token", TEXT),
    Member(
        "oauth_provenance",
        "oauth_provenance",
        Nullable(CODECS.to("OauthProvenance")),
        optional=True,
    ),
    Member("login_owner_id", "login_owner_id", Nullable(TEXT), optional=True),
    Member("account_id", "account_id", Nullable(TEXT), optional=True),
)
CODECS["OauthProvenance"] = Object(
    types.OauthProvenance,
    Member("issuer", "issuer", TEXT),
    Member("client_id", "client_id", TEXT),
)
CODECS["StoredBedrockApiKey"] = Object(
    types.StoredBedrockApiKey,
    Member("api_key", "api_key", TEXT),
    Member("region", "region", TEXT),
)
CODECS["StoredBedrockAccessKeys"] = Object(
    types.StoredBedrockAccessKeys,
    Member("access_key_id", "access_key_id", TEXT),
    Member("secret_access_key", "secret_access_key", TEXT),
    Member("session_token", "session_token", Nullable(TEXT), optional=True),
)
CODECS["JwtClaims"] = Object(
    types.JwtClaims,
    Member("exp", "exp", Nullable(CODECS.to("NumericDate")), optional=True),
    Member("email", "email", Nullable(TEXT), optional=True),
    Member(
        "https://api.openai.com/profile",
        "https_api_openai_com_profile",
        Nullable(CODECS.to("ProfileClaims")),
        optional=True,
    ),
    Member(
        "https://api.openai.com/auth",
        "https_api_openai_com_auth",
        Nullable(CODECS.to("AuthClaims")),
        optional=True,
    ),
)
CODECS["ProfileClaims"] = Object(
    types.ProfileClaims,
    Member("email", "email", Nullable(TEXT), optional=True),
)
CODECS["AuthClaims"] = Object(
    types.AuthClaims,
    Member("chatgpt_plan_type", "chatgpt_plan_type", Nullable(TEXT), optional=True),
    Member("chatgpt_user_id", "chatgpt_user_id", Nullable(TEXT), optional=True),
    Member("user_id", "user_id", Nullable(TEXT), optional=True),
    Member("chatgpt_account_id", "chatgpt_account_id", Nullable(TEXT), optional=True),
    Member(
        "chatgpt_account_is_fedramp",
        "chatgpt_account_is_fedramp",
        Nullable(BOOLEAN),
        optional=True,
    ),
)
CODECS["AuthMode"] = Enumeration(types.AuthMode)
CODECS["AccountPlanType"] = Enumeration(types.AccountPlanType)
CODECS["Account"] = Variants(
    "type",
    {
        "apiKey": types.ApiKeyAccount,
        "chatgpt": types.ChatgptAccount,
        "amazonBedrock": types.AmazonBedrockAccount,
        "gcp": types.GcpAccount,
    },
    open=True,
)
CODECS["ApiKeyAccount"] = Object(types.ApiKeyAccount, tag=("type", "apiKey"))
CODECS["ChatgptAccount"] = Object(
    types.ChatgptAccount,
    Member("email", "email", Nullable(TEXT)),
    Member("planType", "plan_type", Enumeration(types.AccountPlanType)),
    Member("workspaceName", "workspace_name", Nullable(TEXT), optional=True),
    tag=("type", "chatgpt"),
)
CODECS["AmazonBedrockAccount"] = Object(
    types.AmazonBedrockAccount,
    Member("usesCodexManagedCredentials", "uses_codex_managed_credentials", BOOLEAN, optional=True),
    Member("credentialSource", "credential_source", Nullable(TEXT), optional=True),
    tag=("type", "amazonBedrock"),
)
CODECS["GcpAccount"] = Object(types.GcpAccount, tag=("type", "gcp"))
CODECS["GetAccountParams"] = Object(
    types.GetAccountParams,
    Member("refreshToken", "refresh_token", BOOLEAN, optional=True),
)
CODECS["GetAccountResponse"] = Object(
    types.GetAccountResponse,
    Member("account", "account", Nullable(CODECS.to("Account"))),
    Member("requiresOpenaiAuth", "requires_openai_auth", BOOLEAN),
    Member("userId", "user_id", Nullable(TEXT), optional=True),
    Member(
        "workspaceRouting",
        "workspace_routing",
        Nullable(CODECS.to("WorkspaceRouting")),
        optional=True,
    ),
    Member(
        "refreshFailure",
        "refresh_failure",
        Enumeration(types.RefreshFailureReason),
        optional=True,
    ),
)
CODECS["WorkspaceRouting"] = Object(
    types.WorkspaceRouting,
    Member("chatgptAccountId", "chatgpt_account_id", TEXT),
    Member("backendOrigin", "backend_origin", TEXT),
    Member(
        "accountRoutingOverride",
        "account_routing_override",
        Enumeration(types.AccountRoutingOverride),
    ),
)
CODECS["AccountRoutingOverride"] = Enumeration(types.AccountRoutingOverride)
CODECS["GetAuthStatusParams"] = Object(
    types.GetAuthStatusParams,
    Member("includeToken", "include_token", Nullable(BOOLEAN), optional=True),
    Member("refreshToken", "refresh_token", Nullable(BOOLEAN), optional=True),
)
CODECS["GetAuthStatusResponse"] = Object(
    types.GetAuthStatusResponse,
    Member("authMethod", "auth_method", Nullable(Enumeration(types.AuthMode))),
    Member("authToken", "auth_token", Nullable(TEXT)),
    Member("requiresOpenaiAuth", "requires_openai_auth", Nullable(BOOLEAN)),
)
CODECS["LogoutAccountResponse"] = Object(types.LogoutAccountResponse)
CODECS["AccountUpdatedNotification"] = Object(
    types.AccountUpdatedNotification,
    Member("authMode", "auth_mode", Nullable(Enumeration(types.AuthMode))),
    Member("planType", "plan_type", Nullable(Enumeration(types.AccountPlanType))),
    Member("reason", "reason", Nullable(Enumeration(types.AccountUpdateReason)), optional=True),
)
CODECS["AccountUpdateReason"] = Enumeration(types.AccountUpdateReason)
CODECS["ErrorKind"] = Enumeration(types.ErrorKind)
CODECS["InitializeParams"] = Object(
    types.InitializeParams,
    Member("clientInfo", "client_info", CODECS.to("ClientInfo")),
    Member(
        "capabilities",
        "capabilities",
        Nullable(CODECS.to("InitializeCapabilities")),
        optional=True,
    ),
)
CODECS["ClientInfo"] = Object(
    types.ClientInfo,
    Member("name", "name", TEXT),
    Member("title", "title", Nullable(TEXT), optional=True),
    Member("version", "version", TEXT),
)
CODECS["InitializeCapabilities"] = Object(
    types.InitializeCapabilities,
    Member("experimentalApi", "experimental_api", BOOLEAN, optional=True),
    Member(
        "optOutNotificationMethods",
        "opt_out_notification_methods",
        Nullable(Array(TEXT)),
        optional=True,
    ),
    Member("requestAttestation", "request_attestation", BOOLEAN, optional=True),
    Member(
        "mcpServerOpenaiFormElicitation",
        "mcp_server_openai_form_elicitation",
        BOOLEAN,
        optional=True,
    ),
    Member("extensions", "extensions", Nullable(Map(ANYTHING)), optional=True),
    Member("explicitGatewayOauth", "explicit_gateway_oauth", BOOLEAN, optional=True),
    Member("requiredHumanApproval", "required_human_approval", BOOLEAN, optional=True),
)
CODECS["InitializeResponse"] = Object(
    types.InitializeResponse,
    Member("userAgent", "user_agent", TEXT),
    Member("codexHome", "codex_home", TEXT),
    Member("platformFamily", "platform_family", TEXT),
    Member("platformOs", "platform_os", TEXT),
)
CODECS["ConfigWarningNotification"] = Object(
    types.ConfigWarningNotification,
    Member("summary", "summary", TEXT),
    Member("details", "details", Nullable(TEXT)),
    Member("path", "path", Nullable(TEXT), optional=True),
    Member("range", "range", Nullable(CODECS.to("TextRange")), optional=True),
)
CODECS["TextRange"] = Object(
    types.TextRange,
    Member("start", "start", CODECS.to("TextPosition")),
    Member("end", "end", CODECS.to("TextPosition")),
)
CODECS["TextPosition"] = Object(
    types.TextPosition,
    Member("line", "line", CODECS.to("Uint32")),
    Member("column", "column", CODECS.to("Uint32")),
)
CODECS["RequestId"] = OneOf(TEXT, CODECS.to("Int64"))
CODECS["RequestEnvelope"] = Object(
    types.RequestEnvelope,
    Member("id", "id", CODECS.to("RequestId")),
    Member("method", "method", TEXT),
    Member("params", "params", ANYTHING, optional=True),
    Member("trace", "trace", Nullable(CODECS.to("TraceContext")), optional=True),
)
CODECS["NotificationEnvelope"] = Object(
    types.NotificationEnvelope,
    Member("method", "method", TEXT),
    Member("params", "params", ANYTHING, optional=True),
    Member("emittedAtMs", "emitted_at_ms", CODECS.to("Int64"), optional=True),
)
CODECS["ResponseEnvelope"] = Object(
    types.ResponseEnvelope,
    Member("id", "id", CODECS.to("RequestId")),
    Member("result", "result", ANYTHING),
)
CODECS["ErrorEnvelope"] = Object(
    types.ErrorEnvelope,
    Member("id", "id", CODECS.to("RequestId")),
    Member("error", "error", CODECS.to("ErrorObject")),
)
CODECS["ErrorObject"] = Object(
    types.ErrorObject,
    Member("code", "code", CODECS.to("Int64")),
    Member("message", "message", TEXT),
    Member("data", "data", ANYTHING, optional=True),
)
CODECS["ErrorData"] = Object(
    types.ErrorData,
    Member("kind", "kind", Enumeration(types.ErrorKind)),
    Member("pointer", "pointer", TEXT, optional=True),
    Member("reason", "reason", Enumeration(types.RefreshFailureReason), optional=True),
)
CODECS["RefreshFailureReason"] = Enumeration(types.RefreshFailureReason)
CODECS["TraceContext"] = Object(
    types.TraceContext,
    Member("traceparent", "traceparent", Nullable(TEXT), optional=True),
    Member("tracestate", "tracestate", Nullable(TEXT), optional=True),
)
CODECS["LoginAccountParams"] = Variants(
    "type",
    {
        "apiKey": types.ApiKeyLoginParams,
        "chatgpt": types.ChatgptLoginParams,
        "chatgptDeviceCode": types.ChatgptDeviceCodeLoginParams,
        "chatgptAuthTokens": types.ChatgptAuthTokensLoginParams,
        "amazonBedrock": types.AmazonBedrockLoginParams,
        "amazonBedrockAccessKeys": types.AmazonBedrockAccessKeysLoginParams,
    },
    open=False,
)
CODECS["ApiKeyLoginParams"] = Object(
    types.ApiKeyLoginParams,
    Member("apiKey", "api_key", TEXT),
    tag=("type", "apiKey"),
)
CODECS["ChatgptLoginParams"] = Object(
    types.ChatgptLoginParams,
    Member("codexStreamlinedLogin", "codex_streamlined_login", BOOLEAN, optional=True),
    Member("useHostedLoginSuccessPage", "use_hosted_login_success_page", BOOLEAN, optional=True),
    Member("appBrand", "app_brand", Nullable(Enumeration(types.LoginAppBrand)), optional=True),
    tag=("type", "chatgpt"),
)
CODECS["LoginAppBrand"] = Enumeration(types.LoginAppBrand)
CODECS["ChatgptDeviceCodeLoginParams"] = Object(
    types.ChatgptDeviceCodeLoginParams,
    tag=("type", "chatgptDeviceCode"),
)
CODECS["ChatgptAuthTokensLoginParams"] = Object(
    types.ChatgptAuthTokensLoginParams,
    Member("accessToken", "access_token", CODECS.to("Jwt")),
    Member("chatgptAccountId", "chatgpt_account_id", TEXT),
    Member("chatgptPlanType", "chatgpt_plan_type", Nullable(TEXT), optional=True),
    tag=("type", "chatgptAuthTokens"),
)
CODECS["AmazonBedrockLoginParams"] = Object(
    types.AmazonBedrockLoginParams,
    Member("apiKey", "api_key", TEXT),
    Member("region", "region", TEXT),
    tag=("type", "amazonBedrock"),
)
CODECS["AmazonBedrockAccessKeysLoginParams"] = Object(
    types.AmazonBedrockAccessKeysLoginParams,
    Member("accessKeyId", "access_key_id", TEXT),
    Member("secretAccessKey", "secret_access_key", TEXT),
    Member("sessionToken", "session_token", Nullable(TEXT), optional=True),
    Member("region", "region", TEXT),
    tag=("type", "amazonBedrockAccessKeys"),
)
CODECS["LoginAccountResponse"] = Variants(
    "type",
    {
        "apiKey": types.ApiKeyLoginResponse,
        "chatgpt": types.ChatgptLoginResponse,
        "chatgptDeviceCode": types.ChatgptDeviceCodeLoginResponse,
        "chatgptAuthTokens": types.ChatgptAuthTokensLoginResponse,
        "amazonBedrock": types.AmazonBedrockLoginResponse,
    },
    open=True,
)
CODECS["ApiKeyLoginResponse"] = Object(types.ApiKeyLoginResponse, tag=("type", "apiKey"))
CODECS["ChatgptLoginResponse"] = Object(
    types.ChatgptLoginResponse,
    Member("loginId", "login_id", TEXT),
    Member("authUrl", "auth_url", TEXT),
    tag=("type", "chatgpt"),
)
CODECS["ChatgptDeviceCodeLoginResponse"] = Object(
    types.ChatgptDeviceCodeLoginResponse,
    Member("loginId", "login_id", TEXT),
    Member("verificationUrl", "verification_url", TEXT),
    Member("userCode", "user_code", TEXT),
    tag=("type", "chatgptDeviceCode"),
)
CODECS["ChatgptAuthTokensLoginResponse"] = Object(
    types.ChatgptAuthTokensLoginResponse,
    tag=("type", "chatgptAuthTokens"),
)
CODECS["AmazonBedrockLoginResponse"] = Object(
    types.AmazonBedrockLoginResponse,
    tag=("type", "amazonBedrock"),
)
CODECS["CancelLoginAccountParams"] = Object(
    types.CancelLoginAccountParams,
    Member("loginId", "login_id", TEXT),
)
CODECS["CancelLoginAccountResponse"] = Object(
    types.CancelLoginAccountResponse,
    Member("status", "status", Enumeration(types.CancelLoginAccountStatus)),
)
CODECS["CancelLoginAccountStatus"] = Enumeration(types.CancelLoginAccountStatus)
CODECS["AccountLoginCompletedNotification"] = Object(
    types.AccountLoginCompletedNotification,
    Member("loginId", "login_id", Nullable(TEXT)),
    Member("success", "success", BOOLEAN),
    Member("error", "error", Nullable(TEXT)),
    Member(
        "onboardingEntrypoint",
        "onboarding_entrypoint",
        Nullable(Enumeration(types.DesktopOnboardingEntrypoint)),
        optional=True,
    ),
)
CODECS["DesktopOnboardingEntrypoint"] = Enumeration(types.DesktopOnboardingEntrypoint)
CODECS["ChatgptAuthTokensRefreshParams"] = Object(
    types.ChatgptAuthTokensRefreshParams,
    Member("reason", "reason", Enumeration(types.ChatgptAuthTokensRefreshReason)),
    Member("previousAccountId", "previous_account_id", Nullable(TEXT), optional=True),
)
CODECS["ChatgptAuthTokensRefreshReason"] = Enumeration(types.ChatgptAuthTokensRefreshReason)
CODECS["ChatgptAuthTokensRefreshResponse"] = Object(
    types.ChatgptAuthTokensRefreshResponse,
    Member("accessToken", "access_token", CODECS.to("Jwt")),
    Member("chatgptAccountId", "chatgpt_account_id", TEXT),
    Member("chatgptPlanType", "chatgpt_plan_type", Nullable(TEXT), optional=True),
)
CODECS["GetAccountRateLimitsParams"] = Object(
    types.GetAccountRateLimitsParams,
    Member("supportsLunaReserve", "supports_luna_reserve", BOOLEAN, optional=True),
    Member("excludeResetCreditDetails", "exclude_reset_credit_details", BOOLEAN, optional=True),
)
CODECS["GetAccountRateLimitsResponse"] = Object(
    types.GetAccountRateLimitsResponse,
    Member("rateLimits", "rate_limits", CODECS.to("RateLimitSnapshot")),
    Member(
        "rateLimitsByLimitId",
        "rate_limits_by_limit_id",
        Nullable(Map(CODECS.to("RateLimitSnapshot"))),
    ),
    Member(
        "rateLimitResetCredits",
        "rate_limit_reset_credits",
        Nullable(CODECS.to("RateLimitResetCreditsSummary")),
        optional=True,
    ),
    Member("ordinaryUsageAllowed", "ordinary_usage_allowed", Nullable(BOOLEAN), optional=True),
    Member("accountId", "account_id", Nullable(TEXT), optional=True),
    Member("rateLimitUpsell", "rate_limit_upsell", ANYTHING, optional=True),
)
CODECS["RateLimitSnapshot"] = Object(
    types.RateLimitSnapshot,
    Member("limitId", "limit_id", Nullable(TEXT)),
    Member("limitName", "limit_name", Nullable(TEXT)),
    Member("primary", "primary", Nullable(CODECS.to("RateLimitWindow"))),
    Member("secondary", "secondary", Nullable(CODECS.to("RateLimitWindow"))),
    Member("credits", "credits", Nullable(CODECS.to("CreditsSnapshot"))),
    Member("planType", "plan_type", Nullable(Enumeration(types.AccountPlanType))),
    Member("normalModelSlug", "normal_model_slug", Nullable(TEXT), optional=True),
    Member(
        "individualLimit",
        "individual_limit",
        Nullable(CODECS.to("SpendControlLimitSnapshot")),
        optional=True,
    ),
    Member("spendControlReached", "spend_control_reached", Nullable(BOOLEAN), optional=True),
    Member(
        "rateLimitReachedType",
        "rate_limit_reached_type",
        Nullable(Enumeration(types.RateLimitReachedType)),
        optional=True,
    ),
)
CODECS["RateLimitWindow"] = Object(
    types.RateLimitWindow,
    Member("usedPercent", "used_percent", CODECS.to("Int32")),
    Member("windowDurationMins", "window_duration_mins", Nullable(CODECS.to("Int64"))),
    Member("resetsAt", "resets_at", Nullable(CODECS.to("Int64"))),
)
CODECS["CreditsSnapshot"] = Object(
    types.CreditsSnapshot,
    Member("hasCredits", "has_credits", BOOLEAN),
    Member("unlimited", "unlimited", BOOLEAN),
    Member("balance", "balance", Nullable(TEXT)),
)
CODECS["SpendControlLimitSnapshot"] = Object(
    types.SpendControlLimitSnapshot,
    Member("limit", "limit", TEXT),
    Member("used", "used", TEXT),
    Member("remainingPercent", "remaining_percent", CODECS.to("Int32")),
    Member("resetsAt", "resets_at", CODECS.to("Int64")),
)
CODECS["RateLimitReachedType"] = Enumeration(types.RateLimitReachedType)
CODECS["RateLimitResetCreditsSummary"] = Object(
    types.RateLimitResetCreditsSummary,
    Member("availableCount", "available_count", CODECS.to("Int64")),
    Member("credits", "credits", Nullable(Array(CODECS.to("RateLimitResetCredit"))), optional=True),
)
CODECS["RateLimitResetCredit"] = Object(
    types.RateLimitResetCredit,
    Member("id", "id", TEXT),
    Member("resetType", "reset_type", Enumeration(types.RateLimitResetType)),
    Member("status", "status", Enumeration(types.RateLimitResetCreditStatus)),
    Member("grantedAt", "granted_at", CODECS.to("Int64")),
    Member("expiresAt", "expires_at", Nullable(CODECS.to("Int64"))),
    Member("title", "title", Nullable(TEXT)),
    Member("description", "description", Nullable(TEXT)),
)
CODECS["RateLimitResetType"] = Enumeration(types.RateLimitResetType)
CODECS["RateLimitResetCreditStatus"] = Enumeration(types.RateLimitResetCreditStatus)
CODECS["ConsumeAccountRateLimitResetCreditParams"] = Object(
    types.ConsumeAccountRateLimitResetCreditParams,
    Member("idempotencyKey", "idempotency_key", TEXT),
    Member("creditId", "credit_id", Nullable(TEXT), optional=True),
)
CODECS["ConsumeAccountRateLimitResetCreditResponse"] = Object(
    types.ConsumeAccountRateLimitResetCreditResponse,
    Member("outcome", "outcome", Enumeration(types.ConsumeAccountRateLimitResetCreditOutcome)),
)
CODECS["ConsumeAccountRateLimitResetCreditOutcome"] = Enumeration(
    types.ConsumeAccountRateLimitResetCreditOutcome,
)
CODECS["SendAddCreditsNudgeEmailParams"] = Object(
    types.SendAddCreditsNudgeEmailParams,
    Member("creditType", "credit_type", Enumeration(types.AddCreditsNudgeCreditType)),
)
CODECS["AddCreditsNudgeCreditType"] = Enumeration(types.AddCreditsNudgeCreditType)
CODECS["SendAddCreditsNudgeEmailResponse"] = Object(
    types.SendAddCreditsNudgeEmailResponse,
    Member("status", "status", Enumeration(types.AddCreditsNudgeEmailStatus)),
)
CODECS["AddCreditsNudgeEmailStatus"] = Enumeration(types.AddCreditsNudgeEmailStatus)
CODECS["AccountRateLimitsUpdatedNotification"] = Object(
    types.AccountRateLimitsUpdatedNotification,
    Member("rateLimits", "rate_limits", CODECS.to("RateLimitSnapshot")),
)
CODECS["Int64"] = INT64
CODECS["Int32"] = INT32
CODECS["Uint32"] = UINT32
CODECS["NumericDate"] = NUMBER
CODECS["Jwt"] = TEXT
