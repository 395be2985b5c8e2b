// @generated from schema/ by `npm run generate`. Do not edit.

/** What stands in the way of a value. Holds no part of the value but the names of members. */
export interface SchemaError {
  /** JSON pointer into the value. */
  readonly instancePath: string
  readonly schemaPath: string
  /** The JSON Schema keyword that failed. */
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
}

/** Says whether a value fits; `errors` tells about the latest call. */
export interface Validate {
  (value: unknown): boolean
  errors?: readonly SchemaError[] | null
}

/** One thing that stands in the way of a value. Holds no part of it but the names of members. */
export interface Fault {
  readonly kind:
    | 'missingMember'
    | 'unlistedMember'
    | 'unlistedValue'
    | 'unlistedVariant'
    | 'wrongType'
    | 'other'
  /** The JSON Schema keyword that failed. */
  readonly keyword: string
  /** JSON pointer to what is wrong, or to the member that is missing or not listed. */
  readonly pointer: string
  /** The names and indexes that the pointer is made of. */
  readonly path: readonly string[]
  /** JSON types, or values beside null, that can stand there, where that is the fault. */
  readonly possible: readonly string[]
  /** All of it in one line. */
  readonly text: string
}

/** What the latest call of a validator found, the innermost first; nothing when the value fits. */
export declare function faultsOf(validate: Validate): readonly Fault[]

/** What servers send, as any supported or later one may send it. Stops at the first error. */
export declare const readers: {
  readonly AccountLoginCompletedNotification: Validate
  readonly AccountRateLimitsUpdatedNotification: Validate
  readonly AccountUpdatedNotification: Validate
  readonly AuthDotJson: Validate
  readonly CancelLoginAccountResponse: Validate
  readonly ChatgptAuthTokensRefreshParams: Validate
  readonly ConfigWarningNotification: Validate
  readonly ConsumeAccountRateLimitResetCreditResponse: Validate
  readonly GetAccountRateLimitsResponse: Validate
  readonly GetAccountResponse: Validate
  readonly GetAuthStatusResponse: Validate
  readonly InitializeResponse: Validate
  readonly JwtClaims: Validate
  readonly LoginAccountResponse: Validate
  readonly LogoutAccountResponse: Validate
  readonly SendAddCreditsNudgeEmailResponse: Validate
}

/** What clients send, as servers demand it. Stops at the first error. */
export declare const writers: {
  readonly AuthDotJson: Validate
  readonly CancelLoginAccountParams: Validate
  readonly ChatgptAuthTokensRefreshResponse: Validate
  readonly ConsumeAccountRateLimitResetCreditParams: Validate
  readonly GetAccountParams: Validate
  readonly GetAccountRateLimitsParams: Validate
  readonly GetAuthStatusParams: Validate
  readonly InitializeParams: Validate
  readonly JwtClaims: Validate
  readonly LoginAccountParams: Validate
  readonly SendAddCreditsNudgeEmailParams: Validate
}

/** What servers send, with nothing missing or unlisted. Lists every error. */
export declare const exact: {
  readonly AccountLoginCompletedNotification: Validate
  readonly AccountRateLimitsUpdatedNotification: Validate
  readonly AccountUpdatedNotification: Validate
  readonly CancelLoginAccountResponse: Validate
  readonly ChatgptAuthTokensRefreshParams: Validate
  readonly ConfigWarningNotification: Validate
  readonly ConsumeAccountRateLimitResetCreditResponse: Validate
  readonly GetAccountRateLimitsResponse: Validate
  readonly GetAccountResponse: Validate
  readonly GetAuthStatusResponse: Validate
  readonly InitializeResponse: Validate
  readonly LoginAccountResponse: Validate
  readonly LogoutAccountResponse: Validate
  readonly SendAddCreditsNudgeEmailResponse: Validate
}
