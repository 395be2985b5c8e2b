/** What the process ends with. A failure of the tool itself never looks like a finding, or clean. */
export const exitCodes = { fine: 0, found: 1, usage: 2, failed: 3 } as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** Ends a command with one line for the person who ran it. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
  readonly exitCode: ExitCode

  constructor(exitCode: ExitCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.exitCode = exitCode
  }
}
