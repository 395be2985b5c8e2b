/**
 * `usage`: the arguments are invalid. `missing`: the source contains no contract. `unreadable`: its
 * contract cannot be read. `failed`: a program or a folder to write to failed. `no_compiler`: reading
 * it takes the TypeScript compiler, which this program does not have.
 */
export type SourceErrorCode = 'usage' | 'missing' | 'unreadable' | 'failed' | 'no_compiler'

/** A contract could not be opened, or not written where it was wanted. The message is one line. */
export class SourceError extends Error {
  override readonly name = 'SourceError'
  readonly code: SourceErrorCode

  constructor(code: SourceErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
