/** When the same call or turn can succeed. */
export const retryables = [
  'never',
  'after-backoff',
  'after-login',
  'after-refetch',
  'after-reset',
  'after-resume',
  'after-state-change',
  'after-user-action',
] as const

/** One of the above. */
type Retryable = (typeof retryables)[number]

/** What an error has to be for a rule to apply. A missing member allows everything. */
export interface ErrorPattern {
  /** A regular expression for the whole message, in what JavaScript, Python and Go share. */
  message?: string
}

/** Classifies error responses. */
export interface AnswerRule extends ErrorPattern, Classification {
  code?: number
  /** Name of the method; `*` matches any text. */
  method?: string
  /** JSON pointer to a member that `data` must have. */
  data?: string
  /** The text that the member must be. */
  value?: string
}

/** Classifies errors of turns. */
export interface TurnRule extends ErrorPattern, Classification {
  /** Variant of `codexErrorInfo`. */
  info: string
  /** The HTTP statuses of the variant. */
  status?: readonly number[]
}

/** The result of a rule. */
export interface Classification {
  id: string
  kind: string
  retryable: Retryable
  /** A sentence for the user or the author of the client. */
  advice: string
}

/** The rules in the order in which they are tried. */
export interface ErrorRules {
  answers: readonly AnswerRule[]
  turns: readonly TurnRule[]
}
