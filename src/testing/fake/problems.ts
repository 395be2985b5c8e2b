/** What is wrong with a test, its client or its handlers. */
export interface FakeProblem {
  readonly kind: FakeProblemKind
  /** The method of the message, if it has one. */
  readonly method?: string
  /** JSON pointer into the params or the result. */
  readonly pointer?: string
  readonly message: string
  readonly cause?: unknown
}

/**
 * - `missingHandler`: a call or a turn that neither the test nor a default answers.
 * - `unknownMethod`: a method that this release does not have.
 * - `invalidParams`, `invalidAnswer`: the client sent what the contract does not allow.
 * - `unusableFrame`: the client sent something else than a message.
 * - `invalidResult`, `invalidMessage`: the test wanted to send what the contract does not allow. It
 *   was not sent.
 * - `handlerFailed`, `scriptFailed`: a function of the test threw something else than an RpcError.
 */
export type FakeProblemKind =
  | 'missingHandler'
  | 'unknownMethod'
  | 'invalidParams'
  | 'invalidAnswer'
  | 'unusableFrame'
  | 'invalidResult'
  | 'invalidMessage'
  | 'handlerFailed'
  | 'scriptFailed'

/** All problems of a fake. */
export class FakeCodexError extends Error {
  override readonly name = 'FakeCodexError'
  readonly problems: readonly FakeProblem[]

  constructor(problems: readonly FakeProblem[]) {
    const [first] = problems
    const lines = problems.map(({ message }) => `- ${message}`)
    const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`
    const options = first?.cause === undefined ? {} : { cause: first.cause }
    super(`The fake codex has ${count}:\n${lines.join('\n')}`, options)
    this.problems = problems
  }
}
