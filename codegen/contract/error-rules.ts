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

/** The details of an error. A word is one of those that the rules list. */
export const details = {
  subject: { type: 'word', comment: 'What an id, a name or a path refers to.' },
  status: { type: 'number', comment: 'HTTP status of a remote service.' },
  member: { type: 'text', comment: 'The member of the params that is wrong or experimental.' },
  errno: { type: 'number', comment: 'Error number of the system that the server runs on.' },
  maxChars: { type: 'number', comment: 'The limit of a text, in characters.' },
  actualChars: { type: 'number', comment: 'The length of the text, in characters.' },
  reason: { type: 'text', comment: 'A word of the server for the reason.' },
} as const

/** The name of a detail. */
export type DetailName = keyof typeof details

/** Where the value of a detail comes from. */
export type DetailSource =
  | { is: string }
  /** An expression whose only group is the value. It need not fit the whole message. */
  | { text: string }
  /** JSON pointer into `data`, or into `codexErrorInfo`. */
  | { data: string }
  /** The first value whose expression fits a part of the message. */
  | { cases: readonly (readonly [value: string, expression: string])[] }

/** The details that a rule reads of an error. */
export type DetailSources = Readonly<Partial<Record<DetailName, DetailSource>>>

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

/** An answer that a rule decides about, as some releases send it. */
export interface ErrorSample {
  kind: string
  method: string
  code: number
  message: string
  data?: unknown
  /** The first release that it was seen in. */
  since: string
  /** The last one, unless it was seen in the newest. */
  until?: string
}

/** The result of a rule. */
export interface Classification {
  id: string
  kind: string
  retryable: Retryable
  /** A sentence for the user or the author of the client. */
  advice: string
  /** Whether the kind is the most likely one, because the error can have other causes. */
  inferred: boolean
  details: DetailSources
}

/** The rules in the order in which they are tried. */
export interface ErrorRules {
  answers: readonly AnswerRule[]
  turns: readonly TurnRule[]
  /** Answers of codex releases, in the order of their rules. */
  samples: readonly ErrorSample[]
}
