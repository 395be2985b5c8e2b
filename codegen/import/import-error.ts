/** Why an import ended: what was asked for cannot be, or it could not be carried out. */
export type ImportFailure = 'usage' | 'failed'

/** Nothing was written. One line. */
export class ImportError extends Error {
  override readonly name = 'ImportError'
  readonly failure: ImportFailure

  constructor(failure: ImportFailure, message: string, options?: ErrorOptions) {
    super(message, options)
    this.failure = failure
  }
}
