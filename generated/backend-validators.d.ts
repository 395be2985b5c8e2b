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

/** Answers of the backend and their parts. Stops at the first error. */
export declare const readers: {
  readonly AccountsCheckAccount: Validate
  readonly AccountsCheckEntry: Validate
  readonly AccountsCheckResult: Validate
  readonly AdditionalRateLimitDetails: Validate
  readonly ConsumeResetCreditResult: Validate
  readonly CreditStatusDetails: Validate
  readonly RateLimitReachedTypeDetails: Validate
  readonly RateLimitResetCreditDetails: Validate
  readonly RateLimitResetCreditsCount: Validate
  readonly RateLimitResetCreditsDetails: Validate
  readonly RateLimitStatusDetails: Validate
  readonly RateLimitStatusPayload: Validate
  readonly RateLimitWindowSnapshot: Validate
  readonly SpendControlLimitDetails: Validate
  readonly SpendControlStatusDetails: Validate
}

/** Bodies that the backend takes. Stops at the first error. */
export declare const writers: {
  readonly ConsumeResetCreditRequest: Validate
  readonly SendNudgeEmailRequest: Validate
}
