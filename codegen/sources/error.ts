/**
 * Why one side of a comparison could not be had: what was named cannot be a contract, or it has
 * none, or it is one and cannot be read, by a program without the TypeScript compiler for one.
 */
export type SourceErrorCode = 'usage' | 'missing' | 'unreadable' | 'no_compiler'

/** A side of a comparison could not be read. The message is one line. */
export class SourceError extends Error {
  override readonly name = 'SourceError'
  readonly code: SourceErrorCode

  constructor(code: SourceErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
