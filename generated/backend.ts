// @generated from schema/backend/openapi.yaml by `npm run generate`. Do not edit.

export interface paths {
    "/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description How much of every limit of the account is used up. */
        get: operations["readUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rate-limit-reset-credits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Every reset credit of the account, used ones included. */
        get: operations["listResetCredits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rate-limit-reset-credits/consume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Uses one reset credit. Safe to repeat with the same request id. */
        post: operations["consumeResetCredit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/send_add_credits_nudge_email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Mails the owner of the workspace. The answer has no content that means anything. */
        post: operations["sendNudgeEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The workspaces that the person belongs to. */
        get: operations["checkAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/config/bundle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The configuration and the requirements that the workspace manages. */
        get: operations["readConfigBundle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description The limits of an account, with what is spent once they are reached. */
        RateLimitStatusPayload: {
            plan_type: components["schemas"]["BackendPlanType"];
            /** @description The main limit. */
            rate_limit?: components["schemas"]["RateLimitStatusDetails"] | null;
            credits?: components["schemas"]["CreditStatusDetails"] | null;
            /** @description Limits of single features. */
            additional_rate_limits?: components["schemas"]["AdditionalRateLimitDetails"][] | null;
            spend_control?: components["schemas"]["SpendControlStatusDetails"] | null;
            rate_limit_reached_type?: components["schemas"]["RateLimitReachedTypeDetails"] | null;
            rate_limit_reset_credits?: components["schemas"]["RateLimitResetCreditsCount"] | null;
            /** @description Workspace that the figures are for. */
            account_id?: string | null;
            /** @description Person that the figures are for. */
            user_id?: string | null;
            /** @description An offer to show beside the limits. Any JSON, handed on as it is. */
            rate_limit_upsell?: unknown;
        };
        /** @description Plan names of the backend, which has some that the protocol has not. */
        BackendPlanType: string;
        /** @description State of one limit. */
        RateLimitStatusDetails: {
            /** @description Whether ordinary use may go on. */
            allowed: boolean;
            limit_reached: boolean;
            /** @description The shorter window. */
            primary_window?: components["schemas"]["RateLimitWindowSnapshot"] | null;
            /** @description The longer window. */
            secondary_window?: components["schemas"]["RateLimitWindowSnapshot"] | null;
        };
        /** @description Use within a span of time. */
        RateLimitWindowSnapshot: {
            /**
             * Format: int32
             * @description May be negative or above 100.
             */
            used_percent: number;
            /** Format: int32 */
            limit_window_seconds: number;
            /** Format: int32 */
            reset_after_seconds: number;
            /**
             * Format: int32
             * @description Unix seconds.
             */
            reset_at: number;
        };
        /** @description Credits that are spent once the windows are full. */
        CreditStatusDetails: {
            has_credits: boolean;
            unlimited: boolean;
            /** @description Decimal amount, as text. */
            balance?: string | null;
            /** @description Rough number of messages that the credits last for. */
            approx_local_messages?: unknown[] | null;
            /** @description The same for tasks in the cloud. */
            approx_cloud_messages?: unknown[] | null;
        };
        /** @description A limit of one feature, beside the main one. */
        AdditionalRateLimitDetails: {
            /** @description Name for people. */
            limit_name: string;
            /** @description Names the limit. */
            metered_feature: string;
            rate_limit?: components["schemas"]["RateLimitStatusDetails"] | null;
            /** @description Model that the limit does not count. */
            normal_model_slug?: string | null;
        };
        /** @description Which limit was hit. */
        RateLimitReachedTypeDetails: {
            type: components["schemas"]["RateLimitReachedKind"];
        };
        /** @description The limits that can be hit. */
        RateLimitReachedKind: string;
        /** @description Whether spending has come to its limit. */
        SpendControlStatusDetails: {
            reached: boolean;
            /** @description Spending limit of this person. */
            individual_limit?: components["schemas"]["SpendControlLimitDetails"] | null;
        };
        /** @description A spending limit. */
        SpendControlLimitDetails: {
            /** @description Decimal amount, as text. */
            limit: string;
            /** @description Decimal amount, as text. */
            used: string;
            /** @description Decimal amount, as text. */
            remaining: string;
            /** Format: int32 */
            used_percent: number;
            /** Format: int32 */
            remaining_percent: number;
            /** Format: int32 */
            reset_after_seconds: number;
            /**
             * Format: int32
             * @description Unix seconds.
             */
            reset_at: number;
            /** @description Who set the limit, in whatever form. */
            source?: unknown;
        };
        /** @description How many reset credits there are. */
        RateLimitResetCreditsCount: {
            /** Format: int64 */
            available_count: number;
        };
        /** @description The reset credits of an account, one by one. */
        RateLimitResetCreditsDetails: {
            credits: components["schemas"]["RateLimitResetCreditDetails"][];
            /**
             * Format: int64
             * @description How many can be used now.
             */
            available_count: number;
        };
        /** @description A credit that resets a limit early. */
        RateLimitResetCreditDetails: {
            id: string;
            reset_type: components["schemas"]["ResetCreditType"];
            status: components["schemas"]["ResetCreditStatus"];
            /** Format: date-time */
            granted_at: string;
            /** Format: date-time */
            expires_at?: string | null;
            /** @description Headline for people. */
            title?: string | null;
            /** @description Text for people. */
            description?: string | null;
        };
        /** @description What a credit resets. */
        ResetCreditType: string;
        /** @description Where a credit is in its life. */
        ResetCreditStatus: string;
        /** @description Asks to use a reset credit. */
        ConsumeResetCreditRequest: {
            /** @description Chosen by the caller, and the same again when the call is repeated. */
            redeem_request_id: string;
            /** @description The credit to use; any that is available when left out. */
            credit_id?: string;
        };
        /** @description What became of a reset credit. */
        ConsumeResetCreditResult: {
            code: components["schemas"]["ConsumeResetCreditCode"];
            /**
             * Format: int64
             * @description How many windows start anew; 0 when left out.
             */
            windows_reset?: number;
        };
        /**
         * @description The ways in which using a credit can end.
         * @enum {string}
         */
        ConsumeResetCreditCode: "reset" | "nothing_to_reset" | "no_credit" | "already_redeemed";
        /** @description Asks for a mail to the owner of the workspace. */
        SendNudgeEmailRequest: {
            credit_type: components["schemas"]["NudgeCreditType"];
        };
        /**
         * @description What the owner is asked for.
         * @enum {string}
         */
        NudgeCreditType: "credits" | "usage_limit";
        /** @description The workspaces of a person. */
        AccountsCheckResult: {
            /** @description A list, or a map by account id. */
            accounts: components["schemas"]["AccountsCheckAccount"][] | {
                [key: string]: components["schemas"]["AccountsCheckEntry"];
            };
            /** @description The order in which a map is meant. */
            account_ordering?: string[];
            default_account_id?: string | null;
        };
        /** @description What a map of accounts holds. */
        AccountsCheckEntry: {
            account: components["schemas"]["AccountsCheckAccount"];
        };
        /** @description One workspace. */
        AccountsCheckAccount: {
            /** @description Names the workspace in a list. */
            id?: string | null;
            /** @description Names the workspace in a map. */
            account_id?: string | null;
            name?: string | null;
            profile_picture_url?: string | null;
            /** @description As in `personal` or `workspace`. */
            structure?: string | null;
            /** @description HTTPS origin that serves the workspace. */
            workspace_backend_origin?: string | null;
            account_routing_override?: components["schemas"]["AccountsCheckRoutingOverride"] | null;
        };
        /**
         * @description Region that a workspace is bound to.
         * @enum {string}
         */
        AccountsCheckRoutingOverride: "NO_CONSTRAINT" | "us" | "us_cr";
    };
    responses: never;
    parameters: {
        /** @description The workspace; left out when the login names none. */
        AccountId: string;
        /** @description `true` for FedRAMP accounts, else left out. */
        Fedramp: string;
        /** @description `1` when the client can show the reserve of a limit, else left out. */
        LunaReserve: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readUsage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace; left out when the login names none. */
                "chatgpt-account-id"?: components["parameters"]["AccountId"];
                /** @description `true` for FedRAMP accounts, else left out. */
                "x-openai-fedramp"?: components["parameters"]["Fedramp"];
                /** @description `1` when the client can show the reserve of a limit, else left out. */
                "x-openai-codex-luna-reserve"?: components["parameters"]["LunaReserve"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimitStatusPayload"];
                };
            };
            /** @description The access token is no longer accepted. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listResetCredits: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace; left out when the login names none. */
                "chatgpt-account-id"?: components["parameters"]["AccountId"];
                /** @description `true` for FedRAMP accounts, else left out. */
                "x-openai-fedramp"?: components["parameters"]["Fedramp"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The credits. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimitResetCreditsDetails"];
                };
            };
            /** @description The access token is no longer accepted. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    consumeResetCredit: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace; left out when the login names none. */
                "chatgpt-account-id"?: components["parameters"]["AccountId"];
                /** @description `true` for FedRAMP accounts, else left out. */
                "x-openai-fedramp"?: components["parameters"]["Fedramp"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsumeResetCreditRequest"];
            };
        };
        responses: {
            /** @description What became of it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsumeResetCreditResult"];
                };
            };
            /** @description The access token is no longer accepted. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    sendNudgeEmail: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace; left out when the login names none. */
                "chatgpt-account-id"?: components["parameters"]["AccountId"];
                /** @description `true` for FedRAMP accounts, else left out. */
                "x-openai-fedramp"?: components["parameters"]["Fedramp"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendNudgeEmailRequest"];
            };
        };
        responses: {
            /** @description The mail is on its way. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The access token is no longer accepted. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The owner had a mail not long ago. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    checkAccounts: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace; left out when the login names none. */
                "chatgpt-account-id"?: components["parameters"]["AccountId"];
                /** @description `true` for FedRAMP accounts, else left out. */
                "x-openai-fedramp"?: components["parameters"]["Fedramp"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workspaces. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsCheckResult"];
                };
            };
            /** @description The access token is no longer accepted. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readConfigBundle: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace; left out when the login names none. */
                "chatgpt-account-id"?: components["parameters"]["AccountId"];
                /** @description `true` for FedRAMP accounts, else left out. */
                "x-openai-fedramp"?: components["parameters"]["Fedramp"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `config_toml` and `requirements_toml`, each with `enterprise_managed`, a list of `id`, `name` and `contents`, which is TOML. The reader checks them, because a part of a policy must not be left out. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The access token is no longer accepted. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
